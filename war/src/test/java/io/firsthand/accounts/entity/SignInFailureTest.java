package io.firsthand.accounts.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInFailureTest {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private static List<Long> waits(int failures, Duration between) {
        var failure = new SignInFailure("subject");
        var waits = new ArrayList<Long>();
        var now = NOW;
        for (int n = 0; n < failures; n++) {
            failure.count(5, now);
            waits.add(Math.max(0, Duration.between(now, failure.blockedUntil()).toSeconds()));
            now = now.plus(between);
        }
        return waits;
    }

    @Test
    void after_some_free_ones_each_failure_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        assertThat(waits(17, Duration.ofHours(1)))
                .containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L, 900L);
    }

    @Test
    void a_day_without_failures_starts_anew() {
        assertThat(waits(7, Duration.ofHours(25))).containsOnly(0L);
    }
}
