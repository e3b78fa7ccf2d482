package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.text.Sentence;
import io.firsthand.jtbd.text.SentenceReader;
import io.firsthand.jtbd.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All cues by the last word of their anchors. Immutable and thread-safe. */
public final class AnchorIndex implements SentenceReader.Anchors {
    private final List<Candidate> candidates = new ArrayList<>();
    private final Vocabulary vocabulary;
    private final Index rules;
    private final Index blockers;
    private final Index signs;
    private final Neighbours neighbours;

    /**
     * A cue to try at an anchor.
     *
     * @param rule the rule it belongs to
     * @param cue the cue
     */
    public record Candidate(Rule rule, CuePattern cue) {}

    /** Receives what is worth trying. */
    @FunctionalInterface
    public interface Trial {
        /**
         * An anchor of a cue ends with a token, and its neighbours do not speak against the cue.
         *
         * @param token last token of the anchor
         */
        void tryOut(Candidate candidate, Sentence sentence, int token);
    }

    /** Words in a row that cues hang on; the cues as indexes. */
    private record Anchor(int[] words, int[] cues) {}

    /** Anchors by their last word, the longest first. */
    private static final class Index {
        private static final Anchor[] NONE = {};
        private static final int PAIRS = 1 << 14;

        private final Anchor[][] byLastWord;
        /** Words that are an anchor alone. */
        private final byte[] alone;
        /** Bits for the last two words of longer ones; some other pairs share them. */
        private final long[] pairs = new long[PAIRS / Long.SIZE];

        Index(Map<List<Integer>, List<Integer>> cuesByAnchor, int words) {
            byLastWord = new Anchor[words][];
            Arrays.fill(byLastWord, NONE);
            alone = new byte[words];
            cuesByAnchor.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> -entry.getKey().size()))
                    .forEach(entry -> add(entry.getKey(), entry.getValue()));
        }

        private void add(List<Integer> words, List<Integer> cues) {
            int last = words.get(words.size() - 1);
            var anchors = new ArrayList<>(List.of(byLastWord[last]));
            anchors.add(new Anchor(ints(words), ints(cues)));
            byLastWord[last] = anchors.toArray(Anchor[]::new);
            if (words.size() == 1) {
                alone[last] = 1;
            } else {
                int pair = pair(words.get(words.size() - 2), last);
                pairs[pair >> 6] |= 1L << pair;
            }
        }

        private static int pair(int one, int other) {
            return (one * 0x9E3779B1 + other * 0x85EBCA6B) >>> 18;
        }

        /** Returns whether an anchor may end with a word that follows another; most places are told by these two bits. */
        boolean mayEnd(int before, int word) {
            int pair = pair(before, word);
            return ((pairs[pair >> 6] >>> pair & 1) | alone[word]) != 0;
        }

        Anchor[] endingWith(int word) {
            return byLastWord[word];
        }
    }

    /** Indexes the cues of rules, blockers and signs, whose words are numbered by a vocabulary. */
    AnchorIndex(List<Rule> all, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        int words = vocabulary.size();
        Map<List<Integer>, List<Integer>> byRules = new LinkedHashMap<>();
        Map<List<Integer>, List<Integer>> byBlockers = new LinkedHashMap<>();
        Map<List<Integer>, List<Integer>> bySigns = new LinkedHashMap<>();
        for (Rule rule : all) {
            for (CuePattern cue : rule.cues()) {
                var byAnchor = rule.finds() != null ? byRules : rule.tells() != null ? bySigns : byBlockers;
                for (List<Integer> anchor : anchors(cue)) {
                    byAnchor.computeIfAbsent(anchor, any -> new ArrayList<>()).add(candidates.size());
                }
                candidates.add(new Candidate(rule, cue));
            }
        }
        rules = new Index(byRules, words);
        blockers = new Index(byBlockers, words);
        signs = new Index(bySigns, words);
        neighbours = new Neighbours(candidates.stream().map(Candidate::cue).toList(), words);
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<List<Integer>> anchors(CuePattern cue) {
        Words anchor = cue.anchor();
        var anchors = new ArrayList<List<Integer>>();
        if (anchor != null) {
            anchor.singles().stream()
                    .filter(number -> number != Vocabulary.UNKNOWN)
                    .forEach(number -> anchors.add(List.of(number)));
            anchors.addAll(anchor.phraseList());
        }
        return anchors;
    }

    /** Returns the anchors of all rules and blockers as text, in alphabetical order. */
    public List<String> words() {
        return candidates.stream()
                .filter(candidate -> candidate.rule().tells() == null)
                .flatMap(candidate -> anchors(candidate.cue()).stream())
                .map(anchor -> anchor.stream().map(vocabulary::word).collect(Collectors.joining(" ")))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public boolean endAt(Sentence sentence, int token) {
        return endAt(rules, sentence, token) || endAt(blockers, sentence, token);
    }

    private static boolean endAt(Index index, Sentence sentence, int token) {
        for (Anchor anchor : index.endingWith(sentence.word(token))) {
            if (Words.lengthAt(sentence, anchor.words(), token, -1) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Tries the cues of rules at all anchors of a sentence, in the order of the anchors' ends. */
    public void tryRules(Sentence sentence, Trial trial) {
        tryAll(rules, sentence, trial);
    }

    /** Tries the cues of blockers at all anchors of a sentence. */
    public void tryBlockers(Sentence sentence, Trial trial) {
        tryAll(blockers, sentence, trial);
    }

    /** Tries the cues of signs at all anchors of a sentence. */
    public void trySigns(Sentence sentence, Trial trial) {
        tryAll(signs, sentence, trial);
    }

    private void tryAll(Index index, Sentence sentence, Trial trial) {
        int size = sentence.size();
        int before = Vocabulary.UNKNOWN;
        for (int token = 0; token < size; token++) {
            int word = sentence.word(token);
            if (index.mayEnd(before, word)) {
                for (Anchor anchor : index.endingWith(word)) {
                    if (Words.lengthAt(sentence, anchor.words(), token, -1) > 0) {
                        tryCues(anchor, sentence, token, trial);
                    }
                }
            }
            before = word;
        }
    }

    private void tryCues(Anchor anchor, Sentence sentence, int token, Trial trial) {
        int first = token - anchor.words().length + 1;
        for (int cue : anchor.cues()) {
            if (neighbours.allow(cue, sentence, first, token)) {
                Candidate candidate = candidates.get(cue);
                if (candidate.cue().mayBeIn(sentence)) {
                    trial.tryOut(candidate, sentence, token);
                }
            }
        }
    }
}
