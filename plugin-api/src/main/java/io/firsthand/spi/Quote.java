package io.firsthand.spi;

/**
 * Words with both selectors of the W3C Web Annotation model.
 *
 * @param exact the words, equal to the canonical text at the position
 * @param prefix up to 32 code points before; may be empty
 * @param suffix up to 32 code points after; may be empty
 * @param position where the words are, in code points of the canonical text
 * @see <a href="https://www.w3.org/TR/annotation-model/#text-quote-selector">Web Annotation Data Model</a>
 */
public record Quote(String exact, String prefix, String suffix, Span position) {
    private static final int CONTEXT = 32;

    /** Refuses a position whose length differs from the words. */
    public Quote {
        if (exact.codePointCount(0, exact.length()) != position.length()) {
            throw new IllegalArgumentException("the position holds " + position.length() + " code points, the words "
                    + exact.codePointCount(0, exact.length()));
        }
    }

    /** Cuts the quote at a position out of a canonical text. */
    public static Quote at(String text, Span position) {
        String exact = position.of(text);
        int length = text.codePointCount(0, text.length());
        int from = Math.max(0, position.start() - CONTEXT);
        int to = Math.min(length, position.end() + CONTEXT);
        String prefix = from == position.start() ? "" : new Span(from, position.start()).of(text);
        String suffix = to == position.end() ? "" : new Span(position.end(), to).of(text);
        return new Quote(exact, prefix, suffix, position);
    }
}
