package io.firsthand.corpus.entity;

import io.firsthand.database.entity.Utc;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A person looked at a turn of a transcript and changed words, or found it right. It holds places, never words, and is never changed.
 */
@Entity
public class Correction {
    @Id
    private String id = "";

    @Column(name = "source_id")
    private long sourceId;

    @Column(name = "before_id")
    private long beforeId;

    @Column(name = "verbatim_id")
    private long verbatimId;

    @Column(name = "text_version")
    private int textVersion;

    @Column(name = "corrected_by")
    private String by = "";

    @Column(name = "corrected_at")
    private OffsetDateTime at = Utc.EPOCH;

    @Column(name = "checked_against_recording")
    private boolean checkedAgainstRecording;

    private String edits = "[]";
    private int moved;
    private int reopened;

    @Column(name = "taken_back")
    private int takenBack;

    private int retracted;
    private int found;

    /**
     * What became of the findings of the turn.
     *
     * @param moved those whose words stayed the same
     * @param reopened those whose words were changed, to be looked at again
     * @param takenBack approved quotes among those reopened or retracted
     * @param retracted those of which nothing is left, or which no rule finds any more
     * @param found new ones
     */
    public record Effect(int moved, int reopened, int takenBack, int retracted, int found) {}

    /** For JPA. */
    protected Correction() {}

    /**
     * Makes a correction.
     *
     * @param id made by the client
     * @param before the version that was looked at
     * @param now the version that stands now, the same one if nothing was changed
     */
    public Correction(
            String id,
            Verbatim before,
            Verbatim now,
            String by,
            Instant at,
            boolean checkedAgainstRecording,
            EditMap edits,
            Effect effect) {
        this.id = id;
        this.sourceId = now.sourceId();
        this.beforeId = before.id();
        this.verbatimId = now.id();
        this.textVersion = now.textVersion();
        this.by = by;
        // as the database keeps it, so that it reads the same the first time
        this.at = Utc.of(at.truncatedTo(ChronoUnit.MICROS));
        this.checkedAgainstRecording = checkedAgainstRecording;
        this.edits = edits.toJson();
        this.moved = effect.moved();
        this.reopened = effect.reopened();
        this.takenBack = effect.takenBack();
        this.retracted = effect.retracted();
        this.found = effect.found();
    }

    /** Returns the key that the client made. */
    public String id() {
        return id;
    }

    /** Returns the source. */
    public long sourceId() {
        return sourceId;
    }

    /** Returns the version that was looked at. */
    public long beforeId() {
        return beforeId;
    }

    /** Returns the version that came of it. */
    public long verbatimId() {
        return verbatimId;
    }

    /** Returns the number of the version that came of it. */
    public int textVersion() {
        return textVersion;
    }

    /** Returns whether words were changed; if not, the person found the turn right. */
    public boolean isChange() {
        return beforeId != verbatimId;
    }

    /** Returns who did it. */
    public String by() {
        return by;
    }

    /** Returns when. */
    public Instant at() {
        return at.toInstant();
    }

    /** Returns whether the person says to have compared the turn with the recording. */
    public boolean isCheckedAgainstRecording() {
        return checkedAgainstRecording;
    }

    /** Returns what was changed. */
    public EditMap edits() {
        return EditMap.ofJson(edits);
    }

    /** Returns what became of the findings. */
    public Effect effect() {
        return new Effect(moved, reopened, takenBack, retracted, found);
    }
}
