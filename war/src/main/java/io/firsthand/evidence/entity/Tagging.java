package io.firsthand.evidence.entity;

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

/** A tag on a finding, as it was given; a merge of tags leaves it as it is. */
@Entity
@Table(name = "finding_tag")
@IdClass(Tagging.Key.class)
public class Tagging {
    @Id
    @Column(name = "finding_id")
    private long findingId;

    @Id
    @Column(name = "tag_id")
    private long tagId;

    @Column(name = "tagged_by")
    private String taggedBy = "";

    @Column(name = "tagged_at")
    private OffsetDateTime taggedAt = Utc.EPOCH;

    /** For JPA. */
    protected Tagging() {}

    /** Puts a tag on a finding. */
    public Tagging(long findingId, long tagId, String taggedBy, Instant taggedAt) {
        this.findingId = findingId;
        this.tagId = tagId;
        this.taggedBy = taggedBy;
        this.taggedAt = Utc.of(taggedAt);
    }

    /** Returns the finding. */
    public long findingId() {
        return findingId;
    }

    /** Returns the tag as it was given. */
    public long tagId() {
        return tagId;
    }

    /** Returns who gave it. */
    public String taggedBy() {
        return taggedBy;
    }

    /** Returns when. */
    public Instant taggedAt() {
        return taggedAt.toInstant();
    }

    /** Finding and tag. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long findingId;
        private long tagId;

        /** For JPA. */
        public Key() {}

        /** Names a tag on a finding. */
        public Key(long findingId, long tagId) {
            this.findingId = findingId;
            this.tagId = tagId;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.findingId == findingId && key.tagId == tagId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(findingId, tagId);
        }
    }
}
