package io.firsthand.evidence.entity;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word of the team's own for findings, on one of two levels. A tag that was merged stays, with the findings it was given to; the tag
 * at the end of its merges stands for it, so that a merge can be taken back without a loss.
 */
@Entity
public class Tag {
    /** So long can a name be, in characters. */
    public static final int LONGEST_NAME = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tag_seq")
    @SequenceGenerator(name = "tag_seq", sequenceName = "tag_seq", allocationSize = 50)
    private long id;

    @Column(name = "study_id")
    private long studyId;

    private String name = "";

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    @Column(name = "merged_into")
    private @Nullable Long mergedInto;

    @Column(name = "root_id")
    private long rootId;

    @Column(name = "made_by")
    private String madeBy = "";

    @Column(name = "made_at")
    private OffsetDateTime madeAt = Utc.EPOCH;

    @Version
    private int version;

    /** For JPA. */
    protected Tag() {}

    /** Makes a tag that stands for itself as soon as it is stored: see {@link #standAlone}. */
    public Tag(long studyId, String name, @Nullable Long parentId, String madeBy, Instant madeAt) {
        this.studyId = studyId;
        this.name = name;
        this.parentId = parentId;
        this.madeBy = madeBy;
        this.madeAt = Utc.of(madeAt);
    }

    /** Gives it another name or place; null puts it on the first level. */
    public void call(String newName, @Nullable Long parent) {
        name = newName;
        parentId = parent;
    }

    /** Lets another tag stand for it. */
    public void mergeInto(long target) {
        mergedInto = target;
    }

    /** Lets it stand for itself again. */
    public void standAlone() {
        mergedInto = null;
        rootId = id;
    }

    /** Notes the tag at the end of its merges. */
    public void root(long standsForIt) {
        rootId = standsForIt;
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

    /** Returns the tag it was made a part of, which may have been merged since. */
    public Optional<Long> parentId() {
        return Optional.ofNullable(parentId);
    }

    /** Returns the tag it was merged into, if it was. */
    public Optional<Long> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /** Returns the tag that stands for it, itself when it was never merged. */
    public long rootId() {
        return rootId;
    }

    /** Returns who made it. */
    public String madeBy() {
        return madeBy;
    }

    /** Returns when. */
    public Instant madeAt() {
        return madeAt.toInstant();
    }
}
