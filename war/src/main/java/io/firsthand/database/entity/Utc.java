package io.firsthand.database.entity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Instants as entities keep them: JPA 3.1 knows no instants, and of the types it knows the offset time is the one that both databases
 * store without a detour over a local time zone.
 */
public final class Utc {
    /** The beginning of 1970, for fields that a constructor sets. */
    public static final OffsetDateTime EPOCH = of(Instant.EPOCH);

    private Utc() {}

    /** Returns an instant as an offset time. */
    public static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Returns an instant as an offset time, or null. */
    public static @Nullable OffsetDateTime ofNullable(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    /** Returns the instant of an offset time, if there is one. */
    public static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
