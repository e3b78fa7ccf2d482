package io.firsthand.spi;

import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * The language of a text, and what that means for its findings.
 *
 * @param tag BCP 47 tag such as {@code de}, at most 35 characters; {@code und} where nothing tells it, as in "GDPR"
 * @param cues whether findings by cue are to be expected
 */
public record TextLanguage(String tag, Cues cues) {
    /** What an extractor says that knows nothing of languages. */
    public static final TextLanguage UNKNOWN = new TextLanguage("und", Cues.UNKNOWN);

    private static final int LONGEST = 35;

    /** Whether cues are looked for in a text. */
    public enum Cues {
        /** Rules for its language exist, or the language is unknown and all rules apply. */
        SUPPORTED,
        /** It is in another language: only the whole answer to a question can be a finding. */
        UNSUPPORTED,
        /** The extractor does not say. */
        UNKNOWN
    }

    /** Refuses what is no tag. */
    public TextLanguage {
        if (tag.isEmpty() || tag.length() > LONGEST || !isWellFormed(tag)) {
            throw new IllegalArgumentException("'" + tag + "' is no BCP 47 tag of at most " + LONGEST + " characters");
        }
    }

    private static boolean isWellFormed(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
