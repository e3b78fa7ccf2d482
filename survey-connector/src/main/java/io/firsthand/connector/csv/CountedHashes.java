package io.firsthand.connector.csv;

/**
 * Counts how often each 64-bit hash was seen, in 12 bytes a slot and at most 75 % full: 16 to 32 bytes a different hash.
 * Made of many small tables that grow one by one, so that growing needs no second copy of the whole.
 */
final class CountedHashes {
    private static final int TABLES = 256;

    private final Table[] tables = new Table[TABLES];

    /** Counts one more and returns how often the hash was seen, this time included. */
    int add(long hash) {
        // zero marks a free slot; that this one hash shares its count with another is of no consequence
        long key = hash == 0 ? 1 : hash;
        int number = (int) (key >>> 56);
        Table table = tables[number];
        if (table == null) {
            table = new Table();
            tables[number] = table;
        }
        return table.add(key);
    }

    /** Open addressing, the next slot when one is taken. */
    private static final class Table {
        private long[] hashes = new long[16];
        private int[] counts = new int[16];
        private int size;

        int add(long key) {
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
}
