package io.firsthand.lint.entity;

import io.firsthand.database.entity.Utc;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Advice that somebody decided to leave as it is; it comes back when the words or what it says change. */
@Entity
@Table(name = "left_advice")
public class LeftAdvice {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "left_advice_seq")
    @SequenceGenerator(name = "left_advice_seq", sequenceName = "left_advice_seq", allocationSize = 50)
    private long id;

    @Column(name = "study_id")
    private long studyId;

    private String fingerprint = "";
    private String rule = "";
    private String subject = "";
    private @Nullable String reason;

    @Column(name = "left_by")
    private String leftBy = "";

    @Column(name = "left_at")
    private OffsetDateTime leftAt = Utc.EPOCH;

    /** For JPA. */
    protected LeftAdvice() {}

    /** Leaves advice of a rule about a subject. */
    public LeftAdvice(
            long studyId,
            String fingerprint,
            String rule,
            String subject,
            @Nullable String reason,
            String by,
            Instant now) {
        this.studyId = studyId;
        this.fingerprint = fingerprint;
        this.rule = rule;
        this.subject = subject;
        this.reason = reason;
        this.leftBy = by;
        this.leftAt = Utc.of(now);
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns what tells this advice from any other: 64 hex digits. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Returns the rule's id. */
    public String rule() {
        return rule;
    }

    /** Returns why, if somebody said so. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Returns who left it. */
    public String leftBy() {
        return leftBy;
    }

    /** Returns when. */
    public Instant leftAt() {
        return leftAt.toInstant();
    }

    /** Says why again. */
    public void explain(@Nullable String newReason, String by, Instant now) {
        reason = newReason;
        leftBy = by;
        leftAt = Utc.of(now);
    }
}
