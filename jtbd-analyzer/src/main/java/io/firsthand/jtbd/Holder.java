package io.firsthand.jtbd;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Whose it is.
 *
 * @param who the speaker, somebody else, or people in general
 * @param role the other's role as said ("my boss"), or null
 */
public record Holder(Who who, @Nullable String role) {
    /** The speaker: I, we, or no subject at all. */
    public static final Holder SELF = new Holder(Who.SELF, null);
    /** People in general, or you. */
    public static final Holder GENERAL = new Holder(Who.GENERAL, null);

    /** The kinds of holder. */
    public enum Who {
        /** I, we, or no subject at all. */
        SELF,
        /** Somebody with a role. */
        OTHER,
        /** People, customers, you. */
        GENERAL
    }

    /** Refuses a missing kind. */
    public Holder {
        requireNonNull(who, "who");
    }

    /** Makes somebody else with a role, as said. */
    public static Holder other(String role) {
        return new Holder(Who.OTHER, role);
    }
}
