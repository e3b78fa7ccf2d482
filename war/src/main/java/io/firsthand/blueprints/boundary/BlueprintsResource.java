package io.firsthand.blueprints.boundary;

import io.firsthand.blueprints.control.BlueprintFile;
import io.firsthand.blueprints.control.Blueprints;
import io.firsthand.blueprints.control.DraftJson;
import io.firsthand.blueprints.control.DraftText;
import io.firsthand.blueprints.control.LayoutJson;
import io.firsthand.blueprints.control.Proposals;
import io.firsthand.blueprints.control.ShownJson;
import io.firsthand.blueprints.entity.Blueprint;
import io.firsthand.blueprints.entity.Draft;
import io.firsthand.blueprints.entity.Layout;
import io.firsthand.blueprints.entity.SurveyLanguage;
import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.problem.entity.VersionTag;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draft surveys: what will be asked, checked while it is written. */
@Path("blueprints")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BlueprintsResource {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 60;

    @Inject
    private Blueprints blueprints;

    @Inject
    private Proposals proposals;

    @Inject
    private Instruments instruments;

    @Inject
    private CurrentPerson person;

    /** Lists the draft surveys, the newest first. */
    @GET
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject list() {
        var items = Json.createArrayBuilder();
        for (var blueprint : blueprints.of(Study.DEFAULT)) {
            var layout = blueprints.layout(Blueprints.draft(blueprint));
            var draft = layout.draft();
            var json = head(blueprint)
                    .add("languages", DraftJson.write(draft).build().getJsonArray("languages"))
                    .add("audience", draft.audience().name())
                    .add("questions", draft.items().size())
                    .add("seconds", layout.seconds())
                    .add("ready", layout.isReady());
            Optional.ofNullable(draft.goal()).ifPresent(goal -> json.add("goal", goal));
            Optional.ofNullable(draft.pack()).ifPresent(pack -> json.add("pack", pack));
            items.add(json);
        }
        return Json.createObjectBuilder().add("items", items).build();
    }

    private static JsonObjectBuilder head(Blueprint blueprint) {
        return Json.createObjectBuilder()
                .add("id", blueprint.id())
                .add("name", blueprint.name())
                .add("revision", blueprint.revision())
                .add("createdAt", blueprint.createdAt().toString())
                .add("changedAt", blueprint.changedAt().toString())
                .add("changedBy", blueprint.changedBy());
    }

    /** Begins a draft survey from a goal, a pack, a file, the gaps of a profile, or nothing. */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response make(InputStream json, @Context UriInfo uri) {
        var body = JsonBody.read(json);
        var beginning = new Blueprints.Beginning(
                body.text("name", LONGEST_NAME),
                body.optionalText("goal", LONGEST_ID).orElse(null),
                body.optionalText("pack", LONGEST_ID).orElse(null),
                DraftJson.audience(body).orElse(Audience.B2B),
                DraftJson.languages(body));
        var profile = body.optionalNumber("profile", 1, Long.MAX_VALUE);
        var file = body.inner("file").map(BlueprintFile::read);
        body.end();
        var draft = file.map(read -> read.named(beginning.name()))
                .or(() -> profile.map(id -> forGaps(id, beginning)))
                .orElseGet(() -> blueprints.begin(beginning));
        var made = blueprints.make(Study.DEFAULT, draft, person.name());
        return answer(
                made,
                draft,
                Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(made.id()))
                        .build()));
    }

    private Draft forGaps(long profile, Blueprints.Beginning beginning) {
        var proposed = proposals.propose(profile, beginning.audience());
        return Proposals.draft(beginning.name(), proposed.survey(), beginning.audience(), beginning.languages());
    }

    /** Returns a draft survey with what is missing in it; its {@code ETag} is the revision. */
    @GET
    @Path("{id}")
    @Requires(Role.VIEWER)
    @Transactional
    public Response read(@PathParam("id") long id) {
        var blueprint = blueprints.blueprint(id);
        return answer(blueprint, Blueprints.draft(blueprint), Response.ok());
    }

    /** Replaces a draft survey; {@code If-Match} carries the revision it was based on. */
    @PUT
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response write(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream json) {
        var body = JsonBody.read(json);
        var draft = DraftJson.read(body);
        body.end();
        return answer(
                blueprints.write(id, VersionTag.version("draft survey", ifMatch), draft, person.name()),
                draft,
                Response.ok());
    }

    /** Takes a draft survey away. */
    @DELETE
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    @Transactional
    public void delete(@PathParam("id") long id) {
        blueprints.delete(id, person.name());
    }

    /** Returns what a respondent sees, screen by screen. */
    @GET
    @Path("{id}/shown")
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject shown(@PathParam("id") long id, @QueryParam("language") @Nullable String language) {
        var asked = Parameters.choice("language", language, SurveyLanguage.class);
        var layout = layout(id);
        return new ShownJson(layout, instruments.bank(), instruments.notice(), spoken(layout, asked)).screens();
    }

    /** Returns the portable file. */
    @GET
    @Path("{id}/file")
    @Requires(Role.VIEWER)
    @Transactional
    public Response file(@PathParam("id") long id) {
        return download(id, "json", MediaType.APPLICATION_JSON, BlueprintFile.write(layout(id), instruments));
    }

    /** Returns the draft survey as Markdown. */
    @GET
    @Path("{id}/markdown")
    @Produces("text/markdown")
    @Requires(Role.VIEWER)
    @Transactional
    public Response markdown(@PathParam("id") long id, @QueryParam("language") @Nullable String language) {
        var asked = Parameters.choice("language", language, SurveyLanguage.class);
        var layout = layout(id);
        return download(
                id,
                "md",
                "text/markdown;charset=UTF-8",
                bytes(text(layout, asked).markdown()));
    }

    /** Returns the draft survey as a table. */
    @GET
    @Path("{id}/csv")
    @Produces("text/csv")
    @Requires(Role.VIEWER)
    @Transactional
    public Response csv(@PathParam("id") long id, @QueryParam("language") @Nullable String language) {
        var asked = Parameters.choice("language", language, SurveyLanguage.class);
        var layout = layout(id);
        return download(
                id, "csv", "text/csv;charset=UTF-8", bytes(text(layout, asked).csv()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private DraftText text(Layout layout, Optional<SurveyLanguage> asked) {
        return new DraftText(layout, instruments, spoken(layout, asked));
    }

    private static SurveyLanguage spoken(Layout layout, Optional<SurveyLanguage> asked) {
        return asked.orElse(layout.draft().language());
    }

    private static Response download(long id, String ending, String mediaType, Object content) {
        return Response.ok(content)
                .type(mediaType)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"draft-survey-" + id + "." + ending + "\"")
                .build();
    }

    private Layout layout(long id) {
        return blueprints.layout(Blueprints.draft(blueprints.blueprint(id)));
    }

    private Response answer(Blueprint blueprint, Draft draft, Response.ResponseBuilder response) {
        return response.entity(head(blueprint)
                        .add("draft", DraftJson.write(draft))
                        .add("layout", LayoutJson.of(blueprints.layout(draft)))
                        .build())
                .header(HttpHeaders.ETAG, VersionTag.of(blueprint.revision()))
                .build();
    }
}
