package io.firsthand.connector.csv;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header taken apart.
 *
 * @param text the header as written
 * @param wording the question it holds, without surrounding blanks, or "" when it holds none; {@code Tool #2:Which tool?}
 *     holds {@code Which tool?}
 */
record HeaderText(String text, String wording) {
    /** A longer text is no question, and too long for patterns that look back. */
    private static final int LONGEST = 2_000;

    private static final int SLUG_CHARS = 80;
    private static final Pattern LABELLED = Pattern.compile("(?s)([^:?]{1,80}?):{1,2}\\s*(.+)");
    private static final Pattern NUMBERED =
            Pattern.compile("(?s)\\s*(?:Q\\s*)?\\d{1,3}\\s*[.):]\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
    private static final Set<String> ASKING = Set.of(
            "what",
            "why",
            "how",
            "when",
            "where",
            "which",
            "who",
            "whom",
            "do",
            "does",
            "did",
            "is",
            "are",
            "was",
            "were",
            "have",
            "has",
            "would",
            "could",
            "can",
            "should",
            "please",
            "tell",
            "describe",
            "explain",
            "select",
            "choose",
            "rate",
            "rank",
            "list",
            "think",
            "thinking",
            "imagine",
            "wie",
            "warum",
            "wann",
            "wo",
            "welche",
            "welcher",
            "welches",
            "wer",
            "bitte",
            "beschreiben",
            "nennen");
    private static final int FEWEST_WORDS = 4;

    static HeaderText of(String text) {
        if (text.length() > LONGEST) {
            return new HeaderText(text, "");
        }
        String plain = trimmed(text);
        Matcher labelled = LABELLED.matcher(plain);
        if (labelled.matches() && asks(labelled.group(2))) {
            return new HeaderText(text, trimmed(labelled.group(2)));
        }
        Matcher numbered = NUMBERED.matcher(plain);
        String unnumbered = numbered.matches() ? trimmed(numbered.group(1)) : plain;
        return new HeaderText(text, asks(unnumbered) ? unnumbered : "");
    }

    /** Returns whether the header is, or holds, a question. */
    boolean isQuestion() {
        return !wording.isEmpty();
    }

    /** Returns what a stable id can be made of: lower case words of the question or the header, joined by hyphens. */
    String slug() {
        String source = isQuestion() ? wording : text;
        String slug = NOT_IN_SLUG.matcher(source.toLowerCase(Locale.ROOT)).replaceAll("-");
        slug = slug.substring(
                0, slug.offsetByCodePoints(0, Math.min(SLUG_CHARS, slug.codePointCount(0, slug.length()))));
        slug = slug.replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "column" : slug;
    }

    /** Returns the header in lower case with single blanks between words, for comparing. */
    String normal() {
        return NOT_IN_SLUG
                .matcher(text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static boolean asks(String text) {
        String plain = trimmed(text);
        if (plain.endsWith("?") || plain.matches("(?s).*\\w{2}.*\\?\\s*[(*].*|(?s).*\\w{2}\\?\\s.*")) {
            return true;
        }
        String[] words = BLANKS.split(plain, -1);
        return words.length >= FEWEST_WORDS
                && ASKING.contains(
                        NOT_IN_SLUG.matcher(words[0].toLowerCase(Locale.ROOT)).replaceAll(""));
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[\\s\\u00A0\\u2007\\u202F]+|[\\s\\u00A0\\u2007\\u202F]+$", "");
    }
}
