package io.firsthand.certificate;

/** The text is not a certificate of a version we know; the message says where and why, and quotes nothing of it. */
public final class MalformedCertificateException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MalformedCertificateException(String message) {
        super(message);
    }
}
