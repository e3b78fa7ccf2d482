package io.firsthand.instruments.entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The same words in one or more languages. What ships with Firsthand is always there in English; what a team writes itself may be in
 * any one language. A form of address is a private part of the tag:
 * {@code de} says <i>Sie</i>, {@code de-x-du} says <i>du</i> and is there only where the words differ.
 *
 * @param byLanguage language as a BCP 47 tag in lower case to words
 */
public record LocalText(Map<String, String> byLanguage) {
    /** The language that is shown where another one is missing. */
    public static final String BASE_LANGUAGE = "en";

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{1,8})*");
    private static final String PRIVATE_PART = "-x-";

    /** Copies the map and refuses one without words, with a tag that is none, or with blank words. */
    public LocalText {
        byLanguage = Map.copyOf(byLanguage);
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text is there in no language");
        }
        byLanguage.keySet().forEach(language -> {
            if (!TAG.matcher(language).matches()) {
                throw new IllegalArgumentException("'" + language + "' is no language tag in lower case");
            }
        });
        if (byLanguage.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a text is blank");
        }
    }

    /** Makes a text that exists in English only. */
    public static LocalText english(String words) {
        return new LocalText(Map.of(BASE_LANGUAGE, words));
    }

    /**
     * Returns the words in a language, else in the nearest one that is there: the language with the same form of address,
     * then the language alone, then English, then any. {@code de-AT-x-du} finds {@code de-x-du} before {@code de}.
     *
     * @param language a BCP 47 tag, in any case
     */
    public String in(String language) {
        return byLanguage.getOrDefault(nearest(language), base());
    }

    /**
     * Returns the language in which {@link #in} gives the words.
     *
     * @param language a BCP 47 tag, in any case
     */
    public String nearest(String language) {
        return wanted(language).filter(byLanguage::containsKey).findFirst().orElseGet(this::baseLanguage);
    }

    private static Stream<String> wanted(String language) {
        String tag = language.replace('_', '-').toLowerCase(Locale.ROOT);
        String primary = tag.split("-", 2)[0];
        int end = tag.indexOf(PRIVATE_PART);
        return (end < 0 ? List.of(tag, primary) : List.of(tag, primary + tag.substring(end), primary)).stream();
    }

    /** Returns the English words; where there are none, those of the first language there is. */
    public String base() {
        return byLanguage.getOrDefault(baseLanguage(), "");
    }

    private String baseLanguage() {
        return byLanguage.containsKey(BASE_LANGUAGE)
                ? BASE_LANGUAGE
                : byLanguage.keySet().stream().min(String::compareTo).orElse(BASE_LANGUAGE);
    }
}
