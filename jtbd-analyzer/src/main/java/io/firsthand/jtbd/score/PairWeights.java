package io.firsthand.jtbd.score;

import java.util.Arrays;

/** Weights by two words, one after the other, all types side by side. Filled once, then only read. */
final class PairWeights {
    static final int NONE = -1;

    private static final int MULTIPLIER_BITS = 40;

    private long[] keys = new long[1024];
    private int[] rows = new int[1024];
    private float[] cells = new float[1024];
    private int size;

    void add(int one, int two, int type, float value) {
        if (2 * size >= keys.length) {
            grow();
        }
        long key = key(one, two);
        int slot = slot(key);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        if (keys[slot] == 0) {
            keys[slot] = key;
            rows[slot] = size * Scorer.TYPES;
            size++;
            if (size * Scorer.TYPES > cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
        }
        cells[rows[slot] + type] += value;
    }

    /** Returns the row of a pair, or -1 when no weight speaks of it. */
    int row(int one, int two) {
        long key = key(one, two);
        for (int slot = slot(key); keys[slot] != 0; slot = slot + 1 & keys.length - 1) {
            if (keys[slot] == key) {
                return rows[slot];
            }
        }
        return NONE;
    }

    /** Adds the weights of a row, all types, to sums. */
    void add(int row, float[] sums, int at) {
        for (int type = 0; type < Scorer.TYPES; type++) {
            sums[at + type] += cells[row + type];
        }
    }

    /** Returns the weight in a row for one type. */
    float at(int row, int type) {
        return row == NONE ? 0 : cells[row + type];
    }

    private static long key(int one, int two) {
        return (long) one << 32 | two & 0xFFFFFFFFL;
    }

    private int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> MULTIPLIER_BITS) & keys.length - 1;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new long[oldKeys.length * 2];
        rows = new int[keys.length];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != 0) {
                int slot = slot(oldKeys[old]);
                while (keys[slot] != 0) {
                    slot = slot + 1 & keys.length - 1;
                }
                keys[slot] = oldKeys[old];
                rows[slot] = oldRows[old];
            }
        }
    }
}
