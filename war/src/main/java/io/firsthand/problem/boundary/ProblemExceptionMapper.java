package io.firsthand.problem.boundary;

import io.firsthand.problem.entity.Problem;
import io.firsthand.problem.entity.ProblemException;
import jakarta.ws.rs.ext.Provider;

/** Our own problems, as they are. */
@Provider
public final class ProblemExceptionMapper extends ProblemMapper<ProblemException> {
    @Override
    protected Problem problem(ProblemException exception) {
        return exception.problem();
    }
}
