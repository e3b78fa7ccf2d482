package io.firsthand.connector.csv;

import io.firsthand.connector.csv.Rows.Row;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.PluginContext.CancelSignal;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.ResponsePage.RejectedRow;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way through a file, from a row on, for one source. */
final class Reading implements AutoCloseable {
    /** A page ends after so many rows that could not be read, so that a file of nothing else does not fill memory. */
    private static final int MOST_REJECTED = 1_000;

    private static final int ROWS_BETWEEN_CANCEL_CHECKS = 1_000;

    private final SourceDescription source;
    private final long size;
    private final Rows rows;
    private final RowMapper mapper;
    private final CancelSignal cancel;
    private final RowIds ids = new RowIds();
    private long behind;
    private @Nullable Row ahead;

    /**
     * Opens the table and passes over what is behind.
     *
     * @param skip how many rows are behind
     * @param size the file's size, for cursors
     */
    Reading(
            Table table,
            Layout layout,
            SourceDescription source,
            RowMapper mapper,
            long skip,
            long size,
            CancelSignal cancel)
            throws IOException {
        this.source = source;
        this.mapper = mapper;
        this.size = size;
        this.cancel = cancel;
        this.rows = table.open(layout.width());
        try {
            ahead = rows.next();
            while (ahead != null && ahead.line() < layout.bodyFrom()) {
                ahead = rows.next();
            }
            while (behind < skip && ahead != null) {
                if (ahead instanceof Row.Cells cells) {
                    id(cells);
                }
                advance();
            }
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    /** Returns whether going on from a cursor needs no new reading. */
    boolean continuesAt(Cursor cursor, SourceDescription sameSource) {
        return behind > 0 && cursor.equals(cursor()) && source.equals(sameSource);
    }

    ResponsePage page(int limit) throws IOException {
        List<SurveyResponse> responses = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        while (ahead != null && responses.size() < limit && rejected.size() < MOST_REJECTED) {
            if (ahead instanceof Row.Cells cells) {
                responses.add(mapper.response(id(cells), cells.cells()));
                if (cells.replaced() > 0) {
                    rejected.add(new RejectedRow(
                            "line " + cells.line(),
                            "kept, but " + cells.replaced()
                                    + " broken characters were read as \uFFFD; check the encoding"));
                }
            } else if (ahead instanceof Row.Broken broken) {
                rejected.add(new RejectedRow("line " + broken.line(), broken.reason()));
            }
            advance();
        }
        boolean last = ahead == null;
        return new ResponsePage(responses, rejected, cursor(), last, last ? rows.total() : rows.done(), rows.total());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private Cursor cursor() {
        return new CsvCursor(behind, size).toCursor();
    }

    private String id(Row.Cells cells) {
        return ids.next(cells.cells(), mapper.givenId(cells.cells()));
    }

    private void advance() throws IOException {
        behind++;
        if (behind % ROWS_BETWEEN_CANCEL_CHECKS == 0 && cancel.isCancelled()) {
            throw new SurveyToolException(
                    CsvPlugin.ID, SurveyToolError.CANCELLED, "stopped after row " + behind + "; start again to go on");
        }
        ahead = rows.next();
    }
}
