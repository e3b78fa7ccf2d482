package io.firsthand.samples.boundary;

import io.firsthand.pulls.control.Pulls;
import io.firsthand.samples.control.SampleData;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.spi.ReadRequest.Purpose;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The sample: invented answers to look around in. */
@Path("samples")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SamplesResource {
    @Inject
    private SampleData sample;

    @Inject
    private Pulls pulls;

    /** Reads the sample files; returns the ids of their pulls. */
    @POST
    @Requires(Role.RESEARCHER)
    public Response read() {
        var asked = Json.createArrayBuilder();
        for (var file : sample.files()) {
            asked.add(pulls.ask(sample.source(file), Purpose.UPDATE, false).id());
        }
        return Response.accepted(Json.createObjectBuilder().add("pulls", asked).build())
                .build();
    }
}
