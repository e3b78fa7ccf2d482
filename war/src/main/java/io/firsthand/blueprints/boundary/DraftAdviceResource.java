package io.firsthand.blueprints.boundary;

import io.firsthand.blueprints.control.Blueprints;
import io.firsthand.blueprints.control.DraftAdvice;
import io.firsthand.blueprints.entity.SurveyLanguage;
import io.firsthand.lint.control.Lint;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** What the rules say about a draft survey. */
@Path("blueprints/{id}/advice")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DraftAdviceResource {
    @Inject
    private Blueprints blueprints;

    @Inject
    private DraftAdvice advice;

    @Inject
    private Lint lint;

    /** Returns the advice in one language of the draft, its base language when none is named, most severe first. */
    @GET
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject advice(@PathParam("id") long id, @QueryParam("language") @Nullable String language) {
        var asked = Parameters.choice("language", language, SurveyLanguage.class);
        var blueprint = blueprints.blueprint(id);
        var layout = blueprints.layout(Blueprints.draft(blueprint));
        var spoken = asked.orElse(layout.draft().language());
        return Json.createObjectBuilder()
                .add("revision", blueprint.revision())
                .add("language", spoken.tag())
                .add("known", lint.knows(spoken.tag()))
                .add("advice", advice.json(layout, spoken))
                .build();
    }
}
