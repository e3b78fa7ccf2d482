package io.firsthand.openapi.boundary;

import io.firsthand.security.entity.Public;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The contract of this API: the packaged OpenAPI file, byte for byte, the same on every server. */
@Path("openapi.yaml")
@RequestScoped
@Produces("application/yaml")
public class OpenApiResource {
    private static final String FILE = "/WEB-INF/classes/META-INF/openapi.yaml";

    /** Returns the file. */
    @GET
    @Public
    public byte[] file(@Context ServletContext war) {
        try (var file = Objects.requireNonNull(war.getResourceAsStream(FILE), FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
