package io.firsthand.canonical.control;

import io.firsthand.canonical.entity.CanonicalText;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the canonical text of an answer, once, in this order: lone surrogates and NUL become U+FFFD, a leading byte order mark goes,
 * CRLF and CR become LF, HTML becomes text where the source declares HTML, NFC, surrounding white space goes, identifiers are hidden.
 * A pure function; thread-safe.
 */
public final class Canonicalizer {
    /** An answer may hold so many UTF-16 units once canonical. */
    public static final int MAX_LENGTH = 200_000;

    private final Redactor redactor = new Redactor();

    /**
     * Returns the canonical text, or null when nothing is left of it.
     *
     * @throws IllegalArgumentException when it is longer than {@link #MAX_LENGTH}
     */
    public @Nullable CanonicalText canonical(String raw, boolean html) {
        var text = lines(withoutBrokenCharacters(raw));
        if (html) {
            text = HtmlText.of(text);
        }
        text = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an answer has " + text.length() + " characters, at most " + MAX_LENGTH
                    + " are read; shorten it in the source, or read another column");
        }
        return redactor.redact(text);
    }

    private static String withoutBrokenCharacters(String raw) {
        int start = raw.startsWith("\uFEFF") ? 1 : 0;
        var text = new StringBuilder(raw.length());
        for (int i = start; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c) && i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1));
            if (pair) {
                text.append(c).append(raw.charAt(++i));
            } else {
                text.append(Character.isSurrogate(c) || c == '\0' ? '\uFFFD' : c);
            }
        }
        return text.toString();
    }

    private static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
