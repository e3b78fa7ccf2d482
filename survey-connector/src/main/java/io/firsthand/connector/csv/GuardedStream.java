package io.firsthand.connector.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part of a workbook while it is inflated, with an end to patience: a small archive can unfold without limit, and a parser
 * keeps what it has not yet reported.
 */
final class GuardedStream extends FilterInputStream {
    /** What a parser may take in before it reports something. */
    private static final long MOST_BETWEEN_EVENTS = 16 << 20;

    private final long mostBytes;
    private long bytes;
    private long atLastEvent;

    GuardedStream(InputStream in, long mostBytes) {
        super(in);
        this.mostBytes = mostBytes;
    }

    /** Notes that the parser has reported something. */
    void event() {
        atLastEvent = bytes;
    }

    /** Returns how many bytes were inflated. */
    long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        bytes += Math.max(0, read);
        if (bytes > mostBytes || bytes - atLastEvent > MOST_BETWEEN_EVENTS) {
            throw new TooLargeException();
        }
        return read;
    }

    /** A part unfolds to more than we are willing to read. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
