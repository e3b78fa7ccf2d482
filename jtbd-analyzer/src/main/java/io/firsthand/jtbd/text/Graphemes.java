package io.firsthand.jtbd.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Boundaries between what a reader takes for characters: letters with their marks, emoji with their parts. Stateless. */
public final class Graphemes {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final int JOIN_NOTHING = 1 << Character.CONNECTOR_PUNCTUATION
            | 1 << Character.DASH_PUNCTUATION
            | 1 << Character.START_PUNCTUATION
            | 1 << Character.END_PUNCTUATION
            | 1 << Character.INITIAL_QUOTE_PUNCTUATION
            | 1 << Character.FINAL_QUOTE_PUNCTUATION
            | 1 << Character.OTHER_PUNCTUATION
            | 1 << Character.MATH_SYMBOL
            | 1 << Character.CURRENCY_SYMBOL
            | 1 << Character.SPACE_SEPARATOR;

    private static final int MAY_JOIN = 1 << Character.OTHER_LETTER | 1 << Character.MODIFIER_LETTER;

    private Graphemes() {}

    /** Returns whether a unit between words belongs to neither of them for sure; false is not certain. */
    static boolean joinsNothing(char c) {
        return c < 0x300 || (JOIN_NOTHING >> Character.getType(c) & 1) != 0;
    }

    /** Returns whether a unit of a word could belong to a neighbour that is none; a few letters do. */
    static boolean mayJoin(char c) {
        return c >= 0x300 && (MAY_JOIN >> Character.getType(c) & 1) != 0;
    }

    /**
     * Returns the last boundary at or before a position.
     *
     * @param safe a boundary at or before it, best a near one
     */
    public static int startOf(String text, int safe, int position) {
        int boundary = safe;
        Matcher matcher = GRAPHEME.matcher(text).region(safe, text.length());
        while (boundary < position && matcher.find() && matcher.end() <= position) {
            boundary = matcher.end();
        }
        return boundary;
    }

    /**
     * Returns the first boundary at or after a position.
     *
     * @param safe a boundary at or before it, best a near one
     */
    public static int endOf(String text, int safe, int position) {
        int boundary = safe;
        Matcher matcher = GRAPHEME.matcher(text).region(safe, text.length());
        while (boundary < position && matcher.find()) {
            boundary = matcher.end();
        }
        return boundary;
    }
}
