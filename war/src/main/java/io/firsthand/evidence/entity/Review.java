package io.firsthand.evidence.entity;

import io.firsthand.database.entity.Utc;
import io.firsthand.problem.entity.JsonBody.Kebab;
import jakarta.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One decision of a person about a finding; never changed. */
@Entity
public class Review {
    @Id
    private String id = "";

    @Column(name = "finding_id")
    private long findingId;

    private String reviewer = "";

    @Enumerated(EnumType.STRING)
    private Decision decision = Decision.APPROVE;

    private @Nullable String reason;

    @Column(name = "before_json")
    private String before = "{}";

    @Column(name = "context_seen")
    private String contextSeen = "";

    @Column(name = "self_reviewed")
    private boolean selfReviewed;

    @Column(name = "created_at")
    private OffsetDateTime createdAt = Utc.EPOCH;

    /** What a person can decide. */
    public enum Decision {
        /** The words are what they are said to be; they become evidence. */
        APPROVE,
        /** They are not; the reason says why. */
        REJECT,
        /** They are something else. */
        RELABEL,
        /** Fewer words, or more. */
        TRIM,
        /** A person marked the words. */
        MARK,
        /** An earlier decision is taken back. */
        REOPEN
    }

    /** What the person had on screen. */
    public enum Context {
        /** The question as shown. */
        QUESTION,
        /** The whole answer. */
        WHOLE_ANSWER
    }

    /** For JPA. */
    protected Review() {}

    /** Makes a decision about a finding as it is before the decision. */
    public Review(
            String id,
            StoredFinding finding,
            String reviewer,
            Decision decision,
            @Nullable String reason,
            Set<Context> seen,
            boolean selfReviewed,
            Instant now) {
        this.id = id;
        this.findingId = finding.id();
        this.reviewer = reviewer;
        this.decision = decision;
        this.reason = reason;
        this.contextSeen = seen.stream().sorted().map(Kebab::of).collect(Collectors.joining(","));
        this.selfReviewed = selfReviewed;
        this.createdAt = Utc.of(now);
        this.before = Json.createObjectBuilder()
                .add("type", Kebab.of(finding.type()))
                .add("start", finding.span().start())
                .add("end", finding.span().end())
                .add("state", Kebab.of(finding.state()))
                .build()
                .toString();
    }

    /** Returns the key that the client made. */
    public String id() {
        return id;
    }

    /** Returns the finding. */
    public long findingId() {
        return findingId;
    }

    /** Returns who decided. */
    public String reviewer() {
        return reviewer;
    }

    /** Returns what was decided. */
    public Decision decision() {
        return decision;
    }

    /** Returns why. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Returns what the person had on screen, as codes. */
    public List<String> contextSeen() {
        return contextSeen.isEmpty() ? List.of() : List.of(contextSeen.split(","));
    }

    /** Returns whether the reviewer marked the words. */
    public boolean isSelfReviewed() {
        return selfReviewed;
    }

    /** Returns when. */
    public Instant createdAt() {
        return createdAt.toInstant();
    }
}
