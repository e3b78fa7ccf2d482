/**
 * The certificate: the signed record that lets anyone re-check a piece of evidence, with or without Firsthand.
 *
 * <p>It is a <a href="https://www.w3.org/TR/annotation-model/">W3C Web Annotation</a> in JSON-LD whose extra terms fall
 * into the vocabulary {@code urn:firsthand:certificate:1#}. Its canonical form (<a
 * href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>) without the member {@code proof} is the payload of a
 * detached JSON Web Signature (<a href="https://www.rfc-editor.org/rfc/rfc7515#appendix-F">RFC 7515, appendix F</a>;
 * Ed25519, <a href="https://www.rfc-editor.org/rfc/rfc8037">RFC 8037</a>). It holds the words quoted and a salted hash of
 * the whole text, never the whole text. Since the salt must travel with it, a certificate lets its holder confirm a guess
 * of the whole text; give each certificate a salt of its own, so that it says nothing about hashes stored elsewhere.
 *
 * <p><b>Lives here:</b> format, canonical JSON, keys, signing, checking. <b>Must not enter:</b> I/O, clocks, persistence,
 * where keys are kept, the application's types.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.certificate.CertificateContent}, then {@link
 * io.firsthand.certificate.CertificateSigner} and {@link io.firsthand.certificate.CertificateVerifier}. Depends on the
 * JDK, JSpecify annotations and Jakarta JSON only.
 */
@NullMarked
package io.firsthand.certificate;

import org.jspecify.annotations.NullMarked;
