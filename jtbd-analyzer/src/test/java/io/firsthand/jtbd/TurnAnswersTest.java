package io.firsthand.jtbd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short answers in a transcript, which take their meaning from the question before. */
class TurnAnswersTest {
    private static final Analyzer ANALYZER = Analyzer.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What worried you most?                     | The price.                | CONCERN AFFIRMED The price",
                "So what nearly stopped you?                | Mm-hm. No trial.          | OBJECTION AFFIRMED No trial",
                "Were you nervous about anything?           | Yes, the contract.        | CONCERN AFFIRMED Yes, the contract",
                "Were you afraid of losing data?            | Losing my photos, mostly. | CONCERN AFFIRMED Losing my photos, mostly",
                "What made you look for something new?      | Our vendor closed down.   | TRIGGER AFFIRMED Our vendor closed down",
                "When did you first notice that?            | At the audit.             | FIRST_REALISATION AFFIRMED At the audit",
                "What worried you?                          | Nothing, I knew them.     | CONCERN NEGATED Nothing, I knew them",
                "Was hat Ihnen Sorgen gemacht?              | Der Preis, ehrlich gesagt. | CONCERN AFFIRMED Der Preis, ehrlich gesagt",
            })
    void a_short_answer_is_what_its_question_asks_for(String question, String answer, String expected) {
        String text = "Interviewer: " + question + "\nAnn: " + answer;

        assertThat(ANALYZER.analyze(text, null))
                .extracting(finding -> finding.type() + " " + finding.polarity() + " "
                        + finding.span().of(text))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What worried you most?                       | Nothing really.",
                "Were you worried about the price?            | It was fine.",
                "Were you worried about the price?            | Yes.",
                "Were you worried about the price?            | We had set money aside for it.",
                "How long have you been with them?            | Three years.",
                "You said you were worried about it. Really?  | The price was lower there.",
                "What made you switch, and what worried you?  | The price.",
                "What worried you?                            | Sorry?",
                "What worried you?  | It is a long story and I would have to tell you about all the people at work first.",
            })
    void any_other_answer_stands_on_its_own(String question, String answer) {
        assertThat(ANALYZER.analyze("Interviewer: " + question + "\nAnn: " + answer, null))
                .isEmpty();
    }
}
