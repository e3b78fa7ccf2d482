package io.firsthand.sources.control;

import io.firsthand.canonical.control.Canonicalizer;
import io.firsthand.canonical.entity.CanonicalText;
import io.firsthand.canonical.entity.CanonicalText.Identifier;
import io.firsthand.connections.control.Connections;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.sources.entity.ColumnsJson;
import io.firsthand.sources.entity.Source;
import io.firsthand.sources.entity.Upload;
import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.ReadRequest;
import io.firsthand.spi.ReadRequest.Purpose;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SourceDescription.Kind;
import io.firsthand.spi.SourceDescription.PermissionBasis;
import io.firsthand.spi.SurveyDescription;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyTool;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a file holds before anything of it is stored: columns with guessed roles, what each open one may ask about, what would be
 * hidden in the first rows, and whether a file with these columns has been read before.
 */
@ApplicationScoped
public class Preview {
    private static final int ROWS = 200;
    private static final int SAMPLE = 80;

    private final Canonicalizer canonicalizer = new Canonicalizer();

    @Inject
    private SourceSessions sessions;

    @Inject
    private Connections connections;

    @Inject
    private Sources sources;

    @Inject
    private Proposals proposals;

    /** Returns the preview of a file that has arrived. */
    public JsonObject of(Upload upload) {
        var toolId = sessions.toolOf(upload);
        try (var tool = sessions.open(toolId, upload, PluginContext.CancelSignal.NEVER)) {
            var description = tool.describe(upload.fileName());
            var columns = described(description);
            var kind = toolId.equals(Source.TRANSCRIPTS) ? Kind.INTERVIEW : proposals.kind(columns);
            var json = describe(description, columns, kind)
                    .add("fileName", upload.fileName())
                    .add("tool", toolId)
                    .add("hidden", hidden(tool, upload, columns));
            sources.known(Study.DEFAULT, toolId, description.definitionHash(), upload.fileName())
                    .ifPresent(known -> json.add("known", known(known)));
            return json.build();
        }
    }

    /** Returns the preview of a survey that already runs; nothing of its answers is read. */
    public JsonObject of(long connectionId, String surveyId) {
        var connection = connections.connection(connectionId);
        try (var tool = connections.open(connection, PluginContext.CancelSignal.NEVER)) {
            var description = tool.describe(surveyId);
            var columns = described(description);
            var json = describe(description, columns, proposals.kind(columns))
                    .add("surveyId", description.id())
                    .add("title", description.title())
                    .add("tool", connection.tool())
                    .add("languages", texts(description.languages()));
            sources.connected(connectionId, surveyId).ifPresent(known -> json.add("known", known(known)));
            return json.build();
        }
    }

    private List<Column> described(SurveyDescription description) {
        return description.columns().stream().map(proposals::describe).toList();
    }

    private JsonObjectBuilder describe(SurveyDescription description, List<Column> columns, Kind kind) {
        return Json.createObjectBuilder()
                .add("kind", Kebab.of(kind))
                .add("remarks", texts(description.remarks()))
                .add("columns", columns(columns));
    }

    private static JsonObjectBuilder known(Source known) {
        return Json.createObjectBuilder().add("sourceId", known.id()).add("name", known.name());
    }

    private JsonArrayBuilder columns(List<Column> columns) {
        var array = Json.createArrayBuilder();
        for (var column : columns) {
            array.add(ColumnsJson.column(column).add("samples", samples(column)));
        }
        return array;
    }

    private JsonArrayBuilder samples(Column column) {
        return texts(column.samples().stream()
                .map(sample -> canonicalizer.canonical(sample, false))
                .filter(Objects::nonNull)
                .map(CanonicalText::text)
                .map(text -> text.substring(
                        0, text.offsetByCodePoints(0, Math.min(SAMPLE, text.codePointCount(0, text.length())))))
                .toList());
    }

    private JsonObjectBuilder hidden(SurveyTool tool, Upload upload, List<Column> columns) {
        var counts = new EnumMap<Identifier, Integer>(Identifier.class);
        if (columns.stream().anyMatch(column -> column.role() == Column.Role.TEXT)) {
            var source = new SourceDescription(Kind.FEEDBACK, PermissionBasis.UNKNOWN, columns);
            tool.read(new ReadRequest(upload.fileName(), source, Cursor.START, ROWS, Purpose.UPDATE))
                    .responses()
                    .forEach(response -> count(response, counts));
        }
        var json = Json.createObjectBuilder();
        counts.forEach((identifier, count) -> json.add(Kebab.of(identifier), count));
        return json;
    }

    private void count(SurveyResponse response, Map<Identifier, Integer> counts) {
        response.answers().values().forEach(answer -> {
            if (answer instanceof Answer.FreeText text && text.text().length() <= Canonicalizer.MAX_LENGTH) {
                var canonical = canonicalizer.canonical(text.text(), false);
                if (canonical != null) {
                    canonical.hidden().forEach((identifier, found) -> counts.merge(identifier, found, Integer::sum));
                }
            }
        });
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        var array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }
}
