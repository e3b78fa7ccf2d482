package io.firsthand.evidence.boundary;

import io.firsthand.evidence.control.Certificates;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.security.entity.Public;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** Re-checks any certificate and names what fails. */
@Path("verifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerificationsResource {
    private static final int LONGEST_TEXT = 400_000;

    @Inject
    private Certificates certificates;

    /** Checks a certificate, and the whole answer against it if the text is given. */
    @POST
    @Public
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject verify(InputStream json) {
        var body = JsonBody.read(json);
        var certificate = body.object("certificate").toString();
        var text = body.rawText("text", LONGEST_TEXT).orElse(null);
        body.end();
        var verification = certificates.verify(certificate, text);
        var results = Json.createArrayBuilder();
        verification
                .results()
                .forEach(result -> results.add(Json.createObjectBuilder()
                        .add("check", Kebab.of(result.check()))
                        .add("outcome", Kebab.of(result.outcome()))
                        .add("sentence", result.sentence())));
        return Json.createObjectBuilder()
                .add("intact", verification.isIntact())
                .add("ours", verification.isFromTrustedKey())
                .add("results", results)
                .build();
    }
}
