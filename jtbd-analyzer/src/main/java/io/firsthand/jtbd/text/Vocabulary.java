package io.firsthand.jtbd.text;

import java.util.Arrays;
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

    /** Units of a word that {@link #code} can pack into one number. */
    static final int PACKED_UNITS = 10;

    static final int CODE_BITS = 6;
    private static final byte[] CODES = codes();

    private final char[][] table;
    private final int[] numbers;
    private final int mask;
    /** The packed words, 0 for none, and their numbers: what most lookups end with. */
    private final long[] packed;

    private final int[] packedNumbers;
    private final int longest;
    private final Map<String, Integer> byWord;

    private Vocabulary(Map<String, Integer> byWord) {
        this.byWord = Map.copyOf(byWord);
        int capacity = Integer.highestOneBit(Math.max(16, byWord.size() * 4)) << 1;
        table = new char[capacity][];
        numbers = new int[capacity];
        mask = capacity - 1;
        longest = byWord.keySet().stream().mapToInt(String::length).max().orElse(0);
        packed = new long[capacity];
        packedNumbers = new int[capacity];
        byWord.forEach(this::pack);
        byWord.forEach((word, number) -> {
            int slot = spread(hash(word)) & mask;
            while (table[slot] != null) {
                slot = (slot + 1) & mask;
            }
            table[slot] = word.toCharArray();
            numbers[slot] = number;
        });
    }

    private void pack(String word, int number) {
        long key = 0;
        for (int i = 0; i < word.length(); i++) {
            int code = code(word.charAt(i));
            if (code == 0 || i == PACKED_UNITS) {
                return;
            }
            key = key << CODE_BITS | code;
        }
        int slot = slot(key);
        while (packed[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        packed[slot] = key;
        packedNumbers[slot] = number;
    }

    private int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
    }

    /**
     * Returns six bits for an ASCII letter or digit without its case, 0 for any other unit. Codes that follow each other,
     * at most {@link #PACKED_UNITS}, are a word as one number: {@code key << CODE_BITS | code}.
     */
    static int code(char c) {
        return c < CODES.length ? CODES[c] : 0;
    }

    /** Returns the number of a packed word. */
    int number(long key) {
        int slot = slot(key);
        while (packed[slot] != key) {
            if (packed[slot] == 0) {
                return UNKNOWN;
            }
            slot = (slot + 1) & mask;
        }
        return packedNumbers[slot];
    }

    /** Returns the number of a word in its folded form. */
    public int number(String folded) {
        return byWord.getOrDefault(folded, UNKNOWN);
    }

    /** Returns how many numbers there are, the one of unknown words included. */
    public int size() {
        return byWord.size() + 1;
    }

    /** Returns the length of the longest word. */
    int longest() {
        return longest;
    }

    /** Returns the number of the word at {@code [from,to)} of the text. */
    int number(String text, int from, int to) {
        var word = new char[Math.min(longest, to - from)];
        int length = 0;
        int hash = 0;
        for (int i = from; i < to; i++) {
            char c = folded(text.charAt(i));
            if (c != SKIPPED) {
                if (length == word.length) {
                    return UNKNOWN;
                }
                word[length++] = c;
                hash = hash(hash, c);
            }
        }
        return number(word, length, hash);
    }

    /**
     * The same for a word that is folded already.
     *
     * @param word its folded units, apostrophes left out, at {@code [0,length)}
     * @param hash what {@link #hash(int, char)} gave over them
     */
    int number(char[] word, int length, int hash) {
        int slot = spread(hash) & mask;
        for (char[] known = table[slot]; known != null; known = table[slot]) {
            if (known.length == length && Arrays.equals(known, 0, length, word, 0, length)) {
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

    private static int hash(String folded) {
        int hash = 0;
        for (int i = 0; i < folded.length(); i++) {
            hash = hash(hash, folded.charAt(i));
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

    private static byte[] codes() {
        var codes = new byte[0x80];
        for (char c = 0; c < codes.length; c++) {
            char folded = Letters.fold(c);
            if (folded >= 'a' && folded <= 'z') {
                codes[c] = (byte) (folded - 'a' + 1);
            } else if (folded >= '0' && folded <= '9') {
                codes[c] = (byte) (folded - '0' + 27);
            }
        }
        return codes;
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
