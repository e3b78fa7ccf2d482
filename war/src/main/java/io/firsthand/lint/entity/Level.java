package io.firsthand.lint.entity;

import java.util.Locale;

/** How much a rule weighs. */
public enum Level {
    /** Stops a launch; never stops saving. */
    BLOCK,
    /** Advice; people may leave it as it is. */
    WARN,
    /** A hint, folded on screen. */
    INFO;

    /** Returns the code of files and REST. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
