package io.firsthand.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an extractor proposes: words of the text, what they are, and why.
 *
 * @param type what the words are
 * @param span where they are, in code points of the text given
 * @param rule id of the rule that found them, or {@code asked:<question id>}
 * @param cues the words that set each attribute, so that a reviewer sees why; may be empty
 * @param polarity said, denied or unsure
 * @param status still so, settled, come true or only imagined
 * @param holder whose it is
 * @param promptedness how much the question suggested, or null when there was none
 * @param confidence 0 to 1
 */
public record Finding(
        Type type,
        Span span,
        String rule,
        List<Cue> cues,
        Polarity polarity,
        Status status,
        Holder holder,
        @Nullable Promptedness promptedness,
        double confidence) {

    /** What words can be. The first six are found by cues; the others only where a question asked for them. */
    public enum Type {
        /** A worry, fear or doubt about an uncertain outcome. */
        CONCERN,
        /** The event that tipped somebody into acting. */
        TRIGGER,
        /** The moment somebody became aware. */
        FIRST_REALISATION,
        /** A reason against buying, keeping or using. */
        OBJECTION,
        /** A regular practice or workaround. */
        HABIT,
        /** What somebody wants to get or be able to do. */
        DESIRED_OUTCOME,
        /** What convinced, or would. */
        PROOF,
        /** What made the difference. */
        DRIVER,
        /** What else was considered or used. */
        ALTERNATIVE,
        /** Where people look, compare or decide. */
        CHANNEL,
        /** What success is. */
        GOAL,
        /** What gets in the way. */
        PAIN,
        /** What nearly made somebody stay. */
        STAY,
        /** What was given up. */
        TRADE_OFF,
        /** How people describe it. */
        LANGUAGE
    }

    /** Whether the words say it, deny it or waver. */
    public enum Polarity {
        /** Said. */
        AFFIRMED,
        /** Denied: "I wasn't worried about …". */
        NEGATED,
        /** Wavering: "maybe a bit …". */
        UNCERTAIN
    }

    /** Where it stands. */
    public enum Status {
        /** Still so, or not said otherwise. */
        OPEN,
        /** Past and over. */
        RESOLVED,
        /** It happened. */
        CAME_TRUE,
        /** Imagined or conditional. */
        HYPOTHETICAL
    }

    /**
     * Whose it is.
     *
     * @param who the speaker, somebody else, or people in general
     * @param role the other's role as said ("my boss"), or null
     */
    public record Holder(Who who, @Nullable String role) {
        /** The speaker. */
        public static final Holder SELF = new Holder(Who.SELF, null);
        /** People in general. */
        public static final Holder GENERAL = new Holder(Who.GENERAL, null);

        /** The kinds of holder. */
        public enum Who {
            /** I, we, or no subject at all. */
            SELF,
            /** Somebody with a role. */
            OTHER,
            /** People, customers, you. */
            GENERAL
        }

        /** Makes somebody else with a role. */
        public static Holder other(String role) {
            return new Holder(Who.OTHER, role);
        }
    }

    /**
     * Words that set an attribute.
     *
     * @param attribute {@code type}, {@code polarity}, {@code status} or {@code holder}
     * @param span where the words are, in code points of the text
     */
    public record Cue(String attribute, Span span) {}

    /** Copies the cues and refuses a confidence out of range. */
    public Finding {
        Checks.notBlank(rule, "rule");
        cues = List.copyOf(cues);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not within 0..1");
        }
    }
}
