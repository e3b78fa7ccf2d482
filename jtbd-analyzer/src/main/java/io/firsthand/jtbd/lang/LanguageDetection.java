package io.firsthand.jtbd.lang;

import io.firsthand.jtbd.TextLanguage;
import io.firsthand.jtbd.TextLanguage.Cues;

/** Tells the language of a text: by its frequent words, and where these do not decide, by a trained model. Thread-safe. */
public final class LanguageDetection {
    /** Fewer letters than this say nothing to the model. */
    private static final int SHORTEST = 15;

    private final FrequentWords frequentWords;

    /** Makes one. */
    public LanguageDetection(FrequentWords frequentWords) {
        this.frequentWords = frequentWords;
    }

    /** Returns the tag that frequent words tell, or {@link FrequentWords#UNKNOWN}; costs next to nothing. */
    public String byFrequentWords(String text) {
        return frequentWords.languageOf(text);
    }

    /** Returns the language; a text whose frequent words tell nothing takes about a millisecond. */
    public TextLanguage of(String text) {
        String tag = byFrequentWords(text);
        String known = tag.equals(FrequentWords.UNKNOWN) ? byModel(text) : tag;
        boolean supported = known.equals(FrequentWords.UNKNOWN) || Languages.WITH_CUES.contains(known);
        return new TextLanguage(known, supported ? Cues.SUPPORTED : Cues.UNSUPPORTED);
    }

    /** Returns the tag that the model tells, or {@link FrequentWords#UNKNOWN}. */
    public String byModel(String text) {
        return text.codePoints().filter(Character::isLetter).limit(SHORTEST).count() < SHORTEST && hasAlphabet(text)
                ? FrequentWords.UNKNOWN
                : LanguageModel.languageOf(text);
    }

    /** A script of one language tells it in a few letters. */
    private static boolean hasAlphabet(String text) {
        return text.codePoints().filter(Character::isLetter).allMatch(c -> {
            var script = Character.UnicodeScript.of(c);
            return script == Character.UnicodeScript.LATIN
                    || script == Character.UnicodeScript.CYRILLIC
                    || script == Character.UnicodeScript.ARABIC;
        });
    }
}
