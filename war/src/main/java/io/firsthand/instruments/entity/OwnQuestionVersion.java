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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An own question as it stood in one version. Its words are never changed; other words are another version. */
@Entity
@Table(name = "own_question_version")
@IdClass(OwnQuestionVersion.Key.class)
public class OwnQuestionVersion {
    @Id
    @Column(name = "question_id")
    private String questionId = "";

    @Id
    private int version;

    private String document = "{}";
    private String author = "";

    @Column(name = "created_at")
    private OffsetDateTime createdAt = Utc.EPOCH;

    @Column(name = "used_at")
    private @Nullable OffsetDateTime usedAt;

    /** Question and number. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String questionId = "";
        private int version;

        /** For JPA. */
        public Key() {}

        /** Makes a key. */
        public Key(String questionId, int version) {
            this.questionId = questionId;
            this.version = version;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && questionId.equals(that.questionId) && version == that.version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(questionId, version);
        }
    }

    /** For JPA. */
    protected OwnQuestionVersion() {}

    /** Makes a version. */
    public OwnQuestionVersion(String questionId, int version, String document, String author, Instant createdAt) {
        this.questionId = questionId;
        this.version = version;
        this.document = document;
        this.author = author;
        this.createdAt = Utc.of(createdAt);
    }

    /** Returns the id of its question. */
    public String questionId() {
        return questionId;
    }

    /** Returns its number. */
    public int version() {
        return version;
    }

    /** Returns the question as JSON. */
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

    /** Returns when something first took it, if anything did. */
    public Optional<Instant> usedAt() {
        return Utc.instant(usedAt);
    }

    /** Notes that a draft survey or a launch took it; only the first time counts. */
    public void use(Instant now) {
        if (usedAt == null) {
            usedAt = Utc.of(now);
        }
    }
}
