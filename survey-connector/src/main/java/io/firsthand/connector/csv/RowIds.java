package io.firsthand.connector.csv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Ids of rows that depend on their content and place among equals only, so that importing a file twice adds nothing and two
 * equal rows are two responses.
 *
 * <p>Without an id column: 128 bits of SHA-256 over the row's cells, in hex, and the ordinal among equal rows ({@code
 * 5f…-1}, {@code 5f…-2}). With one: its value; from the second row with one value on {@code value~2}, {@code value~3}.
 */
final class RowIds {
    private static final int HASH_BYTES = 16;
    private static final int LONGEST = 180;

    private final MessageDigest sha256;
    private final CountedHashes seen = new CountedHashes();

    RowIds() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the id of the next row. */
    String next(List<String> cells, String given) {
        // a given id that looks like one of ours with an ordinal could meet one of ours
        if (given.isBlank() || given.length() > LONGEST || given.indexOf('~') >= 0) {
            byte[] hash = hash(cells);
            int ordinal = seen.add(ByteBuffer.wrap(hash).getLong());
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES) + "-" + ordinal;
        }
        int ordinal = seen.add(ByteBuffer.wrap(hash(List.of(given))).getLong());
        return ordinal == 1 ? given : given + "~" + ordinal;
    }

    /** Returns the hash of a list of texts in hex; the border between two texts counts. */
    String digest(List<String> texts) {
        return HexFormat.of().formatHex(hash(texts), 0, HASH_BYTES);
    }

    private byte[] hash(List<String> texts) {
        sha256.reset();
        for (String text : texts) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            int length = utf8.length;
            sha256.update((byte) (length >>> 24));
            sha256.update((byte) (length >>> 16));
            sha256.update((byte) (length >>> 8));
            sha256.update((byte) length);
            sha256.update(utf8);
        }
        return sha256.digest();
    }
}
