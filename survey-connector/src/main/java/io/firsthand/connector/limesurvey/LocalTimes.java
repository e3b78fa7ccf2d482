package io.firsthand.connector.limesurvey;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that LimeSurvey writes: local times of its PHP, without a zone, to the second.
 *
 * <p>Twice a year that is not enough. A time in the hour that clocks leave out is moved forward by that hour; of the two
 * meanings of a time in the hour that comes twice, the first is taken. The text is kept beside the instant.
 *
 * @param zone the zone of the server's PHP
 */
record LocalTimes(ZoneId zone) {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** What stands for "finished, time not kept": surveys without a date stamp. */
    private static final String NOT_KEPT = "1980-01-01 00:00:00";

    /** Returns the instant that a text means; nothing when there is none, it was not kept, or it cannot be read. */
    Optional<Instant> read(@Nullable String written) {
        if (written == null || written.isEmpty() || written.equals(NOT_KEPT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(written, WRITTEN).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Returns a date or time of an answer in ISO form, or as it was written. It is the person's own and has no zone. */
    static String iso(String written) {
        try {
            LocalDateTime time = LocalDateTime.parse(written, WRITTEN);
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        } catch (DateTimeParseException e) {
            return written;
        }
    }
}
