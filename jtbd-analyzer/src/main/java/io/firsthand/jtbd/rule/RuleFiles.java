package io.firsthand.jtbd.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which class-path resources make a rule set.
 *
 * @param words word lists by name
 * @param rules rules, blockers and signs, in this order
 * @param model weights of the model that scores proposals, or null when the language has none
 * @param emptyAnswers answers that say nothing, one file a language
 */
public record RuleFiles(
        String words, List<String> rules, @Nullable String model, List<String> emptyAnswers) {
    /** Copies the lists. */
    public RuleFiles {
        rules = List.copyOf(rules);
        emptyAnswers = List.copyOf(emptyAnswers);
    }
}
