package io.firsthand.jtbd;

/** Which of the four forces of a switch speaks. */
public enum Force implements Sign {
    /** What is wrong with how things are. */
    PUSH,
    /** What the new promises. */
    PULL,
    /** Fear of the new. */
    ANXIETY,
    /** Comfort of the old. */
    HABIT
}
