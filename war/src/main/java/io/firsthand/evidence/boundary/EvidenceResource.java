package io.firsthand.evidence.boundary;

import io.firsthand.evidence.control.EvidenceStore;
import io.firsthand.evidence.control.FindingJson;
import io.firsthand.evidence.control.Findings;
import io.firsthand.evidence.entity.ApprovedQuote;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.ProblemException;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Evidence and its certificate. */
@Path("evidence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {
    @Inject
    private EvidenceStore store;

    @Inject
    private Findings findings;

    /** Returns one piece of evidence with its finding in its whole answer. */
    @GET
    @Requires(Role.VIEWER)
    @Path("{id}")
    @Transactional
    public JsonObject evidence(@PathParam("id") long id) {
        var evidence = store.evidence(id);
        return Json.createObjectBuilder()
                .add("id", evidence.id())
                .add("state", Kebab.of(evidence.state()))
                .add("createdAt", evidence.createdAt().toString())
                .add("finding", FindingJson.of(findings.inContext(evidence.findingId())))
                .build();
    }

    /** Returns the signed certificate as a file. */
    @GET
    @Requires(Role.VIEWER)
    @Path("{id}/certificate")
    @Produces("application/ld+json")
    @Transactional
    public Response certificate(@PathParam("id") long id) {
        var evidence = store.evidence(id);
        if (evidence.state() == ApprovedQuote.State.RETRACTED) {
            throw ProblemException.conflict("This quote was taken back, so its proof sheet is no longer handed out.");
        }
        return Response.ok(evidence.certificate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificate-" + id + ".json\"")
                .build();
    }
}
