package io.firsthand.accounts.entity;

import io.firsthand.database.entity.Utc;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Failed sign-ins in a row: after some free ones each makes the next wait twice as long. */
@Entity
@Table(name = "sign_in_failure")
public class SignInFailure {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    @Id
    private String subject = "";

    private int failures;

    @Column(name = "last_at")
    private OffsetDateTime lastAt = Utc.EPOCH;

    @Column(name = "blocked_until")
    private OffsetDateTime blockedUntil = Utc.EPOCH;

    /** For JPA. */
    protected SignInFailure() {}

    /** Starts counting. */
    public SignInFailure(String subject) {
        this.subject = subject;
    }

    /**
     * Notes one more.
     *
     * @param free how many make nobody wait
     */
    public void count(int free, Instant now) {
        failures = lastAt.toInstant().plus(FORGOTTEN).isBefore(now) ? 1 : failures + 1;
        lastAt = Utc.of(now);
        if (failures >= free) {
            var wait = Duration.ofSeconds(1L << Math.min(failures - free, 20));
            blockedUntil = Utc.of(now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
        }
    }

    /** Returns when the next attempt may be made. */
    public Instant blockedUntil() {
        return blockedUntil.toInstant();
    }
}
