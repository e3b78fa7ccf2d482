package io.firsthand.instruments.boundary;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The packs. */
@Path("packs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PacksResource {
    @Inject
    Instruments instruments;

    /** Returns all packs, all anchors and which packs and guides serve which goal. */
    @GET
    @Requires(Role.VIEWER)
    public JsonObject packs(@QueryParam("language") @Nullable String language) {
        var json = InstrumentJson.in(language);
        var shelf = instruments.shelf();
        return Json.createObjectBuilder()
                .add("packs", json.array(shelf.packs(), pack -> json.pack(pack, shelf)))
                .add("anchors", json.array(shelf.anchors(), json::anchor))
                .add("goals", json.array(shelf.goals(), json::goal))
                .build();
    }

    /** Returns one pack with its questions in full, in the order asked; 404 when there is none with this id. */
    @GET
    @Path("{id}")
    @Requires(Role.VIEWER)
    public JsonObject pack(@PathParam("id") String id, @QueryParam("language") @Nullable String language) {
        var json = InstrumentJson.in(language);
        var bank = instruments.bank();
        var shelf = instruments.shelf();
        var pack = shelf.pack(id).orElseThrow(() -> ProblemException.notFound("pack", id));
        var questions = pack.allItems().stream()
                .flatMap(item -> bank.question(item).stream())
                .toList();
        return json.pack(pack, shelf)
                .add("questions", json.array(questions, question -> json.question(question, bank)))
                .build();
    }
}
