package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.text.Sentence;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

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

    private final BitSet singles;
    private final int shapes;
    private final int[][] phrases;
    private final boolean edge;
    private final int min;
    private final int max;
    private final BitSet phraseFirsts = new BitSet();
    private final BitSet phraseLasts = new BitSet();
    private final BitSet firsts = new BitSet();
    private final boolean openPhrases;

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
        boolean open = false;
        for (int[] phrase : this.phrases) {
            int first = phrase[0];
            int last = phrase[phrase.length - 1];
            open |= first < 0 || last < 0;
            if (first >= 0) {
                phraseFirsts.set(first);
            }
            if (last >= 0) {
                phraseLasts.set(last);
            }
        }
        openPhrases = open;
        firsts.or(singles);
        firsts.or(phraseFirsts);
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

    BitSet firsts() {
        return firsts;
    }

    /** Returns whether at least one of its known words must be there. */
    boolean isNeeded() {
        return min > 0 && shapes == 0 && !edge && !openPhrases;
    }

    /** Returns whether at least one of its words or shapes must be there. */
    boolean isNeededThere() {
        return min > 0 && !edge;
    }

    /** Returns whether it could match from a token on in a direction; false is certain. */
    boolean mayBeAt(Sentence sentence, int token, int step) {
        if (phrasesAt(sentence, token, step) > 0) {
            return true;
        }
        return token >= 0 && token < sentence.size() && matchesSingle(sentence, token);
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

    /** Returns the number of phrases worth trying from a token on in a direction: all or none. */
    int phrasesAt(Sentence sentence, int token, int step) {
        if (phrases.length == 0) {
            return 0;
        }
        if (openPhrases) {
            return phrases.length;
        }
        if (token < 0 || token >= sentence.size()) {
            return 0;
        }
        int word = sentence.word(token);
        return (step > 0 ? phraseFirsts : phraseLasts).get(word) ? phrases.length : 0;
    }

    /** Returns how many tokens a phrase takes from a token on in a direction, or 0 when it is not there. */
    int lengthAt(Sentence sentence, int phrase, int token, int step) {
        int[] words = phrases[phrase];
        int first = step > 0 ? token : token - words.length + 1;
        return first >= 0 && isAt(sentence, words, first) ? words.length : 0;
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
}
