package io.firsthand.certificate;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/** An installation's secret key, which signs certificates. Immutable and thread-safe; never shows itself. */
public final class SigningKey {
    private static final byte[] PROBE =
            "does the private half fit the public half?".getBytes(StandardCharsets.US_ASCII);

    private final PrivateKey secret;
    private final VerificationKey verificationKey;

    private SigningKey(PrivateKey secret, VerificationKey verificationKey) {
        this.secret = secret;
        this.verificationKey = verificationKey;
    }

    /** Makes a new key from the JDK's own source of randomness. */
    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(VerificationKey.CURVE).generateKeyPair();
            return new SigningKey(pair.getPrivate(), VerificationKey.of(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks Ed25519; use Java 17 or newer", e);
        }
    }

    /**
     * Reads a private JSON Web Key with {@code x} and {@code d}, as {@link #toPrivateJwk()} writes it.
     *
     * @throws IllegalArgumentException when it is not an Ed25519 key or its halves do not belong together
     */
    public static SigningKey fromPrivateJwk(JsonObject jwk) {
        VerificationKey publicHalf = VerificationKey.fromJwk(jwk);
        byte[] d = Base64Url.decode(new Members(jwk, "").text("d"));
        try {
            PrivateKey secret = KeyFactory.getInstance(VerificationKey.CURVE)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, d));
            SigningKey key = new SigningKey(secret, publicHalf);
            if (!publicHalf.verifies(PROBE, key.sign(PROBE))) {
                throw new IllegalArgumentException("d and x are halves of different keys");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("d is not an Ed25519 private key", e);
        }
    }

    /** Reads a private JSON Web Key from text of at most 65,536 characters; see {@link #fromPrivateJwk(JsonObject)}. */
    public static SigningKey fromPrivateJwk(String jwk) {
        return fromPrivateJwk(BoundedJson.object(jwk, 65_536));
    }

    /** Returns the private JSON Web Key: a secret, to be stored encrypted only. */
    public JsonObject toPrivateJwk() {
        byte[] d = ((EdECPrivateKey) secret)
                .getBytes()
                .orElseThrow(() -> new IllegalStateException("the key lies in a device that does not give it out"));
        return BoundedJson.JSON
                .createObjectBuilder(verificationKey.toJwk())
                .add("d", Base64Url.encode(d))
                .build();
    }

    /** Returns the public half. */
    public VerificationKey verificationKey() {
        return verificationKey;
    }

    byte[] sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance(VerificationKey.CURVE);
            ed25519.initSign(secret);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key cannot sign with Ed25519", e);
        }
    }

    /** Returns the id of the public half only. */
    @Override
    public String toString() {
        return "SigningKey[" + verificationKey.id() + "]";
    }
}
