package io.firsthand.certificate;

import jakarta.json.JsonObject;

/**
 * A certificate as a document: what it says and its proof. Having one says nothing about its truth: ask {@link
 * CertificateVerifier}. Immutable and thread-safe.
 */
public final class Certificate {
    /** The most characters (UTF-16 units) of a certificate that are read. */
    public static final int MAX_CHARS = 262_144;

    private final CertificateContent content;
    private final Proof proof;

    Certificate(CertificateContent content, Proof proof) {
        this.content = content;
        this.proof = proof;
    }

    /**
     * Reads a certificate without checking its signature.
     *
     * @throws MalformedCertificateException when the text is not a certificate of a version that we know
     */
    public static Certificate parse(String json) {
        JsonObject document = BoundedJson.object(json, MAX_CHARS);
        return new Certificate(CertificateJson.read(unsigned(document)), Proof.read(document));
    }

    /** Returns what the certificate says. */
    public CertificateContent content() {
        return content;
    }

    /** Returns the key that came with the certificate; trust it only after comparing it with a published one. */
    public VerificationKey key() {
        return proof.key();
    }

    /** Returns the document in canonical form, one line without a line break at the end. */
    public String json() {
        return CanonicalJson.of(BoundedJson.JSON
                .createObjectBuilder(CertificateJson.write(content))
                .add(Proof.MEMBER, proof.toJson())
                .build());
    }

    static JsonObject unsigned(JsonObject document) {
        return BoundedJson.JSON
                .createObjectBuilder(document)
                .remove(Proof.MEMBER)
                .build();
    }

    /** Returns id and key only: the words are personal. */
    @Override
    public String toString() {
        return "Certificate[" + content.id() + " signed by " + proof.key().id() + "]";
    }
}
