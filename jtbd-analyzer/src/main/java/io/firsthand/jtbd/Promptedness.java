package io.firsthand.jtbd;

/** How much the question suggested of the answer, strongest evidence first. */
public enum Promptedness {
    /** An open question that does not name what we hope to hear. */
    UNPROMPTED,
    /** An open question on a topic we raised. */
    ON_TOPIC,
    /** A cue or a sentence start was given. */
    CUED,
    /** Picked from our list. */
    LISTED
}
