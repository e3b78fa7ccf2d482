package io.firsthand.jtbd.lang;

import io.firsthand.jtbd.text.Letters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the language of a text by its most frequent words. Made to cost next to nothing: it stops as soon as one language
 * leads, mostly within the first ten words. Immutable and thread-safe.
 */
public final class FrequentWords {
    /** The answer where no language leads. */
    public static final String UNKNOWN = "und";

    /** So many words ahead of any other language, nothing that follows is looked at. */
    private static final int CERTAIN = 2;
    /** So many words ahead at the end of a text will do. */
    private static final int LIKELY = 2;
    /** Nothing is looked at beyond this unit. */
    private static final int REACH = 400;

    private static final int LETTER_BITS = 5;
    /** Letters of a word that fit into one number; longer words are rare, and none of the lists. */
    private static final int LONGEST = 12;

    private static final byte APOSTROPHE = 27;
    private static final byte OTHER_WORD = 28;
    private static final byte[] CLASSES = classes();

    private final List<String> languages;
    private final long[] keys;
    /** By slot, a bit a language. */
    private final int[] masks;

    /**
     * Takes the words.
     *
     * @param byLanguage the frequent words of each language; some may be words of several
     */
    public FrequentWords(Map<String, Set<String>> byLanguage) {
        languages = new ArrayList<>(byLanguage.keySet());
        int words = byLanguage.values().stream().mapToInt(Set::size).sum();
        int capacity = Integer.highestOneBit(Math.max(16, words * 4)) << 1;
        keys = new long[capacity];
        masks = new int[capacity];
        byLanguage.forEach((language, list) -> list.forEach(word -> add(word, 1 << languages.indexOf(language))));
    }

    private void add(String word, int mask) {
        long key = 0;
        for (int i = 0; i < word.length(); i++) {
            int letter = classOf(word.charAt(i));
            key = letter == APOSTROPHE ? key : key << LETTER_BITS | letter;
        }
        int slot = slot(key);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        masks[slot] |= mask;
    }

    /** Returns the tag of the language that leads, or {@link #UNKNOWN}. */
    public String languageOf(String text) {
        int[] counts = new int[languages.size()];
        int limit = Math.min(text.length(), REACH);
        long key = 0;
        int letters = 0;
        for (int i = 0; i <= limit; i++) {
            int letter = i < limit ? classOf(text.charAt(i)) : 0;
            if (letter == APOSTROPHE) {
                continue;
            }
            if (letter > 0) {
                key = key << LETTER_BITS | letter;
                letters++;
                continue;
            }
            if (letters > 0 && letters <= LONGEST) {
                int mask = mask(key);
                if (mask != 0 && leads(counts, mask)) {
                    return languages.get(best(counts));
                }
            }
            key = 0;
            letters = 0;
        }
        return likely(counts);
    }

    private String likely(int[] counts) {
        int best = best(counts);
        int second = second(counts, best);
        boolean enough = counts[best] >= second + LIKELY;
        boolean alone = second == 0 && counts[best] > 0 && Languages.WITH_CUES.contains(languages.get(best));
        return enough || alone ? languages.get(best) : UNKNOWN;
    }

    private static boolean leads(int[] counts, int mask) {
        for (int left = mask; left != 0; left &= left - 1) {
            counts[Integer.numberOfTrailingZeros(left)]++;
        }
        int best = best(counts);
        return counts[best] >= CERTAIN && counts[best] >= second(counts, best) + CERTAIN;
    }

    private static int best(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best;
    }

    private static int second(int[] counts, int best) {
        int second = 0;
        for (int i = 0; i < counts.length; i++) {
            second = i == best ? second : Math.max(second, counts[i]);
        }
        return second;
    }

    private int mask(long key) {
        int slot = slot(key);
        while (keys[slot] != key) {
            if (keys[slot] == 0) {
                return 0;
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return masks[slot];
    }

    private int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & (keys.length - 1);
    }

    private static int classOf(char c) {
        return c < CLASSES.length
                ? CLASSES[c]
                : Letters.isApostrophe(c) ? APOSTROPHE : Letters.isWord(c) ? OTHER_WORD : 0;
    }

    /** Letters without their accents: who types "fur" means the same language. */
    private static byte[] classes() {
        var classes = new byte[0x180];
        for (char c = 0; c < classes.length; c++) {
            char folded = Letters.fold(c);
            char base = folded == 'ß'
                    ? 's'
                    : folded == 'ł'
                            ? 'l'
                            : Normalizer.normalize(String.valueOf(folded), Normalizer.Form.NFD)
                                    .charAt(0);
            classes[c] = Letters.isApostrophe(c)
                    ? APOSTROPHE
                    : !Letters.isWord(c) ? 0 : base >= 'a' && base <= 'z' ? (byte) (base - 'a' + 1) : OTHER_WORD;
        }
        return classes;
    }
}
