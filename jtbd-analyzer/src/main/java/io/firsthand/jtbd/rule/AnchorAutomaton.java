package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.text.Letters;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds all anchors in one pass: the Aho–Corasick automaton with failure links resolved into a dense table, over
 * classes of UTF-16 units. An anchor starts at the start of a word; apostrophes are passed over, runs of spaces are one.
 * Immutable and thread-safe.
 *
 * @see "A. V. Aho, M. J. Corasick: Efficient string matching, CACM 18(6), 1975"
 */
public final class AnchorAutomaton {
    private static final int SHIFT = 5;
    private static final int SPACE = 27;
    private static final int APOSTROPHE = 28;
    private static final int OTHER_WORD = 29;
    private static final int BREAK = 30;
    private static final int MAX_STATES = 1 << Character.SIZE;
    private static final byte[] CLASSES = classes();

    /** Rows of 32 targets, one cache line each: most steps depend on the one before, so that a miss is what costs. */
    private final char[] next;
    /** By state, from {@link #firstOutput} on. */
    private final int[][] outputs;
    /** States from here on end an anchor, so that the scan tests one number. */
    private final int firstOutput;

    private final int wordStart;

    /** Receives the anchors of a text in order of their ends. */
    @FunctionalInterface
    public interface Hits {
        /**
         * An anchor was found.
         *
         * @param end one past its last unit, UTF-16
         * @param anchor index of the anchor
         */
        void hit(int end, int anchor);
    }

    /**
     * Builds the table.
     *
     * @param anchors folded words separated by single spaces, letters a to z only, with or without accents
     * @throws IllegalStateException when an anchor holds anything else
     */
    AnchorAutomaton(List<String> anchors) {
        List<Map<Integer, Integer>> children = new ArrayList<>();
        List<List<Integer>> ends = new ArrayList<>();
        children.add(new TreeMap<>());
        ends.add(new ArrayList<>());
        for (int i = 0; i < anchors.size(); i++) {
            int node = 0;
            for (char c : (" " + anchors.get(i)).toCharArray()) {
                int symbol = CLASSES[c];
                if (symbol < 1 || symbol > SPACE) {
                    throw new IllegalStateException("anchor '" + anchors.get(i) + "' holds more than letters a to z");
                }
                Integer child = children.get(node).get(symbol);
                if (child == null) {
                    child = children.size();
                    children.get(node).put(symbol, child);
                    children.add(new TreeMap<>());
                    ends.add(new ArrayList<>());
                }
                node = child;
            }
            ends.get(node).add(i);
        }
        int states = children.size();
        if (states > MAX_STATES) {
            throw new IllegalStateException(
                    "the anchors need " + states + " states, more than " + MAX_STATES + "; use fewer or shorter ones");
        }
        int[] targets = resolve(children, ends);
        int[] number = new int[states];
        int silent = 0;
        for (int state = 0; state < states; state++) {
            if (ends.get(state).isEmpty()) {
                number[state] = silent++;
            }
        }
        firstOutput = silent;
        outputs = new int[states - silent][];
        int ending = silent;
        for (int state = 0; state < states; state++) {
            if (!ends.get(state).isEmpty()) {
                outputs[ending - firstOutput] =
                        ends.get(state).stream().mapToInt(Integer::intValue).toArray();
                number[state] = ending++;
            }
        }
        next = new char[targets.length];
        for (int i = 0; i < targets.length; i++) {
            next[(number[i >> SHIFT] << SHIFT) | (i & (1 << SHIFT) - 1)] = (char) number[targets[i]];
        }
        wordStart = number[children.get(0).getOrDefault(SPACE, 0)];
    }

    private static int[] resolve(List<Map<Integer, Integer>> children, List<List<Integer>> ends) {
        int wordStart = children.get(0).getOrDefault(SPACE, 0);
        int[] next = new int[children.size() << SHIFT];
        int[] fail = new int[children.size()];
        var queue = new ArrayDeque<Integer>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int symbol = 1; symbol <= SPACE; symbol++) {
                int inherited = node == 0 ? 0 : next[(fail[node] << SHIFT) | symbol];
                Integer child = children.get(node).get(symbol);
                if (child == null) {
                    next[(node << SHIFT) | symbol] = inherited;
                } else {
                    fail[child] = inherited;
                    ends.get(child).addAll(ends.get(inherited));
                    next[(node << SHIFT) | symbol] = child;
                    queue.add(child);
                }
            }
        }
        for (int node = 0; node < children.size(); node++) {
            next[(node << SHIFT) | OTHER_WORD] = 0;
            next[(node << SHIFT) | BREAK] = wordStart;
            next[(node << SHIFT) | APOSTROPHE] = node;
        }
        // a second space changes nothing: states reached by a space stay
        for (int node = 0; node < children.size(); node++) {
            Integer bySpace = children.get(node).get(SPACE);
            if (bySpace != null) {
                next[(bySpace << SHIFT) | SPACE] = bySpace;
            }
        }
        return next;
    }

    /** Reports every anchor that ends at the end of a word within {@code [from,to)} of the text. */
    public void scan(String text, int from, int to, Hits hits) {
        int state = wordStart;
        char[] table = next;
        byte[] classOf = CLASSES;
        for (int i = from; i < to; i++) {
            int symbol = classOf[text.charAt(i)];
            state = table[(state << SHIFT) | symbol];
            if (state >= firstOutput && symbol != APOSTROPHE && (i + 1 >= to || !Letters.isWord(text.charAt(i + 1)))) {
                for (int anchor : outputs[state - firstOutput]) {
                    hits.hit(i + 1, anchor);
                }
            }
        }
    }

    /** "ü" is "u" here: the rule that is tried at a hit tells them apart. */
    private static char base(char folded) {
        return folded < 0x80
                ? folded
                : folded == 'ß'
                        ? 's'
                        : Normalizer.normalize(String.valueOf(folded), Normalizer.Form.NFD)
                                .charAt(0);
    }

    private static byte[] classes() {
        var classes = new byte[Character.MAX_VALUE + 1];
        Arrays.fill(classes, (byte) BREAK);
        for (int i = 0; i < classes.length; i++) {
            char c = (char) i;
            if (Letters.isApostrophe(c)) {
                classes[i] = APOSTROPHE;
            } else if (Letters.isSpace(c)) {
                classes[i] = SPACE;
            } else if (Letters.isWord(c)) {
                char folded = base(Letters.fold(c));
                classes[i] = folded >= 'a' && folded <= 'z' ? (byte) (folded - 'a' + 1) : OTHER_WORD;
            }
        }
        return classes;
    }
}
