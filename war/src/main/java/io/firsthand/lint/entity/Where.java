package io.firsthand.lint.entity;

import java.util.Locale;

/** What a rule looks at. */
public enum Where {
    /** One question by itself. */
    ITEM,
    /** A draft survey: order, conditions, length. */
    SURVEY,
    /** A draft survey with its gaps filled and its notice, before it goes live. */
    LAUNCH,
    /** The lines of an interview guide. */
    GUIDE,
    /** What an interviewer said, for that interviewer only. */
    TURN;

    /** Returns the code of files and REST. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
