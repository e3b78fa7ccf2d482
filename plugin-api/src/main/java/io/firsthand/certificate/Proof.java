package io.firsthand.certificate;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;

/**
 * The member {@code proof}: the public key and the detached signature {@code header..signature}. It is not signed itself,
 * so exactly one spelling of it is accepted.
 *
 * @param key the key that came with the certificate
 * @param header the protected header, base64url
 * @param signature 64 bytes, base64url
 */
record Proof(VerificationKey key, String header, String signature) {
    static final String MEMBER = "proof";
    private static final String TYPE = "DetachedJwsOverJcs";

    /** Signs a document that has no proof yet. */
    static Proof of(JsonObject unsigned, SigningKey key) {
        String header = headerFor(key.verificationKey());
        byte[] signature = key.sign(signingInput(header, unsigned));
        return new Proof(key.verificationKey(), header, Base64Url.encode(signature));
    }

    /**
     * Reads the proof of a document.
     *
     * @throws MalformedCertificateException when it is missing or has any other spelling than {@link #toJson()}
     */
    static Proof read(JsonObject document) {
        Members json = new Members(document, "").child(MEMBER);
        String[] parts = json.text("jws").split("\\.", -1);
        if (parts.length != 3 || !parts[1].isEmpty()) {
            throw json.wrong("jws", "is not a signature of the form header..signature");
        }
        Proof proof;
        try {
            proof = new Proof(VerificationKey.fromJwk(json.child("jwk")), parts[0], parts[2]);
            Base64Url.decode(proof.signature);
        } catch (MalformedCertificateException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedCertificateException("the member /proof does not hold a key and a signature");
        }
        String difference = JsonDifference.first(proof.toJson(), json.object());
        if (difference != null) {
            throw new MalformedCertificateException("the member /proof" + difference + " is not as it must be");
        }
        if (!proof.header.equals(headerFor(proof.key))) {
            throw json.wrong("jws", "has a header that does not name EdDSA and the key beside it");
        }
        return proof;
    }

    boolean signs(JsonObject unsigned) {
        return key.verifies(signingInput(header, unsigned), Base64Url.decode(signature));
    }

    JsonObject toJson() {
        return BoundedJson.JSON
                .createObjectBuilder()
                .add("type", TYPE)
                .add("jwk", key.toJwk())
                .add("jws", header + ".." + signature)
                .build();
    }

    private static String headerFor(VerificationKey key) {
        return Base64Url.encode(CanonicalJson.of(BoundedJson.JSON
                .createObjectBuilder()
                .add("alg", "EdDSA")
                .add("kid", key.id())
                .build()));
    }

    private static byte[] signingInput(String header, JsonObject unsigned) {
        return (header + "." + Base64Url.encode(CanonicalJson.of(unsigned))).getBytes(StandardCharsets.US_ASCII);
    }
}
