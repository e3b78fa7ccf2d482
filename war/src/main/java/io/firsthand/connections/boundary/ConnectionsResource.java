package io.firsthand.connections.boundary;

import io.firsthand.connections.control.Connections;
import io.firsthand.connections.entity.Connection;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.spi.PluginContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
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
import java.util.Map;
import java.util.TreeMap;

/** Connections: configured accounts at survey tools, their check and their surveys. */
@Path("connections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionsResource {
    private static final int LONGEST = 2000;

    @Inject
    private Connections connections;

    /** Lists the connections, oldest first. */
    @GET
    @Requires(Role.RESEARCHER)
    @Transactional
    public JsonObject list() {
        var items = Json.createArrayBuilder();
        connections.list().forEach(connection -> items.add(json(connection)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    /** Makes a connection; {@code secrets} holds names of configuration properties, never a secret. */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response add(InputStream json, @Context UriInfo uri) {
        var body = JsonBody.read(json);
        var name = body.text("name", 200);
        var tool = body.text("tool", 40);
        var settings = texts(body, "settings");
        var secrets = texts(body, "secrets");
        body.end();
        var connection = connections.add(name, tool, settings, secrets);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(connection.id()))
                        .build())
                .entity(json(connection).build())
                .build();
    }

    private static Map<String, String> texts(JsonBody body, String name) {
        var values = new TreeMap<String, String>();
        body.object(name).forEach((key, value) -> {
            if (!(value instanceof JsonString text) || text.getString().length() > LONGEST) {
                throw ProblemException.invalid(
                        body.at(name), "'" + name + "' holds texts of at most " + LONGEST + " characters.");
            }
            if (!text.getString().isBlank()) {
                values.put(key, text.getString().strip());
            }
        });
        return values;
    }

    /** Returns one connection. */
    @GET
    @Requires(Role.RESEARCHER)
    @Path("{id}")
    @Transactional
    public JsonObject connection(@PathParam("id") long id) {
        return json(connections.connection(id)).build();
    }

    /** Talks to the tool once and says what it found. */
    @POST
    @Requires(Role.RESEARCHER)
    @Path("{id}/checks")
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
    @Requires(Role.RESEARCHER)
    @Path("{id}/surveys")
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
        return Json.createObjectBuilder()
                .add("id", connection.id())
                .add("name", connection.name())
                .add("tool", connection.tool())
                .add("settings", settings)
                .add("secrets", secrets)
                .add("createdAt", connection.createdAt().toString());
    }
}
