package io.firsthand.jtbd.text;

/** What the outside of a word tells, as bits of one number. */
public final class Shape {
    /** Ends in "ing" and has at least five letters. */
    public static final int ING = 1;
    /** Ends in "ed" and has at least four letters. */
    public static final int ED = 2;
    /** Begins with a digit. */
    public static final int NUMBER = 4;

    private Shape() {}

    static int of(char[] text, int from, int to) {
        char first = text[from];
        if (first >= '0' && first <= '9') {
            return NUMBER;
        }
        int length = to - from;
        if (length >= 5
                && Letters.fold(text[to - 1]) == 'g'
                && Letters.fold(text[to - 2]) == 'n'
                && Letters.fold(text[to - 3]) == 'i') {
            return ING;
        }
        if (length >= 4 && Letters.fold(text[to - 1]) == 'd' && Letters.fold(text[to - 2]) == 'e') {
            return ED;
        }
        return 0;
    }
}
