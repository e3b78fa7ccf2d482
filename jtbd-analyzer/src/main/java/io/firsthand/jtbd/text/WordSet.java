package io.firsthand.jtbd.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** A set of word numbers, to be asked for often. Immutable. */
public final class WordSet {
    private final long[] bits;
    /** Where bits are set at all. */
    private final int[] units;

    /** Copies a set of word numbers. */
    public WordSet(BitSet words) {
        bits = words.toLongArray();
        units = IntStream.range(0, bits.length).filter(unit -> bits[unit] != 0).toArray();
    }

    /** Returns whether a word is in it. */
    public boolean has(int word) {
        int unit = word >> 6;
        return unit < bits.length && (bits[unit] >>> word & 1) != 0;
    }

    /** Returns how many words it holds. */
    public int size() {
        return Arrays.stream(bits).mapToInt(Long::bitCount).sum();
    }

    /** Returns whether one of its words is among others, given as bits by word. */
    boolean meets(long[] others) {
        for (int unit : units) {
            if ((bits[unit] & others[unit]) != 0) {
                return true;
            }
        }
        return false;
    }
}
