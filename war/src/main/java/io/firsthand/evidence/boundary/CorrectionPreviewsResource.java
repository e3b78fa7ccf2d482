package io.firsthand.evidence.boundary;

import io.firsthand.canonical.control.Canonicalizer;
import io.firsthand.evidence.control.Corrections;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** What a correction of a turn would do to the findings in it. */
@Path("answers/{id}/correction-previews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionPreviewsResource {
    private static final int MOST_TOUCHED = 50;

    @Inject
    private Corrections corrections;

    /** Says what a correction would do, and does nothing. */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public JsonObject preview(@PathParam("id") long id, InputStream json) {
        var body = JsonBody.read(json);
        var text = body.text("text", Canonicalizer.MAX_LENGTH);
        body.end();
        var preview = corrections.preview(id, text);
        var touched = Json.createArrayBuilder();
        preview.touched().stream().limit(MOST_TOUCHED).forEach(one -> {
            var item = Json.createObjectBuilder()
                    .add("findingId", one.finding().id())
                    .add("type", Kebab.of(one.finding().type()))
                    .add("state", Kebab.of(one.finding().state()))
                    .add("quote", one.quote());
            one.becomes().ifPresent(words -> item.add("becomes", words));
            touched.add(item);
        });
        return Json.createObjectBuilder()
                .add("text", preview.text())
                .add("edits", CorrectionJson.edits(preview.edits()))
                .add("effect", CorrectionJson.effect(preview.effect()))
                .add("touched", touched)
                .build();
    }
}
