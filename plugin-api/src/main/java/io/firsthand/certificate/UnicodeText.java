package io.firsthand.certificate;

import java.nio.charset.StandardCharsets;

/** What the certificate needs to know of Unicode beyond the JDK: halves of surrogate pairs and slices by code point. */
final class UnicodeText {
    private UnicodeText() {}

    /** Returns whether no half of a surrogate pair stands alone, that is, whether UTF-8 can hold the text unchanged. */
    static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Returns the number of code points. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Returns {@code [start,end)} in code points; the caller has checked that it lies within the text. */
    static String slice(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
}
