package io.firsthand.connector.csv;

import io.firsthand.spi.SurveyResponse.State;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words by which files write states, consent and languages. */
final class CellWords {
    private static final Map<String, State> STATES = states();
    private static final Map<String, Boolean> CONSENTS = consents();
    private static final Map<String, String> LANGUAGES = languages();

    private CellWords() {}

    /** Returns the state a word means, or null when the word is unknown. */
    static @Nullable State state(String word) {
        return STATES.get(normal(word));
    }

    /** Returns whether a word means consent, or null when it says neither. */
    static @Nullable Boolean consent(String word) {
        return CONSENTS.get(normal(word));
    }

    /** Returns the BCP 47 tag of a tag or an English or own language name, or null when it is neither. */
    static @Nullable String language(String word) {
        String named = LANGUAGES.get(normal(word));
        if (named != null) {
            return named;
        }
        Locale locale = Locale.forLanguageTag(word.strip().replace('_', '-'));
        boolean known = LANGUAGES.containsValue(locale.getLanguage());
        return known ? locale.toLanguageTag() : null;
    }

    private static String normal(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }

    private static Map<String, State> states() {
        Map<String, State> words = new HashMap<>();
        put(words, State.COMPLETED, "complete", "completed", "finished", "true", "1", "yes", "y", "submitted", "full");
        put(
                words,
                State.PARTIAL,
                "partial",
                "partially completed",
                "incomplete",
                "in progress",
                "not finished",
                "false");
        put(words, State.PARTIAL, "0", "no", "n", "abandoned", "draft", "unfinished", "not completed");
        put(words, State.STARTED, "started", "opened", "not started");
        put(
                words,
                State.SCREENED_OUT,
                "disqualified",
                "screened out",
                "screenout",
                "screen out",
                "screened",
                "terminated");
        put(words, State.OVERQUOTA, "over quota", "overquota", "quota full", "quota");
        put(words, State.PREVIEW, "preview", "survey preview");
        put(words, State.TEST, "test", "survey test", "test response", "test data");
        put(words, State.COMPLETED, "abgeschlossen", "vollständig", "beendet", "wahr", "ja");
        put(words, State.PARTIAL, "unvollständig", "in bearbeitung", "falsch", "nein");
        return Map.copyOf(words);
    }

    private static Map<String, Boolean> consents() {
        Map<String, Boolean> words = new HashMap<>();
        put(
                words,
                true,
                "yes",
                "y",
                "true",
                "1",
                "agree",
                "agreed",
                "i agree",
                "accept",
                "accepted",
                "i accept",
                "consent");
        put(words, true, "i consent", "consented", "granted", "ja", "wahr", "opt in", "opted in", "checked");
        put(
                words,
                false,
                "no",
                "n",
                "false",
                "0",
                "disagree",
                "i disagree",
                "decline",
                "declined",
                "refused",
                "i do not agree");
        put(words, false, "nein", "falsch", "opt out", "opted out", "withdrawn", "unchecked", "i do not consent");
        return Map.copyOf(words);
    }

    private static Map<String, String> languages() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(code);
            names.putIfAbsent(normal(language.getDisplayLanguage(Locale.ENGLISH)), code);
            names.putIfAbsent(normal(language.getDisplayLanguage(language)), code);
            names.putIfAbsent(code, code);
        }
        return Map.copyOf(names);
    }

    private static <T> void put(Map<String, T> words, T meaning, String... spellings) {
        for (String spelling : spellings) {
            words.put(spelling, meaning);
        }
    }
}
