package io.firsthand.jtbd;

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
