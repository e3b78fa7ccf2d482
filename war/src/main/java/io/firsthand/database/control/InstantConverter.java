package io.firsthand.database.control;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Writes instants as timestamps with time zone: JPA 3.1 knows no instants, and local times would fall into daylight-saving gaps. The
 * column type is Object because H2's driver hands out offset times and PostgreSQL's timestamps, and the provider passes them on as
 * they are.
 */
@Converter(autoApply = true)
public final class InstantConverter implements AttributeConverter<Instant, Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Object column) {
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
