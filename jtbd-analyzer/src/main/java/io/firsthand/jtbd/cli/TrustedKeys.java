package io.firsthand.jtbd.cli;

import io.firsthand.certificate.VerificationKey;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Reads the public keys of an installation: one JSON Web Key, or a set as {@code GET /api/v1/keys} serves it. */
final class TrustedKeys {
    /** The most characters (UTF-16 units) of a key file that are read. */
    static final int MAX_CHARS = 65_536;

    private static final String SET = "keys";

    /** A key file that holds no key to trust; the message says why and quotes nothing of it. */
    static final class NoKeyException extends Exception {
        private static final long serialVersionUID = 1;

        NoKeyException(String message) {
            super(message);
        }
    }

    private TrustedKeys() {}

    /**
     * Reads the keys. Keys of another kind in a set are passed over, as RFC 7517 section 5 asks.
     *
     * @return at least one key
     * @throws NoKeyException when there is none: no key to trust must never pass for "any key will do"
     */
    static List<VerificationKey> read(String json) throws NoKeyException {
        JsonObject document;
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            document = reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            // the parser's own message may quote the file
            throw new NoKeyException("it is not a JSON object");
        }
        JsonValue set = document.get(SET);
        if (set == null) {
            try {
                return List.of(VerificationKey.fromJwk(document));
            } catch (IllegalArgumentException e) {
                throw new NoKeyException("it is neither an Ed25519 key nor a set of keys");
            }
        }
        if (!(set instanceof JsonArray members)) {
            throw new NoKeyException("its member \"keys\" is not a list");
        }
        var keys = new ArrayList<VerificationKey>();
        for (JsonValue member : members) {
            if (member instanceof JsonObject jwk) {
                try {
                    keys.add(VerificationKey.fromJwk(jwk));
                } catch (IllegalArgumentException e) {
                    // another kind of key, which no certificate is signed with
                    continue;
                }
            }
        }
        if (keys.isEmpty()) {
            throw new NoKeyException("there is no Ed25519 key in its list");
        }
        return List.copyOf(keys);
    }
}
