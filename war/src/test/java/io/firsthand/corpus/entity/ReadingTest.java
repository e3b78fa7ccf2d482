package io.firsthand.corpus.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.corpus.entity.Reading.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    @Test
    void a_talk_and_a_reply_are_read_back_from_their_codes() {
        assertThat(Reading.parse("s12")).contains(new Reading(Scope.TALK, 12));
        assertThat(Reading.parse("r345")).contains(new Reading(Scope.REPLY, 345));
        assertThat(new Reading(Scope.REPLY, 345).code()).isEqualTo("r345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "12", "s0", "s-1", "x12", "s12x", "r9999999999999999999", "S12"})
    void anything_else_is_no_reading(String code) {
        assertThat(Reading.parse(code)).isEmpty();
    }
}
