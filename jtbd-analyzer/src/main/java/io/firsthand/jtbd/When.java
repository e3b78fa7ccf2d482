package io.firsthand.jtbd;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The words that say when it was.
 *
 * @param kind a date, or an event
 * @param span where the words are
 * @param value the date in ISO 8601: a period before the text was written ({@code P3W}), a year, a month of a year, or a
 *     month of any year ({@code --03}); null for an event and where the words do not tell
 */
public record When(Kind kind, Span span, @Nullable String value) {
    /** What a time is told by. */
    public enum Kind implements Sign {
        /** A date, a month, a year, or a time ago. */
        DATE,
        /** Something that happened: "after the audit". */
        EVENT
    }

    /** Refuses missing parts. */
    public When {
        requireNonNull(kind, "kind");
        requireNonNull(span, "span");
    }
}
