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

    /** One line of {@code src/test/golden/short-answers.tsv}. */
    record Pair(String set, String language, String feeds, String question, String answer, String expected) {
        AskedQuestion asked() {
            return new AskedQuestion("Q1", question, List.of(feeds), Promptedness.ON_TOPIC);
        }
    }

    static Stream<Pair> pairs() throws IOException {
        return Files.readAllLines(Path.of("src/test/golden/short-answers.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Pair(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_short_answer_is_one_finding_or_nothing(Pair pair) {
        List<Finding> asked = ANALYZER.analyze(pair.answer(), pair.asked()).stream()
                .filter(finding -> finding.rule().equals("asked:Q1"))
                .toList();
        var polarities = asked.stream().map(Finding::polarity).toList();

        switch (pair.expected()) {
            case "empty" -> assertThat(polarities).isEmpty();
            case "denied" -> assertThat(polarities).isSubsetOf(Polarity.NEGATED);
            case "negated" -> assertThat(polarities).containsExactly(Polarity.NEGATED);
            default -> assertThat(polarities).hasSize(1).doesNotContain(Polarity.NEGATED);
        }
        assertThat(asked)
                .allMatch(finding ->
                        finding.span().of(pair.answer()).equals(pair.answer().strip()));
        assertThat(ANALYZER.isEmptyAnswer(pair.answer(), pair.asked())).isEqualTo(asked.isEmpty());
    }

    @Test
    void two_of_five_pairs_are_empty_and_nine_languages_are_there() throws IOException {
        assertThat(pairs().filter(pair -> pair.expected().equals("empty")).count() / (double) pairs().count())
                .isBetween(0.35, 0.5);
        assertThat(pairs().map(Pair::language).distinct())
                .contains("en", "de", "fr", "es", "nl", "it", "pt", "pl", "ja");
    }

    @Test
    void no_worries_says_something_where_no_worries_were_asked_for() {
        assertThat(ANALYZER.isEmptyAnswer("no worries", question("concern"))).isTrue();
        assertThat(ANALYZER.isEmptyAnswer("no worries", question("driver"))).isFalse();
    }

    @Test
    void an_answer_that_repeats_the_question_is_less_sure() {
        var question = new AskedQuestion("Q1", "Did the old invoices worry you?", List.of("concern"), null);

        assertThat(ANALYZER.analyze("The old invoices", question))
                .extracting(Finding::confidence)
                .containsExactly(0.5);
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
                        Job.of(expected, Polarity.AFFIRMED),
                        null,
                        Promptedness.ON_TOPIC,
                        false,
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
