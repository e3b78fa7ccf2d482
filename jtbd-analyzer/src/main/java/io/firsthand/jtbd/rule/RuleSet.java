package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.score.Scorer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules, blockers, signs, word lists and the index of all their anchors. Immutable and thread-safe. */
public final class RuleSet {
    private final List<Rule> rules;
    private final WordLists words;
    private final List<EmptyAnswerList> emptyAnswers;
    private final @Nullable Scorer scorer;
    private final String digest;
    private final AnchorIndex anchors;

    RuleSet(
            List<Rule> rules,
            WordLists words,
            List<EmptyAnswerList> emptyAnswers,
            @Nullable Scorer scorer,
            String digest) {
        this.rules = List.copyOf(rules);
        this.words = words;
        this.emptyAnswers = List.copyOf(emptyAnswers);
        this.scorer = scorer;
        this.digest = digest;
        anchors = new AnchorIndex(this.rules, words.vocabulary());
    }

    /** Returns rules, blockers and signs in the order of their files. */
    public List<Rule> rules() {
        return rules;
    }

    /** Returns a set of one rule, all blockers and all signs, for its proof. */
    public RuleSet only(Rule rule) {
        var kept = rules.stream()
                .filter(other -> other.finds() == null || other.equals(rule))
                .toList();
        return new RuleSet(kept, words, emptyAnswers, null, digest);
    }

    /** Returns what scores proposals, or null when the language has no model. */
    public @Nullable Scorer scorer() {
        return scorer;
    }

    /** Returns the word lists. */
    public WordLists words() {
        return words;
    }

    /** Returns the answers that say nothing, by language. */
    public List<EmptyAnswerList> emptyAnswers() {
        return emptyAnswers;
    }

    /** Returns twelve hexadecimal digits over all rule files. */
    public String digest() {
        return digest;
    }

    /** Returns all cues by their anchors. */
    public AnchorIndex anchors() {
        return anchors;
    }
}
