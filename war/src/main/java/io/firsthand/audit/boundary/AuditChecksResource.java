package io.firsthand.audit.boundary;

import io.firsthand.audit.control.Chain;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Checks that nobody changed, removed or put in an event after it was sealed. */
@Path("audit-checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditChecksResource {
    @Inject
    private Chain chain;

    /** Goes through the whole chain; {@code head} is worth noting elsewhere: nobody can rewrite what comes before it. */
    @POST
    @Requires(Role.ADMIN)
    public JsonObject check() {
        var result = chain.check();
        var json = Json.createObjectBuilder()
                .add("intact", result.brokenAt().isEmpty())
                .add("sealed", result.sealed())
                .add("unsealed", result.unsealed())
                .add("head", result.head());
        result.brokenAt().ifPresent(place -> json.add("brokenAt", place));
        return json.build();
    }
}
