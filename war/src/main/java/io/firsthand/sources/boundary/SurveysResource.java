package io.firsthand.sources.boundary;

import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.sources.control.Preview;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A survey that already runs, as it can be described as a source. */
@Path("connections/{id}/surveys/{survey}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SurveysResource {
    @Inject
    private Preview preview;

    /** Returns its questions with guessed roles and what each open one may ask about. */
    @GET
    @Requires(Role.RESEARCHER)
    public JsonObject describe(@PathParam("id") long id, @PathParam("survey") String survey) {
        return preview.of(id, survey);
    }
}
