package io.firsthand.connector.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a text table (RFC 4180 with the tolerance that real files need), streamed.
 *
 * <p>A quote opens a cell only at its beginning. Inside, two quotes are one; a single quote that is not followed by a
 * separator or a line end is a character of the text, as careless exporters write it. When quotes do not close within
 * {@link #MOST_CELL_CHARS}, or at all, the record is broken and reading goes on with the next line that has the right number
 * of cells by itself.
 */
final class DelimitedRows implements Rows {
    /** A cell that grows beyond this breaks its record. */
    static final int MOST_CELL_CHARS = 1 << 20;

    /** A record that grows beyond this is broken. */
    private static final int MOST_RECORD_CHARS = 1 << 23;

    /** The allowance for a cell shrinks to this after several runaway quotes, so that a file full of them stays linear. */
    private static final int FEWEST_CELL_CHARS = 1 << 12;

    private static final int END = -1;

    private final CharSource in;
    private final Dialect dialect;
    private final Width width;
    private final boolean complete;
    private final long total;

    private final StringBuilder cell = new StringBuilder();
    private int cellLimit = MOST_CELL_CHARS;
    private long line = 1;
    private long recordedFrom = 1;
    private long quotesFrom = 1;
    private @Nullable Row waiting;
    private int columnsSeen = 1;

    /**
     * Starts reading.
     *
     * @param stream positioned behind a byte order mark; closed with the rows
     * @param complete whether the stream holds the whole file, so that its end closes what is open
     * @param total how many bytes there are, for progress
     */
    DelimitedRows(InputStream stream, Dialect dialect, Width width, boolean complete, long total) {
        this.in = new CharSource(stream, dialect.encoding().charset());
        this.dialect = dialect;
        this.width = width;
        this.complete = complete;
        this.total = total;
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (waiting != null) {
            Row row = waiting;
            waiting = null;
            return row;
        }
        while (in.peek() != END) {
            long first = line;
            Scan scan = scan(false);
            if (scan.end == Scan.End.RECORD && in.isRecording() && !width.fits(scan.cells)) {
                // quotes that nobody closed may have met later ones: what lies between is not theirs
                in.rewind();
                line = recordedFrom;
                return recover(first, width.misfit(scan.cells));
            }
            in.forget();
            switch (scan.end) {
                case RECORD -> {
                    if (!scan.isBlank()) {
                        columnsSeen = scan.cells.size();
                        return width.fit(first, scan.cells, scan.replaced);
                    }
                }
                case TOO_LONG -> {
                    return new Row.Broken(first, "the record has " + scan.problem);
                }
                case NEVER_CLOSES -> {
                    String opened = quotesFrom == first ? "here " : "on line " + quotesFrom + " ";
                    return recover(first, "the quotes opened " + opened + scan.problem);
                }
                case CUT_OFF -> {
                    return null;
                }
            }
        }
        return null;
    }

    @Override
    public long done() {
        return Math.min(total, dialect.encoding().markBytes() + in.done());
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Finds the next line that is a whole record, and names what was left out before it. */
    private Row recover(long first, String problem) throws IOException {
        cellLimit = Math.max(FEWEST_CELL_CHARS, cellLimit / 2);
        while (in.peek() != END) {
            long at = line;
            Scan scan = scan(true);
            if (scan.end == Scan.End.RECORD && !scan.isBlank() && width.fits(scan.cells)) {
                waiting = width.fit(at, scan.cells, scan.replaced);
                return new Row.Broken(first, problem + "; reading went on at line " + at);
            }
        }
        return new Row.Broken(first, problem + "; nothing readable follows");
    }

    /** What one attempt to read a record came to. */
    private static final class Scan {
        private enum End {
            RECORD,
            TOO_LONG,
            NEVER_CLOSES,
            CUT_OFF
        }

        private final List<String> cells;
        private End end = End.RECORD;
        private String problem = "";
        private int replaced;

        Scan(int columns) {
            this.cells = new ArrayList<>(columns);
        }

        boolean isBlank() {
            return Width.areEmpty(cells, 0);
        }

        Scan ended(End how, String why) {
            end = how;
            problem = why;
            return this;
        }
    }

    private enum In {
        BEGINNING,
        PLAIN,
        QUOTES,
        AFTER_QUOTE
    }

    /**
     * Reads one record.
     *
     * @param oneLine whether a record that goes on in the next line counts as never closing; then nothing is read twice
     */
    private Scan scan(boolean oneLine) throws IOException {
        Scan scan = new Scan(columnsSeen);
        In state = In.BEGINNING;
        int spaces = 0;
        int chars = 0;
        cell.setLength(0);
        while (true) {
            int c = in.next();
            if (in.lastReplaced()) {
                scan.replaced++;
            }
            if (state == In.BEGINNING && c == '"') {
                state = In.QUOTES;
                quotesFrom = line;
                continue;
            }
            if (state == In.QUOTES) {
                if (c == END) {
                    return unclosed(scan, oneLine, complete ? "never close" : null);
                }
                if (c == '"') {
                    state = In.AFTER_QUOTE;
                    spaces = 0;
                    continue;
                }
                cell.append((char) c);
                if (endsLine(c)) {
                    line++;
                    if (oneLine) {
                        return scan.ended(Scan.End.NEVER_CLOSES, "");
                    }
                    if (!in.isRecording()) {
                        in.record();
                        recordedFrom = line;
                    }
                }
                if (cell.length() > cellLimit || chars + cell.length() > MOST_RECORD_CHARS) {
                    return unclosed(scan, oneLine, "do not close within " + cell.length() + " characters");
                }
                continue;
            }
            if (state == In.AFTER_QUOTE) {
                if (c == '"' && spaces == 0) {
                    cell.append('"');
                    state = In.QUOTES;
                    continue;
                }
                if (c == ' ') {
                    spaces++;
                    continue;
                }
                if (c != END && c != dialect.delimiter() && !beginsLineEnd(c)) {
                    // no end of the cell after all: the quote and the spaces belong to the text
                    cell.append('"').append(" ".repeat(spaces));
                    spaces = 0;
                    if (c == '"') {
                        continue;
                    }
                    cell.append((char) c);
                    state = In.QUOTES;
                    continue;
                }
            }
            if (c == dialect.delimiter()) {
                chars += cell.length();
                add(scan);
                state = In.BEGINNING;
            } else if (c == END || beginsLineEnd(c)) {
                if (c == END && !complete) {
                    return scan.ended(Scan.End.CUT_OFF, "");
                }
                if (c == '\r' && in.peek() == '\n') {
                    in.next();
                }
                line++;
                add(scan);
                return scan;
            } else {
                cell.append((char) c);
                state = In.PLAIN;
            }
            if (cell.length() > MOST_CELL_CHARS || chars > MOST_RECORD_CHARS) {
                skipLine();
                return scan.ended(Scan.End.TOO_LONG, "a cell of more than " + MOST_CELL_CHARS + " characters");
            }
            if (scan.cells.size() > Width.MOST_CELLS) {
                skipLine();
                return scan.ended(Scan.End.TOO_LONG, "more than " + Width.MOST_CELLS + " cells");
            }
        }
    }

    private Scan unclosed(Scan scan, boolean oneLine, @Nullable String problem) throws IOException {
        if (problem == null) {
            return scan.ended(Scan.End.CUT_OFF, "");
        }
        if (in.isRecording()) {
            in.rewind();
            line = recordedFrom;
        } else if (!oneLine || in.peek() != END) {
            skipLine();
        }
        return scan.ended(Scan.End.NEVER_CLOSES, problem);
    }

    private void add(Scan scan) {
        scan.cells.add(cell.toString());
        cell.setLength(0);
    }

    private void skipLine() throws IOException {
        int c = in.next();
        while (c != END && !endsLine(c)) {
            c = in.next();
        }
        line++;
    }

    /** Returns whether this character alone ends a line, inside or outside quotes. */
    private boolean endsLine(int c) {
        return c == '\n' || (c == '\r' && dialect.bareReturns());
    }

    /** Returns whether a line ends here; a bare CR in a file with line feeds is text. */
    private boolean beginsLineEnd(int c) throws IOException {
        return endsLine(c) || (c == '\r' && in.peek() == '\n');
    }
}
