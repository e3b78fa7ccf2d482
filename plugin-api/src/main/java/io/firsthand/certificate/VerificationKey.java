package io.firsthand.certificate;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The public half of an installation's key, which checks signatures. Immutable and thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8037">RFC 8037, Ed25519 in JOSE</a>
 */
public final class VerificationKey {
    static final String CURVE = "Ed25519";
    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 64;
    /** DER of a SubjectPublicKeyInfo for Ed25519 up to the key itself (RFC 8410 section 4). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String x;
    private final PublicKey key;

    private VerificationKey(String x, PublicKey key) {
        this.x = x;
        this.key = key;
    }

    /**
     * Reads a JSON Web Key; members other than {@code kty}, {@code crv} and {@code x} are allowed and not looked at.
     *
     * @throws IllegalArgumentException when it is not a public Ed25519 key
     */
    public static VerificationKey fromJwk(JsonObject jwk) {
        return fromJwk(new Members(jwk, ""));
    }

    static VerificationKey fromJwk(Members members) {
        if (!members.text("kty").equals("OKP") || !members.text("crv").equals(CURVE)) {
            throw new IllegalArgumentException("the key is not of type OKP with curve " + CURVE);
        }
        return fromRaw(members.text("x"));
    }

    /**
     * Reads a JSON Web Key from text of at most 65,536 characters.
     *
     * @throws IllegalArgumentException when it is not a public Ed25519 key
     */
    public static VerificationKey fromJwk(String jwk) {
        return fromJwk(BoundedJson.object(jwk, 65_536));
    }

    static VerificationKey fromRaw(String x) {
        byte[] raw = Base64Url.decode(x);
        if (raw.length != KEY_BYTES) {
            throw new IllegalArgumentException("x must hold " + KEY_BYTES + " bytes as base64url");
        }
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, KEY_BYTES);
        try {
            PublicKey key = KeyFactory.getInstance(CURVE).generatePublic(new X509EncodedKeySpec(encoded));
            // Only here the JDK finds out whether x is a point of the curve.
            Signature.getInstance(CURVE).initVerify(key);
            return new VerificationKey(x, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("x is not a point of " + CURVE, e);
        }
    }

    static VerificationKey of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return fromRaw(Base64Url.encode(Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length)));
    }

    /** Returns the JSON Web Key with exactly the members {@code crv}, {@code kty} and {@code x}. */
    public JsonObject toJwk() {
        return BoundedJson.JSON
                .createObjectBuilder()
                .add("crv", CURVE)
                .add("kty", "OKP")
                .add("x", x)
                .build();
    }

    /**
     * Returns the key id: the thumbprint of the key, base64url.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc7638">RFC 7638</a>
     */
    public String id() {
        byte[] canonical = CanonicalJson.of(toJwk()).getBytes(StandardCharsets.UTF_8);
        return Base64Url.encode(TextHash.sha256().digest(canonical));
    }

    /** Returns whether the signature is one of this key over the message. */
    boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature ed25519 = Signature.getInstance(CURVE);
            ed25519.initVerify(key);
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (SignatureException | InvalidKeyException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks " + CURVE + "; use Java 17 or newer", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerificationKey that && x.equals(that.x);
    }

    @Override
    public int hashCode() {
        return x.hashCode();
    }

    /** Returns the key id. */
    @Override
    public String toString() {
        return "VerificationKey[" + id() + "]";
    }
}
