package io.firsthand.interviews.boundary;

import io.firsthand.interviews.control.Hints;
import io.firsthand.lint.control.Lint;
import io.firsthand.security.control.CurrentPerson;
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

/** Hints on how somebody asked in a talk held here, for whoever asked. */
@Path("interviews/{id}/hints")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TalkHintsResource {
    @Inject
    private Hints hints;

    @Inject
    private Lint lint;

    @Inject
    private CurrentPerson person;

    /** Returns hints on the asks that the caller worded in a talk that is over; nobody else gets them. */
    @GET
    @Requires(Role.RESEARCHER)
    @Transactional
    public JsonObject hints(@PathParam("id") long id) {
        return HintsJson.of(hints.ofTalk(id, person.name()), lint);
    }
}
