package io.firsthand.studies.boundary;

import io.firsthand.security.entity.Public;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** Who is at the keyboard and what this installation is; without sign-in the person is the one who started the server. */
@Path("session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    /** Returns the name that decisions are recorded under unless the person gives another. */
    @GET
    @Public
    public JsonObject session() {
        return Json.createObjectBuilder()
                .add(
                        "reviewer",
                        Optional.ofNullable(System.getProperty("user.name")).orElse("local reviewer"))
                .add("version", version())
                .build();
    }

    private static String version() {
        return Optional.ofNullable(SessionResource.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
