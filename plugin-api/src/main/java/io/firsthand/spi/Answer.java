package io.firsthand.spi;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one person answered to one question; a closed family, so that a new kind of answer breaks the build of everybody
 * who must handle it. A connector never drops an answer that it does not understand: it returns {@link Unsupported}.
 */
public sealed interface Answer {

    /** Applies the case that fits this answer. */
    <T> T fold(Cases<T> cases);

    /**
     * Words in the person's own language, byte for byte as the tool sent them.
     *
     * @param text not canonical yet; may hold any character
     * @param spoken when and by whom they were said, or null when they were written or nothing tells it
     */
    record FreeText(String text, @Nullable Spoken spoken) implements Answer {
        /** Makes words of which nothing tells when they were said. */
        public FreeText(String text) {
            this(text, null);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.freeText().apply(this);
        }
    }

    /**
     * Of words that were said: when, and by whom. No part of what makes a response another one, so that a transcript whose times were
     * shifted brings nothing new.
     *
     * @param at from the start of the recording or talk, or null when no time mark says so
     * @param speaker a code such as {@code P01}, never a name, at most 40 characters; or null when there is none
     */
    record Spoken(@Nullable Duration at, @Nullable String speaker) {
        private static final int LONGEST_SPEAKER = 40;

        /** Refuses a time before the start and a code that is blank or too long. */
        public Spoken {
            if (at != null && at.isNegative()) {
                throw new IllegalArgumentException("words cannot be said before the start");
            }
            if (speaker != null && (speaker.isBlank() || speaker.length() > LONGEST_SPEAKER)) {
                throw new IllegalArgumentException(
                        "a speaker's code has 1 to " + LONGEST_SPEAKER + " characters, such as P01");
            }
        }
    }

    /**
     * One or several options, perhaps with words of their own.
     *
     * @param chosen the options chosen, in the tool's order; empty when only the other text was given
     * @param otherText what was typed beside "other", or null
     */
    record Choice(List<Question.Option> chosen, @Nullable String otherText) implements Answer {
        /** Copies the options. */
        public Choice {
            chosen = List.copyOf(chosen);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.choice().apply(this);
        }
    }

    /**
     * A point on a scale with its bounds, so that 7 of 0..10 stays distinguishable from 7 of 1..7.
     *
     * @param value the point chosen, within the bounds
     * @param min the lowest point
     * @param max the highest point
     */
    record Scale(int value, int min, int max) implements Answer {
        /** Refuses a value outside its bounds. */
        public Scale {
            if (min >= max || value < min || value > max) {
                throw new IllegalArgumentException("scale value " + value + " is not within " + min + ".." + max);
            }
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.scale().apply(this);
        }
    }

    /**
     * A number.
     *
     * @param value exact, as the tool sent it
     */
    record Numeric(BigDecimal value) implements Answer {
        /** Refuses null. */
        public Numeric {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.numeric().apply(this);
        }
    }

    /**
     * A date or time, as the tool wrote it.
     *
     * @param iso ISO 8601 where it could be read, else the tool's own text
     */
    record Moment(String iso) implements Answer {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.moment().apply(this);
        }
    }

    /**
     * Options in the person's order.
     *
     * @param ranked best first
     */
    record Ranking(List<Question.Option> ranked) implements Answer {
        /** Copies the options. */
        public Ranking {
            ranked = List.copyOf(ranked);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.ranking().apply(this);
        }
    }

    /**
     * Answers by row of a grid.
     *
     * @param rows row code to answer, in the order shown; rows left blank are {@link Skipped}
     */
    record Grid(Map<String, Answer> rows) implements Answer {
        /** Copies the rows and keeps their order. */
        public Grid {
            rows = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.grid().apply(this);
        }
    }

    /**
     * No answer.
     *
     * @param shown whether the question was shown, or null when the tool cannot tell
     */
    record Skipped(@Nullable Boolean shown) implements Answer {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.skipped().apply(this);
        }
    }

    /**
     * An answer of a type that the mapping does not know, kept so that nothing is lost.
     *
     * @param type the tool's own name of the type
     * @param raw what the tool sent, as text
     */
    record Unsupported(String type, String raw) implements Answer {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unsupported().apply(this);
        }
    }

    /**
     * One function for each kind of answer; exhaustive on Java 17.
     *
     * @param <T> what the functions return
     */
    record Cases<T>(
            Function<FreeText, T> freeText,
            Function<Choice, T> choice,
            Function<Scale, T> scale,
            Function<Numeric, T> numeric,
            Function<Moment, T> moment,
            Function<Ranking, T> ranking,
            Function<Grid, T> grid,
            Function<Skipped, T> skipped,
            Function<Unsupported, T> unsupported) {}
}
