package io.firsthand.jtbd.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers for the words that rules speak of; any other word is {@link #UNKNOWN}. Words are compared without case and
 * without apostrophes ("Don’t" is {@code dont}). Immutable and thread-safe.
 */
public final class Vocabulary {
    /** The number of a word that no rule speaks of. */
    public static final int UNKNOWN = 0;

    private final Map<String, Integer> byWord;
    private final String[] byNumber;
    private final KnownWords words;

    private Vocabulary(Map<String, Integer> byWord) {
        this.byWord = Map.copyOf(byWord);
        byNumber = new String[byWord.size() + 1];
        byNumber[UNKNOWN] = "";
        byWord.forEach((word, number) -> byNumber[number] = word);
        words = new KnownWords(byWord);
    }

    /** Returns its words for quick look-up. */
    KnownWords words() {
        return words;
    }

    /** Returns the number of a word in its folded form. */
    public int number(String folded) {
        return byWord.getOrDefault(folded, UNKNOWN);
    }

    /** Returns the length of the longest of some words. */
    int longest(BitSet numbers) {
        return byWord.entrySet().stream()
                .filter(word -> numbers.get(word.getValue()))
                .mapToInt(word -> word.getKey().length())
                .max()
                .orElse(0);
    }

    /** Returns the folded word of a number, the empty one for {@link #UNKNOWN}. */
    public String word(int number) {
        return byNumber[number];
    }

    /** Returns how many numbers there are, the one of unknown words included. */
    public int size() {
        return byWord.size() + 1;
    }

    /** Returns a word without case and apostrophes. */
    public static String fold(String word) {
        var folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (!Letters.isApostrophe(word.charAt(i))) {
                folded.append(Letters.fold(word.charAt(i)));
            }
        }
        return folded.toString();
    }

    /** Collects words; for one thread. */
    public static final class Builder {
        private final Map<String, Integer> byWord = new HashMap<>();

        /** Makes an empty one. */
        public Builder() {}

        /** Returns the number of the folded word, giving it one when it is new. */
        public int add(String word) {
            return byWord.computeIfAbsent(fold(word), any -> byWord.size() + 1);
        }

        /** Returns the vocabulary of all words so far. */
        public Vocabulary build() {
            return new Vocabulary(byWord);
        }
    }
}
