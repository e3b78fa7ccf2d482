package io.firsthand.jtbd.text;

import java.util.Arrays;

/** Growing columns of tokens, used again for each sentence of one call. For one thread. */
final class TokenBuffer {
    private static final int WORD_BITS = 0xFFFF;
    private static final int KIND_SHIFT = 16;
    /** Set where a token is no word of letters, so that its outside tells nothing. */
    private static final int SHAPELESS = 1 << 24;

    final char[] text;
    int size;
    private final int vocabulary;
    /** The words of all tokens as bits, filled when somebody asks. */
    private long[] present = {};

    private boolean presentKnown;
    /** Start and end of each token in turn. */
    int[] bounds;
    /** Packed words that wait to be looked up. */
    long[] keys;
    /** Word and kind of each token in one number, since most questions need no more than these. */
    int[] what;

    /**
     * Makes one that has to grow only for odd sentences.
     *
     * @param vocabulary how many numbers words have
     */
    TokenBuffer(char[] text, int vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        int room = Math.min(text.length / 2, 80) + 4;
        bounds = new int[2 * room];
        keys = new long[room];
        what = new int[room];
    }

    /** Starts another sentence. */
    void clear() {
        size = 0;
        presentKnown = false;
    }

    /** Returns whether a token is one of the words. */
    boolean holdsAny(WordSet words) {
        if (!presentKnown) {
            if (present.length == 0) {
                present = new long[(vocabulary >> 6) + 1];
            }
            Arrays.fill(present, 0);
            for (int token = 0; token < size; token++) {
                int word = word(token);
                present[word >> 6] |= 1L << word;
            }
            presentKnown = true;
        }
        return words.meets(present);
    }

    /** Makes room for so many tokens more. */
    void reserve(int more) {
        if (size + more > what.length) {
            int room = Math.max(size + more, what.length * 2);
            bounds = Arrays.copyOf(bounds, 2 * room);
            keys = Arrays.copyOf(keys, room);
            what = Arrays.copyOf(what, room);
        }
    }

    /** Adds a word of letters and digits. */
    void addWord(int from, int to, int word) {
        add(from, to, word);
    }

    /** Adds anything else. */
    void addMark(int from, int to, int word, int kind) {
        add(from, to, SHAPELESS | kind << KIND_SHIFT | word);
    }

    private void add(int from, int to, int description) {
        reserve(1);
        bounds[2 * size] = from;
        bounds[2 * size + 1] = to;
        what[size++] = description;
    }

    int from(int token) {
        return bounds[2 * token];
    }

    int to(int token) {
        return bounds[2 * token + 1];
    }

    int word(int token) {
        return what[token] & WORD_BITS;
    }

    byte kind(int token) {
        return (byte) (what[token] >> KIND_SHIFT);
    }

    int shape(int token) {
        return (what[token] & SHAPELESS) != 0 ? 0 : Shape.of(text, from(token), to(token));
    }

    boolean isWord(int token) {
        return kind(token) == Sentence.WORD;
    }

    boolean endsWith(byte expected) {
        return size > 0 && kind(size - 1) == expected;
    }

    void dropLast(int count) {
        size -= count;
    }
}
