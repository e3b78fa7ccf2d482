package io.firsthand.lint.entity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says about one place.
 *
 * @param rule the rule's id
 * @param level how much it weighs here
 * @param place where
 * @param message what is wrong here, in one sentence
 * @param fix what one click would change, or null when a person has to decide
 */
public record Advice(
        String rule,
        Level level,
        Place place,
        String message,
        @Nullable Fix fix) {

    /** Makes advice that a person has to follow by hand. */
    public static Advice of(Rule rule, Place place, String message) {
        return new Advice(rule.id(), rule.level(), place, message, null);
    }

    /** Returns the same at another level. */
    public Advice at(Level other) {
        return new Advice(rule, other, place, message, fix);
    }

    /** Returns the same with a change that one click makes. */
    public Advice with(@Nullable Fix change) {
        return new Advice(rule, level, place, message, change);
    }

    /** Returns the change that one click makes. */
    public Optional<Fix> oneClick() {
        return Optional.ofNullable(fix);
    }
}
