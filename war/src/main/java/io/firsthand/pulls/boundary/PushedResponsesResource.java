package io.firsthand.pulls.boundary;

import io.firsthand.pulls.control.Pushes;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.stream.Collectors;

/** Responses that a program sends to a source of the kind push. */
@Path("sources/{id}/responses")
@RequestScoped
public class PushedResponsesResource {
    private static final String LINES = "application/x-ndjson";

    @Inject
    private Pushes pushes;

    @Inject
    private CurrentPerson person;

    /** Stores responses, one JSON object a line, at most 5,000; answers with a result a line. Sending the same again changes nothing. */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(LINES)
    @Produces(LINES)
    public String push(@PathParam("id") long id, InputStream body) {
        return pushes.push(id, body, person.name()).stream()
                .map(JsonObject::toString)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
