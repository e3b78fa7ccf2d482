package io.firsthand.connections.boundary;

import io.firsthand.connections.control.Connections;
import io.firsthand.connections.entity.Connection;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.spi.PluginContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Connections: configured accounts at survey tools, their check and their surveys. */
@Path("connections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionsResource {
    private static final int LONGEST = 2000;

    @Inject
    private Connections connections;

    @Inject
    private CurrentPerson person;

    /** Lists the connections, oldest first. */
    @GET
    @Requires(Role.RESEARCHER)
    @Transactional
    public JsonObject list() {
        var items = Json.createArrayBuilder();
        connections.list().forEach(connection -> items.add(json(connection)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    /** Makes a connection; {@code secrets} holds names of configuration properties, {@code pasted} values that no answer repeats. */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response add(InputStream json, @Context UriInfo uri) {
        var body = JsonBody.read(json);
        var tool = body.text("tool", 40);
        var connection = connections.add(tool, wanted(body), person.signedIn());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(connection.id()))
                        .build())
                .entity(json(connection).build())
                .build();
    }

    /** Changes a connection; a pasted secret that is left out stays, unless an address changed. */
    @PUT
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public JsonObject change(@PathParam("id") long id, InputStream json) {
        return json(connections.change(id, wanted(JsonBody.read(json)), person.signedIn()))
                .build();
    }

    /** Forgets a connection that no source is read through. */
    @DELETE
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    @Transactional
    public Response delete(@PathParam("id") long id) {
        connections.delete(id, person.signedIn());
        return Response.noContent().build();
    }

    private static Connections.Wanted wanted(JsonBody body) {
        var wanted = new Connections.Wanted(
                body.text("name", 200),
                body.textsByName("settings", LONGEST),
                body.textsByName("secrets", LONGEST),
                body.textsByName("pasted", LONGEST));
        body.end();
        return wanted;
    }

    /** Returns one connection. */
    @GET
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    @Transactional
    public JsonObject connection(@PathParam("id") long id) {
        return json(connections.connection(id)).build();
    }

    /** Talks to the tool once and says what it found. */
    @POST
    @Path("{id}/checks")
    @Requires(Role.RESEARCHER)
    public JsonObject check(@PathParam("id") long id) {
        try (var session = connections.open(connections.connection(id), PluginContext.CancelSignal.NEVER)) {
            var status = session.check();
            var remarks = Json.createArrayBuilder();
            status.remarks().forEach(remarks::add);
            var json =
                    Json.createObjectBuilder().add("summary", status.summary()).add("remarks", remarks);
            var version = status.toolVersion();
            return (version == null ? json : json.add("toolVersion", version)).build();
        }
    }

    /** Lists the surveys that the account may see. */
    @GET
    @Path("{id}/surveys")
    @Requires(Role.RESEARCHER)
    public JsonObject surveys(@PathParam("id") long id) {
        try (var session = connections.open(connections.connection(id), PluginContext.CancelSignal.NEVER)) {
            var items = Json.createArrayBuilder();
            session.surveys()
                    .forEach(survey -> items.add(Json.createObjectBuilder()
                            .add("id", survey.id())
                            .add("title", survey.title())
                            .add("active", survey.active())));
            return Json.createObjectBuilder().add("items", items).build();
        }
    }

    private static JsonObjectBuilder json(Connection connection) {
        var settings = Json.createObjectBuilder();
        connection.settings().forEach(settings::add);
        var secrets = Json.createObjectBuilder();
        connection.secrets().forEach(secrets::add);
        var pasted = Json.createArrayBuilder();
        connection.pasted().keySet().forEach(pasted::add);
        return Json.createObjectBuilder()
                .add("id", connection.id())
                .add("name", connection.name())
                .add("tool", connection.tool())
                .add("settings", settings)
                .add("secrets", secrets)
                .add("pasted", pasted)
                .add("createdAt", connection.createdAt().toString());
    }
}
