package io.firsthand.spi;

/**
 * A half-open range {@code [start,end)} of Unicode code points in a text.
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

    /** Returns the number of code points. */
    public int length() {
        return end - start;
    }

    /**
     * Returns the words of the text at this range.
     *
     * @throws IndexOutOfBoundsException when the range does not lie within the text
     */
    public String of(String text) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, length()));
    }

    /** Returns whether the other range lies within this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}
