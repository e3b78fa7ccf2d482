package io.firsthand.evidence.boundary;

import io.firsthand.evidence.control.FindingJson;
import io.firsthand.evidence.control.Findings;
import io.firsthand.evidence.control.ThemeEditing;
import io.firsthand.evidence.control.ThemeEditing.Editor;
import io.firsthand.evidence.control.Themes;
import io.firsthand.evidence.entity.Theme;
import io.firsthand.evidence.entity.ThemeList;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.problem.entity.VersionTag;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.spi.Finding;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Themes: what people say, counted by people, with two quotes each in their whole answer; and what people change about them. The
 * {@code ETag} of a theme is the edition of its list.
 */
@Path("themes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ThemesResource {
    private static final int MOST = 50;
    private static final int USUAL = 5;
    private static final int MOST_FINDINGS = 200;
    private static final int USUAL_FINDINGS = 50;
    private static final int MOST_MOVED = 500;
    private static final int MOST_MERGED = 50;
    private static final int LONGEST_LABEL = 200;

    @Inject
    private Themes themes;

    @Inject
    private ThemeEditing editing;

    @Inject
    private Findings findings;

    @Inject
    private CurrentPerson person;

    /** Returns themes of a type, the widest first; {@code next} is the cursor of the next page. */
    @GET
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject list(
            @QueryParam("type") @Nullable String type,
            @QueryParam("source") @Nullable String source,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int size = Parameters.limit(limit, MOST, USUAL);
        var after = Parameters.number("cursor", cursor, 0, Long.MAX_VALUE).filter(id -> id > 0);
        var wanted = Parameters.choice("type", type, Finding.Type.class).orElseThrow(() -> Parameters.missing("type"));
        var overview = themes.overview(Study.DEFAULT, wanted, Parameters.id("source", source), after, size);
        var items = Json.createArrayBuilder();
        overview.themes().forEach(theme -> items.add(json(theme, overview.list())));
        var json = Json.createObjectBuilder()
                .add("people", overview.people())
                .add("findings", overview.findings())
                .add("edition", overview.list().edition())
                .add("items", items);
        overview.lastEdit().ifPresent(edit -> json.add("lastEdit", ThemeEditsResource.json(edit)));
        if (overview.themes().size() == size) {
            json.add("next", overview.themes().get(size - 1).theme().id());
        }
        return json.build();
    }

    /** Makes a theme of its own out of findings of one type. */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response split(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream json, @Context UriInfo uri) {
        var body = JsonBody.read(json);
        var ids = body.ids("findings", MOST_MOVED);
        var label = body.optionalText("label", LONGEST_LABEL);
        body.end();
        var theme = editing.split(ids, label, editor(ifMatch));
        return answer(
                theme,
                Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(theme.id()))
                        .build()));
    }

    /** Returns one theme; for one that was merged, the theme that it is part of. */
    @GET
    @Path("{id}")
    @Requires(Role.VIEWER)
    @Transactional
    public Response theme(@PathParam("id") long id) {
        return answer(themes.theme(id), Response.ok());
    }

    /** Lists the counted findings of a theme, each in its whole answer, by id. */
    @GET
    @Path("{id}/findings")
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject findings(
            @PathParam("id") long id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int size = Parameters.limit(limit, MOST_FINDINGS, USUAL_FINDINGS);
        long after = Parameters.number("cursor", cursor, 0, Long.MAX_VALUE).orElse(0L);
        var page = themes.findingsOf(id, after, size);
        var items = Json.createArrayBuilder();
        page.forEach(item -> items.add(FindingJson.of(item)));
        var json = Json.createObjectBuilder().add("items", items);
        if (page.size() == size) {
            json.add("next", page.get(size - 1).finding().id());
        }
        return json.build();
    }

    /** Moves findings of the same type to a theme; the machine leaves them there. */
    @POST
    @Path("{id}/findings")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response move(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream json) {
        var ids = ids(json, "findings", MOST_MOVED);
        return answer(editing.move(id, ids, editor(ifMatch)), Response.ok());
    }

    /** Takes findings out of a theme; they stand in none then. */
    @POST
    @Path("{id}/removals")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response takeOut(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream json) {
        var ids = ids(json, "findings", MOST_MOVED);
        return answer(editing.takeOut(id, ids, editor(ifMatch)), Response.ok());
    }

    /** Merges other themes of the same type into a theme, which keeps its name. */
    @POST
    @Path("{id}/merges")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response merge(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream json) {
        var ids = ids(json, "themes", MOST_MERGED);
        return answer(editing.merge(id, ids, editor(ifMatch)), Response.ok());
    }

    /** Names a theme; an empty name lets its key words name it again. */
    @PUT
    @Path("{id}/label")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response rename(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream json) {
        var body = JsonBody.read(json);
        var label = body.optionalText("label", LONGEST_LABEL);
        body.end();
        return answer(editing.rename(id, label, editor(ifMatch)), Response.ok());
    }

    /** Reads a body that names things by their ids and nothing else. */
    private static List<Long> ids(InputStream json, String name, int most) {
        var body = JsonBody.read(json);
        var ids = body.ids(name, most);
        body.end();
        return ids;
    }

    private Editor editor(@Nullable String ifMatch) {
        return new Editor(person.name(), VersionTag.version("theme", ifMatch));
    }

    private Response answer(Theme theme, Response.ResponseBuilder response) {
        return answer(themes.theme(theme.id()), response);
    }

    private Response answer(Themes.Shown shown, Response.ResponseBuilder response) {
        var list = themes.listOf(shown.theme());
        return response.entity(json(shown, list).add("edition", list.edition()).build())
                .header(HttpHeaders.ETAG, VersionTag.of(list.edition()))
                .build();
    }

    private JsonObjectBuilder json(Themes.Shown shown, ThemeList list) {
        var words = Json.createArrayBuilder();
        shown.words().forEach(words::add);
        var quotes = Json.createArrayBuilder();
        findings.inContext(shown.quotes()).forEach(quote -> quotes.add(FindingJson.of(quote)));
        var json = Json.createObjectBuilder()
                .add("id", shown.theme().id())
                .add("type", Kebab.of(list.type()))
                .add("words", words)
                .add("people", shown.people())
                .add("findings", shown.findings())
                .add("quotes", quotes);
        shown.theme().label().ifPresent(label -> json.add("label", label));
        return json;
    }
}
