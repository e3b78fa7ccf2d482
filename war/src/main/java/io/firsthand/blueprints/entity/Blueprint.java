package io.firsthand.blueprints.entity;

import io.firsthand.database.entity.Utc;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A stored draft survey; the draft itself is one JSON document. */
@Entity
public class Blueprint {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "blueprint_seq")
    @SequenceGenerator(name = "blueprint_seq", sequenceName = "blueprint_seq", allocationSize = 50)
    private long id;

    @Column(name = "study_id")
    private long studyId;

    private String name = "";
    private String document = "{}";
    private int revision = 1;

    @Column(name = "created_at")
    private OffsetDateTime createdAt = Utc.EPOCH;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt = Utc.EPOCH;

    @Column(name = "changed_by")
    private String changedBy = "";

    @Version
    private int version;

    /** For JPA. */
    protected Blueprint() {}

    /** Makes one that is at revision 1. */
    public Blueprint(long studyId, String name, String document, String author, Instant now) {
        this.studyId = studyId;
        this.name = name;
        this.document = document;
        this.createdAt = Utc.of(now);
        this.changedAt = createdAt;
        this.changedBy = author;
    }

    /** Replaces the draft and counts a revision. */
    public void write(String newName, String newDocument, String author, Instant now) {
        name = newName;
        document = newDocument;
        revision++;
        changedAt = Utc.of(now);
        changedBy = author;
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns the study. */
    public long studyId() {
        return studyId;
    }

    /** Returns what people call it. */
    public String name() {
        return name;
    }

    /** Returns the draft as JSON. */
    public String document() {
        return document;
    }

    /** Returns the number of the newest revision, from 1. */
    public int revision() {
        return revision;
    }

    /** Returns when it was made. */
    public Instant createdAt() {
        return createdAt.toInstant();
    }

    /** Returns when it was last changed. */
    public Instant changedAt() {
        return changedAt.toInstant();
    }

    /** Returns who changed it last. */
    public String changedBy() {
        return changedBy;
    }
}
