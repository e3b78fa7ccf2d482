package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.score.Scorer;
import io.firsthand.jtbd.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules, blockers, word lists and the automaton over all their anchors. Immutable and thread-safe. */
public final class RuleSet {
    private static final Set<String> CONTRACTED = Set.of("m", "s", "d", "re", "ve", "ll");

    private final List<Rule> rules;
    private final WordLists words;
    private final Map<Integer, String> wordsByNumber;
    private final List<EmptyAnswerList> emptyAnswers;
    private final @Nullable Scorer scorer;
    private final String digest;
    private final AnchorAutomaton automaton;
    private final List<List<Candidate>> rulesByAnchor;
    private final List<List<Candidate>> blockersByAnchor;

    /**
     * A cue to try at an anchor.
     *
     * @param rule the rule it belongs to
     * @param cue the cue
     */
    public record Candidate(Rule rule, CuePattern cue) {}

    RuleSet(
            List<Rule> rules,
            WordLists words,
            Map<Integer, String> wordsByNumber,
            List<EmptyAnswerList> emptyAnswers,
            @Nullable Scorer scorer,
            String digest) {
        this.rules = List.copyOf(rules);
        this.words = words;
        this.wordsByNumber = wordsByNumber;
        this.emptyAnswers = List.copyOf(emptyAnswers);
        this.scorer = scorer;
        this.digest = digest;
        Map<String, List<Candidate>> byAnchor = new LinkedHashMap<>();
        for (Rule rule : rules) {
            for (CuePattern cue : rule.cues()) {
                for (String anchor : anchors(cue, wordsByNumber)) {
                    byAnchor.computeIfAbsent(anchor, any -> new ArrayList<>()).add(new Candidate(rule, cue));
                }
            }
        }
        automaton = new AnchorAutomaton(List.copyOf(byAnchor.keySet()));
        rulesByAnchor = split(byAnchor.values(), false);
        blockersByAnchor = split(byAnchor.values(), true);
    }

    /** Returns rules and blockers in the order of their files. */
    public List<Rule> rules() {
        return rules;
    }

    /** Returns a set of one rule and all blockers, for its proof. */
    public RuleSet only(Rule rule) {
        var kept = rules.stream()
                .filter(other -> other.finds() == null || other.equals(rule))
                .toList();
        return new RuleSet(kept, words, wordsByNumber, emptyAnswers, null, digest);
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

    /** Returns the automaton over all anchors. */
    public AnchorAutomaton automaton() {
        return automaton;
    }

    /** Returns the cues of rules at an anchor that the automaton reported; may be empty. */
    public List<Candidate> rulesAt(int anchor) {
        return rulesByAnchor.get(anchor);
    }

    /** Returns the cues of blockers at an anchor that the automaton reported; may be empty. */
    public List<Candidate> blockersAt(int anchor) {
        return blockersByAnchor.get(anchor);
    }

    private static List<List<Candidate>> split(Collection<List<Candidate>> all, boolean blockers) {
        return all.stream()
                .map(candidates -> candidates.stream()
                        .filter(candidate -> (candidate.rule().finds() == null) == blockers)
                        .toList())
                .toList();
    }

    /** As the automaton reads it: apostrophes are passed over, so that "I'd" is one word. */
    private static String joined(List<String> words) {
        var joined = new StringBuilder();
        for (String word : words) {
            joined.append(joined.length() == 0 || CONTRACTED.contains(word) ? "" : " ")
                    .append(word);
        }
        return joined.toString();
    }

    private static List<String> anchors(CuePattern cue, Map<Integer, String> wordsByNumber) {
        Words anchor = cue.anchor();
        var anchors = new ArrayList<String>();
        if (anchor != null) {
            anchor.singles().stream()
                    .filter(number -> number != Vocabulary.UNKNOWN)
                    .forEach(number -> anchors.add(wordsByNumber.get(number)));
            for (List<Integer> phrase : anchor.phraseList()) {
                anchors.add(joined(phrase.stream().map(wordsByNumber::get).toList()));
            }
        }
        return anchors;
    }
}
