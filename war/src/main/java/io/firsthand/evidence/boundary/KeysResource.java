package io.firsthand.evidence.boundary;

import io.firsthand.evidence.control.Certificates;
import io.firsthand.security.entity.Public;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The public keys by which this installation's certificates are checked, as a JWK set (RFC 7517). */
@Path("keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {
    @Inject
    private Certificates certificates;

    /** Returns the key set. */
    @GET
    @Public
    public JsonObject keys() {
        return Json.createObjectBuilder()
                .add(
                        "keys",
                        Json.createArrayBuilder().add(certificates.publicKey().toJwk()))
                .build();
    }
}
