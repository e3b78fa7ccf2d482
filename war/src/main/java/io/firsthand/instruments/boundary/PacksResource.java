package io.firsthand.instruments.boundary;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.control.PluginPacks;
import io.firsthand.instruments.entity.PluginPack;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The packs. */
@Path("packs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PacksResource {
    @Inject
    Instruments instruments;

    @Inject
    PluginPacks plugins;

    /** Returns all packs, those of plugins last, all anchors and which packs and guides serve which goal. */
    @GET
    @Requires(Role.VIEWER)
    public JsonObject packs(@QueryParam("language") @Nullable String language) {
        var json = InstrumentJson.in(language);
        var shelf = instruments.shelf();
        return Json.createObjectBuilder()
                .add(
                        "packs",
                        json.array(
                                Stream.concat(
                                                shelf.packs().stream().map(pack -> json.pack(pack, shelf)),
                                                plugins.all().stream().map(pack -> json.pack(pack, shelf)))
                                        .toList(),
                                Function.identity()))
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
        var brought = shelf.pack(id).isPresent() ? Optional.<PluginPack>empty() : plugins.pack(id);
        if (brought.isPresent()) {
            return json.pack(brought.get(), shelf)
                    .add("questions", json.array(brought.get().questions(), question -> json.question(question, bank)))
                    .build();
        }
        var pack = shelf.pack(id).orElseThrow(() -> ProblemException.notFound("pack", id));
        var questions = pack.allItems().stream()
                .flatMap(item -> bank.question(item).stream())
                .toList();
        return json.pack(pack, shelf)
                .add("questions", json.array(questions, question -> json.question(question, bank)))
                .build();
    }
}
