package io.firsthand.problem.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTagTest {
    @ParameterizedTest
    @CsvSource(value = {"'\"7\"'", "'W/\"7\"'", "' 7 '"})
    void reads_what_was_given_and_what_proxies_make_of_it(String ifMatch) {
        assertThat(VersionTag.of(7)).isEqualTo("\"7\"");
        assertThat(VersionTag.version("guide", ifMatch)).isEqualTo(7);
    }

    @Test
    void asks_for_one_that_is_missing() {
        var problem = problem(null);

        assertThat(problem.status()).isEqualTo(428);
        assertThat(problem.detail())
                .isEqualTo("Send the ETag that the guide came with as If-Match, so that nobody's change is lost.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "\"x\"", "\"1\", \"2\"", "\"-1\"", "\"1234567890\""})
    void refuses_what_is_no_number_in_quotes(String ifMatch) {
        assertThat(problem(ifMatch).status()).isEqualTo(400);
    }

    private static Problem problem(@org.jspecify.annotations.Nullable String ifMatch) {
        return catchThrowableOfType(ProblemException.class, () -> VersionTag.version("guide", ifMatch))
                .problem();
    }
}
