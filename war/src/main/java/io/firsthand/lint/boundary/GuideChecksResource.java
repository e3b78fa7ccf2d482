package io.firsthand.lint.boundary;

import io.firsthand.instruments.control.GuideDocument;
import io.firsthand.lint.control.GuideAdvice;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** Checks of a guide that somebody is writing; nothing is stored. */
@Path("guide-checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GuideChecksResource {
    private static final String UNSAVED = "unsaved";

    @Inject
    private GuideAdvice advice;

    /** Returns the advice on a guide, most severe first, with what of it was left as it is. */
    @POST
    @Requires(Role.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public JsonObject check(InputStream json) {
        return advice.json(GuideDocument.read(JsonBody.read(json), UNSAVED)).build();
    }
}
