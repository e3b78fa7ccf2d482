package io.firsthand.instruments.entity;

import java.util.Locale;
import java.util.Map;

/**
 * The same words in one or more languages; English is always there.
 *
 * @param byLanguage language as a two-letter tag to words
 */
public record LocalText(Map<String, String> byLanguage) {
    /** The language that every text has. */
    public static final String BASE_LANGUAGE = "en";

    /** Copies the map and refuses one without English or with blank words. */
    public LocalText {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(BASE_LANGUAGE)) {
            throw new IllegalArgumentException("a text has no '" + BASE_LANGUAGE + "'");
        }
        if (byLanguage.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a text is blank");
        }
    }

    /** Makes a text that exists in English only. */
    public static LocalText english(String words) {
        return new LocalText(Map.of(BASE_LANGUAGE, words));
    }

    /**
     * Returns the words in a language, else in English.
     *
     * @param language a BCP 47 tag; only its first part counts, in any case
     */
    public String in(String language) {
        String primary = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return byLanguage.getOrDefault(primary, base());
    }

    /** Returns the English words. */
    public String base() {
        return byLanguage.getOrDefault(BASE_LANGUAGE, "");
    }
}
