package io.firsthand.sources.boundary;

import io.firsthand.connections.control.Connections;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.sources.control.SourceSessions;
import io.firsthand.sources.control.Sources;
import io.firsthand.sources.control.Sources.Declaration;
import io.firsthand.sources.control.Staging;
import io.firsthand.sources.entity.BasisDeclared;
import io.firsthand.sources.entity.ColumnsJson;
import io.firsthand.sources.entity.Source;
import io.firsthand.sources.entity.SourceQuestion;
import io.firsthand.spi.Column;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.Promptedness;
import io.firsthand.spi.Question;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SourceDescription.Kind;
import io.firsthand.spi.SourceDescription.PermissionBasis;
import io.firsthand.spi.SurveyDescription;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sources: where answers come from and what somebody declared about it. */
@Path("sources")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SourcesResource {
    private static final int MOST_COLUMNS = 2000;

    @Inject
    private Sources sources;

    @Inject
    private Staging staging;

    @Inject
    private SourceSessions sessions;

    @Inject
    private Connections connections;

    @Inject
    private Event<BasisDeclared> declared;

    /** Lists the sources, oldest first. */
    @GET
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject list() {
        var items = Json.createArrayBuilder();
        sources.of(Study.DEFAULT).forEach(source -> items.add(json(source)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    /**
     * Makes a source of an uploaded file ({@code uploadId}), or of a survey that already runs ({@code connectionId} and {@code
     * surveyId}); {@code into} describes a source that is there anew and puts the file before it.
     */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response describe(InputStream json, @Context UriInfo uri) {
        var body = JsonBody.read(json);
        var connection = body.optionalNumber("connectionId", 1, Long.MAX_VALUE);
        var source = sources.describe(connection.isPresent() ? ofSurvey(connection.get(), body) : ofFile(body));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(source.id()))
                        .build())
                .entity(json(source).build())
                .build();
    }

    private Declaration ofFile(JsonBody body) {
        var upload = staging.upload(body.text("uploadId", 36));
        var toolId = sessions.toolOf(upload);
        try (var tool = sessions.open(toolId, upload, PluginContext.CancelSignal.NEVER)) {
            var described = tool.describe(upload.fileName());
            return declaration(body, described, toolId, upload.fileName(), Optional.of(upload.id()), Optional.empty());
        }
    }

    private Declaration ofSurvey(long connectionId, JsonBody body) {
        var connection = connections.connection(connectionId);
        var surveyId = body.text("surveyId", 200);
        try (var tool = connections.open(connection, PluginContext.CancelSignal.NEVER)) {
            return declaration(
                    body,
                    tool.describe(surveyId),
                    connection.tool(),
                    surveyId,
                    Optional.empty(),
                    Optional.of(connectionId));
        }
    }

    private static Declaration declaration(
            JsonBody body,
            SurveyDescription described,
            String tool,
            String surveyId,
            Optional<String> uploadId,
            Optional<Long> connectionId) {
        var into = body.optionalNumber("into", 1, Long.MAX_VALUE);
        var name = body.optionalText("name", 200).orElse(described.title());
        var kind = body.choice("kind", Kind.class);
        var basis = body.choice("basis", PermissionBasis.class);
        var declaredBy = body.optionalText("basisDeclaredBy", 200);
        boolean html = body.flag("html", false);
        var columns = columns(body, described);
        body.end();
        requireDeclaration(basis, declaredBy.orElse(null), columns);
        return new Declaration(
                into,
                name,
                tool,
                surveyId,
                described.definitionHash(),
                uploadId,
                connectionId,
                new SourceDescription(kind, basis, columns),
                declaredBy,
                html);
    }

    private static void requireDeclaration(PermissionBasis basis, @Nullable String declaredBy, List<Column> columns) {
        boolean says = columns.stream().anyMatch(column -> column.role() == Column.Role.CONSENT);
        if (basis == PermissionBasis.CONSENT && !says && declaredBy == null) {
            throw ProblemException.invalid(
                    "/basisDeclaredBy",
                    "No column says whether people agreed, so somebody must declare it: give the name, or choose another basis.");
        }
    }

    private static List<Column> columns(JsonBody body, SurveyDescription described) {
        var known = described.columns().stream().collect(Collectors.toMap(Column::key, column -> column));
        var columns = new ArrayList<Column>();
        for (var entry : body.objects("columns", MOST_COLUMNS)) {
            var key = entry.rawText("key", 2000).orElse("");
            var column = known.get(key);
            if (column == null) {
                throw ProblemException.invalid(entry.at("key"), noSuchColumn(key, described));
            }
            columns.add(column(entry, column));
            entry.end();
        }
        try {
            new SourceDescription(Kind.FEEDBACK, PermissionBasis.UNKNOWN, columns);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("/columns", String.valueOf(e.getMessage()));
        }
        return columns.stream()
                .filter(column -> column.role() != Column.Role.IGNORED)
                .toList();
    }

    private static String noSuchColumn(String key, SurveyDescription described) {
        var names = described.columns().stream()
                .map(column -> shortened(column.key()))
                .limit(20)
                .toList();
        return "The file has no column '" + shortened(key) + "'; it has "
                + described.columns().size() + ": " + String.join(", ", names)
                + (described.columns().size() > names.size() ? " …" : "") + ".";
    }

    private static String shortened(String key) {
        return key.length() <= 60 ? key : key.substring(0, 59) + "…";
    }

    private static Column column(JsonBody entry, Column column) {
        var role = entry.choice("role", Column.Role.class);
        var wording = entry.optionalText("wording", 4000);
        var feeds = entry.texts("feeds", 10, 40);
        var promptedness =
                entry.optionalChoice("promptedness", Promptedness.class).orElse(null);
        if (role != Column.Role.TEXT && role != Column.Role.ANSWER) {
            return column.as(role);
        }
        var asked = Sources.asked(column);
        return new Column(
                column.key(),
                role,
                new Question(
                        asked.id(),
                        wording.orElse(asked.wording()),
                        asked.kind(),
                        asked.options(),
                        feeds,
                        promptedness),
                List.of());
    }

    /** Returns one source with its questions and how often each was answered. */
    @GET
    @Requires(Role.VIEWER)
    @Path("{id}")
    @Transactional
    public JsonObject source(@PathParam("id") long id) {
        var source = sources.source(id);
        var questions = Json.createArrayBuilder();
        sources.questions(id).forEach(question -> questions.add(question(question)));
        return json(source)
                .add("columns", columns(source))
                .add("questions", questions)
                .build();
    }

    /** Declares what permits quoting from a source, and who says so. */
    @PUT
    @Requires(Role.RESEARCHER)
    @Path("{id}/basis")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public JsonObject declare(@PathParam("id") long id, InputStream json) {
        var body = JsonBody.read(json);
        var basis = body.choice("basis", PermissionBasis.class);
        var declaredBy = body.optionalText("basisDeclaredBy", 200).orElse(null);
        body.end();
        var source = sources.source(id);
        requireDeclaration(basis, declaredBy, source.description().columns());
        source.declareBasis(basis, declaredBy);
        declared.fire(new BasisDeclared(id, declaredBy == null ? "somebody" : declaredBy));
        return json(source).build();
    }

    private static JsonArray columns(Source source) {
        var array = Json.createArrayBuilder();
        source.description().columns().forEach(column -> array.add(ColumnsJson.column(column)));
        return array.build();
    }

    private static JsonObjectBuilder question(SourceQuestion question) {
        var feeds = Json.createArrayBuilder();
        question.feeds().forEach(feeds::add);
        var json = Json.createObjectBuilder()
                .add("id", question.id())
                .add("column", question.columnKey())
                .add("wording", question.wording())
                .add("feeds", feeds)
                .add("answered", question.answered())
                .add("answeredNothing", question.answeredNothing());
        question.promptedness().ifPresent(promptedness -> json.add("promptedness", Kebab.of(promptedness)));
        return json;
    }

    private static JsonObjectBuilder json(Source source) {
        var json = Json.createObjectBuilder()
                .add("id", source.id())
                .add("name", source.name())
                .add("kind", Kebab.of(source.kind()))
                .add("basis", Kebab.of(source.basis()))
                .add("tool", source.tool())
                .add("createdAt", source.createdAt().toString());
        source.connectionId().ifPresent(id -> json.add("connectionId", id).add("surveyId", source.surveyId()));
        source.basisDeclaredBy().ifPresent(by -> json.add("basisDeclaredBy", by));
        return json;
    }
}
