package io.firsthand.lint.entity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule as people read it.
 *
 * @param id {@code Q01} to {@code Q34}; rules of plugins have the id of the plugin and a colon before their own
 * @param name what is wrong, in two or three words
 * @param level how much it weighs at most; single checks may weigh less
 * @param where what it looks at
 * @param why why it matters, in one sentence
 * @param remedy what to do instead, in one sentence
 * @param plugin what people call the plugin that brings it, or null for a built-in one
 */
public record Rule(
        String id,
        String name,
        Level level,
        Set<Where> where,
        String why,
        String remedy,
        @Nullable String plugin) {
    /** Copies the set and refuses a rule that looks at nothing, and one of a plugin that stops a launch. */
    public Rule {
        where = Set.copyOf(where);
        if (level == Level.BLOCK && plugin != null) {
            throw new IllegalArgumentException("rule " + id + " of a plugin stops no launch");
        }
        if (where.isEmpty()) {
            throw new IllegalArgumentException("rule " + id + " looks at nothing");
        }
    }
}
