package io.firsthand.interviews.entity;

import io.firsthand.database.entity.Utc;
import io.firsthand.interviews.entity.NewEntry.Kind;
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
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One version of one thing that was written down during a talk; never changed but by a withdrawal, which empties it. */
@Entity
@Table(name = "interview_entry")
public class InterviewEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "interview_entry_seq")
    @SequenceGenerator(name = "interview_entry_seq", sequenceName = "interview_entry_seq", allocationSize = 50)
    private long id;

    @Column(name = "interview_id")
    private long interviewId;

    @Column(name = "entry_id")
    private String entryId = "";

    @Column(name = "entry_version")
    private int entryVersion;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.NOTE;

    private OffsetDateTime at = Utc.EPOCH;

    @Column(name = "offset_millis")
    private long offsetMillis;

    private @Nullable String line;
    private boolean removed;
    private String content = "{}";

    @Column(name = "kept_by")
    private String keptBy = "";

    @Column(name = "received_at")
    private OffsetDateTime receivedAt = Utc.EPOCH;

    /** For JPA. */
    protected InterviewEntry() {}

    /** Keeps what a client sent. */
    public InterviewEntry(long interviewId, NewEntry entry, String keptBy, Instant now) {
        this.interviewId = interviewId;
        this.entryId = entry.id();
        this.entryVersion = entry.version();
        this.kind = entry.kind();
        this.at = Utc.of(entry.at().truncatedTo(ChronoUnit.MILLIS));
        this.offsetMillis = entry.offsetMillis();
        this.line = entry.line().orElse(null);
        this.removed = entry.removed();
        this.content = entry.content().toString();
        this.keptBy = keptBy;
        this.receivedAt = Utc.of(now.truncatedTo(ChronoUnit.MICROS));
    }

    /** Returns whether a client sent the same as what is kept. */
    public boolean is(NewEntry entry) {
        return entryId.equals(entry.id())
                && entryVersion == entry.version()
                && kind == entry.kind()
                && offsetMillis == entry.offsetMillis()
                && line().equals(entry.line())
                && removed == entry.removed()
                && content().equals(entry.content());
    }

    /** Empties what holds words of the person, or about the person. */
    public void erase() {
        if (kind.holdsWords()) {
            content = "{}";
        }
    }

    /** Returns the talk. */
    public long interviewId() {
        return interviewId;
    }

    /** Returns the id that the client made. */
    public String entryId() {
        return entryId;
    }

    /** Returns the version, from 1. */
    public int entryVersion() {
        return entryVersion;
    }

    /** Returns what it is. */
    public Kind kind() {
        return kind;
    }

    /** Returns when it was written. */
    public Instant at() {
        return at.toInstant();
    }

    /** Returns milliseconds since the talk began. */
    public long offsetMillis() {
        return offsetMillis;
    }

    /** Returns the line or block it belongs to. */
    public Optional<String> line() {
        return Optional.ofNullable(line);
    }

    /** Returns whether the interviewer took it away. */
    public boolean isRemoved() {
        return removed;
    }

    /** Returns what was written. */
    public JsonObject content() {
        try (var reader = Json.createReader(new StringReader(content))) {
            return reader.readObject();
        }
    }

    /** Returns who wrote it. */
    public String keptBy() {
        return keptBy;
    }

    /** Returns when it arrived. */
    public Instant receivedAt() {
        return receivedAt.toInstant();
    }
}
