package io.firsthand.lint.control;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A wording made ready for patterns: straight quotes, without brackets and quoted words, gaps replaced ({@code brandname} for
 * product and company, so that a brand called "Best" is never praise; {@code thing} for others), cut into sentences.
 *
 * @param sentences in order; may be empty
 * @param words how many words there are
 * @param questionMarks how many question marks there are
 * @param trailsOff whether it ends in an ellipsis for people to go on
 */
record Text(List<Sentence> sentences, int words, int questionMarks, boolean trailsOff) {
    private static final Pattern ELLIPSIS = Pattern.compile("…|\\.{3,}");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*]");
    private static final Pattern BRAND = Pattern.compile("\\{(product|company)}");
    private static final Pattern GAP = Pattern.compile("\\{[^}]*}");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!:]+(?=\\s|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]['\\p{L}\\p{N}-]*");

    /**
     * One sentence.
     *
     * @param text in lower case
     * @param cased as written
     * @param words how many words it has
     */
    record Sentence(String text, String cased, int words) {}

    static Text of(String wording) {
        boolean trailsOff = wording.strip().endsWith("…") || wording.strip().endsWith("...");
        String plain = Normalizer.normalize(ELLIPSIS.matcher(wording).replaceAll(" "), Normalizer.Form.NFKC);
        plain = plain.replaceAll("[’‘ʼ]", "'").replaceAll("[“”„«»]", "\"");
        plain = QUOTED.matcher(plain).replaceAll(" ");
        plain = BRACKETS.matcher(plain).replaceAll(" ");
        plain = BRAND.matcher(plain).replaceAll("Brandname");
        plain = GAP.matcher(plain).replaceAll("thing");
        var sentences = new ArrayList<Sentence>();
        for (String part : SENTENCE_END.split(plain)) {
            String cased = part.strip();
            if (!cased.isEmpty()) {
                sentences.add(new Sentence(cased.toLowerCase(Locale.ROOT), cased, count(WORD, cased)));
            }
        }
        int words = sentences.stream().mapToInt(Sentence::words).sum();
        return new Text(List.copyOf(sentences), words, count(Pattern.compile("\\?"), plain), trailsOff);
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}
