package io.firsthand.connector.limesurvey;

import java.util.Arrays;

/** The question types of LimeSurvey 6, by the letter that its database uses. */
enum QuestionType {
    DUAL_ARRAY("1"),
    FIVE_POINTS("5"),
    ARRAY_OF_5_POINTS("A"),
    ARRAY_OF_10_POINTS("B"),
    ARRAY_OF_YES_NO_UNCERTAIN("C"),
    DATE("D"),
    ARRAY_OF_MORE_SAME_LESS("E"),
    ARRAY("F"),
    GENDER("G"),
    ARRAY_BY_COLUMN("H"),
    LANGUAGE("I"),
    SEVERAL_NUMBERS("K"),
    LIST("L"),
    DROPDOWN("!"),
    LIST_WITH_COMMENT("O"),
    MULTIPLE("M"),
    MULTIPLE_WITH_COMMENTS("P"),
    NUMBER("N"),
    SEVERAL_TEXTS("Q"),
    RANKING("R"),
    SHORT_TEXT("S"),
    LONG_TEXT("T"),
    HUGE_TEXT("U"),
    DISPLAY("X"),
    YES_NO("Y"),
    ARRAY_OF_NUMBERS(":"),
    ARRAY_OF_TEXTS(";"),
    FILES("|"),
    EQUATION("*"),
    /** A type of a later version or of a plugin. */
    UNKNOWN("");

    private final String letter;

    QuestionType(String letter) {
        this.letter = letter;
    }

    static QuestionType ofLetter(String letter) {
        return Arrays.stream(values())
                .filter(type -> type.letter.equals(letter))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Returns whether the words of its options are not in the field map and must be asked for. */
    boolean hasAnswerOptions() {
        return switch (this) {
            case DUAL_ARRAY, ARRAY, ARRAY_BY_COLUMN, LIST, DROPDOWN, LIST_WITH_COMMENT, RANKING -> true;
            case FIVE_POINTS,
                    ARRAY_OF_5_POINTS,
                    ARRAY_OF_10_POINTS,
                    ARRAY_OF_YES_NO_UNCERTAIN,
                    DATE,
                    ARRAY_OF_MORE_SAME_LESS,
                    GENDER,
                    LANGUAGE,
                    SEVERAL_NUMBERS,
                    MULTIPLE,
                    MULTIPLE_WITH_COMMENTS,
                    NUMBER,
                    SEVERAL_TEXTS,
                    SHORT_TEXT,
                    LONG_TEXT,
                    HUGE_TEXT,
                    DISPLAY,
                    YES_NO,
                    ARRAY_OF_NUMBERS,
                    ARRAY_OF_TEXTS,
                    FILES,
                    EQUATION,
                    UNKNOWN -> false;
        };
    }
}
