package io.firsthand.connector.limesurvey;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The inside of a JSON string of base64, up to its closing quote and without the backslashes that PHP may put before a slash.
 * It reads ahead; what follows the quote is lost. Not thread-safe; closing it does not close what is below.
 */
final class QuotedInputStream extends InputStream {
    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int next;
    private int end;
    private boolean ended;

    QuotedInputStream(InputStream in) {
        this.in = in;
    }

    /** Something stands in the string that base64 does not have. */
    static final class NotBase64Exception extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = 0;
        while (count < length && !ended) {
            if (next == end) {
                if (count > 0) {
                    break;
                }
                fill();
            }
            byte each = buffer[next++];
            if (each == '"') {
                ended = true;
            } else if (each != '\\') {
                if (!isBase64(each)) {
                    throw new NotBase64Exception();
                }
                into[offset + count++] = each;
            }
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    /**
     * Reads to the closing quote.
     *
     * @throws EOFException when there is none: the connection broke
     */
    void expectEnd() throws IOException {
        byte[] rest = new byte[64];
        while (read(rest, 0, rest.length) >= 0) {
            // what follows the padding means nothing
        }
    }

    private void fill() throws IOException {
        next = 0;
        end = in.read(buffer);
        if (end <= 0) {
            end = 0;
            throw new EOFException("the answer ends early");
        }
    }

    private static boolean isBase64(byte each) {
        return (each >= 'A' && each <= 'Z')
                || (each >= 'a' && each <= 'z')
                || (each >= '0' && each <= '9')
                || each == '+'
                || each == '/'
                || each == '=';
    }
}
