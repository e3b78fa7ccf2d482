package io.firsthand.sources.boundary;

import io.firsthand.connections.control.Connections;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.control.CurrentPerson;
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
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.SourceDescription.Kind;
import io.firsthand.spi.SourceDescription.PermissionBasis;
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

/** Sources: where answers come from and what somebody declared about it. */
@Path("sources")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SourcesResource {
    @Inject
    private Sources sources;

    @Inject
    private Staging staging;

    @Inject
    private SourceSessions sessions;

    @Inject
    private Connections connections;

    @Inject
    private CurrentPerson person;

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
     * Makes a source of an uploaded file ({@code uploadId}), of a survey that already runs ({@code connectionId} and {@code
     * surveyId}), or for a program that sends responses (kind {@code push}); {@code into} describes a source that is there anew and
     * puts the file before it.
     */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response describe(InputStream json, @Context UriInfo uri) {
        var wanted = WantedSource.read(JsonBody.read(json));
        var source = sources.describe(declaration(wanted), person.name());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(source.id()))
                        .build())
                .entity(json(source).build())
                .build();
    }

    private Declaration declaration(WantedSource wanted) {
        return wanted.kind() == Kind.PUSH
                ? wanted.ofProgram()
                : wanted.uploadId().map(id -> ofFile(id, wanted)).orElseGet(() -> ofSurvey(wanted));
    }

    private Declaration ofFile(String uploadId, WantedSource wanted) {
        var upload = staging.upload(uploadId);
        var toolId = sessions.toolOf(upload);
        try (var tool = sessions.open(toolId, upload, PluginContext.CancelSignal.NEVER)) {
            return wanted.of(tool.describe(upload.fileName()), toolId, upload.fileName());
        }
    }

    private Declaration ofSurvey(WantedSource wanted) {
        var connection = connections.connection(wanted.connectionId().orElseThrow());
        var surveyId = wanted.surveyId().orElseThrow();
        try (var tool = connections.open(connection, PluginContext.CancelSignal.NEVER)) {
            return wanted.of(tool.describe(surveyId), connection.tool(), surveyId);
        }
    }

    /** Returns one source with its questions and how often each was answered. */
    @GET
    @Path("{id}")
    @Requires(Role.VIEWER)
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
    @Path("{id}/basis")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public JsonObject declare(@PathParam("id") long id, InputStream json) {
        var body = JsonBody.read(json);
        var basis = body.choice("basis", PermissionBasis.class);
        var declaredBy = body.optionalText("basisDeclaredBy", 200).orElse(null);
        var reference = body.optionalText("basisReference", 500).orElse(null);
        body.end();
        var described = sources.source(id);
        if (described.isFilledByInterviews()) {
            throw ProblemException.conflict(
                    "What may be quoted from a talk is what the person allowed there; it is written down with the talk.");
        }
        WantedSource.requireDeclaration(
                basis, declaredBy, described.description().columns());
        var source = sources.declareBasis(id, basis, declaredBy, reference, person.name());
        declared.fire(new BasisDeclared(id, person.name()));
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
        source.basisReference().ifPresent(reference -> json.add("basisReference", reference));
        source.heldBy().ifPresent(by -> json.add("heldBy", by));
        return json;
    }
}
