package io.firsthand.problem.entity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of a thing as {@code ETag} and {@code If-Match} carry it: a number in quotes. Whoever changes something sends the tag it
 * came with, so that nobody's change is lost.
 */
public final class VersionTag {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?([0-9]{1,9})\"?");

    private VersionTag() {}

    /** Returns the tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Returns the version that {@code If-Match} names.
     *
     * @param thing what is being changed, in one or two words
     * @param ifMatch the header, or null when it was not sent
     * @throws ProblemException 428 when it was not sent, 400 when it is no number in quotes
     */
    public static int version(String thing, @Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(Problem.of(
                    428,
                    "version-required",
                    "Say which version you changed",
                    "Send the ETag that the " + thing + " came with as If-Match, so that nobody's change is lost."));
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ProblemException.malformed(
                    "If-Match must be the ETag that the " + thing + " came with, a number in quotes.");
        }
        return Integer.parseInt(tag.group(1));
    }
}
