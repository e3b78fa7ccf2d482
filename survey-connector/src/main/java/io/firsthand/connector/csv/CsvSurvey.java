package io.firsthand.connector.csv;

import io.firsthand.spi.Column;
import io.firsthand.spi.ConnectionStatus;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.ReadRequest;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SurveyDescription;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session with one file. The form and the columns are detected once; reading goes on without starting over as long as the
 * cursor is the one returned last, and starts at the file's beginning otherwise.
 */
final class CsvSurvey implements SurveyTool {
    private final CsvSettings settings;
    private final PluginContext context;
    private @Nullable Known known;
    private @Nullable Reading reading;
    private boolean closed;

    CsvSurvey(CsvSettings settings, PluginContext context) {
        this.settings = settings;
        this.context = context;
    }

    private record Known(Table table, Layout layout, long size) {}

    /** Something that reads the file. */
    @FunctionalInterface
    private interface FileUse<T> {
        T get() throws IOException;
    }

    @Override
    public ConnectionStatus check() {
        return using(() -> {
            Known file = known();
            return new ConnectionStatus(
                    "'" + settings.name() + "' can be read: " + file.table.form() + ", "
                            + file.layout.columns().size() + " columns.",
                    null,
                    file.layout.remarks());
        });
    }

    @Override
    public SurveyDescription describe(String surveyId) {
        return using(() -> {
            Layout layout = known().layout;
            List<String> keys = layout.columns().stream().map(Column::key).toList();
            return new SurveyDescription(
                    surveyId,
                    settings.name(),
                    layout.columns(),
                    List.of(),
                    new RowIds().digest(keys),
                    layout.remarks());
        });
    }

    @Override
    public ResponsePage read(ReadRequest request) {
        return using(() -> {
            if (request.purpose() == ReadRequest.Purpose.SWEEP) {
                throw new SurveyToolException(
                        CsvPlugin.ID,
                        SurveyToolError.UNSUPPORTED,
                        "a file is not swept; import it again, equal rows keep their ids");
            }
            if (context.cancel().isCancelled()) {
                throw new SurveyToolException(
                        CsvPlugin.ID, SurveyToolError.CANCELLED, "stopped before reading; start again to go on");
            }
            return readingFor(request).page(request.limit());
        });
    }

    @Override
    public void close() {
        closed = true;
        abandon();
    }

    private Reading readingFor(ReadRequest request) throws IOException {
        if (reading != null && reading.continuesAt(request.from(), request.source())) {
            return reading;
        }
        stopReading();
        Known file = known();
        RowMapper mapper = new RowMapper(request.source(), file.layout, settings);
        reading = new Reading(
                file.table,
                file.layout,
                request.source(),
                mapper,
                CsvCursor.rowsBehind(request.from(), file.size),
                file.size,
                context.cancel());
        return reading;
    }

    private void stopReading() throws IOException {
        Reading before = reading;
        reading = null;
        if (before != null) {
            before.close();
        }
    }

    private Known known() throws IOException {
        if (known == null) {
            Table table = Table.of(settings);
            known = new Known(table, Layout.of(table, settings), Files.size(settings.file()));
        }
        return known;
    }

    private <T> T using(FileUse<T> use) {
        if (closed) {
            throw new IllegalStateException("the session is closed");
        }
        boolean done = false;
        try {
            T result = use.get();
            done = true;
            return result;
        } catch (IOException e) {
            throw Trouble.unreadable(settings.name(), e);
        } finally {
            if (!done) {
                // whatever stopped us may have left a row half read; the next call starts from its cursor
                abandon();
            }
        }
    }

    private void abandon() {
        try {
            stopReading();
        } catch (IOException e) {
            // nothing is lost: the file was only read
            context.logger().log(System.Logger.Level.DEBUG, "a file could not be closed", e);
        }
    }
}
