package io.firsthand.profiles.entity;

import io.firsthand.spi.Finding;
import java.util.Optional;

/** The core fields of a profile that hold statements; the ninth, the quick label, is the profile's own. */
public enum Field {
    /** Where in life or business, constraints, urgency. */
    CONTEXT,
    /** What they want, in their own words. */
    GOALS,
    /** Frustrations, worries, blockers. */
    PAIN_POINTS,
    /** Why now. */
    TRIGGERS,
    /** What makes the difference. */
    DRIVERS,
    /** Reasons against. */
    OBJECTIONS,
    /** Where they look, compare and decide. */
    CHANNELS,
    /** What convinces. */
    PROOF;

    /** Returns the field that answers land in when their question feeds this, if there is one. */
    public static Optional<Field> ofFeed(String feed) {
        if (feed.startsWith("channel")) {
            return Optional.of(CHANNELS);
        }
        return switch (feed) {
            case "concern", "pain" -> Optional.of(PAIN_POINTS);
            case "trigger", "firstRealisation" -> Optional.of(TRIGGERS);
            case "objection", "tradeOff" -> Optional.of(OBJECTIONS);
            case "outcome", "goal" -> Optional.of(GOALS);
            case "proof" -> Optional.of(PROOF);
            case "driver", "stay" -> Optional.of(DRIVERS);
            case "habit", "alternative", "language" -> Optional.of(CONTEXT);
            default -> Optional.empty();
        };
    }

    /** Returns the field that evidence of a type belongs to; a question's first feed may name another. */
    public static Field of(Finding.Type type, Optional<String> feed) {
        var asked = feed.orElse("");
        if (asked.startsWith("channel")) {
            return CHANNELS;
        }
        return switch (type) {
            case CONCERN, PAIN -> PAIN_POINTS;
            case TRIGGER, FIRST_REALISATION -> TRIGGERS;
            case OBJECTION, TRADE_OFF -> OBJECTIONS;
            case DESIRED_OUTCOME, GOAL -> GOALS;
            case PROOF -> PROOF;
            case DRIVER, STAY -> DRIVERS;
            case CHANNEL -> CHANNELS;
            case HABIT, ALTERNATIVE, LANGUAGE, TAGGED -> CONTEXT;
        };
    }
}
