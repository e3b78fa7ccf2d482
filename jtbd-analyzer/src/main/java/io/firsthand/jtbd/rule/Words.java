package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.text.Sentence;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Words of a list, or phrases of a list, so and so often. Immutable; the sets are never written.
 *
 * <p>Most tokens match nothing, so that each question is first answered by one bit: may a phrase start, or end, here?
 */
final class Words implements Element {
    /** Stands for any word in a phrase. */
    static final int ANY_WORD = -1;
    /** Stands for the end of the sentence in a phrase. */
    static final int SENTENCE_END = -2;

    private static final int[][] NONE = {};

    private final BitSet singles;
    private final int shapes;
    private final int[][] phrases;
    private final boolean edge;
    private final int min;
    private final int max;
    private final BitSet firsts = new BitSet();
    private final boolean openPhrases;
    private final PhraseIndex byFirst;
    private final PhraseIndex byLast;

    /**
     * Makes one.
     *
     * @param shapes {@link io.firsthand.jtbd.text.Shape} bits that also match
     * @param phrases longer alternatives, longest first
     * @param edge whether the start of a clause will also do, which takes no word
     */
    Words(BitSet singles, int shapes, List<List<Integer>> phrases, boolean edge, int min, int max) {
        this.singles = singles;
        this.shapes = shapes;
        this.phrases = phrases.stream()
                .map(phrase -> phrase.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.edge = edge;
        this.min = min;
        this.max = max;
        openPhrases = Arrays.stream(this.phrases).anyMatch(phrase -> phrase[0] < 0 || phrase[phrase.length - 1] < 0);
        byFirst = new PhraseIndex(this.phrases, phrase -> phrase[0]);
        byLast = new PhraseIndex(this.phrases, phrase -> phrase[phrase.length - 1]);
        firsts.or(singles);
        firsts.or(byFirst.words());
    }

    int min() {
        return min;
    }

    int max() {
        return max;
    }

    boolean edge() {
        return edge;
    }

    BitSet singles() {
        return singles;
    }

    int shapes() {
        return shapes;
    }

    BitSet firsts() {
        return firsts;
    }

    /** Returns whether at least one of its known words must be there. */
    boolean isNeeded() {
        return min > 0 && shapes == 0 && !edge && !openPhrases;
    }

    /** Returns whether it holds plain words and phrases only, once: what an anchor may be. */
    boolean isPlain() {
        return shapes == 0 && !edge && !openPhrases && min == 1 && max == 1;
    }

    List<List<Integer>> phraseList() {
        return Arrays.stream(phrases)
                .map(phrase -> Arrays.stream(phrase).boxed().toList())
                .toList();
    }

    boolean matchesSingle(Sentence sentence, int token) {
        return sentence.isWord(token) && (singles.get(sentence.word(token)) || (sentence.shape(token) & shapes) != 0);
    }

    /** Returns the phrases worth trying from a token on in a direction, longest first; the caller must not write. */
    int[][] phrasesAt(Sentence sentence, int token, int step) {
        if (phrases.length == 0) {
            return NONE;
        }
        if (openPhrases) {
            return phrases;
        }
        if (token < 0 || token >= sentence.size()) {
            return NONE;
        }
        return (step > 0 ? byFirst : byLast).of(sentence.word(token));
    }

    /** Returns how many tokens a phrase takes from a token on in a direction, or 0 when it is not there. */
    static int lengthAt(Sentence sentence, int[] phrase, int token, int step) {
        int first = step > 0 ? token : token - phrase.length + 1;
        return first >= 0 && isAt(sentence, phrase, first) ? phrase.length : 0;
    }

    private static boolean isAt(Sentence sentence, int[] words, int first) {
        for (int i = 0; i < words.length; i++) {
            int expected = words[i];
            int token = first + i;
            if (token >= sentence.size()) {
                if (expected != SENTENCE_END) {
                    return false;
                }
            } else if (!sentence.isWord(token) || (expected != ANY_WORD && sentence.word(token) != expected)) {
                return false;
            }
        }
        return true;
    }

    /** The phrases by one of their words, each group in the order given. */
    private static final class PhraseIndex {
        private final BitSet words = new BitSet();
        /** Ascending, as {@link #groups}. */
        private final int[] keys;

        private final int[][][] groups;

        PhraseIndex(int[][] phrases, ToIntFunction<int[]> key) {
            Map<Integer, List<int[]>> byKey = Arrays.stream(phrases)
                    .filter(phrase -> key.applyAsInt(phrase) >= 0)
                    .collect(Collectors.groupingBy(key::applyAsInt, TreeMap::new, Collectors.toList()));
            byKey.keySet().forEach(words::set);
            keys = byKey.keySet().stream().mapToInt(Integer::intValue).toArray();
            groups = byKey.values().stream()
                    .map(group -> group.toArray(int[][]::new))
                    .toArray(int[][][]::new);
        }

        BitSet words() {
            return words;
        }

        int[][] of(int word) {
            return words.get(word) ? groups[Arrays.binarySearch(keys, word)] : NONE;
        }
    }
}
