package io.firsthand.instruments.entity;

import io.firsthand.spi.Question;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The form of an item, under the short code that the files use. */
public enum ItemKind {
    /** Open text. */
    OT(Question.Kind.OPEN_TEXT),
    /** One line of text. */
    ST(Question.Kind.SHORT_TEXT),
    /** One of the options. */
    SC(Question.Kind.SINGLE_CHOICE),
    /** Several of the options. */
    MC(Question.Kind.MULTIPLE_CHOICE),
    /** Yes or no. */
    YN(Question.Kind.YES_NO),
    /** A scale of five. */
    S5(Question.Kind.SCALE),
    /** A scale of seven. */
    S7(Question.Kind.SCALE),
    /** 0 to 10. */
    N11(Question.Kind.SCALE),
    /** Rows against the points of a scale. */
    GRID(Question.Kind.GRID);

    private final Question.Kind answer;

    ItemKind(Question.Kind answer) {
        this.answer = answer;
    }

    /** Returns the form of an answer, in the words of the SPI. */
    public Question.Kind answer() {
        return answer;
    }

    /** Returns whether people write. */
    public boolean isOpen() {
        return this == OT || this == ST;
    }

    /** Returns the points of a scale as codes, in order; empty for what is none. */
    public List<String> points() {
        return switch (this) {
            case S5 -> range(1, 5);
            case S7 -> range(1, 7);
            case N11 -> range(0, 10);
            case OT, ST, SC, MC, YN, GRID -> List.of();
        };
    }

    private static List<String> range(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }

    /**
     * Returns the kind with a code.
     *
     * @throws IllegalArgumentException listing the codes when there is none
     */
    public static ItemKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("kind '" + code + "' is none of " + Arrays.toString(values())));
    }
}
