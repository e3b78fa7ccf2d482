package io.firsthand.instruments.entity;

/** In which order the options of a question are shown. */
public enum OptionOrder {
    /** As listed; a tool may do as it likes. */
    AS_LISTED,
    /** Shuffled for each person; tail options stay last. */
    RANDOM,
    /** As listed, never shuffled. */
    FIXED
}
