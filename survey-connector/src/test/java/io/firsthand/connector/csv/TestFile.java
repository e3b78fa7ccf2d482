package io.firsthand.connector.csv;

import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.Question;
import io.firsthand.spi.ReadRequest;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyDescription;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyTool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file on disk together with the settings by which it is read. */
record TestFile(Path path, Map<String, String> settings) implements AutoCloseable {
    static final PluginContext CONTEXT =
            PluginContext.of(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));

    static TestFile of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static TestFile of(byte[] bytes) {
        try {
            Path path = Files.createTempFile("firsthand", ".data");
            path.toFile().deleteOnExit();
            Files.write(path, bytes);
            return new TestFile(path, Map.of("file", path.toString(), "file-name", "answers.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestFile with(String setting, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(setting, value);
        return new TestFile(path, Map.copyOf(more));
    }

    SurveyTool open() {
        return new CsvPlugin().open(new ConnectionSettings(settings), CONTEXT);
    }

    SurveyDescription describe() {
        try (SurveyTool tool = open()) {
            return tool.describe("file");
        }
    }

    /** Returns "ROLE key" of every column. */
    List<String> roles() {
        return describe().columns().stream().map(c -> c.role() + " " + c.key()).toList();
    }

    /** Reads everything, every column that is not something else as text. */
    ResponsePage readAll() {
        return read(allAsText(describe()), 10_000);
    }

    /** Reads everything in pages of a size, joined into one. */
    ResponsePage read(SourceDescription source, int limit) {
        try (SurveyTool tool = open()) {
            return readFrom(tool, source, Cursor.START, limit);
        }
    }

    static ResponsePage readFrom(SurveyTool tool, SourceDescription source, Cursor from, int limit) {
        List<SurveyResponse> responses = new ArrayList<>();
        List<ResponsePage.RejectedRow> rejected = new ArrayList<>();
        Cursor cursor = from;
        while (true) {
            ResponsePage page = tool.read(new ReadRequest("file", source, cursor, limit, ReadRequest.Purpose.UPDATE));
            responses.addAll(page.responses());
            rejected.addAll(page.rejected());
            cursor = page.next();
            if (page.last()) {
                return new ResponsePage(responses, rejected, cursor, true, page.done(), page.total());
            }
        }
    }

    static SourceDescription source(List<Column> columns) {
        return new SourceDescription(SourceDescription.Kind.SURVEY, SourceDescription.PermissionBasis.UNKNOWN, columns);
    }

    static SourceDescription allAsText(SurveyDescription description) {
        return source(description.columns().stream()
                .map(c -> c.role() == Column.Role.IGNORED ? c.as(Column.Role.TEXT) : c)
                .toList());
    }

    static Column column(String key, Column.Role role) {
        boolean asks = role == Column.Role.TEXT || role == Column.Role.ANSWER;
        return new Column(key, role, asks ? Question.open("q", "", List.of(), null) : null, List.of());
    }

    /** Returns the words of every answer of every response, "-" for none. */
    static List<List<String>> words(ResponsePage page) {
        return page.responses().stream()
                .map(r -> r.answers().values().stream()
                        .map(a -> a instanceof Answer.FreeText text ? text.text() : "-")
                        .toList())
                .toList();
    }

    static List<String> ids(ResponsePage page) {
        return page.responses().stream().map(SurveyResponse::id).toList();
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
