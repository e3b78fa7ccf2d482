package io.firsthand.blueprints.boundary;

import io.firsthand.blueprints.control.ProposalJson;
import io.firsthand.blueprints.control.Proposals;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What to ask next, with the reason for each question. */
@Path("proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProposalsResource {
    private static final int LONGEST_AUDIENCE = 10;

    @Inject
    private Proposals proposals;

    /** Proposes the smallest set of questions that fills the weakest fields of a profile, and the parts of a talk that do. */
    @GET
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject propose(
            @QueryParam("profile") @Nullable String profile, @QueryParam("audience") @Nullable String audience) {
        var asked = audience(audience);
        long id = Parameters.id("profile", profile).orElseThrow(() -> Parameters.missing("profile"));
        return ProposalJson.of(proposals.propose(id, asked));
    }

    private static Audience audience(@Nullable String audience) {
        return Parameters.text("audience", audience, LONGEST_AUDIENCE)
                .map(text -> Arrays.stream(Audience.values())
                        .filter(known -> known.name().equals(text))
                        .findFirst()
                        .orElseThrow(
                                () -> ProblemException.malformed("The parameter 'audience' must be one of B2B, B2C.")))
                .orElse(Audience.B2B);
    }
}
