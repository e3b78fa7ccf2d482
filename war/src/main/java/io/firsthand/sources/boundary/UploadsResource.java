package io.firsthand.sources.boundary;

import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.sources.control.Preview;
import io.firsthand.sources.control.Staging;
import io.firsthand.sources.entity.Upload;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files on their way in: announce, send bytes in any number of requests, look at a preview. */
@Path("uploads")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UploadsResource {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    private Staging staging;

    @Inject
    private Preview preview;

    /** Announces a file by name and size. */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response announce(InputStream json, @Context UriInfo uri) {
        var body = JsonBody.read(json);
        var name = body.text("fileName", 255);
        long size = body.number("byteSize", 0, Long.MAX_VALUE);
        body.end();
        var upload = staging.announce(name, size);
        return Response.created(uri.getAbsolutePathBuilder().path(upload.id()).build())
                .entity(json(upload))
                .build();
    }

    /** Returns how much of a file has arrived. */
    @GET
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    public JsonObject upload(@PathParam("id") String id) {
        return json(known(id));
    }

    /** Appends bytes from an offset on, which must be the number of bytes received so far. */
    @PUT
    @Path("{id}/bytes")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public JsonObject append(
            @PathParam("id") String id, @QueryParam("offset") @Nullable String offset, InputStream bytes) {
        long from = Parameters.number("offset", offset, 0, Long.MAX_VALUE).orElse(0L);
        var upload = known(id);
        staging.append(upload, from, bytes);
        return json(upload);
    }

    /** Returns what the file holds, as far as it can be guessed, and what would be hidden. */
    @GET
    @Path("{id}/preview")
    @Requires(Role.RESEARCHER)
    public JsonObject preview(@PathParam("id") String id) {
        return preview.of(known(id));
    }

    /** Forgets the file. */
    @DELETE
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    public Response discard(@PathParam("id") String id) {
        staging.discard(known(id).id());
        return Response.noContent().build();
    }

    private Upload known(String id) {
        if (!UUID.matcher(id).matches()) {
            throw ProblemException.notFound("upload", id);
        }
        return staging.upload(id);
    }

    private JsonObject json(Upload upload) {
        return Json.createObjectBuilder()
                .add("id", upload.id())
                .add("fileName", upload.fileName())
                .add("byteSize", upload.byteSize())
                .add("received", staging.received(upload))
                .build();
    }
}
