package io.firsthand.jtbd.text;

/** Decides about single UTF-16 units. Stateless. */
public final class Letters {
    private Letters() {}

    /** Returns whether the unit belongs to a word: a letter, a digit or a mark that combines with one. */
    public static boolean isWord(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        // U+02BC is a letter and an apostrophe: here it is an apostrophe
        return (Character.isLetterOrDigit(c) || isMark(c)) && !isApostrophe(c);
    }

    /** Returns whether the unit is an apostrophe in any of the shapes that keyboards and editors make. */
    public static boolean isApostrophe(char c) {
        return c == '\''
                || c == '\u2019'
                || c == '\u2018'
                || c == '\u02BC'
                || c == '\u2032'
                || c == '`'
                || c == '\u00B4';
    }

    /** Returns the unit in lower case, by the rules of no particular language. */
    public static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    /** Returns whether the unit is white space, no-break spaces included. */
    public static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00A0' || (c > 0x7F && Character.isSpaceChar(c));
    }

    /** Returns whether the unit combines with the one before it. */
    static boolean isMark(char c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
