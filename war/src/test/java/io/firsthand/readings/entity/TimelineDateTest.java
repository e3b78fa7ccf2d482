package io.firsthand.readings.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-03", "2026-03-14"})
    void a_date_is_as_precise_as_it_was_said(String day) {
        assertThat(TimelineDate.isDay(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026-13", "2026-02-30", "March", "2026-3"})
    void anything_else_is_no_date(String day) {
        assertThat(TimelineDate.isDay(day)).isFalse();
    }
}
