package io.firsthand.jtbd;

/** Which part of a job story the words can carry: when …, I want to …, so I can …. */
public enum JobPart implements Sign {
    /** When: what was going on. */
    SITUATION,
    /** I want to: the progress wanted. */
    MOTIVATION,
    /** So I can: what would be noticed then. */
    OUTCOME
}
