package io.firsthand.jtbd.text;

/** Turns UTF-16 positions of one text into code points; quickest when asked in rising order. For one thread. */
public final class CodePointOffsets {
    private final String text;
    private int lastUnit;
    private int lastPoint;

    /** Makes one for a text. */
    public CodePointOffsets(String text) {
        this.text = text;
    }

    /** Returns the number of code points before a UTF-16 position; a lone surrogate counts as one. */
    public int at(int position) {
        if (position < lastUnit) {
            lastPoint -= text.codePointCount(position, lastUnit);
        } else {
            lastPoint += text.codePointCount(lastUnit, position);
        }
        lastUnit = position;
        return lastPoint;
    }
}
