package io.firsthand.lint.boundary;

import io.firsthand.instruments.control.OwnGuides;
import io.firsthand.lint.control.GuideAdvice;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the rules say about a guide of the team. */
@Path("own-guides/{id}/advice")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GuideAdviceResource {
    @Inject
    private OwnGuides guides;

    @Inject
    private GuideAdvice advice;

    /** Returns the advice on the newest version, most severe first, with what of it was left as it is. */
    @GET
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject advice(@PathParam("id") String id) {
        var own = guides.guide(id).orElseThrow(() -> ProblemException.notFound("guide", id));
        return advice.json(own.guide()).add("version", own.version()).build();
    }
}
