package io.firsthand.accounts.entity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is stored: PBKDF2 with HMAC-SHA-512, the rounds and the salt beside the hash, so that the rounds can be raised
 * later without locking anybody out.
 *
 * @param rounds how often the function is applied
 * @param salt random bytes, Base64
 * @param hash 512 bits, Base64
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP: 210,000 rounds of
 *     PBKDF2-HMAC-SHA512, read in November 2026</a>
 */
public record PasswordHash(int rounds, String salt, String hash) {
    /** The rounds of new hashes. */
    public static final int ROUNDS = 210_000;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Hashes a new password under a fresh salt; takes some tenths of a second on purpose. */
    public static PasswordHash of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(ROUNDS, base64(salt), base64(derive(password, salt, ROUNDS)));
    }

    /** Returns whether the password is the one; takes as long for a wrong one as for the right one. */
    public boolean matches(String password) {
        byte[] given = derive(password, Base64.getDecoder().decode(salt), rounds);
        return MessageDigest.isEqual(given, Base64.getDecoder().decode(hash));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        var spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java platform", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Returns the form that {@link #parse} reads: algorithm, rounds, salt and hash, separated by colons. */
    public String text() {
        return ALGORITHM + ":" + rounds + ":" + salt + ":" + hash;
    }

    /**
     * Reads {@link #text}.
     *
     * @throws IllegalStateException when the text is none; the message does not hold it
     */
    public static PasswordHash parse(String text) {
        var parts = text.split(":", -1);
        if (parts.length != 4 || !parts[0].equals(ALGORITHM) || !parts[1].matches("\\d{1,9}")) {
            throw new IllegalStateException("a stored password hash cannot be read");
        }
        return new PasswordHash(Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    /** Returns no hash: a value that is printed ends in logs. */
    @Override
    public String toString() {
        return "PasswordHash[rounds=" + rounds + "]";
    }
}
