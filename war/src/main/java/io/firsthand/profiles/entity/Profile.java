package io.firsthand.profiles.entity;

import io.firsthand.database.entity.Utc;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A segment, persona or ideal customer profile: its label, goal and job statement; the statements are its {@link Claim}s. */
@Entity
public class Profile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "profile_seq")
    @SequenceGenerator(name = "profile_seq", sequenceName = "profile_seq", allocationSize = 50)
    private long id;

    @Column(name = "study_id")
    private long studyId;

    @Enumerated(EnumType.STRING)
    private Type type = Type.SEGMENT;

    private String label = "";
    private @Nullable String goal;

    @Column(name = "job_situation")
    private @Nullable String jobSituation;

    @Column(name = "job_motivation")
    private @Nullable String jobMotivation;

    @Column(name = "job_outcome")
    private @Nullable String jobOutcome;

    private int revision;

    @Column(name = "created_at")
    private OffsetDateTime createdAt = Utc.EPOCH;

    @Version
    private int version;

    /** What a profile describes. */
    public enum Type {
        /** People with shared traits. */
        SEGMENT,
        /** A representative story. */
        PERSONA,
        /** The best-fit company. */
        ICP
    }

    /**
     * What people write themselves; everything else is evidence.
     *
     * @param label quick label: human, not a code
     * @param goal the one decision it should improve, or null
     * @param situation When …
     * @param motivation I want to …
     * @param outcome so I can …
     */
    public record Words(
            String label,
            @Nullable String goal,
            @Nullable String situation,
            @Nullable String motivation,
            @Nullable String outcome) {}

    /** For JPA. */
    protected Profile() {}

    /** Makes a profile without statements. */
    public Profile(long studyId, Type type, String label, Instant now) {
        this.studyId = studyId;
        this.type = type;
        this.label = label;
        this.createdAt = Utc.of(now);
    }

    /** Replaces the words. */
    public void write(Words words) {
        label = words.label();
        goal = words.goal();
        jobSituation = words.situation();
        jobMotivation = words.motivation();
        jobOutcome = words.outcome();
    }

    /** Counts a revision and returns its number. */
    public int revise() {
        return ++revision;
    }

    /** Returns the words. */
    public Words words() {
        return new Words(label, goal, jobSituation, jobMotivation, jobOutcome);
    }

    /** Returns the job statement as one sentence, once all three parts are there. */
    public Optional<String> jobStatement() {
        return jobSituation == null || jobMotivation == null || jobOutcome == null
                ? Optional.empty()
                : Optional.of(
                        "When " + jobSituation + ", I want to " + jobMotivation + ", so I can " + jobOutcome + ".");
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns the study. */
    public long studyId() {
        return studyId;
    }

    /** Returns what it describes. */
    public Type type() {
        return type;
    }

    /** Returns the number of the newest revision. */
    public int revision() {
        return revision;
    }

    /** Returns when it was made. */
    public Instant createdAt() {
        return createdAt.toInstant();
    }
}
