package io.firsthand.instruments.entity;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an interview guide.
 *
 * @param kind what to do with it
 * @param text the words, with placeholders
 * @param when when it is said, or null for always
 * @param ifTime whether a closer waits for time left
 * @param deep whether a closer belongs to the deep preset only
 * @param guides ids of the guides it belongs to; empty for all
 * @param answers codes of the answers to a permission; empty for yes and no
 */
public record GuideLine(
        Kind kind,
        LocalText text,
        @Nullable LocalText when,
        boolean ifTime,
        boolean deep,
        List<String> guides,
        List<String> answers) {

    /** What to do with a line. */
    public enum Kind {
        /** Say it. */
        SAY("say"),
        /** Must ask. */
        MUST("must"),
        /** Ask if time is left, in the order given. */
        IF_TIME("if-time"),
        /** Ask only if nothing came. */
        IF_NOTHING("if-nothing"),
        /** Ask in the deep preset only. */
        DEEP("deep"),
        /** Wait for yes or no. */
        PERMISSION("permission"),
        /** Last words, never evidence. */
        CLOSER("closer");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Returns the code of files and REST. */
        public String code() {
            return code;
        }

        /**
         * Returns the kind with a code.
         *
         * @throws IllegalArgumentException when there is none
         */
        public static Kind ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("kind of line '" + code + "' is none of "
                            + Arrays.stream(values()).map(Kind::code).toList()));
        }
    }

    /** Copies the lists. */
    public GuideLine {
        guides = List.copyOf(guides);
        answers = List.copyOf(answers);
    }

    /** Makes a line that is asked always and of everybody. */
    public static GuideLine of(Kind kind, LocalText text) {
        return new GuideLine(kind, text, null, false, false, List.of(), List.of());
    }
}
