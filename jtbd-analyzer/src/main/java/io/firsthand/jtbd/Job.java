package io.firsthand.jtbd;

import org.jspecify.annotations.Nullable;

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

    /** Returns what words of a type are as long as nothing beside them says otherwise; what is denied exerts no force. */
    public static Job of(FindingType type, Polarity polarity) {
        return polarity == Polarity.NEGATED ? said(type).withForce(null) : said(type);
    }

    private static Job said(FindingType type) {
        return switch (type) {
            case TRIGGER, FIRST_REALISATION, PAIN -> new Job(Force.PUSH, null, JobPart.SITUATION);
            case DESIRED_OUTCOME, DRIVER -> new Job(Force.PULL, null, JobPart.MOTIVATION);
            case GOAL -> new Job(Force.PULL, null, JobPart.OUTCOME);
            case CONCERN, OBJECTION -> new Job(Force.ANXIETY, null, null);
            case HABIT, STAY -> new Job(Force.HABIT, null, null);
            case PROOF, ALTERNATIVE, CHANNEL, TRADE_OFF, LANGUAGE -> UNKNOWN;
        };
    }

    /** Returns the same with another force. */
    public Job withForce(@Nullable Force other) {
        return new Job(other, stage, part);
    }

    /** Returns the same with a stage. */
    public Job withStage(@Nullable Stage other) {
        return new Job(force, other, part);
    }

    /** Returns the same with another part. */
    public Job withPart(@Nullable JobPart other) {
        return new Job(force, stage, other);
    }
}
