package io.firsthand.interviews.boundary;

import io.firsthand.accounts.control.Throttle;
import io.firsthand.interviews.control.HandingOver;
import io.firsthand.interviews.control.Interviews;
import io.firsthand.interviews.control.Interviews.Withdrawn;
import io.firsthand.interviews.entity.WithdrawalCode;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.entity.Public;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** What a person takes back with the code of the talk. The answer is the same whether there is such a code or not. */
@Path("withdrawals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WithdrawalsResource {
    /** Stands for the person in the audit: the code says who it is to nobody but the talk. */
    private static final String BY = "the person, by code";

    @Inject
    private Interviews interviews;

    @Inject
    private HandingOver handingOver;

    @Inject
    private Throttle throttle;

    @Context
    private HttpServletRequest request;

    /** Withdraws single permissions, or everything that was said, of the talk that the code belongs to. */
    @POST
    @Public
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(InputStream json) {
        var body = JsonBody.read(json);
        var typed = body.text("code", 40);
        var what = body.choice("what", Withdrawn.class);
        body.end();
        var code = WithdrawalCode.typed(typed)
                .orElseThrow(() -> ProblemException.invalid(
                        body.at("code"),
                        "This is no code; it has eight letters and digits, such as K7QF-2M9X. Check it."));
        throttle.take("withdrawal", request.getRemoteAddr());
        interviews.byCode(code).ifPresent(talk -> {
            interviews.withdraw(talk, what, BY);
            handingOver.handOver(talk, BY);
        });
        return Response.accepted(
                        Json.createObjectBuilder().add("received", true).build())
                .build();
    }
}
