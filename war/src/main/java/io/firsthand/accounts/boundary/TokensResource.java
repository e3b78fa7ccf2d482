package io.firsthand.accounts.boundary;

import io.firsthand.accounts.control.CurrentToken;
import io.firsthand.accounts.control.Tokens;
import io.firsthand.accounts.entity.AccessToken;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Person;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Duration;

/** One's own sessions, and tokens by which programs act in one's name. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
    private static final int MOST_DAYS = 366;
    private static final long USUAL_DAYS = 90;

    @Inject
    private Tokens tokens;

    @Inject
    private CurrentPerson person;

    @Inject
    private CurrentToken token;

    /** Lists one's sessions and tokens, newest first. */
    @GET
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject list() {
        var items = Json.createArrayBuilder();
        tokens.of(person.signedIn(), token.accountId()).forEach(listed -> items.add(json(listed)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    /** Makes a token for a program; {@code token} is its value and is shown only in this answer. */
    @POST
    @Requires(Role.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response make(InputStream json, @Context UriInfo uri) {
        var body = JsonBody.read(json);
        var label = body.text("label", 200);
        var own = person.signedIn();
        var role = body.optionalChoice("role", Role.class).orElse(own.role());
        long days = body.optionalNumber("days", 1, MOST_DAYS).orElse(USUAL_DAYS);
        body.end();
        if (!own.role().includes(role)) {
            throw ProblemException.invalid(
                    body.at("role"), "A token may do no more than you; your role is " + Kebab.of(own.role()) + ".");
        }
        var issued = tokens.api(token.accountId(), new Person(own.name(), role), label, Duration.ofDays(days));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(issued.token().id()))
                        .build())
                .entity(json(issued.token()).add("token", issued.secret()).build())
                .build();
    }

    /** Ends a session or a token at once. */
    @DELETE
    @Path("{id}")
    @Requires(Role.VIEWER)
    @Transactional
    public Response revoke(@PathParam("id") long id) {
        tokens.revoke(person.signedIn(), token.accountId(), id);
        return Response.noContent().build();
    }

    private JsonObjectBuilder json(AccessToken listed) {
        var json = Json.createObjectBuilder()
                .add("id", listed.id())
                .add("kind", Kebab.of(listed.kind()))
                .add("label", listed.label())
                .add("role", Kebab.of(listed.person().role()))
                .add("createdAt", listed.createdAt().toString())
                .add("expiresAt", listed.expiresAt().toString())
                .add(
                        "current",
                        token.token()
                                .filter(present -> present.id() == listed.id())
                                .isPresent());
        listed.lastUsedAt().ifPresent(at -> json.add("lastUsedAt", at.toString()));
        return json;
    }
}
