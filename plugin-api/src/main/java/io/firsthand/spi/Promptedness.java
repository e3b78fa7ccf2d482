package io.firsthand.spi;

/** How much the question suggested of the answer, strongest evidence first. */
public enum Promptedness {
    /** An open question that does not name what we hope to hear (code U). */
    UNPROMPTED,
    /** An open question on a topic we raised (code O). */
    ON_TOPIC,
    /** A cue or a sentence start was given (code C). */
    CUED,
    /** Picked from our list (code L). */
    LISTED;

    /** Returns the one-letter code of the question bank: U, O, C or L. */
    public String code() {
        return switch (this) {
            case UNPROMPTED -> "U";
            case ON_TOPIC -> "O";
            case CUED -> "C";
            case LISTED -> "L";
        };
    }

    /**
     * Returns the value for a one-letter code.
     *
     * @throws IllegalArgumentException when the code is none of U, O, C, L
     */
    public static Promptedness ofCode(String code) {
        return switch (code) {
            case "U" -> UNPROMPTED;
            case "O" -> ON_TOPIC;
            case "C" -> CUED;
            case "L" -> LISTED;
            default -> throw new IllegalArgumentException("promptedness '" + code + "' is none of U, O, C, L");
        };
    }
}
