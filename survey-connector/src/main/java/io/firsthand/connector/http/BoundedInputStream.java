package io.firsthand.connector.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with an exception when it is longer than we are willing to read. Not thread-safe. */
public final class BoundedInputStream extends FilterInputStream {

    /** The body is longer than the limit. */
    public static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        private TooLongException(long limit) {
            super("the answer is longer than " + limit + " bytes");
        }
    }

    private final long limit;
    private long left;

    /**
     * Puts a limit on a stream.
     *
     * @param in what is read
     * @param limitBytes how many bytes may be read; one more throws {@link TooLongException}
     */
    public BoundedInputStream(InputStream in, long limitBytes) {
        super(in);
        this.limit = limitBytes;
        this.left = limitBytes;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = in.skip(n);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long read) throws TooLongException {
        left -= read;
        if (left < 0) {
            throw new TooLongException(limit);
        }
    }
}
