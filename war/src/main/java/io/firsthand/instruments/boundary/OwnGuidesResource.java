package io.firsthand.instruments.boundary;

import io.firsthand.instruments.control.GuideDocument;
import io.firsthand.instruments.control.OwnGuides;
import io.firsthand.instruments.control.OwnGuides.Own;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.problem.entity.VersionTag;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The team's own interview guides: copies to change. */
@Path("own-guides")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnGuidesResource {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 40;

    @Inject
    private OwnGuides guides;

    @Inject
    private CurrentPerson person;

    /** Lists the guides on offer, in the order they were made. */
    @GET
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject list() {
        var items = Json.createArrayBuilder();
        guides.all()
                .forEach(own -> items.add(Json.createObjectBuilder()
                        .add("id", own.id())
                        .add("version", own.version())
                        .add("name", own.guide().name())
                        .add("language", own.guide().language())
                        .add("minutes", own.guide().script().preset().minutes())
                        .add("author", own.author())
                        .add("at", own.at().toString())));
        return Json.createObjectBuilder().add("items", items).build();
    }

    /** Copies a guide that ships with Firsthand, in one length and language. */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response copy(InputStream json, @Context UriInfo uri) {
        var body = JsonBody.read(json);
        var from = body.text("from", LONGEST_CODE);
        var preset = body.text("preset", LONGEST_CODE);
        var language = body.text("language", InstrumentJson.LONGEST_TAG);
        if (!InstrumentJson.isTag(language)) {
            throw ProblemException.invalid(
                    body.at("language"), "'language' must be a language tag such as en, de or de-x-du.");
        }
        var name = body.optionalText("name", LONGEST_NAME);
        body.end();
        Own own = guides.copy(
                from, preset, language.replace('_', '-').toLowerCase(java.util.Locale.ROOT), name, person.name());
        return answer(
                own,
                Response.created(uri.getAbsolutePathBuilder().path(own.id()).build()));
    }

    /** Returns one guide; its {@code ETag} is the version. */
    @GET
    @Path("{id}")
    @Requires(Role.VIEWER)
    @Transactional
    public Response guide(@PathParam("id") String id) {
        return answer(guides.guide(id).orElseThrow(() -> ProblemException.notFound("guide", id)), Response.ok());
    }

    /** Writes a new version; {@code If-Match} carries the version that it was based on. */
    @PUT
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response write(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream json) {
        var guide = GuideDocument.read(JsonBody.read(json), id);
        return answer(guides.write(id, VersionTag.version("guide", ifMatch), guide, person.name()), Response.ok());
    }

    /** Offers a guide no longer; talks that followed it keep what they followed. */
    @DELETE
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    @Transactional
    public void retire(@PathParam("id") String id) {
        guides.retire(id, person.name());
    }

    private static Response answer(Own own, Response.ResponseBuilder response) {
        return response.entity(Json.createObjectBuilder()
                        .add("id", own.id())
                        .add("version", own.version())
                        .add("author", own.author())
                        .add("at", own.at().toString())
                        .add("guide", own.guide().json())
                        .build())
                .header(HttpHeaders.ETAG, VersionTag.of(own.version()))
                .build();
    }
}
