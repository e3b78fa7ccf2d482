package io.firsthand.connector.transcript;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of a list of texts: the first 128 bits of SHA-256. The border between two texts counts. */
final class Fingerprint {
    private static final int HASH_BYTES = 16;

    private final MessageDigest sha256;

    Fingerprint() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds the next text. */
    void add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).flip());
        sha256.update(utf8);
    }

    /** Returns 32 hex digits and begins anew. */
    String hex() {
        return HexFormat.of().formatHex(sha256.digest(), 0, HASH_BYTES);
    }
}
