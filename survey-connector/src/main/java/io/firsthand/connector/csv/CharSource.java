package io.firsthand.connector.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.BitSet;

/**
 * Characters of a byte stream, of which a stretch can be read again. Bytes that the encoding does not allow become U+FFFD
 * and are noticed, one for each malformed sequence; they never stop the reading. Keeps 80 KiB, and a recorded stretch.
 */
final class CharSource implements AutoCloseable {
    private static final int END = -1;
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(1 << 14).limit(0);
    private final BitSet replacedInChars = new BitSet();
    private long bytesRead;
    private boolean streamEnded;
    private boolean decodingEnded;

    /** What was recorded: behind {@code againAt} it has been taken, from there on it comes before the stream. */
    private final StringBuilder again = new StringBuilder();

    private BitSet replacedInAgain = new BitSet();
    private int againAt;
    private boolean recording;
    private int recordedFrom;

    private boolean lastReplaced;

    CharSource(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Returns the next character, or -1 at the end. */
    int next() throws IOException {
        if (againAt < again.length()) {
            lastReplaced = replacedInAgain.get(againAt);
            return again.charAt(againAt++);
        }
        if (!chars.hasRemaining() && !refill()) {
            lastReplaced = false;
            return END;
        }
        lastReplaced = !replacedInChars.isEmpty() && replacedInChars.get(chars.position());
        char c = chars.get();
        if (recording) {
            replacedInAgain.set(againAt++, lastReplaced);
            again.append(c);
        }
        return c;
    }

    /** Returns the character that {@link #next()} would return, without taking it. */
    int peek() throws IOException {
        if (againAt < again.length()) {
            return again.charAt(againAt);
        }
        return chars.hasRemaining() || refill() ? chars.get(chars.position()) : END;
    }

    /** Returns whether the character taken last stands for bytes that the encoding does not allow. */
    boolean lastReplaced() {
        return lastReplaced;
    }

    /** Returns whether a stretch is being recorded. */
    boolean isRecording() {
        return recording;
    }

    /** Remembers all that is taken from here on. */
    void record() {
        // what was taken makes room when it is the larger half, so that the moving stays cheaper than the taking
        if (againAt > again.length() / 2 || againAt == again.length()) {
            replacedInAgain = replacedInAgain.get(againAt, again.length());
            again.delete(0, againAt);
            againAt = 0;
        }
        recording = true;
        recordedFrom = againAt;
    }

    /** Forgets what was recorded. */
    void forget() {
        recording = false;
        if (againAt == again.length() && againAt > 0) {
            again.setLength(0);
            replacedInAgain.clear();
            againAt = 0;
        }
    }

    /** Goes back to where recording began. */
    void rewind() {
        againAt = recordedFrom;
        recording = false;
    }

    /** Returns how many bytes have been decoded, whole buffers at a time. */
    long done() {
        return bytesRead - bytes.remaining();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean refill() throws IOException {
        chars.clear();
        replacedInChars.clear();
        while (chars.position() == 0 && !decodingEnded) {
            decode();
        }
        chars.flip();
        return chars.hasRemaining();
    }

    private void decode() throws IOException {
        if (!streamEnded) {
            bytes.compact();
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read < 0) {
                streamEnded = true;
            } else {
                bytesRead += read;
                bytes.position(bytes.position() + read);
            }
            bytes.flip();
        }
        CoderResult result = decoder.decode(bytes, chars, streamEnded);
        while (result.isError() && chars.hasRemaining()) {
            bytes.position(bytes.position() + result.length());
            replacedInChars.set(chars.position());
            chars.put(REPLACEMENT);
            result = decoder.decode(bytes, chars, streamEnded);
        }
        if (streamEnded && result.isUnderflow()) {
            decodingEnded = decoder.flush(chars).isUnderflow();
        }
    }
}
