package io.firsthand.certificate;

import java.util.List;

/** Makes certificates with one key. Immutable and thread-safe. */
public final class CertificateSigner {
    private final SigningKey key;

    /** Makes a signer for a key. */
    public CertificateSigner(SigningKey key) {
        this.key = key;
    }

    /**
     * Signs what a certificate shall say.
     *
     * @param content what it says
     * @param canonicalText the whole text that the words are cut from; it does not enter the certificate
     * @throws IllegalArgumentException naming the check when the finished certificate would not pass every check: words
     *     that are not in the text, a gate that failed, a string that is no Unicode text …
     */
    public Certificate sign(CertificateContent content, String canonicalText) {
        Proof proof = Proof.of(CertificateJson.write(content), key);
        Certificate certificate = new Certificate(content, proof);
        Verification verification =
                CertificateVerifier.verify(certificate.json(), canonicalText, List.of(key.verificationKey()));
        verification.results().stream()
                .filter(result -> result.outcome() != Verification.Outcome.PASSED)
                .findFirst()
                .ifPresent(result -> {
                    throw new IllegalArgumentException("not signed: " + result.sentence());
                });
        return certificate;
    }
}
