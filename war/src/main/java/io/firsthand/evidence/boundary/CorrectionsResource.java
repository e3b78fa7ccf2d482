package io.firsthand.evidence.boundary;

import io.firsthand.canonical.control.Canonicalizer;
import io.firsthand.corpus.control.Verbatims;
import io.firsthand.corpus.entity.Correction;
import io.firsthand.evidence.control.Corrections;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** Corrections of a turn of a transcript: make one, list those that were made. */
@Path("answers/{id}/corrections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionsResource {
    @Inject
    private Corrections corrections;

    @Inject
    private Verbatims verbatims;

    @Inject
    private CurrentPerson person;

    /** Lists the corrections that led to a version of an answer, oldest first. */
    @GET
    @Requires(Role.RESEARCHER)
    @Transactional
    public JsonObject list(@PathParam("id") long id) {
        var items = Json.createArrayBuilder();
        corrections.of(id).forEach(correction -> items.add(json(correction)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    /** Stores a correction; the client makes its id, so that repeating the request changes nothing. */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response correct(@PathParam("id") long id, InputStream json, @Context UriInfo uri) {
        var body = JsonBody.read(json);
        var request = new Corrections.Request(
                body.clientId(),
                person.name(),
                id,
                body.text("text", Canonicalizer.MAX_LENGTH),
                body.flag("checkedAgainstRecording", false));
        body.end();
        var correction = corrections.correct(request);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(correction.id()).build())
                .entity(json(correction)
                        .add("text", verbatims.verbatim(correction.verbatimId()).text())
                        .build())
                .build();
    }

    private static JsonObjectBuilder json(Correction correction) {
        return Json.createObjectBuilder()
                .add("id", correction.id())
                .add("beforeId", correction.beforeId())
                .add("answerId", correction.verbatimId())
                .add("textVersion", correction.textVersion())
                .add("by", correction.by())
                .add("at", correction.at().toString())
                .add("checkedAgainstRecording", correction.isCheckedAgainstRecording())
                .add("edits", CorrectionJson.edits(correction.edits()))
                .add("effect", CorrectionJson.effect(correction.effect()));
    }
}
