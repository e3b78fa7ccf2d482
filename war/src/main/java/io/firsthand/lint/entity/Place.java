package io.firsthand.lint.entity;

/**
 * Where in an instrument something is.
 *
 * @param subject id of a question; {@code B5/2} for the second line of a guide's block; a turn's number from 1; empty for the
 *     whole
 * @param part which part of it
 * @param words the words concerned as far as a pattern found them, in lower case; may be empty
 */
public record Place(String subject, Part part, String words) {
    /** A part of what is checked. */
    public enum Part {
        /** The words asked. */
        WORDING,
        /** The options, labels, or their order. */
        OPTIONS,
        /** When it is shown or what ends the survey. */
        CONDITION,
        /** Its place among the others. */
        ORDER,
        /** Whether it must be answered, its purpose, its version. */
        SETTINGS,
        /** A piece of the notice, named by the subject. */
        NOTICE,
        /** A gap to be filled, named by the subject. */
        PLACEHOLDER,
        /** The survey, guide or talk as a whole. */
        WHOLE
    }

    /** Names a part without particular words. */
    public static Place of(String subject, Part part) {
        return new Place(subject, part, "");
    }

    /** Names the whole. */
    public static Place whole() {
        return of("", Part.WHOLE);
    }
}
