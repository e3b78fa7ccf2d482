package io.firsthand.corpus.entity;

import io.firsthand.database.entity.Utc;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyResponse.State;
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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one person sent once. */
@Entity
public class Response {
    /** LimeSurvey writes this day for completions without a date stamp; evidence.md calls it unknown. */
    private static final LocalDate UNKNOWN_DAY = LocalDate.of(1980, 1, 1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "response_seq")
    @SequenceGenerator(name = "response_seq", sequenceName = "response_seq", allocationSize = 50)
    private long id;

    @Column(name = "source_id")
    private long sourceId;

    @Column(name = "remote_id")
    private String remoteId = "";

    @Column(name = "content_hash")
    private String contentHash = "";

    @Enumerated(EnumType.STRING)
    private State state = State.COMPLETED;

    @Column(name = "submitted_at")
    private @Nullable OffsetDateTime submittedAt;

    @Column(name = "raw_time")
    private @Nullable String rawTime;

    private @Nullable String language;
    private @Nullable Boolean consented;
    private String answers = "{}";

    @Column(name = "respondent_id")
    private long respondentId;

    @Column(name = "pull_id")
    private long pullId;

    @Column(name = "read_at")
    private OffsetDateTime readAt = Utc.EPOCH;

    @Column(name = "seen_by_sweep")
    private @Nullable Long seenBySweep;

    private boolean gone;

    @Version
    private int version;

    /** For JPA. */
    protected Response() {}

    /** Makes a response of a source that was never seen before. */
    public Response(long sourceId, String remoteId, long respondentId) {
        this.sourceId = sourceId;
        this.remoteId = remoteId;
        this.respondentId = respondentId;
    }

    /** Takes over what a pull read. */
    public void update(SurveyResponse read, String hash, String answersJson, long pull, Instant now) {
        contentHash = hash;
        state = read.state();
        submittedAt = Utc.ofNullable(read.submittedAt());
        rawTime = shortened(read.rawTime(), 100);
        language = shortened(read.language(), 35);
        consented = read.consented();
        answers = answersJson;
        pullId = pull;
        readAt = Utc.of(now);
        gone = false;
    }

    private static @Nullable String shortened(@Nullable String text, int max) {
        return text == null || text.length() <= max ? text : text.substring(0, max);
    }

    /** Notes that a sweep saw it in the tool. */
    public void seen(long sweep) {
        seenBySweep = sweep;
        gone = false;
    }

    /** Notes that the tool no longer has it. */
    public void vanish() {
        gone = true;
    }

    /** Returns whether it counts in themes: complete and still there. */
    public boolean counts() {
        return state == State.COMPLETED && !gone;
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns the source. */
    public long sourceId() {
        return sourceId;
    }

    /** Returns the tool's id. */
    public String remoteId() {
        return remoteId;
    }

    /** Returns the hash of everything read. */
    public String contentHash() {
        return contentHash;
    }

    /** Returns how far the person came. */
    public State state() {
        return state;
    }

    /** Returns when it was finished, if that is known. */
    public Optional<Instant> submittedAt() {
        return Utc.instant(submittedAt)
                .filter(time -> !LocalDate.ofInstant(time, ZoneOffset.UTC).equals(UNKNOWN_DAY));
    }

    /** Returns the person. */
    public long respondentId() {
        return respondentId;
    }

    /** Returns the pull that last changed it. */
    public long pullId() {
        return pullId;
    }

    /** Returns when that pull read it. */
    public Instant readAt() {
        return readAt.toInstant();
    }

    /** Returns whether the person agreed, if a column says so. */
    public Optional<Boolean> consented() {
        return Optional.ofNullable(consented);
    }

    /** Returns whether it no longer exists in the tool. */
    public boolean isGone() {
        return gone;
    }
}
