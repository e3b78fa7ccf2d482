package io.firsthand.corpus.boundary;

import io.firsthand.corpus.control.Verbatims;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.sources.control.Sources;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The languages that the answers of a source are in. */
@Path("sources/{id}/languages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LanguagesResource {
    @Inject
    private Sources sources;

    @Inject
    private Verbatims verbatims;

    /** Counts the answers that say something by language and by whether cues were looked for, most answers first. */
    @GET
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject list(@PathParam("id") long id) {
        var items = Json.createArrayBuilder();
        verbatims.languages(sources.source(id).id()).forEach(count -> {
            var json = Json.createObjectBuilder();
            count.language().ifPresent(language -> json.add("language", language));
            count.cuesLookedFor().ifPresent(looked -> json.add("cuesLookedFor", looked));
            items.add(json.add("answers", count.answers()));
        });
        return Json.createObjectBuilder().add("items", items).build();
    }
}
