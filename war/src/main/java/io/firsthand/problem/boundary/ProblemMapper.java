package io.firsthand.problem.boundary;

import io.firsthand.problem.entity.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Turns one kind of exception into a problem; subclasses only say which problem.
 *
 * @param <E> the exception
 */
public abstract class ProblemMapper<E extends Throwable> implements ExceptionMapper<E> {

    /** Returns the problem for the exception. */
    protected abstract Problem problem(E exception);

    /** Lets a subclass add headers. */
    protected void headers(E exception, Response.ResponseBuilder response) {}

    @Override
    public final Response toResponse(E exception) {
        var problem = problem(exception);
        var response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.toJson().toString());
        headers(exception, response);
        return response.build();
    }
}
