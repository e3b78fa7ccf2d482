package io.firsthand.problem.boundary;

import io.firsthand.problem.entity.Problem;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.SurveyToolException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Everything else; wrappers of transactions and persistence are opened before choosing. */
@Provider
public final class UnexpectedMapper extends ProblemMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(UnexpectedMapper.class.getName());
    private static final int DEEPEST_CAUSE = 20;
    private static final SurveyToolExceptionMapper TOOL = new SurveyToolExceptionMapper();

    @Override
    protected Problem problem(Throwable exception) {
        var cause = exception;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof ProblemException known) {
                return known.problem();
            }
            if (cause instanceof SurveyToolException tool) {
                return TOOL.problem(tool);
            }
            if (cause instanceof OptimisticLockException) {
                return Problem.of(
                        409,
                        "conflict",
                        "Somebody else changed this at the same moment",
                        "Load it again and repeat your change; nothing was lost.");
            }
            cause = cause.getCause();
        }
        var id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Unexpected error. errorId=" + id, exception);
        return Problem.of(
                500,
                "internal",
                "Something went wrong in Firsthand",
                "This is our fault, not yours. The log of the server explains it under errorId " + id + ".");
    }

    @Override
    protected void headers(Throwable exception, Response.ResponseBuilder response) {
        var cause = exception;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof SurveyToolException tool) {
                TOOL.headers(tool, response);
                return;
            }
            cause = cause.getCause();
        }
    }
}
