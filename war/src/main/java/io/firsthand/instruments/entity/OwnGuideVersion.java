package io.firsthand.instruments.entity;

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

/** An own guide as it stood in one version; never changed. */
@Entity
@Table(name = "own_guide_version")
@IdClass(OwnGuideVersion.Key.class)
public class OwnGuideVersion {
    @Id
    @Column(name = "guide_id")
    private String guideId = "";

    @Id
    private int version;

    private String document = "{}";
    private String author = "";

    @Column(name = "created_at")
    private OffsetDateTime createdAt = Utc.EPOCH;

    /** Guide and number. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String guideId = "";
        private int version;

        /** For JPA. */
        public Key() {}

        /** Makes a key. */
        public Key(String guideId, int version) {
            this.guideId = guideId;
            this.version = version;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && guideId.equals(that.guideId) && version == that.version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(guideId, version);
        }
    }

    /** For JPA. */
    protected OwnGuideVersion() {}

    /** Makes a version. */
    public OwnGuideVersion(String guideId, int version, String document, String author, Instant createdAt) {
        this.guideId = guideId;
        this.version = version;
        this.document = document;
        this.author = author;
        this.createdAt = Utc.of(createdAt);
    }

    /** Returns the id of its guide. */
    public String guideId() {
        return guideId;
    }

    /** Returns its number. */
    public int version() {
        return version;
    }

    /** Returns the guide as JSON. */
    public String document() {
        return document;
    }

    /** Returns who wrote it. */
    public String author() {
        return author;
    }

    /** Returns when it was written. */
    public Instant createdAt() {
        return createdAt.toInstant();
    }
}
