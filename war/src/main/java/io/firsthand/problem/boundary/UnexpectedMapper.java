package io.firsthand.problem.boundary;

import io.firsthand.problem.entity.Problem;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.SurveyToolException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything else; wrappers of transactions and persistence are opened before choosing. */
@Provider
public final class UnexpectedMapper extends ProblemMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(UnexpectedMapper.class.getName());
    private static final int DEEPEST_CAUSE = 20;
    private static final ProblemExceptionMapper OWN = new ProblemExceptionMapper();
    private static final SurveyToolExceptionMapper TOOL = new SurveyToolExceptionMapper();
    private static final Problem CHANGED_MEANWHILE = Problem.of(
            409,
            "conflict",
            "Somebody else changed this at the same moment",
            "Load it again and repeat your change; nothing was lost.");

    @Override
    protected Problem problem(Throwable exception) {
        return cause(exception, ProblemException.class)
                .map(ProblemException::problem)
                .or(() -> cause(exception, SurveyToolException.class).map(TOOL::problem))
                .or(() -> cause(exception, OptimisticLockException.class).map(lock -> CHANGED_MEANWHILE))
                .orElseGet(() -> unexpected(exception));
    }

    @Override
    protected void headers(Throwable exception, Response.ResponseBuilder response) {
        cause(exception, ProblemException.class).ifPresent(known -> OWN.headers(known, response));
        cause(exception, SurveyToolException.class).ifPresent(tool -> TOOL.headers(tool, response));
    }

    private static <E extends Throwable> Optional<E> cause(Throwable exception, Class<E> type) {
        return Stream.iterate(exception, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static Problem unexpected(Throwable exception) {
        var id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Unexpected error. errorId=" + id, exception);
        return Problem.of(
                500,
                "internal",
                "Something went wrong in Firsthand",
                "This is our fault, not yours. The log of the server explains it under errorId " + id + ".");
    }
}
