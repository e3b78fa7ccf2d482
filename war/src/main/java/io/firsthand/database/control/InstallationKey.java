package io.firsthand.database.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one key of this installation: {@code firsthand.key} (64 hex digits), or a file made at first start that only its owner can
 * read. It never leaves this class; others get keyed hashes, and secrets encrypted under it. Thread-safe.
 */
@ApplicationScoped
public class InstallationKey {
    private static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String SEALED = "v1:";

    @Inject
    private DataFolder folder;

    @Inject
    @ConfigProperty(name = "firsthand.key")
    private Optional<String> configured;

    private byte[] key = new byte[0];

    static InstallationKey of(String hex) {
        var fixed = new InstallationKey();
        fixed.key = parse(hex);
        return fixed;
    }

    @PostConstruct
    void load() {
        key = configured
                .map(InstallationKey::parse)
                .orElseGet(() -> fromFile(folder.folder("keys").resolve("installation.key")));
    }

    private static byte[] parse(String hex) {
        try {
            byte[] bytes = HexFormat.of().parseHex(hex.strip());
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // falls through: the message must not hold the value
        }
        throw new IllegalStateException(
                "firsthand.key (FIRSTHAND_KEY) must be 64 hex digits, for example from 'openssl rand -hex 32'.");
    }

    private static byte[] fromFile(Path file) {
        try {
            byte[] fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            try {
                DataFolder.writeSecret(file, HexFormat.of().formatHex(fresh).getBytes(StandardCharsets.US_ASCII));
            } catch (FileAlreadyExistsException e) {
                return parse(Files.readString(file, StandardCharsets.US_ASCII));
            }
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " can be neither read nor written.", e);
        }
    }

    /**
     * Encrypts a secret with AES-256-GCM under a key derived from this one.
     *
     * @param context what the secret belongs to; it cannot be decrypted as anything else
     */
    public String seal(String context, String secret) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            new SecureRandom().nextBytes(nonce);
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, context, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var all =
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
            return SEALED + Base64.getEncoder().encodeToString(all.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java platform", e);
        }
    }

    /** Decrypts what {@link #seal} returned; empty when the key, the context or the text is another one. */
    public Optional<String> unseal(String context, String sealed) {
        try {
            if (!sealed.startsWith(SEALED)) {
                return Optional.empty();
            }
            byte[] all = Base64.getDecoder().decode(sealed.substring(SEALED.length()));
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            byte[] secret = cipher(Cipher.DECRYPT_MODE, context, nonce)
                    .doFinal(all, NONCE_BYTES, Math.max(0, all.length - NONCE_BYTES));
            return Optional.of(new String(secret, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String context, byte[] nonce) throws GeneralSecurityException {
        var derived = new SecretKeySpec(HexFormat.of().parseHex(hash("derived key", "secrets of connections")), "AES");
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, derived, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Returns HMAC-SHA-256 of kind and value, hex; one person in two tools gets one hash per kind. */
    public String hash(String kind, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
        }
    }
}
