package io.firsthand.connector.csv;

/** Counts how often each 64-bit hash was seen, in 12 bytes a slot and at most 75 % full. */
final class CountedHashes {
    private long[] hashes = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int size;

    /** Counts one more and returns how often the hash was seen, this time included. */
    int add(long hash) {
        // zero marks a free slot; that one hash shares its count with another is of no consequence
        long key = hash == 0 ? 1 : hash;
        int slot = slot(hashes, key);
        if (hashes[slot] == 0) {
            if (size >= hashes.length / 4 * 3) {
                grow();
                slot = slot(hashes, key);
            }
            hashes[slot] = key;
            size++;
        }
        return ++counts[slot];
    }

    private static int slot(long[] hashes, long key) {
        int mask = hashes.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (hashes[slot] != 0 && hashes[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] moreHashes = new long[hashes.length * 2];
        int[] moreCounts = new int[hashes.length * 2];
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                int slot = slot(moreHashes, hashes[i]);
                moreHashes[slot] = hashes[i];
                moreCounts[slot] = counts[i];
            }
        }
        hashes = moreHashes;
        counts = moreCounts;
    }
}
