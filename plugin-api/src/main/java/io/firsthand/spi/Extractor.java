package io.firsthand.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pure function of a text and its question: no I/O, clock, randomness or shared mutable state; thread-safe. */
@FunctionalInterface
public interface Extractor {

    /**
     * Finds quotes.
     *
     * @param text canonical text
     * @param question the question it answers, or null
     * @return findings by start, then end; spans in code points of the text; may be empty
     */
    List<Finding> extract(String text, @Nullable Question question);

    /**
     * Returns whether the text answers a question with nothing ("no", "n/a", "keine"), in any known language.
     *
     * @param question the question it answers, or null; "no worries" says nothing only where worries were asked for
     */
    default boolean isEmptyAnswer(String text, @Nullable Question question) {
        return text.isBlank();
    }

    /**
     * Returns the language of a text, and whether cues are looked for in it. It may take a millisecond, so that it is asked once for
     * each new text.
     *
     * @param text canonical text
     */
    default TextLanguage language(String text) {
        return TextLanguage.UNKNOWN;
    }
}
