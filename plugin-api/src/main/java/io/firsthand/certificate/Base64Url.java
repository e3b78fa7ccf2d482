package io.firsthand.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Base64url without padding, as RFC 7515 section 2 defines it. */
final class Base64Url {
    private Base64Url() {}

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decodes the one canonical spelling of some bytes.
     *
     * @throws IllegalArgumentException when the text is anything else; the JDK's decoder alone would accept padding and
     *     stray bits in the last character, and a signature would have several spellings
     */
    static byte[] decode(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("not canonical base64url without padding");
        }
        return bytes;
    }
}
