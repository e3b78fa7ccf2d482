package io.firsthand.lint.boundary;

import io.firsthand.lint.control.Leaving;
import io.firsthand.lint.entity.LeftAdvice;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.regex.Pattern;

/** Advice that was left as it is. */
@Path("left-advice")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LeftAdviceResource {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    @Inject
    private Leaving leaving;

    @Inject
    private CurrentPerson person;

    /** Leaves advice as it is, for as long as the words it is about stay. */
    @PUT
    @Path("{fingerprint}")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public JsonObject leave(@PathParam("fingerprint") String fingerprint, InputStream json) {
        var body = JsonBody.read(json);
        var rule = body.text("rule", 60);
        var subject = body.optionalText("subject", 200).orElse("");
        var reason = body.optionalText("reason", 1000).orElse(null);
        body.end();
        requireFingerprint(fingerprint);
        LeftAdvice left = leaving.leave(Study.DEFAULT, fingerprint, rule, subject, reason, person.name());
        var answer = Json.createObjectBuilder()
                .add("leftBy", left.leftBy())
                .add("leftAt", left.leftAt().toString());
        left.reason().ifPresent(why -> answer.add("reason", why));
        return answer.build();
    }

    /** Takes advice up again. */
    @DELETE
    @Path("{fingerprint}")
    @Requires(Role.RESEARCHER)
    @Transactional
    public void takeUp(@PathParam("fingerprint") String fingerprint) {
        requireFingerprint(fingerprint);
        leaving.takeUp(Study.DEFAULT, fingerprint, person.name());
    }

    private static void requireFingerprint(String fingerprint) {
        if (!FINGERPRINT.matcher(fingerprint).matches()) {
            throw ProblemException.malformed("The fingerprint of advice has 64 digits of 0 to 9 and a to f.");
        }
    }
}
