package io.firsthand.jtbd.lang;

import io.firsthand.jtbd.rule.RuleFiles;
import io.firsthand.jtbd.rule.RuleLoader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The languages that the analyzer knows, and their files. */
public final class Languages {
    /** Languages with cue rules, as BCP-47 tags, the one to prefer in doubt first. */
    public static final List<String> WITH_CUES = List.of("en", "de");

    /** Languages with a model that scores proposals. */
    public static final List<String> WITH_MODEL = List.of("en");

    /** Languages whose empty answers are known. */
    public static final List<String> WITH_EMPTY_ANSWERS = List.of("en", "de", "fr", "es", "nl", "it", "pt", "pl", "ja");

    /** Languages that frequent words tell. */
    public static final List<String> WITH_FREQUENT_WORDS = List.of("en", "de", "fr", "es", "nl", "it", "pt", "pl");

    private static final String FOLDER = "/io/firsthand/jtbd/lang/";

    private Languages() {}

    /** Returns the files of a language with cue rules; all languages share the empty answers, as surveys mix them. */
    public static RuleFiles files(String language) {
        String folder = FOLDER + language + "/";
        return new RuleFiles(
                folder + "words.yaml",
                Stream.of(
                                "blockers",
                                "concern",
                                "trigger",
                                "first-realisation",
                                "objection",
                                "habit",
                                "desired-outcome",
                                "signs")
                        .map(name -> folder + name + ".yaml")
                        .toList(),
                WITH_MODEL.contains(language) ? folder + "model.tsv" : null,
                WITH_EMPTY_ANSWERS.stream()
                        .map(any -> FOLDER + any + "/empty-answers.yaml")
                        .toList());
    }

    /**
     * Returns the frequent words of the languages that have such a list.
     *
     * @throws IllegalStateException when a file is missing or broken
     */
    public static Map<String, Set<String>> frequentWords() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        WITH_FREQUENT_WORDS.forEach(
                language -> words.put(language, RuleLoader.frequentWords(FOLDER + language + "/frequent.yaml")));
        return words;
    }
}
