package io.firsthand.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * The salted hash of a canonical text: {@code SHA-256("firsthand-text-1" ‖ 0x00 ‖ salt ‖ UTF-8 text)}. The name in front
 * keeps the value from meaning anything as another kind of hash. Immutable.
 *
 * @param salt 128 bits, base64url without padding
 * @param hash 256 bits, base64url without padding
 */
public record TextHash(String salt, String hash) {
    /** Name of the function, as the certificate states it. */
    public static final String ALGORITHM = "sha-256-salted-text-1";

    private static final byte[] DOMAIN = "firsthand-text-1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Refuses a salt or hash of another length or spelling. */
    public TextHash {
        requireBytes(salt, SALT_BYTES, "salt");
        requireBytes(hash, HASH_BYTES, "hash");
    }

    /**
     * Hashes a text with a fresh salt.
     *
     * @param random where the salt comes from
     * @throws IllegalArgumentException when the text holds half a surrogate pair
     */
    public static TextHash of(String canonicalText, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return of(canonicalText, Base64Url.encode(salt));
    }

    /**
     * Hashes a text with a given salt.
     *
     * @param salt 128 bits, base64url without padding
     * @throws IllegalArgumentException when the salt has another form or the text holds half a surrogate pair
     */
    public static TextHash of(String canonicalText, String salt) {
        requireBytes(salt, SALT_BYTES, "salt");
        return new TextHash(salt, Base64Url.encode(digest(Base64Url.decode(salt), canonicalText)));
    }

    /**
     * Returns whether the text has this hash; takes the same time wherever the first difference is. A text that is no
     * Unicode text has no hash.
     */
    public boolean matches(String canonicalText) {
        return UnicodeText.isWellFormed(canonicalText)
                && MessageDigest.isEqual(digest(Base64Url.decode(salt), canonicalText), Base64Url.decode(hash));
    }

    private static byte[] digest(byte[] salt, String text) {
        if (!UnicodeText.isWellFormed(text)) {
            throw new IllegalArgumentException("the text holds half a surrogate pair; make it canonical first");
        }
        MessageDigest sha256 = sha256();
        sha256.update(DOMAIN);
        sha256.update(salt);
        return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks SHA-256, which every runtime must have", e);
        }
    }

    private static void requireBytes(String value, int bytes, String field) {
        if (Base64Url.decode(value).length != bytes) {
            throw new IllegalArgumentException(field + " must hold " + bytes + " bytes as base64url");
        }
    }
}
