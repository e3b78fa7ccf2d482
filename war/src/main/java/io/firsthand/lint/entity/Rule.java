package io.firsthand.lint.entity;

import java.util.Set;

/**
 * A rule as people read it.
 *
 * @param id {@code Q01} to {@code Q34}; rules of plugins have the plugin's prefix
 * @param name what is wrong, in two or three words
 * @param level how much it weighs at most; single checks may weigh less
 * @param where what it looks at
 * @param why why it matters, in one sentence
 * @param remedy what to do instead, in one sentence
 */
public record Rule(String id, String name, Level level, Set<Where> where, String why, String remedy) {
    /** Copies the set and refuses a rule that looks at nothing. */
    public Rule {
        where = Set.copyOf(where);
        if (where.isEmpty()) {
            throw new IllegalArgumentException("rule " + id + " looks at nothing");
        }
    }
}
