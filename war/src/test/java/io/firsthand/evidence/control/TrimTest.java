package io.firsthand.evidence.control;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrimTest {

    private static Span span(String text, String words) {
        int at = text.indexOf(words);
        int start = text.codePointCount(0, at);
        return new Span(start, start + words.codePointCount(0, words.length()));
    }

    private static void trim(String text, String before, String after, Optional<String> reason) {
        Trim.check(text, span(text, before), span(text, after), reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I wasn't worried about the price            | worried about the price     | I wasn't
            It was too slow but it got better           | It was too slow             | but it got better
            Maybe the export is wrong                   | the export is wrong         | Maybe
            Das war nicht teuer                         | teuer                       | Das war nicht
            I was nervous, at least at first            | I was nervous               | , at least at first
            """)
    void dropping_words_that_turn_the_meaning_shows_them_and_needs_a_reason(String text, String kept, String dropped) {
        assertThatThrownBy(() -> trim(text, text, kept, Optional.empty()))
                .extracting(TrimTest::detail)
                .isEqualTo("The words left out may turn the meaning: \u201c" + dropped
                        + "\u201d. Keep them, or say in a few words why they may go.");
        assertThatCode(() -> trim(text, text, kept, Optional.of("the rest is about another product")))
                .doesNotThrowAnyException();
    }

    @Test
    void dropping_other_words_needs_no_reason() {
        assertThatCode(() -> trim(
                        "Well, the export is wrong again",
                        "Well, the export is wrong again",
                        "the export is wrong",
                        Optional.empty()))
                .doesNotThrowAnyException();
    }

    @Test
    void words_beyond_the_answer_are_refused_with_its_length() {
        assertThatThrownBy(() -> Trim.requireWithin("short", new Span(0, 9)))
                .extracting(TrimTest::detail)
                .isEqualTo("The answer has 5 characters (code points); 9 lies beyond its end.");
    }

    @Test
    void words_may_not_begin_or_end_inside_a_character() {
        var family = "a \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 e\u0301!";
        assertThatThrownBy(() -> Trim.requireWithin(family, new Span(0, 3)))
                .extracting(TrimTest::detail)
                .asString()
                .contains("end inside");
        assertThatThrownBy(() -> Trim.requireWithin(family, new Span(9, 10)))
                .extracting(TrimTest::detail)
                .asString()
                .contains("begin inside");
        assertThatCode(() -> Trim.requireWithin(family, new Span(2, 7))).doesNotThrowAnyException();
    }

    @Test
    void blank_words_are_refused() {
        assertThatThrownBy(() -> Trim.requireWithin("a  b", new Span(1, 3)))
                .extracting(TrimTest::detail)
                .asString()
                .contains("blank");
    }

    private static String detail(Throwable thrown) {
        return ((ProblemException) thrown).problem().detail();
    }
}
