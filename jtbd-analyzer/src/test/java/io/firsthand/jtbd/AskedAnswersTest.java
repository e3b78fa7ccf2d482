package io.firsthand.jtbd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers to questions that we own. */
class AskedAnswersTest {
    private static final Analyzer ANALYZER = Analyzer.standard();

    /** One line of {@code src/test/golden/short-answers.tsv}: feeds, answer, expected type or "-". */
    record Pair(String feeds, String answer, String expected) {}

    static Stream<Pair> pairs() throws IOException {
        return Files.readAllLines(Path.of("src/test/golden/short-answers.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Pair(cells[0], cells[1], cells[2]));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_short_answer_is_one_finding_or_nothing(Pair pair) {
        List<Finding> asked = ANALYZER.analyze(pair.answer(), question(pair.feeds())).stream()
                .filter(finding -> finding.rule().equals("asked:Q1"))
                .toList();

        if (pair.expected().equals("-")) {
            assertThat(asked).isEmpty();
        } else {
            assertThat(asked).hasSize(1);
            assertThat(asked.get(0).type()).isEqualTo(FindingType.valueOf(pair.expected()));
            assertThat(asked.get(0).span().of(pair.answer()))
                    .isEqualTo(pair.answer().strip());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "trigger, TRIGGER",
        "firstRealisation, FIRST_REALISATION",
        "concern, CONCERN",
        "objection, OBJECTION",
        "habit, HABIT",
        "outcome, DESIRED_OUTCOME",
        "proof, PROOF",
        "driver, DRIVER",
        "alternative, ALTERNATIVE",
        "channel.discover, CHANNEL",
        "channel.compare, CHANNEL",
        "channel.decide, CHANNEL",
        "goal, GOAL",
        "pain, PAIN",
        "stay, STAY",
        "tradeOff, TRADE_OFF",
        "language, LANGUAGE",
    })
    void what_a_question_feeds_decides_the_type(String feeds, FindingType expected) {
        assertThat(ANALYZER.analyze("a colleague", question(feeds)))
                .containsExactly(new Finding(
                        expected,
                        new Span(0, 11),
                        "asked:Q1",
                        List.of(),
                        Polarity.AFFIRMED,
                        Status.OPEN,
                        Holder.SELF,
                        Promptedness.ON_TOPIC,
                        0.9));
    }

    @Test
    void only_the_first_feed_counts() {
        var question = new AskedQuestion("Q1", "?", List.of("job.motivation", "concern"), null);

        assertThat(ANALYZER.analyze("the price", question)).isEmpty();
    }

    @Nested
    class When_the_answer_holds_a_cue {
        @Test
        void one_finding_of_the_same_span_keeps_the_attributes_of_the_cue() {
            String answer = "My boss wasn't worried about the price.";

            assertThat(ANALYZER.analyze(answer, question("concern")))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.rule()).isEqualTo("asked:Q1");
                        assertThat(finding.span()).isEqualTo(new Span(0, 39));
                        assertThat(finding.polarity()).isEqualTo(Polarity.NEGATED);
                        assertThat(finding.holder()).isEqualTo(Holder.other("My boss"));
                    });
        }

        @Test
        void other_findings_lie_within_the_whole_answer() {
            String answer = "  The fee. We usually pay by card, so a big bill at once is hard for a small firm.\n";

            assertThat(ANALYZER.analyze(answer, question("objection")))
                    .extracting(Finding::rule, finding -> finding.span().of(answer))
                    .containsExactly(
                            tuple("asked:Q1", answer.strip()), tuple("HABIT.USUALLY.EN", "We usually pay by card"));
        }
    }

    @Test
    void without_a_question_a_bare_word_is_nothing() {
        assertThat(ANALYZER.analyze("price", null)).isEmpty();
    }

    private static AskedQuestion question(String feeds) {
        return new AskedQuestion("Q1", "What was it?", List.of(feeds), Promptedness.ON_TOPIC);
    }
}
