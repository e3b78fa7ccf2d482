package io.firsthand.jtbd.lang;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Asks the language detector of OpenNLP about a text whose frequent words tell nothing. It takes two seconds and 40 MB to
 * read its model, and more than half a millisecond a text, so that the model is read only when it is asked for first.
 * Stateless.
 *
 * @see <a href="https://opennlp.apache.org/models.html">langdetect-183, trained on the Leipzig corpora</a>
 */
final class LanguageModel {
    /** The languages that surveys are mostly held in; shorter texts look like any of the 183 that the model knows. */
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("eng", "en"),
            Map.entry("deu", "de"),
            Map.entry("fra", "fr"),
            Map.entry("spa", "es"),
            Map.entry("nld", "nl"),
            Map.entry("ita", "it"),
            Map.entry("por", "pt"),
            Map.entry("pol", "pl"),
            Map.entry("ces", "cs"),
            Map.entry("dan", "da"),
            Map.entry("swe", "sv"),
            Map.entry("nob", "nb"),
            Map.entry("fin", "fi"),
            Map.entry("hun", "hu"),
            Map.entry("ron", "ro"),
            Map.entry("tur", "tr"),
            Map.entry("ell", "el"),
            Map.entry("rus", "ru"),
            Map.entry("ukr", "uk"),
            Map.entry("ara", "ar"),
            Map.entry("heb", "he"),
            Map.entry("hin", "hi"),
            Map.entry("jpn", "ja"),
            Map.entry("kor", "ko"),
            Map.entry("cmn", "zh"));

    /** So much likelier than any language with cues a language must be. */
    private static final double CLEARLY = 1.3;

    private LanguageModel() {}

    private static final class Loaded {
        static final LanguageDetectorModel MODEL = model();

        private static LanguageDetectorModel model() {
            try (InputStream in = LanguageModel.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("/langdetect-183.bin is not on the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new IllegalStateException("/langdetect-183.bin cannot be read", e);
            }
        }
    }

    /** Returns the tag of the likeliest language, or {@code und} when a language with cues is about as likely. */
    static String languageOf(String text) {
        String best = FrequentWords.UNKNOWN;
        double bestShare = 0;
        double withCues = 0;
        // the detector keeps state while it works
        for (Language language : new LanguageDetectorME(Loaded.MODEL).predictLanguages(text)) {
            String tag = TAGS.get(language.getLang());
            if (tag != null && language.getConfidence() > bestShare) {
                best = tag;
                bestShare = language.getConfidence();
            }
            if (tag != null && Languages.WITH_CUES.contains(tag)) {
                withCues = Math.max(withCues, language.getConfidence());
            }
        }
        return Languages.WITH_CUES.contains(best) || bestShare >= CLEARLY * withCues ? best : FrequentWords.UNKNOWN;
    }
}
