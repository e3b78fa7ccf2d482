package io.firsthand.readings.entity;

import io.firsthand.database.entity.Utc;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That somebody has read something to its end. */
@Entity
@Table(name = "read_mark")
@IdClass(ReadMark.Key.class)
public class ReadMark {
    @Id
    @Column(name = "source_id")
    private long sourceId;

    @Id
    @Column(name = "response_id")
    private long responseId;

    @Column(name = "read_by")
    private String readBy = "";

    @Column(name = "read_at")
    private OffsetDateTime readAt = Utc.EPOCH;

    /** For JPA. */
    protected ReadMark() {}

    /** Notes who read what; response 0 stands for the whole source. */
    public ReadMark(Key key, String readBy, Instant readAt) {
        this.sourceId = key.sourceId;
        this.responseId = key.responseId;
        this.readBy = readBy;
        this.readAt = Utc.of(readAt);
    }

    /** Returns the source. */
    public long sourceId() {
        return sourceId;
    }

    /** Returns the response; 0 stands for the whole source. */
    public long responseId() {
        return responseId;
    }

    /** Returns who read it. */
    public String readBy() {
        return readBy;
    }

    /** Returns when. */
    public Instant readAt() {
        return readAt.toInstant();
    }

    /** Source and response. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long sourceId;
        private long responseId;

        /** For JPA. */
        public Key() {}

        /** Names what is read; response 0 stands for the whole source. */
        public Key(long sourceId, long responseId) {
            this.sourceId = sourceId;
            this.responseId = responseId;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.sourceId == sourceId && key.responseId == responseId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(sourceId, responseId);
        }
    }
}
