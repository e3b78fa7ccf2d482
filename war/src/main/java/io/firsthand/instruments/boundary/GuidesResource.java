package io.firsthand.instruments.boundary;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.control.OwnGuides;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The interview guides. */
@Path("guides")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GuidesResource {
    @Inject
    Instruments instruments;

    @Inject
    OwnGuides own;

    /** Returns all guides and presets, the switch timeline and the four forces. */
    @GET
    @Requires(Role.VIEWER)
    public JsonObject guides(@QueryParam("language") @Nullable String language) {
        var json = InstrumentJson.in(language);
        var book = instruments.guides();
        return Json.createObjectBuilder()
                .add("guides", json.array(book.guides(), json::guide))
                .add("presets", json.array(book.presets(), json::preset))
                .add("timeline", json.array(book.timeline(), json::stage))
                .add("forces", json.array(book.forces(), json::force))
                .build();
    }

    /** Returns a guide as it is followed in a preset; a guide of the team has one length. 404 when there is no such guide or preset. */
    @GET
    @Path("{id}")
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject guide(
            @PathParam("id") String id,
            @QueryParam("preset") @DefaultValue("quick-18") String preset,
            @QueryParam("language") @Nullable String language) {
        var json = InstrumentJson.in(language);
        var book = instruments.guides();
        var copied = own.script(id);
        if (copied.isPresent()) {
            return json.script(copied.get(), book);
        }
        var guide = book.guide(id).orElseThrow(() -> ProblemException.notFound("guide", id));
        var length = book.preset(preset).orElseThrow(() -> ProblemException.notFound("preset", preset));
        return json.script(book.script(guide, length), book);
    }
}
