package io.firsthand.profiles.boundary;

import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.VersionTag;
import io.firsthand.profiles.control.ProfileJson;
import io.firsthand.profiles.control.Profiles;
import io.firsthand.profiles.entity.Profile;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
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

/** Profiles: the card, its words and its revisions. */
@Path("profiles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProfilesResource {

    @Inject
    private Profiles profiles;

    @Inject
    private CurrentPerson person;

    /** Lists the profiles, oldest first. */
    @GET
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject list() {
        var items = Json.createArrayBuilder();
        profiles.of(Study.DEFAULT).forEach(profile -> items.add(ProfileJson.head(profile)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    /** Makes a profile without statements. */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response make(InputStream json, @Context UriInfo uri) {
        var body = JsonBody.read(json);
        var type = body.optionalChoice("type", Profile.Type.class).orElse(Profile.Type.SEGMENT);
        var label = body.text("label", 200);
        body.end();
        var profile = profiles.make(Study.DEFAULT, type, label, person.name());
        return answer(
                profile,
                Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(profile.id()))
                        .build()));
    }

    /** Returns the card; its {@code ETag} is the revision. */
    @GET
    @Path("{id}")
    @Requires(Role.VIEWER)
    @Transactional
    public Response card(@PathParam("id") long id) {
        return answer(profiles.profile(id), Response.ok());
    }

    /** Replaces the words; {@code If-Match} carries the revision they were based on. */
    @PUT
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response write(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream json) {
        var body = JsonBody.read(json);
        var words = new Profile.Words(
                body.text("label", 200),
                body.optionalText("goal", 2000).orElse(null),
                body.optionalText("jobSituation", 1000).orElse(null),
                body.optionalText("jobMotivation", 1000).orElse(null),
                body.optionalText("jobOutcome", 1000).orElse(null));
        var reason = body.optionalText("reason", 1000).orElse("words changed");
        body.end();
        return answer(
                profiles.write(id, VersionTag.version("profile", ifMatch), words, person.name(), reason),
                Response.ok());
    }

    /** Puts one claim into words, or with empty text takes them away. */
    @PUT
    @Path("{id}/claims/{claim}")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response word(@PathParam("id") long id, @PathParam("claim") long claim, InputStream json) {
        var body = JsonBody.read(json);
        var text = body.optionalText("text", 1000).orElse("");
        body.end();
        profiles.word(id, claim, text, person.name());
        return answer(profiles.profile(id), Response.ok());
    }

    /** Lists the revisions, newest first. */
    @GET
    @Path("{id}/revisions")
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject revisions(@PathParam("id") long id) {
        var items = Json.createArrayBuilder();
        profiles.revisions(id)
                .forEach(revision -> items.add(Json.createObjectBuilder()
                        .add("revision", revision.revision())
                        .add("author", revision.author())
                        .add("reason", revision.reason())
                        .add("createdAt", revision.createdAt().toString())));
        return Json.createObjectBuilder().add("items", items).build();
    }

    private Response answer(Profile profile, Response.ResponseBuilder response) {
        return response.entity(ProfileJson.of(profiles.card(profile.id())))
                .header(HttpHeaders.ETAG, VersionTag.of(profile.revision()))
                .build();
    }
}
