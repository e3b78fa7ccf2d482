package io.firsthand.canonical.entity;

import java.util.EnumMap;
import java.util.Map;

/**
 * A canonical text and what was hidden in it.
 *
 * @param text the text; offsets count its Unicode code points
 * @param hidden how many identifiers of each kind were replaced by a token
 */
public record CanonicalText(String text, Map<Identifier, Integer> hidden) {

    /** What identifies a person directly, and the token it is replaced by. */
    public enum Identifier {
        /** A mail address. */
        MAIL("[mail]"),
        /** A telephone number. */
        PHONE("[phone]"),
        /** A payment card number. */
        CARD("[card]"),
        /** A bank account number. */
        ACCOUNT("[account]"),
        /** A web address that may point to a person. */
        LINK("[link]"),
        /** A handle of a social network. */
        HANDLE("[name]");

        private final String token;

        Identifier(String token) {
            this.token = token;
        }

        /** Returns the visible token. */
        public String token() {
            return token;
        }
    }

    /** Copies the counts. */
    public CanonicalText {
        hidden = hidden.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(hidden));
    }

    /** Returns how many identifiers were hidden. */
    public int redactions() {
        return hidden.values().stream().mapToInt(Integer::intValue).sum();
    }
}
