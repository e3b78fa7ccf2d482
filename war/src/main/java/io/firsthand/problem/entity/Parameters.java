package io.firsthand.problem.entity;

import io.firsthand.problem.entity.JsonBody.Kebab;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads query parameters strictly: one that cannot be read is 400 and named; a blank one is read as left out. */
public final class Parameters {
    private Parameters() {}

    /**
     * Returns a parameter as a whole number within the bounds, if it is there.
     *
     * @throws ProblemException 400 when it is none
     */
    public static Optional<Long> number(String name, @Nullable String value, long min, long max) {
        return given(value).map(text -> {
            try {
                long number = Long.parseLong(text);
                if (number >= min && number <= max) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // falls through: said below
            }
            throw ProblemException.malformed("The parameter '" + name + "' must be a whole number "
                    + (max == Long.MAX_VALUE ? "from " + min + " on." : "from " + min + " to " + max + "."));
        });
    }

    /**
     * Returns the id of a thing, if it is there.
     *
     * @throws ProblemException 400 when it is no positive number
     */
    public static Optional<Long> id(String name, @Nullable String value) {
        return number(name, value, 1, Long.MAX_VALUE);
    }

    /**
     * Returns how many items a page holds.
     *
     * @throws ProblemException 400 when it is not from 1 to {@code most}
     */
    public static int limit(@Nullable String value, int most, int usual) {
        return number("limit", value, 1, most).map(Long::intValue).orElse(usual);
    }

    /**
     * Returns a parameter as text of at most {@code max} characters, if it is there.
     *
     * @throws ProblemException 400 when it is longer or holds what no text may hold
     */
    public static Optional<String> text(String name, @Nullable String value, int max) {
        return given(value).map(text -> {
            if (text.length() > max) {
                throw ProblemException.malformed("The parameter '" + name + "' has " + text.length()
                        + " characters; at most " + max + " are allowed.");
            }
            Characters.fault(text).ifPresent(fault -> {
                throw ProblemException.malformed("The parameter '" + name + "' " + fault);
            });
            return text;
        });
    }

    /**
     * Returns a parameter as one of an enum's constants in lower-kebab notation, if it is there.
     *
     * @throws ProblemException 400 when there is no such constant; the message lists those there are
     */
    public static <E extends Enum<E>> Optional<E> choice(String name, @Nullable String value, Class<E> type) {
        return given(value)
                .map(text -> Kebab.parse(text, type)
                        .orElseThrow(() -> ProblemException.malformed("The parameter '" + name + "' must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Kebab::of)
                                        .collect(Collectors.joining(", "))
                                + ".")));
    }

    /** Returns 400: a parameter that must be there is not. */
    public static ProblemException missing(String name) {
        return ProblemException.malformed("The parameter '" + name + "' is missing.");
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
