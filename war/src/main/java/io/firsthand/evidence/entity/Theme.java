package io.firsthand.evidence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Findings of one type that say the same. A theme that was merged into another keeps its findings and its words, so that it goes on
 * attracting what is like it, and the merge can be undone; what people see is its root.
 */
@Entity
public class Theme {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "theme_seq")
    @SequenceGenerator(name = "theme_seq", sequenceName = "theme_seq", allocationSize = 50)
    private long id;

    @Column(name = "list_id")
    private long listId;

    @Column(name = "root_id")
    private long rootId;

    private @Nullable String label;
    private String profile = "";

    @Version
    private int version;

    /** For JPA. */
    protected Theme() {}

    /** Makes a theme without findings. */
    public Theme(long listId) {
        this.listId = listId;
    }

    /** Makes it stand alone; it has its key by now. */
    public void standAlone() {
        rootId = id;
    }

    /** Merges it into a theme that stands alone. */
    public void mergeInto(long root) {
        rootId = root;
    }

    /** Takes over what a person calls it; null lets its key words name it. */
    public void call(@Nullable String name) {
        label = name;
    }

    /** Takes over its words. */
    public void describe(ThemeProfile words) {
        profile = words.text();
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns the list. */
    public long listId() {
        return listId;
    }

    /** Returns the theme it was merged into; itself while it stands alone. */
    public long rootId() {
        return rootId;
    }

    /** Returns whether it stands alone. */
    public boolean isRoot() {
        return rootId == id;
    }

    /** Returns the name that a person gave it. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** Returns its words. */
    public ThemeProfile profile() {
        return ThemeProfile.of(profile);
    }
}
