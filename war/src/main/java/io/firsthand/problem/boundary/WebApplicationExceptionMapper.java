package io.firsthand.problem.boundary;

import io.firsthand.problem.entity.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** What the REST runtime itself refuses: unknown path, wrong method, media type, header. */
@Provider
public final class WebApplicationExceptionMapper extends ProblemMapper<WebApplicationException> {
    @Override
    protected Problem problem(WebApplicationException exception) {
        int status = exception.getResponse().getStatus();
        return switch (status) {
            case 400 ->
                Problem.of(
                        400,
                        "malformed-request",
                        "The request cannot be read",
                        "A parameter of the request cannot be read.");
            case 404 ->
                Problem.of(
                        404,
                        "not-found",
                        "There is no such thing",
                        "There is nothing at this address, or a parameter in it cannot be read.");
            case 405 ->
                Problem.of(
                        405,
                        "http-405",
                        "This method is not allowed here",
                        "Use one of the methods in the Allow header.");
            case 406 ->
                Problem.of(
                        406,
                        "http-406",
                        "No acceptable form",
                        "Ask for a media type that /api/v1/openapi.yaml names for this operation, mostly application/json.");
            case 415 ->
                Problem.of(
                        415,
                        "http-415",
                        "This media type is not read here",
                        "Send the media type that /api/v1/openapi.yaml names for this operation, mostly application/json.");
            default ->
                Problem.of(
                        status,
                        "http-" + status,
                        exception.getResponse().getStatusInfo().getReasonPhrase(),
                        "The request was refused with status " + status + ".");
        };
    }

    @Override
    protected void headers(WebApplicationException exception, Response.ResponseBuilder response) {
        var allow = exception.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            response.header(HttpHeaders.ALLOW, allow);
        }
    }
}
