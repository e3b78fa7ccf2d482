package io.firsthand.connector.transcript;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker said without being interrupted.
 *
 * @param line where it begins, from 1
 * @param speaker the speaker as the transcript names them, or "" when it does not
 * @param time when it begins, as written, or null
 * @param text the words, lines joined by the file's own line end
 */
record Turn(long line, String speaker, @Nullable String time, String text) {
    private static final int MILLIS_DIGITS = 3;

    /** Returns when it begins, from the start of the recording, if it has a time: {@code 7:13} is 7 minutes and 13 seconds. */
    Optional<Duration> saidAt() {
        if (time == null) {
            return Optional.empty();
        }
        String[] parts = time.split("[.,]", 2);
        long seconds = 0;
        for (String part : parts[0].split(":", -1)) {
            seconds = seconds * 60 + Long.parseLong(part);
        }
        String millis = parts.length == 1 ? "0" : (parts[1] + "00").substring(0, MILLIS_DIGITS);
        return Optional.of(Duration.ofSeconds(seconds).plusMillis(Long.parseLong(millis)));
    }
}
