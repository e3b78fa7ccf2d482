package io.firsthand.samples.control;

import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.sources.control.SourceSessions;
import io.firsthand.sources.control.Sources;
import io.firsthand.sources.control.Staging;
import io.firsthand.sources.entity.ColumnsJson;
import io.firsthand.sources.entity.Source;
import io.firsthand.sources.entity.Upload;
import io.firsthand.spi.Column;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SourceDescription.Kind;
import io.firsthand.spi.SourceDescription.PermissionBasis;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Reads the sample files into the study; asking twice adds nothing. */
@ApplicationScoped
public class SampleData {
    private static final String FOLDER = "/io/firsthand/sample/";
    private static final String DECLARED_BY = "the authors of the sample";

    @Inject
    private Staging staging;

    @Inject
    private SourceSessions sessions;

    @Inject
    private Sources sources;

    @Inject
    private Clock clock;

    /** Returns what the sample says about its files, in their order. */
    public List<JsonObject> files() {
        try (var reader = Json.createReader(open("sample.json"))) {
            return List.copyOf(reader.readObject().getJsonArray("files").getValuesAs(JsonObject.class));
        }
    }

    /**
     * Stages a sample file before its source and returns the key of the source.
     *
     * @param by the person who asked for the sample
     */
    @Transactional
    public long source(JsonObject file, String by) {
        var name = file.getString("file");
        var upload = stage(name);
        var source = existing("sample/" + name, upload, file);
        var basis = Kebab.parse(file.getString("basis"), PermissionBasis.class).orElseThrow();
        var columns = columns(file, upload);
        boolean says = columns.stream().anyMatch(column -> column.role() == Column.Role.CONSENT);
        String declaredBy = basis == PermissionBasis.CONSENT && !says ? DECLARED_BY : null;
        source.describe(
                new SourceDescription(
                        Kebab.parse(file.getString("kind"), Kind.class).orElseThrow(), basis, columns),
                declaredBy,
                null,
                false);
        source.stage(upload.id(), clock.instant());
        sources.add(source, by);
        return source.id();
    }

    private Source existing(String surveyId, Upload upload, JsonObject file) {
        return sources.of(Study.DEFAULT).stream()
                .filter(source -> source.surveyId().equals(surveyId))
                .findFirst()
                .orElseGet(() -> new Source(
                        Study.DEFAULT,
                        file.getString("name"),
                        sessions.toolOf(upload),
                        surveyId,
                        describe(upload).definitionHash(),
                        clock.instant()));
    }

    private List<Column> columns(JsonObject file, Upload upload) {
        var columns = file.containsKey("columns")
                ? ColumnsJson.read(file.getJsonArray("columns"))
                : describe(upload).columns();
        return columns.stream()
                .filter(column -> column.role() != Column.Role.IGNORED)
                .toList();
    }

    private io.firsthand.spi.SurveyDescription describe(Upload upload) {
        try (var tool = sessions.open(sessions.toolOf(upload), upload, PluginContext.CancelSignal.NEVER)) {
            return tool.describe(upload.fileName());
        }
    }

    private Upload stage(String name) {
        try (var stream = open(name)) {
            byte[] bytes = stream.readAllBytes();
            var upload = staging.announce(name, bytes.length);
            staging.append(upload, 0, new ByteArrayInputStream(bytes));
            return upload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(SampleData.class.getResourceAsStream(FOLDER + name), name);
    }
}
