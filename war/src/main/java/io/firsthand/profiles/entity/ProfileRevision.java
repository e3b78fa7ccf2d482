package io.firsthand.profiles.entity;

import io.firsthand.database.entity.Utc;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;

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

    /** Empties the words of quotes that were withdrawn. */
    public void forget(Set<Long> evidenceIds) {
        try (var reader = Json.createReader(new StringReader(document))) {
            var before = reader.readObject();
            var after = forgotten(before, evidenceIds);
            if (!after.equals(before)) {
                document = after.toString();
            }
        }
    }

    private static JsonValue forgotten(JsonValue value, Set<Long> evidenceIds) {
        if (value instanceof JsonArray array) {
            var copy = Json.createArrayBuilder();
            array.forEach(one -> copy.add(forgotten(one, evidenceIds)));
            return copy.build();
        }
        if (value instanceof JsonObject object) {
            boolean isErased =
                    object.get("evidenceId") instanceof JsonNumber id && evidenceIds.contains(id.longValue());
            var copy = Json.createObjectBuilder();
            object.forEach((name, one) -> {
                if (isErased && name.equals("quote")) {
                    copy.add(name, "");
                } else {
                    copy.add(name, forgotten(one, evidenceIds));
                }
            });
            return copy.build();
        }
        return value;
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
