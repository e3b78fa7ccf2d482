package io.firsthand.spi;

/**
 * A place in the stream of a survey's responses, opaque to the host, at most 2,000 characters.
 *
 * <p>The host stores it in the transaction that stores the page it came with, so that a killed pull goes on there.
 *
 * @param value the plugin's own notation; empty means the beginning
 */
public record Cursor(String value) {
    /** The beginning. */
    public static final Cursor START = new Cursor("");

    /** Refuses an oversized value. */
    public Cursor {
        Checks.atMost(value, 2000, "cursor");
    }

    /** Returns whether this is the beginning. */
    public boolean isStart() {
        return value.isEmpty();
    }
}
