package io.firsthand.jtbd;

/** What words can be. The first six are found by cues; the others only where a question asked for them. */
public enum FindingType {
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
