package io.firsthand.jtbd.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers for the words that rules speak of; any other word is {@link #UNKNOWN}. Words are compared without case and
 * without apostrophes ("Don’t" is {@code dont}). Immutable and thread-safe.
 */
public final class Vocabulary {
    /** The number of a word that no rule speaks of. */
    public static final int UNKNOWN = 0;

    /** Stands for a unit that takes no part, an apostrophe. */
    static final char SKIPPED = 0;

    private static final char[] ASCII = ascii();

    private final String[] table;
    private final int[] numbers;
    private final int mask;
    private final Map<String, Integer> byWord;

    private Vocabulary(Map<String, Integer> byWord) {
        this.byWord = Map.copyOf(byWord);
        int capacity = Integer.highestOneBit(Math.max(16, byWord.size() * 4)) << 1;
        table = new String[capacity];
        numbers = new int[capacity];
        mask = capacity - 1;
        byWord.forEach((word, number) -> {
            int slot = spread(hash(word, 0, word.length())) & mask;
            while (table[slot] != null) {
                slot = (slot + 1) & mask;
            }
            table[slot] = word;
            numbers[slot] = number;
        });
    }

    /** Returns the number of a word in its folded form. */
    public int number(String folded) {
        return byWord.getOrDefault(folded, UNKNOWN);
    }

    /** Returns how many numbers there are, the one of unknown words included. */
    public int size() {
        return byWord.size() + 1;
    }

    /** Returns the number of the word at {@code [from,to)} of the text. */
    int number(String text, int from, int to) {
        return number(text, from, to, hash(text, from, to));
    }

    /** The same with the hash that {@link #hash(int, char)} gave over the folded units, apostrophes left out. */
    int number(String text, int from, int to, int hash) {
        int slot = spread(hash) & mask;
        while (table[slot] != null) {
            if (same(table[slot], text, from, to)) {
                return numbers[slot];
            }
            slot = (slot + 1) & mask;
        }
        return UNKNOWN;
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

    private static boolean same(String word, String text, int from, int to) {
        int at = 0;
        for (int i = from; i < to; i++) {
            char c = folded(text.charAt(i));
            if (c == SKIPPED) {
                continue;
            }
            if (at == word.length() || word.charAt(at) != c) {
                return false;
            }
            at++;
        }
        return at == word.length();
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            char c = folded(text.charAt(i));
            if (c != SKIPPED) {
                hash = hash(hash, c);
            }
        }
        return hash;
    }

    /** Returns the unit in lower case, {@link #SKIPPED} for an apostrophe. */
    static char folded(char c) {
        if (c < ASCII.length) {
            return ASCII[c];
        }
        return Letters.isApostrophe(c) ? SKIPPED : Letters.fold(c);
    }

    private static char[] ascii() {
        var folded = new char[0x80];
        for (char c = 0; c < folded.length; c++) {
            folded[c] = Letters.isApostrophe(c) ? SKIPPED : Letters.fold(c);
        }
        return folded;
    }

    static int hash(int hash, char folded) {
        return 31 * hash + folded;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
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
