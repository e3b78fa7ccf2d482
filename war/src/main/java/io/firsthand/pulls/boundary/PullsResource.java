package io.firsthand.pulls.boundary;

import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.pulls.control.Pulls;
import io.firsthand.pulls.entity.Pull;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.spi.ReadRequest.Purpose;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Pulls: ask for one, watch it, stop it. */
@Path("pulls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PullsResource {
    private static final int LISTED = 50;

    @Inject
    private Pulls pulls;

    @Inject
    private CurrentPerson person;

    /** Asks for a pull of a source. */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(InputStream json, @Context UriInfo uri) {
        var body = JsonBody.read(json);
        long source = body.number("sourceId", 1, Long.MAX_VALUE);
        var purpose = body.optionalChoice("purpose", Purpose.class).orElse(Purpose.UPDATE);
        boolean confirmed = body.flag("deletionsConfirmed", false);
        body.end();
        var pull = pulls.ask(source, purpose, confirmed, person.name());
        return Response.accepted(json(pull))
                .location(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(pull.id()))
                        .build())
                .build();
    }

    /** Lists the newest pulls of a source. */
    @GET
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject list(@QueryParam("source") @Nullable String source) {
        long of = Parameters.id("source", source).orElseThrow(() -> Parameters.missing("source"));
        var items = Json.createArrayBuilder();
        pulls.of(of, LISTED).forEach(pull -> items.add(json(pull)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    /** Returns one pull as it stands. */
    @GET
    @Path("{id}")
    @Requires(Role.VIEWER)
    public JsonObject pull(@PathParam("id") long id) {
        return json(pulls.pull(id));
    }

    /** Returns the rows it kept out, each named. */
    @GET
    @Path("{id}/rejections")
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject rejections(@PathParam("id") long id) {
        var total = pulls.pull(id).rejected();
        var items = Json.createArrayBuilder();
        pulls.rejections(id)
                .forEach(row -> items.add(
                        Json.createObjectBuilder().add("place", row.place()).add("reason", row.reason())));
        return Json.createObjectBuilder()
                .add("total", total)
                .add("items", items)
                .build();
    }

    /** Asks it to stop; what has been stored stays. */
    @DELETE
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    public Response cancel(@PathParam("id") long id) {
        pulls.cancel(id, person.name());
        return Response.noContent().build();
    }

    private static JsonObject json(Pull pull) {
        var json = Json.createObjectBuilder()
                .add("id", pull.id())
                .add("sourceId", pull.sourceId())
                .add("purpose", Kebab.of(pull.purpose()))
                .add("state", Kebab.of(pull.state()))
                .add("done", pull.done())
                .add("total", pull.total())
                .add("responsesNew", pull.responsesNew())
                .add("responsesChanged", pull.responsesChanged())
                .add("responsesUnchanged", pull.responsesUnchanged())
                .add("responsesPartial", pull.responsesPartial())
                .add("responsesGone", pull.responsesGone())
                .add("answersNothing", pull.answersNothing())
                .add("verbatims", pull.verbatims())
                .add("findings", pull.findings())
                .add("redactions", pull.redactions())
                .add("rejected", pull.rejected())
                .add("createdAt", pull.createdAt().toString());
        pull.error().ifPresent(error -> json.add("error", Kebab.of(error)));
        pull.hint().ifPresent(hint -> json.add("hint", hint));
        pull.waitUntil().ifPresent(time -> json.add("waitUntil", time.toString()));
        pull.startedAt().ifPresent(time -> json.add("startedAt", time.toString()));
        pull.endedAt().ifPresent(time -> json.add("endedAt", time.toString()));
        return json.build();
    }
}
