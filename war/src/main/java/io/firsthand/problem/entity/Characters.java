package io.firsthand.problem.entity;

import java.util.Optional;

/** Which characters a text of a request may hold: those that every database and every file can hold. */
final class Characters {
    private static final int SHOWN = 60;

    private Characters() {}

    /** Returns what is wrong with the text, as the end of a sentence. */
    static Optional<String> fault(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("holds a NUL character; remove it.");
        }
        return text.codePoints().anyMatch(Characters::isHalf)
                ? Optional.of("holds half of a character (a lone surrogate); remove it.")
                : Optional.empty();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Returns the text as a message can show it: short, and without control characters. */
    static String shown(String text) {
        var plain = text.codePoints()
                .map(codePoint -> Character.isISOControl(codePoint) || isHalf(codePoint) ? '\uFFFD' : codePoint)
                .limit(SHOWN + 1L)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.codePointCount(0, plain.length()) <= SHOWN
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
