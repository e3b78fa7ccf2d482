package io.firsthand.instruments.entity;

import org.jspecify.annotations.Nullable;

/**
 * The sentence above the first item, which says what the questions are about.
 *
 * @param code as items refer to it
 * @param countsAs the anchor it stands in for, or null
 * @param text the sentence
 */
public record Anchor(String code, @Nullable String countsAs, LocalText text) {
    /** Returns whether an item that leans on this reference can stand under this anchor. */
    public boolean meets(String ref) {
        return ref.equals(code) || ref.equals(countsAs);
    }
}
