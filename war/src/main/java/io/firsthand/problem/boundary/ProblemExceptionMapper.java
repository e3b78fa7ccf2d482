package io.firsthand.problem.boundary;

import io.firsthand.problem.entity.Problem;
import io.firsthand.problem.entity.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Our own problems, as they are. */
@Provider
public final class ProblemExceptionMapper extends ProblemMapper<ProblemException> {
    @Override
    protected Problem problem(ProblemException exception) {
        return exception.problem();
    }

    @Override
    protected void headers(ProblemException exception, Response.ResponseBuilder response) {
        exception
                .retryAfter()
                .ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        if (exception.problem().status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, Problem.CHALLENGE);
        }
    }
}
