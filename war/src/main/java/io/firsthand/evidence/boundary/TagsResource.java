package io.firsthand.evidence.boundary;

import io.firsthand.evidence.control.Tags;
import io.firsthand.evidence.entity.Tag;
import io.firsthand.evidence.entity.TagBook;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
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
import org.jspecify.annotations.Nullable;

/** The team's tags: one or two levels of names for findings, renamed and merged without losing anything. */
@Path("tags")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TagsResource {
    private static final int MOST_MERGED = 50;

    @Inject
    private Tags tags;

    @Inject
    private CurrentPerson person;

    /** What a tag is called and where it stands. */
    private record Place(String name, @Nullable Long parentId) {}

    /** Lists the tags by their names, each with how many findings and people it has. */
    @GET
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject list() {
        var book = tags.book(Study.DEFAULT);
        var uses = tags.uses(Study.DEFAULT);
        var items = Json.createArrayBuilder();
        book.standing().forEach(tag -> items.add(json(tag, book, uses.getOrDefault(tag.id(), Tags.Use.NONE))));
        return Json.createObjectBuilder().add("items", items).build();
    }

    /** Makes a tag. */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response make(InputStream json, @Context UriInfo uri) {
        var place = place(json);
        var tag = tags.make(Study.DEFAULT, place.name(), place.parentId(), person.name());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(tag.id()))
                        .build())
                .entity(json(tag.id()))
                .build();
    }

    /** Gives a tag another name or place; its findings keep it. */
    @PUT
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public JsonObject call(@PathParam("id") long id, InputStream json) {
        var place = place(json);
        return json(tags.call(Study.DEFAULT, id, place.name(), place.parentId(), person.name())
                .id());
    }

    /** Takes away a tag that nothing has. */
    @DELETE
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    @Transactional
    public void delete(@PathParam("id") long id) {
        tags.delete(Study.DEFAULT, id, person.name());
    }

    /** Merges other tags into a tag, which stands for them from now on. */
    @POST
    @Path("{id}/merges")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public JsonObject merge(@PathParam("id") long id, InputStream json) {
        var body = JsonBody.read(json);
        var others = body.ids("tags", MOST_MERGED);
        body.end();
        return json(tags.merge(Study.DEFAULT, id, others, person.name()).id());
    }

    /** Takes a merge back; the findings of the tag are its own again. */
    @DELETE
    @Path("{id}/merges/{tag}")
    @Requires(Role.RESEARCHER)
    @Transactional
    public JsonObject separate(@PathParam("id") long id, @PathParam("tag") long tag) {
        return json(tags.separate(Study.DEFAULT, tag, id, person.name()).id());
    }

    private static Place place(InputStream json) {
        var body = JsonBody.read(json);
        var name = body.text("name", Tag.LONGEST_NAME);
        if (name.indexOf('/') >= 0) {
            throw ProblemException.invalid(
                    body.at("name"), "'name' holds a slash, which stands between two levels; say 'parentId'.");
        }
        var parent = body.optionalNumber("parentId", 1, Long.MAX_VALUE).orElse(null);
        body.end();
        return new Place(name, parent);
    }

    private JsonObject json(long id) {
        var book = tags.book(Study.DEFAULT);
        var uses = tags.uses(Study.DEFAULT);
        return json(book.tag(id), book, uses.getOrDefault(id, Tags.Use.NONE)).build();
    }

    private static JsonObjectBuilder json(Tag tag, TagBook book, Tags.Use use) {
        var merged = Json.createArrayBuilder();
        book.merged(tag.id())
                .forEach(other -> merged.add(Json.createObjectBuilder()
                        .add("id", other.id())
                        .add("name", other.name())
                        .add("into", other.mergedInto().orElse(tag.id()))));
        var json = Json.createObjectBuilder()
                .add("id", tag.id())
                .add("name", tag.name())
                .add("path", Json.createArrayBuilder(book.path(tag.id())))
                .add("findings", use.findings())
                .add("people", use.people())
                .add("merged", merged);
        book.parent(tag).ifPresent(parent -> json.add("parentId", parent.id()));
        return json;
    }
}
