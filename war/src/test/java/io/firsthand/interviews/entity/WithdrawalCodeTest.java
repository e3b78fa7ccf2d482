package io.firsthand.interviews.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WithdrawalCodeTest {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final long SEED = 20261128;

    @Test
    void a_code_is_shown_in_two_groups_and_never_in_a_log() {
        var code = WithdrawalCode.random(new Random(SEED));
        assertThat(code.shown()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(code).hasToString("WithdrawalCode[…]");
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        var code = new WithdrawalCode("10QF2M9" + checkOf("10QF2M9"));
        var last = code.shown().substring(8);
        assertThat(IntStream.of(0)
                        .boxed()
                        .flatMap(none -> java.util.stream.Stream.of(
                                "10QF-2M9" + last, "10qf2m9" + last, " ioQF – 2m9" + last + " ", "lOqf 2M9" + last))
                        .map(WithdrawalCode::typed))
                .containsOnly(Optional.of(code));
    }

    @Test
    void what_is_no_code_is_none() {
        assertThat(java.util.stream.Stream.of("", "K7QF", "K7QF-2M9U", "K7QF-2M9XX", "ÄÖÜß-1234", "\u0000".repeat(8))
                        .map(WithdrawalCode::typed))
                .containsOnly(Optional.empty());
        assertThatThrownBy(() -> new WithdrawalCode("00000001"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this is no withdrawal code");
    }

    @Property
    void one_wrong_character_is_always_found(
            @ForAll long seed, @ForAll @IntRange(max = 7) int place, @ForAll @IntRange(min = 1, max = 31) int by) {
        var right = WithdrawalCode.random(new Random(seed)).characters();
        var wrong = new StringBuilder(right);
        wrong.setCharAt(place, DIGITS.charAt((DIGITS.indexOf(right.charAt(place)) + by) % DIGITS.length()));
        assertThat(WithdrawalCode.typed(right)).isPresent();
        assertThat(WithdrawalCode.typed(wrong.toString())).isEmpty();
    }

    private static char checkOf(String digits) {
        return (char) DIGITS.chars()
                .filter(last -> WithdrawalCode.typed(digits + (char) last).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
