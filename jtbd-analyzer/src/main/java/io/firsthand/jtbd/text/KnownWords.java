package io.firsthand.jtbd.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Looks words up without a decision that depends on the word: a short word is packed into one number, and two places can
 * hold it (cuckoo hashing), so that both are asked always. Immutable and thread-safe.
 *
 * @see "R. Pagh, F. F. Rodler: Cuckoo hashing, J. Algorithms 51(2), 2004"
 */
final class KnownWords {
    /** Units of a word that {@link #code} can pack. */
    static final int PACKED_UNITS = 10;

    private static final int CODE_BITS = 6;
    private static final int WIDE = 0x100;
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;
    /** The class of a unit that takes a decision. */
    static final int STOP = -1;

    private static final byte[] CODES = codes();

    private int bits;
    private long[] keys;
    private char[] numbers;
    /** Words that cannot be packed, ascending. */
    private final String[] others;

    private final char[] otherNumbers;
    private final int longest;

    /**
     * Makes one for folded words.
     *
     * @throws IllegalStateException when there are too many
     */
    KnownWords(Map<String, Integer> words) {
        if (words.size() >= Character.MAX_VALUE) {
            throw new IllegalStateException(words.size() + " words are too many; use fewer");
        }
        List<String> unpacked = new ArrayList<>();
        List<String> packed = new ArrayList<>();
        words.keySet().stream().sorted().forEach(word -> (key(word) == 0 ? unpacked : packed).add(word));
        bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(packed.size(), 8));
        keys = new long[0];
        numbers = new char[0];
        while (!place(packed, words)) {
            bits++;
        }
        others = unpacked.toArray(String[]::new);
        otherNumbers = new char[others.length];
        for (int i = 0; i < others.length; i++) {
            otherNumbers[i] = (char) (int) words.get(others[i]);
        }
        longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Fills both halves of the table; each word that finds its place taken throws the other one out. */
    private boolean place(List<String> words, Map<String, Integer> byWord) {
        keys = new long[2 << bits];
        numbers = new char[2 << bits];
        for (String word : words) {
            long key = key(word);
            char number = (char) (int) byWord.get(word);
            int slot = first(key);
            for (int round = 0; key != 0; round++) {
                if (round > 64) {
                    return false;
                }
                long otherKey = keys[slot];
                char otherNumber = numbers[slot];
                keys[slot] = key;
                numbers[slot] = number;
                int half = 1 << bits;
                slot = slot < half ? second(otherKey) : first(otherKey);
                key = otherKey;
                number = otherNumber;
            }
        }
        return true;
    }

    private int first(long key) {
        return (int) (key * FIRST >>> Long.SIZE - bits);
    }

    private int second(long key) {
        return (int) (key * SECOND >>> Long.SIZE - bits) + (1 << bits);
    }

    /**
     * Returns six bits for a letter or digit that can be packed, without its case; 0 for a plain space, {@link #STOP} for
     * any other unit.
     */
    static int code(char c) {
        return c < WIDE ? CODES[c] : STOP;
    }

    /** Returns a packed word with one code more. */
    static long append(long key, int code) {
        return key << CODE_BITS | code;
    }

    /** Returns the number of a word of at most {@link #PACKED_UNITS} codes. */
    int number(long key) {
        int first = first(key);
        int second = second(key);
        return (numbers[first] & same(keys[first], key)) | (numbers[second] & same(keys[second], key));
    }

    /** Returns all bits where both are the same, else none; a jump here would often go wrong. */
    private static int same(long one, long other) {
        long difference = one ^ other;
        return (int) ~((difference | -difference) >> Long.SIZE - 1);
    }

    /** Returns the number of the word at {@code [from,to)}, whatever its letters. */
    int number(char[] text, int from, int to) {
        var word = new char[Math.min(longest, to - from)];
        int length = 0;
        long key = 0;
        boolean packable = true;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (!Letters.isApostrophe(c)) {
                if (length == word.length) {
                    return Vocabulary.UNKNOWN;
                }
                word[length] = Letters.fold(c);
                int code = code(word[length]);
                packable &= code > 0;
                key = append(key, code);
                length++;
            }
        }
        if (packable && length <= PACKED_UNITS) {
            return number(key);
        }
        int at = Arrays.binarySearch(others, new String(word, 0, length));
        return at < 0 ? Vocabulary.UNKNOWN : otherNumbers[at];
    }

    /** Returns the word packed, 0 when that cannot be. */
    private static long key(String word) {
        long key = 0;
        for (int i = 0; i < word.length(); i++) {
            int code = code(word.charAt(i));
            if (code <= 0 || i == PACKED_UNITS) {
                return 0;
            }
            key = append(key, code);
        }
        return key;
    }

    private static byte[] codes() {
        var codes = new byte[WIDE];
        String letters = "abcdefghijklmnopqrstuvwxyz0123456789äöüßéèêëàâáãåæçíîïñóôõøúùû";
        for (char c = 0; c < codes.length; c++) {
            int letter = letters.indexOf(Letters.fold(c));
            codes[c] = (byte) (letter >= 0 ? letter + 1 : c == ' ' ? 0 : STOP);
        }
        return codes;
    }
}
