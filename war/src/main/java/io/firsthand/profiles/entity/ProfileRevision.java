package io.firsthand.profiles.entity;

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

/** A profile as it stood after one change, with who and why; never changed. */
@Entity
@Table(name = "profile_revision")
@IdClass(ProfileRevision.Key.class)
public class ProfileRevision {
    @Id
    @Column(name = "profile_id")
    private long profileId;

    @Id
    private int revision;

    private String author = "";
    private String reason = "";
    private String document = "{}";

    @Column(name = "created_at")
    private OffsetDateTime createdAt = Utc.EPOCH;

    /** Profile and number. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private long profileId;
        private int revision;

        /** For JPA. */
        public Key() {}

        /** Makes a key. */
        public Key(long profileId, int revision) {
            this.profileId = profileId;
            this.revision = revision;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && profileId == that.profileId && revision == that.revision;
        }

        @Override
        public int hashCode() {
            return Objects.hash(profileId, revision);
        }
    }

    /** For JPA. */
    protected ProfileRevision() {}

    /** Makes a revision. */
    public ProfileRevision(
            long profileId, int revision, String author, String reason, String document, Instant createdAt) {
        this.profileId = profileId;
        this.revision = revision;
        this.author = author;
        this.reason = reason;
        this.document = document;
        this.createdAt = Utc.of(createdAt);
    }

    /** Returns its number, from 1. */
    public int revision() {
        return revision;
    }

    /** Returns who changed the profile. */
    public String author() {
        return author;
    }

    /** Returns why. */
    public String reason() {
        return reason;
    }

    /** Returns the whole profile as JSON. */
    public String document() {
        return document;
    }

    /** Returns when. */
    public Instant createdAt() {
        return createdAt.toInstant();
    }
}
