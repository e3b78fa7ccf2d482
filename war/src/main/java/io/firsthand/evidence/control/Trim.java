package io.firsthand.evidence.control;

import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The trim guard: a shortened quote keeps whole characters, and dropping a negation, a hedge or a "but …" turn shows the dropped
 * words and needs a reason.
 */
final class Trim {
    private static final Pattern TURNS = Pattern.compile(
            "\\b(not|no|never|nothing|nobody|neither|nor|without|hardly|barely|but|however|although|though|except|unless|maybe|perhaps"
                    + "|probably|possibly|almost|nearly|kind of|sort of|a bit|might|could|if|only|at first|used to)\\b|n['\u2019]t\\b"
                    + "|\\b(nicht|kein\\w*|nie|aber|jedoch|obwohl|vielleicht|wohl|kaum|fast|beinahe|ohne|wenn|nur|anfangs)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** An extended grapheme cluster of Unicode's annex 29; the platform's BreakIterator splits joined emoji before Java 20. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private Trim() {}

    /**
     * Checks new words for a finding.
     *
     * @throws ProblemException when they lie outside the answer, split a character, or drop words that turn the meaning without a
     *     reason
     */
    static void check(String text, Span before, Span after, Optional<String> reason) {
        requireWithin(text, after);
        var dropped = new ArrayList<String>();
        if (after.start() > before.start()) {
            dropped.add(new Span(before.start(), Math.min(after.start(), before.end())).of(text));
        }
        if (after.end() < before.end()) {
            dropped.add(new Span(Math.max(after.end(), before.start()), before.end()).of(text));
        }
        var turning = dropped.stream().filter(Trim::turnsMeaning).toList();
        if (!turning.isEmpty() && reason.isEmpty()) {
            throw ProblemException.invalid(
                    "/reason",
                    "The words left out may turn the meaning: " + quoted(turning)
                            + ". Keep them, or say in a few words why they may go.");
        }
    }

    /** Returns whether words hold a negation, a hedge or a "but …" turn. */
    static boolean turnsMeaning(String words) {
        return TURNS.matcher(words).find();
    }

    private static String quoted(List<String> words) {
        return String.join(
                " and ",
                words.stream().map(part -> "\u201c" + part.strip() + "\u201d").toList());
    }

    /** Refuses words outside the text and words that begin or end inside a character. */
    static void requireWithin(String text, Span span) {
        int length = text.codePointCount(0, text.length());
        if (span.end() > length) {
            throw ProblemException.invalid(
                    "/end",
                    "The answer has " + length + " characters (code points); " + span.end() + " lies beyond its end.");
        }
        if (!isBoundary(text, text.offsetByCodePoints(0, span.start()))) {
            throw ProblemException.invalid(
                    "/start", "The words would begin inside a combined character; move the start by one.");
        }
        if (!isBoundary(text, text.offsetByCodePoints(0, span.end()))) {
            throw ProblemException.invalid(
                    "/end", "The words would end inside a combined character; move the end by one.");
        }
        if (span.of(text).isBlank()) {
            throw ProblemException.invalid("/start", "The words are blank; select some letters.");
        }
    }

    /** A line feed always ends a character, so looking from the last one on is enough. */
    private static boolean isBoundary(String text, int index) {
        var characters = CHARACTER.matcher(text);
        int at = text.lastIndexOf('\n', index - 1) + 1;
        while (at < index && characters.find(at)) {
            at = characters.end();
        }
        return at == index;
    }
}
