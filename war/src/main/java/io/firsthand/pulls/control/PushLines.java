package io.firsthand.pulls.control;

import io.firsthand.problem.entity.Problem;
import io.firsthand.problem.entity.ProblemException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a push, one at a time, bounded in number and size. Used by one thread. */
final class PushLines {
    /** So many lines a request. */
    static final int MOST = 5_000;

    /** So many bytes a line. */
    static final int LONGEST = 1 << 20;

    /** So many bytes a request. */
    static final int LARGEST = 16 << 20;

    private final InputStream in;
    private int number;
    private int lines;
    private long read;

    PushLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /**
     * One line.
     *
     * @param number counted from 1, blank lines included
     * @param bytes what stands in it, without the line's end; not checked in any way; empty when it is too long
     * @param isTooLong whether it had more than {@link #LONGEST} bytes
     */
    record Line(int number, byte[] bytes, boolean isTooLong) {}

    /**
     * Returns the next line that is not blank, or empty at the end.
     *
     * @throws ProblemException 413 when there are more lines or bytes than allowed
     */
    Optional<Line> next() {
        try {
            for (var line = line(); line.isPresent(); line = line()) {
                if (!isBlank(line.get())) {
                    if (++lines > MOST) {
                        throw tooLarge(
                                "A request may hold at most " + MOST + " lines; the first " + MOST
                                        + " are stored, and sending them again changes nothing. Send the rest in another request.");
                    }
                    return line;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw ProblemException.malformed(
                    "The request could not be read to its end; send it again, what is stored stays.");
        }
    }

    private Optional<Line> line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean any = false;
        for (int next = in.read(); next >= 0; next = in.read()) {
            any = true;
            if (++read > LARGEST) {
                throw tooLarge(
                        "A request may hold at most " + LARGEST
                                + " bytes; what came before is stored, and sending it again changes nothing. Send less at a time.");
            }
            if (next == '\n') {
                break;
            }
            if (bytes.size() < LONGEST) {
                bytes.write(next);
            } else {
                tooLong = true;
            }
        }
        return any
                ? Optional.of(new Line(++number, tooLong ? new byte[0] : bytes.toByteArray(), tooLong))
                : Optional.empty();
    }

    private static boolean isBlank(Line line) {
        if (line.isTooLong()) {
            return false;
        }
        for (byte one : line.bytes()) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    private static ProblemException tooLarge(String detail) {
        return new ProblemException(Problem.of(413, "too-large", "The request is too large", detail));
    }
}
