package io.firsthand.evidence.boundary;

import io.firsthand.evidence.control.Findings;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How many findings of each type are in each state. */
@Path("counts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CountsResource {
    @Inject
    private Findings findings;

    /** Returns the counts by type, then state; what is zero is left out. */
    @GET
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject counts() {
        var json = Json.createObjectBuilder();
        findings.counts(Study.DEFAULT).forEach((type, states) -> {
            var byState = Json.createObjectBuilder();
            states.forEach((state, count) -> byState.add(Kebab.of(state), count));
            json.add(Kebab.of(type), byState);
        });
        return json.build();
    }
}
