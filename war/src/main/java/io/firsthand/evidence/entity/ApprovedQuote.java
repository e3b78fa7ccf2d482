package io.firsthand.evidence.entity;

import io.firsthand.database.entity.Utc;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Evidence: a finding that passed its gates and a person's review, with its certificate. */
@Entity
@Table(name = "evidence")
public class ApprovedQuote {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evidence_seq")
    @SequenceGenerator(name = "evidence_seq", sequenceName = "evidence_seq", allocationSize = 50)
    private long id;

    @Column(name = "finding_id")
    private long findingId;

    @Column(name = "study_id")
    private long studyId;

    @Enumerated(EnumType.STRING)
    private State state = State.APPROVED;

    private String certificate = "";

    @Column(name = "created_at")
    private OffsetDateTime createdAt = Utc.EPOCH;

    @Version
    private int version;

    /** Where evidence stands. */
    public enum State {
        /** Holds. */
        APPROVED,
        /** Its answer was edited or vanished since, or somebody took the approval back. */
        RETRACTED
    }

    /** For JPA. */
    protected ApprovedQuote() {}

    /** Makes evidence of a finding that a person approved. */
    public ApprovedQuote(StoredFinding finding, Instant now) {
        this.findingId = finding.id();
        this.studyId = finding.studyId();
        this.createdAt = Utc.of(now);
    }

    /** Approves it again, after the approval had been taken back. */
    public void restore() {
        state = State.APPROVED;
    }

    /** Attaches the signed certificate. */
    public void certify(String json) {
        certificate = json;
    }

    /** Takes it back. */
    public void retract() {
        state = State.RETRACTED;
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns the finding. */
    public long findingId() {
        return findingId;
    }

    /** Returns the study. */
    public long studyId() {
        return studyId;
    }

    /** Returns where it stands. */
    public State state() {
        return state;
    }

    /** Returns the signed certificate, JSON-LD; empty while there is none. */
    public String certificate() {
        return certificate;
    }

    /** Returns when it was approved. */
    public Instant createdAt() {
        return createdAt.toInstant();
    }
}
