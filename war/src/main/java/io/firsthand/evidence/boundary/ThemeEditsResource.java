package io.firsthand.evidence.boundary;

import io.firsthand.evidence.control.ThemeEditing;
import io.firsthand.evidence.control.Themes;
import io.firsthand.evidence.entity.ThemeEdit;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.spi.Finding;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** What people changed about themes, and taking it back. */
@Path("theme-edits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ThemeEditsResource {
    private static final int MOST = 100;
    private static final int USUAL = 20;

    @Inject
    private Themes themes;

    @Inject
    private ThemeEditing editing;

    @Inject
    private CurrentPerson person;

    /** Lists the edits of a type's themes that were not taken back, newest first. */
    @GET
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject list(@QueryParam("type") @Nullable String type, @QueryParam("limit") @Nullable String limit) {
        int size = Parameters.limit(limit, MOST, USUAL);
        var wanted = Parameters.choice("type", type, Finding.Type.class).orElseThrow(() -> Parameters.missing("type"));
        var items = Json.createArrayBuilder();
        themes.edits(Study.DEFAULT, wanted, size).forEach(edit -> items.add(json(edit)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    /** Takes an edit back; those after it in the same list must be taken back first. */
    @DELETE
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    @Transactional
    public void undo(@PathParam("id") long id) {
        editing.undo(id, person.name());
    }

    /** Returns an edit as REST shows it. */
    static JsonObject json(ThemeEdit edit) {
        return Json.createObjectBuilder()
                .add("id", edit.id())
                .add("kind", Kebab.of(edit.kind()))
                .add("theme", edit.themeId())
                .add("actor", edit.actor())
                .add("editedAt", edit.editedAt().toString())
                .build();
    }
}
