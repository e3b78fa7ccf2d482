package io.firsthand.interviews.entity;

import io.firsthand.database.entity.Utc;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One talk that follows a guide. */
@Entity
public class Interview {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "interview_seq")
    @SequenceGenerator(name = "interview_seq", sequenceName = "interview_seq", allocationSize = 50)
    private long id;

    @Column(name = "study_id")
    private long studyId;

    @Column(name = "person_number")
    private int personNumber;

    private @Nullable String label;

    @Column(name = "guide_id")
    private String guideId = "";

    @Column(name = "guide_version")
    private String guideVersion = "";

    @Column(name = "preset_id")
    private String presetId = "";

    private String language = "";
    private String placeholders = "{}";
    private String script = "{}";

    @Enumerated(EnumType.STRING)
    private State state = State.PLANNED;

    private boolean refused;

    @Column(name = "withdrawn_at")
    private @Nullable OffsetDateTime withdrawnAt;

    @Column(name = "planned_by")
    private String plannedBy = "";

    @Column(name = "planned_at")
    private OffsetDateTime plannedAt = Utc.EPOCH;

    private @Nullable String interviewer;

    @Column(name = "started_at")
    private @Nullable OffsetDateTime startedAt;

    @Column(name = "ended_at")
    private @Nullable OffsetDateTime endedAt;

    @Column(name = "code_hash")
    private @Nullable String codeHash;

    @Column(name = "code_made_at")
    private @Nullable OffsetDateTime codeMadeAt;

    @Column(name = "source_id")
    private @Nullable Long sourceId;

    @Column(name = "handed_hash")
    private @Nullable String handedHash;

    private boolean waiting;

    @Version
    private int version;

    /** How far a talk is. */
    public enum State {
        /** It has not begun. */
        PLANNED,
        /** It is under way. */
        RUNNING,
        /** It is over. */
        ENDED
    }

    /**
     * What a talk follows.
     *
     * @param guideId the guide
     * @param guideVersion hash of the guide's own words in that preset and language
     * @param presetId the preset
     * @param language BCP 47 tag
     * @param placeholders what its gaps were filled with
     * @param script the guide, filled in
     */
    public record Plan(
            String guideId,
            String guideVersion,
            String presetId,
            String language,
            Map<String, String> placeholders,
            InterviewScript script) {
        /** Copies the map. */
        public Plan {
            placeholders = Map.copyOf(placeholders);
        }
    }

    /** For JPA. */
    protected Interview() {}

    /** Plans a talk. */
    public Interview(long studyId, int personNumber, @Nullable String label, Plan plan, String plannedBy, Instant now) {
        this.studyId = studyId;
        this.personNumber = personNumber;
        this.label = label;
        this.guideId = plan.guideId();
        this.guideVersion = plan.guideVersion();
        this.presetId = plan.presetId();
        this.language = plan.language();
        var filled = Json.createObjectBuilder();
        plan.placeholders().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(gap -> filled.add(gap.getKey(), gap.getValue()));
        this.placeholders = filled.build().toString();
        this.script = plan.script().json().toString();
        this.plannedBy = plannedBy;
        this.plannedAt = Utc.of(now.truncatedTo(ChronoUnit.MICROS));
    }

    /** Begins the talk, unless it has begun. */
    public void begin(String by, Instant at) {
        if (state == State.PLANNED) {
            state = State.RUNNING;
            interviewer = by;
            startedAt = Utc.of(at.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /** Ends the talk, unless it is over. */
    public void end(Instant at) {
        if (state != State.ENDED) {
            state = State.ENDED;
            endedAt = Utc.of(at.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /** Notes that the person does not want to talk; the talk is over. */
    public void refuse(Instant at) {
        refused = true;
        end(at);
    }

    /** Notes that everything the person said was withdrawn; the talk is over. */
    public void withdraw(Instant now) {
        withdrawnAt = Utc.of(now.truncatedTo(ChronoUnit.MICROS));
        end(now);
    }

    /** Takes the keyed hash of a new withdrawal code; an earlier code no longer works. */
    public void codeMade(String hash, Instant now) {
        codeHash = hash;
        codeMadeAt = Utc.of(now.truncatedTo(ChronoUnit.MICROS));
    }

    /** Says which source its words belong to. */
    public void belongsTo(long source) {
        sourceId = source;
    }

    /** Notes that something was written or taken back after which there may be something to hand over. */
    public void changed() {
        waiting = state == State.ENDED;
    }

    /** Notes what was handed over. */
    public void handedOver(String hash) {
        handedHash = hash;
    }

    /** Notes that there is nothing to hand over. */
    public void rest() {
        waiting = false;
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns the study. */
    public long studyId() {
        return studyId;
    }

    /** Returns the number behind the pseudonym. */
    public int personNumber() {
        return personNumber;
    }

    /** Returns the pseudonym, such as {@code P01}. */
    public String person() {
        return person(personNumber);
    }

    /** Returns the pseudonym of a number. */
    public static String person(int number) {
        return String.format(Locale.ROOT, "P%02d", number);
    }

    /** Returns the word by which the team finds it again. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** Returns the guide. */
    public String guideId() {
        return guideId;
    }

    /** Returns the hash of the guide's own words. */
    public String guideVersion() {
        return guideVersion;
    }

    /** Returns the preset. */
    public String presetId() {
        return presetId;
    }

    /** Returns the language it is held in. */
    public String language() {
        return language;
    }

    /** Returns what the gaps of the guide were filled with. */
    public JsonObject placeholders() {
        try (var reader = Json.createReader(new StringReader(placeholders))) {
            return reader.readObject();
        }
    }

    /** Returns the guide as it is followed. */
    public InterviewScript script() {
        return InterviewScript.read(script);
    }

    /** Returns how far it is. */
    public State state() {
        return state;
    }

    /** Returns whether the person did not want to talk. */
    public boolean isRefused() {
        return refused;
    }

    /** Returns when everything was withdrawn, if it was. */
    public Optional<Instant> withdrawnAt() {
        return Utc.instant(withdrawnAt);
    }

    /** Returns whether nothing more may be written down. */
    public boolean isClosed() {
        return refused || withdrawnAt != null;
    }

    /** Returns who planned it. */
    public String plannedBy() {
        return plannedBy;
    }

    /** Returns when it was planned. */
    public Instant plannedAt() {
        return plannedAt.toInstant();
    }

    /** Returns who held it. */
    public Optional<String> interviewer() {
        return Optional.ofNullable(interviewer);
    }

    /** Returns when it began. */
    public Optional<Instant> startedAt() {
        return Utc.instant(startedAt);
    }

    /** Returns when it ended. */
    public Optional<Instant> endedAt() {
        return Utc.instant(endedAt);
    }

    /** Returns when its withdrawal code was made. */
    public Optional<Instant> codeMadeAt() {
        return Utc.instant(codeMadeAt);
    }

    /** Returns the source of its words. */
    public Optional<Long> sourceId() {
        return Optional.ofNullable(sourceId);
    }

    /** Returns the hash of what was handed over last. */
    public Optional<String> handedHash() {
        return Optional.ofNullable(handedHash);
    }
}
