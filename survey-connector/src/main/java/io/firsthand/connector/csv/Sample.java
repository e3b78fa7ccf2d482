package io.firsthand.connector.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The beginning of a file, from which its form is detected.
 *
 * @param start the first bytes, at most {@link #MOST_BYTES}
 * @param complete whether that is the whole file
 * @param size how many bytes the file has
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying a megabyte for it would be for show
record Sample(byte[] start, boolean complete, long size) {
    static final int MOST_BYTES = 1 << 20;

    static Sample of(Path file) throws IOException {
        long size = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(MOST_BYTES);
            return new Sample(start, start.length >= size, size);
        }
    }

    /** Returns whether the file begins with these bytes, each 0..255. */
    boolean beginsWith(int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "Sample[" + start.length + " of " + size + " bytes, hash " + Arrays.hashCode(start) + "]";
    }
}
