package io.firsthand.problem.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.firsthand.spi.Finding.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    private static Problem problem(Runnable reading) {
        return catchThrowableOfType(ProblemException.class, reading::run).problem();
    }

    @Test
    void what_is_blank_is_left_out() {
        assertThat(Parameters.number("source", " ", 1, 9)).isEmpty();
        assertThat(Parameters.text("q", null, 9)).isEmpty();
        assertThat(Parameters.choice("polarity", "", Polarity.class)).isEmpty();
        assertThat(Parameters.limit(null, 200, 50)).isEqualTo(50);
    }

    @Test
    void what_fits_is_read() {
        assertThat(Parameters.id("source", "7")).contains(7L);
        assertThat(Parameters.text("q", " words ", 9)).contains(" words ");
        assertThat(Parameters.choice("polarity", "negated", Polarity.class)).contains(Polarity.NEGATED);
        assertThat(Parameters.limit("200", 200, 50)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "0", "201", "1.5", "99999999999999999999", "0x10"})
    void a_number_that_does_not_fit_is_malformed(String text) {
        assertThat(problem(() -> Parameters.limit(text, 200, 50)))
                .isEqualTo(Problem.of(
                        400,
                        "malformed-request",
                        "The request cannot be read",
                        "The parameter 'limit' must be a whole number from 1 to 200."));
    }

    @Test
    void an_unknown_choice_lists_those_there_are() {
        assertThat(problem(() -> Parameters.choice("polarity", "maybe", Polarity.class))
                        .detail())
                .isEqualTo("The parameter 'polarity' must be one of affirmed, negated, uncertain.");
    }

    @Test
    void a_text_is_short_and_of_whole_characters() {
        assertThat(problem(() -> Parameters.text("q", "0123456789", 9)).detail())
                .isEqualTo("The parameter 'q' has 10 characters; at most 9 are allowed.");
        assertThat(problem(() -> Parameters.text("q", "a\0b", 9)).detail())
                .isEqualTo("The parameter 'q' holds a NUL character; remove it.");
    }
}
