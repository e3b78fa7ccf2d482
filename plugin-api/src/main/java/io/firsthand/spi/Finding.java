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
 * @param job what it is in the story of a switch
 * @param when the words that say when it was, or null
 * @param promptedness how much the question suggested, or null when there was none
 * @param echo whether most of its words repeat the question
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
        Job job,
        @Nullable When when,
        @Nullable Promptedness promptedness,
        boolean echo,
        double confidence) {

    /**
     * What words can be. The first six are found by cues; the others only where a question asked for them, and {@link #TAGGED} only by
     * people.
     */
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
        LANGUAGE,
        /** Nothing of these: only tags of a team say what it is. No extractor proposes it. */
        TAGGED
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

    /** Which of the four forces of a switch speaks. */
    public enum Force {
        /** What is wrong with how things are. */
        PUSH,
        /** What the new promises. */
        PULL,
        /** Fear of the new. */
        ANXIETY,
        /** Comfort of the old. */
        HABIT
    }

    /** Where on the way from a first thought to daily use something happened. */
    public enum Stage {
        /** It first felt not good enough. */
        FIRST_THOUGHT,
        /** Noticing without searching. */
        PASSIVE_LOOKING,
        /** Spending time or money on the search. */
        ACTIVE_LOOKING,
        /** Options are traded off. */
        DECIDING,
        /** Commitment: the order, the contract. */
        BUYING,
        /** The first real try. */
        FIRST_USE,
        /** Routine, or dropping it. */
        ONGOING_USE
    }

    /** Which part of a job story the words can carry: when …, I want to …, so I can …. */
    public enum JobPart {
        /** When: what was going on. */
        SITUATION,
        /** I want to: the progress wanted. */
        MOTIVATION,
        /** So I can: what would be noticed then. */
        OUTCOME
    }

    /**
     * What the words are in the story of somebody who changes what they use.
     *
     * @param force the force that speaks, or null
     * @param stage when in the story it was, where that is said, or null
     * @param part the part of a job story that they can carry, or null
     */
    public record Job(
            @Nullable Force force,
            @Nullable Stage stage,
            @Nullable JobPart part) {
        /** Nothing is known. */
        public static final Job UNKNOWN = new Job(null, null, null);
    }

    /**
     * The words that say when it was.
     *
     * @param kind a date, or an event
     * @param span where the words are, in code points of the text
     * @param value the date in ISO 8601: a period before the text was written ({@code P3W}), a year, a month of a year, or a
     *     month of any year ({@code --03}); null for an event and where the words do not tell
     */
    public record When(Kind kind, Span span, @Nullable String value) {
        /** What a time is told by. */
        public enum Kind {
            /** A date, a month, a year, or a time ago. */
            DATE,
            /** Something that happened: "after the audit". */
            EVENT
        }
    }

    /**
     * Words that set an attribute.
     *
     * @param attribute {@code type}, {@code polarity}, {@code status}, {@code holder}, {@code force}, {@code stage} or
     *     {@code part}
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

    /** Makes one of which no more is known than what is said, by whom and how surely. */
    public Finding(
            Type type,
            Span span,
            String rule,
            List<Cue> cues,
            Polarity polarity,
            Status status,
            Holder holder,
            @Nullable Promptedness promptedness,
            double confidence) {
        this(type, span, rule, cues, polarity, status, holder, Job.UNKNOWN, null, promptedness, false, confidence);
    }
}
