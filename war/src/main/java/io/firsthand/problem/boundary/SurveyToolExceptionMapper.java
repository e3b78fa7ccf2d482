package io.firsthand.problem.boundary;

import io.firsthand.problem.entity.Problem;
import io.firsthand.spi.SurveyToolException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** What a survey tool answered, in words that say who can mend it. */
@Provider
public final class SurveyToolExceptionMapper extends ProblemMapper<SurveyToolException> {
    @Override
    protected Problem problem(SurveyToolException exception) {
        return switch (exception.error()) {
            case INVALID_INPUT -> of(422, "invalid-input", "This cannot be used as it is", exception);
            case CREDENTIALS_REJECTED ->
                of(422, "survey-tool-credentials", "The tool refused the credentials", exception);
            case FORBIDDEN ->
                of(422, "survey-tool-forbidden", "The tool does not allow this to the account", exception);
            case UNSUPPORTED -> of(422, "survey-tool-unsupported", "The tool cannot do this", exception);
            case NOT_FOUND -> of(404, "not-found", "There is no such thing", exception);
            case RATE_LIMITED -> of(503, "survey-tool-busy", "The tool asks to wait", exception);
            case UNAVAILABLE -> of(503, "survey-tool-unavailable", "The tool does not answer", exception);
            case BAD_RESPONSE ->
                of(502, "survey-tool-bad-response", "The tool answered something unexpected", exception);
            case CANCELLED -> of(409, "conflict", "This was stopped", exception);
        };
    }

    private static Problem of(int status, String slug, String title, SurveyToolException exception) {
        return Problem.of(status, slug, title, exception.hint());
    }

    @Override
    protected void headers(SurveyToolException exception, Response.ResponseBuilder response) {
        exception
                .retryAfter()
                .ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
    }
}
