package io.firsthand.jtbd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words beside a finding say: when it was, which force speaks, where in the story of a switch. */
class SignsTest {
    private static final Analyzer ANALYZER = Analyzer.standard();

    private static Finding only(String text, FindingType type) {
        List<Finding> found = ANALYZER.analyze(text, null).stream()
                .filter(finding -> finding.type() == type)
                .toList();
        assertThat(found).as(text).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        I was worried about the price three weeks ago.       | three weeks ago | P3W
        I was worried about the price a couple of months ago. | a couple of months ago | P2M
        I was worried about the price half a year ago.       | half a year ago |
        I was worried about the price last month.            | last month | P1M
        I was worried about the price yesterday.             | yesterday | P1D
        I was worried about the price in March 2023.         | March 2023 | 2023-03
        I was worried about the price in May.                | May | --05
        I was worried about the price back in 2019.          | 2019 | 2019
        I was worried about the price last winter.           | last winter |
        Ich hatte vor drei Wochen Angst vor dem Preis.       | vor drei Wochen | P3W
        """)
    void a_date_is_found_with_its_value(String text, String words, String value) {
        When when = Objects.requireNonNull(only(text, FindingType.CONCERN).when());

        assertThat(when.kind()).isEqualTo(When.Kind.DATE);
        assertThat(when.span().of(text)).isEqualTo(words);
        assertThat(when.value()).isEqualTo(value);
    }

    @Test
    void a_number_that_is_no_year_is_no_date() {
        assertThat(only("I was worried it would be done in 20.", FindingType.CONCERN)
                        .when())
                .isNull();
    }

    @Test
    void an_event_tells_when_where_no_date_does() {
        String text = "After the audit I was worried about the price.";

        When when = Objects.requireNonNull(only(text, FindingType.CONCERN).when());

        assertThat(when).isEqualTo(new When(When.Kind.EVENT, new Span(0, 15), null));
    }

    @Test
    void a_worry_is_fear_of_the_new_unless_it_is_denied() {
        assertThat(only("I was worried about the price.", FindingType.CONCERN).job())
                .isEqualTo(new Job(Force.ANXIETY, null, null));
        assertThat(only("I was not worried about the price.", FindingType.CONCERN)
                        .job())
                .isEqualTo(Job.UNKNOWN);
    }

    @Test
    void a_wish_is_what_the_new_promises_or_what_somebody_wants_away_from() {
        assertThat(only("I want to see all sites on one screen.", FindingType.DESIRED_OUTCOME)
                        .job())
                .isEqualTo(new Job(Force.PULL, null, JobPart.MOTIVATION));
        assertThat(only("I want to stop copying numbers by hand.", FindingType.DESIRED_OUTCOME)
                        .job())
                .isEqualTo(new Job(Force.PUSH, null, JobPart.MOTIVATION));
    }

    @Test
    void what_tips_somebody_may_promise_something() {
        assertThat(only("We saw a demo, so we signed up.", FindingType.TRIGGER)
                        .job()
                        .force())
                .isEqualTo(Force.PULL);
        assertThat(only("Our old host raised the fees, so we started looking.", FindingType.TRIGGER)
                        .job()
                        .force())
                .isEqualTo(Force.PUSH);
    }

    @Test
    void a_reason_against_may_be_comfort_of_the_old() {
        assertThat(only("I didn't buy it because I am used to the old one.", FindingType.OBJECTION)
                        .job()
                        .force())
                .isEqualTo(Force.HABIT);
    }

    @Test
    void so_I_can_makes_a_wish_an_outcome() {
        assertThat(only("I bought it so I can work from home.", FindingType.DESIRED_OUTCOME)
                        .job()
                        .part())
                .isEqualTo(JobPart.OUTCOME);
    }

    @Test
    void a_stage_comes_from_the_words_of_the_sentence_and_is_named_as_a_cue() {
        String text = "When I ordered, I was worried about the price.";

        Finding finding = only(text, FindingType.CONCERN);

        assertThat(finding.job().stage()).isEqualTo(Stage.BUYING);
        assertThat(finding.cues().stream()
                        .filter(cue -> cue.attribute().equals("stage"))
                        .map(cue -> cue.span().of(text)))
                .containsExactly("When I ordered");
    }

    @Test
    void a_whole_answer_says_when_it_was_too() {
        var question = new AskedQuestion("TRG1", "What made you look?", List.of("trigger"), Promptedness.UNPROMPTED);
        String answer = "The contract, last March";

        Finding asked = ANALYZER.analyze(answer, question).get(0);

        assertThat(asked.job()).isEqualTo(new Job(Force.PUSH, null, JobPart.SITUATION));
        assertThat(asked.when()).isEqualTo(new When(When.Kind.DATE, new Span(14, 24), "--03"));
    }

    @Test
    void an_answer_of_the_words_of_its_question_is_an_echo() {
        var question = new AskedQuestion("Q1", "What worried you about the price?", List.of("concern"), null);

        assertThat(ANALYZER.analyze("worried about price", question).get(0).echo())
                .isTrue();
        assertThat(ANALYZER.analyze("shipping", question).get(0).echo()).isFalse();
    }
}
