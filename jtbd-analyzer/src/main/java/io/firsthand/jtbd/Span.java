package io.firsthand.jtbd;

/**
 * A half-open range {@code [start,end)} of Unicode code points in the text that was given.
 *
 * @param start first code point, from 0
 * @param end one past the last code point, greater than start
 */
public record Span(int start, int end) {
    /** Refuses an empty or backward range. */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span [" + start + "," + end + ") is empty or starts before 0");
        }
    }

    /**
     * Returns the words of the text at this range.
     *
     * @throws IndexOutOfBoundsException when the range does not lie within the text
     */
    public String of(String text) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
}
