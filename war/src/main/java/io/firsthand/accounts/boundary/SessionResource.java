package io.firsthand.accounts.boundary;

import io.firsthand.accounts.control.CurrentToken;
import io.firsthand.accounts.control.SignIn;
import io.firsthand.accounts.control.Tokens;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Public;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Who is at the keyboard: signing in and out, and what this installation is. */
@Path("session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    @Inject
    private CurrentPerson person;

    @Inject
    private CurrentToken token;

    @Inject
    private SignIn signIn;

    @Inject
    private Tokens tokens;

    @Inject
    private SessionAnswer answer;

    @Inject
    private SessionCookie cookie;

    @Context
    private HttpServletRequest request;

    /** Returns who is signed in, and how one does. */
    @GET
    @Public
    public JsonObject session() {
        return answer.json(person.person());
    }

    /** Signs in and sets the cookie of the session. */
    @POST
    @Public
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signIn(InputStream json) {
        var body = JsonBody.read(json);
        var name = body.text("name", 200);
        var password = Passwords.given(body, "password");
        body.end();
        answer.requireLocal();
        var session = signIn.signIn(name, password, request.getRemoteAddr(), SessionAnswer.browser(request));
        return answer.begun(session, request);
    }

    /** Signs out. */
    @DELETE
    @Requires(Role.VIEWER)
    public Response signOut() {
        token.session().ifPresent(tokens::end);
        return Response.noContent().cookie(cookie.gone(request)).build();
    }

    /** Sets another password; the person's other sessions end. */
    @PUT
    @Path("password")
    @Requires(Role.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response choose(InputStream json) {
        var body = JsonBody.read(json);
        var current = Passwords.given(body, "current");
        var password = Passwords.chosen(body, "password");
        body.end();
        answer.requireLocal();
        var session = token.session()
                .orElseThrow(() -> ProblemException.conflict(
                        "A program's token cannot change the password of its person; sign in to do so."));
        signIn.change(session, current, password, request.getRemoteAddr());
        return Response.noContent().build();
    }
}
