package io.firsthand.accounts.boundary;

import io.firsthand.accounts.control.FirstStart;
import io.firsthand.accounts.control.SignIn;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.security.entity.Public;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Coming in by a link: an invited person chooses a password; the first person of all also chooses a name. */
@Path("joins")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JoinsResource {
    @Inject
    private SignIn signIn;

    @Inject
    private FirstStart firstStart;

    @Inject
    private SessionAnswer answer;

    @Context
    private HttpServletRequest request;

    /** Uses the link up, sets the password and signs in. */
    @POST
    @Public
    @Consumes(MediaType.APPLICATION_JSON)
    public Response join(InputStream json) {
        var body = JsonBody.read(json);
        var invitation = body.text("invitation", 100);
        var name = body.optionalText("name", 200);
        var password = Passwords.chosen(body, "password");
        body.end();
        answer.requireLocal();
        var session = signIn.join(invitation, name, password, SessionAnswer.browser(request));
        firstStart.withdraw();
        return answer.begun(session, request);
    }
}
