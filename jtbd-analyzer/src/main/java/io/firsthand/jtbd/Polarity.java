package io.firsthand.jtbd;

/** Whether the words say it, deny it or waver. */
public enum Polarity {
    /** Said. */
    AFFIRMED,
    /** Denied: "I wasn't worried about …". */
    NEGATED,
    /** Wavering: "maybe a bit worried …". */
    UNCERTAIN
}
