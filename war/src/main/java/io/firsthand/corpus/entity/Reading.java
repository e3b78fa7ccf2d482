package io.firsthand.corpus.entity;

import io.firsthand.sources.entity.Source;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is read as a whole: a source that is one talk, or one reply of any other source. In addresses {@code s12} is source 12, {@code
 * r345} reply 345.
 *
 * @param scope what it is
 * @param id of the source or of the response
 */
public record Reading(Scope scope, long id) {
    private static final Pattern CODE = Pattern.compile("[sr][1-9]\\d{0,17}");

    /** What is read as a whole. */
    public enum Scope {
        /** A source that is one talk. */
        TALK("s"),
        /** One reply. */
        REPLY("r");

        private final String letter;

        Scope(String letter) {
            this.letter = letter;
        }
    }

    /** Returns what a reply is read in: the talk that its source is, or itself. */
    public static Reading of(Source source, Response response) {
        return source.isOneTalk() ? new Reading(Scope.TALK, source.id()) : new Reading(Scope.REPLY, response.id());
    }

    /** Returns how it is written in addresses. */
    public String code() {
        return scope.letter + id;
    }

    /** Reads what {@link #code} wrote; empty when it is none. */
    public static Optional<Reading> parse(String code) {
        return CODE.matcher(code).matches()
                ? Optional.of(new Reading(
                        code.startsWith(Scope.TALK.letter) ? Scope.TALK : Scope.REPLY,
                        Long.parseLong(code.substring(1))))
                : Optional.empty();
    }
}
