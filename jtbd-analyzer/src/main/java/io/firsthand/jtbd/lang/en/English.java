package io.firsthand.jtbd.lang.en;

import io.firsthand.jtbd.rule.RuleFiles;
import java.util.List;
import java.util.stream.Stream;

/** The files of the English rules, and the empty answers of all known languages, as surveys mix them. */
public final class English {
    private static final String FOLDER = "/io/firsthand/jtbd/lang/";

    /** Everything that the standard analyzer reads. */
    public static final RuleFiles RULES = new RuleFiles(
            FOLDER + "en/words.yaml",
            List.of(
                    FOLDER + "en/blockers.yaml",
                    FOLDER + "en/concern.yaml",
                    FOLDER + "en/trigger.yaml",
                    FOLDER + "en/first-realisation.yaml",
                    FOLDER + "en/objection.yaml",
                    FOLDER + "en/habit.yaml",
                    FOLDER + "en/desired-outcome.yaml"),
            Stream.of("en", "de", "fr", "es", "nl", "it", "pt", "pl", "ja")
                    .map(language -> FOLDER + language + "/empty-answers.yaml")
                    .toList());

    private English() {}
}
