package io.firsthand.evidence.entity;

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
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What a person changed about themes, with what it takes to undo it. */
@Entity
@Table(name = "theme_edit")
public class ThemeEdit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "theme_edit_seq")
    @SequenceGenerator(name = "theme_edit_seq", sequenceName = "theme_edit_seq", allocationSize = 50)
    private long id;

    @Column(name = "list_id")
    private long listId;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.RENAME;

    @Column(name = "theme_id")
    private long themeId;

    private String actor = "";

    @Column(name = "edited_at")
    private OffsetDateTime editedAt = Utc.EPOCH;

    @Column(name = "before_json")
    private String before = "{}";

    private boolean undone;

    /** What was done. */
    public enum Kind {
        /** A theme got a name, or lost it. */
        RENAME,
        /** Themes became one. */
        MERGE,
        /** Findings became a theme of their own. */
        SPLIT,
        /** Findings went to another theme. */
        MOVE,
        /** Findings were taken out of all themes. */
        TAKE_OUT
    }

    /** For JPA. */
    protected ThemeEdit() {}

    /** Makes an edit of a theme. */
    public ThemeEdit(long listId, Kind kind, long themeId, String actor, Instant now, JsonObject before) {
        this.listId = listId;
        this.kind = kind;
        this.themeId = themeId;
        this.actor = actor;
        this.editedAt = Utc.of(now);
        this.before = before.toString();
    }

    /** Notes that it was taken back. */
    public void undo() {
        undone = true;
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns the list. */
    public long listId() {
        return listId;
    }

    /** Returns what was done. */
    public Kind kind() {
        return kind;
    }

    /** Returns the theme that was renamed, merged into, split off, moved to or taken from. */
    public long themeId() {
        return themeId;
    }

    /** Returns who did it. */
    public String actor() {
        return actor;
    }

    /** Returns when. */
    public Instant editedAt() {
        return editedAt.toInstant();
    }

    /** Returns what was before. */
    public JsonObject before() {
        try (var reader = Json.createReader(new StringReader(before))) {
            return reader.readObject();
        }
    }

    /** Returns whether it was taken back. */
    public boolean isUndone() {
        return undone;
    }
}
