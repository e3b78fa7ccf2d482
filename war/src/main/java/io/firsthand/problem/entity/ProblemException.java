package io.firsthand.problem.entity;

import java.util.List;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Makes an exception that carries the problem. */
    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** Returns 400: the body or a parameter cannot be read. */
    public static ProblemException malformed(String detail) {
        return new ProblemException(Problem.of(400, "malformed-request", "The request cannot be read", detail));
    }

    /** Returns 422: one place of the body holds something that is not allowed. */
    public static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(new Problem(
                422,
                "invalid-input",
                "The request holds something that is not allowed",
                detail,
                List.of(new Problem.Place(pointer, detail))));
    }

    /** Returns 404: no such thing. */
    public static ProblemException notFound(String what, Object id) {
        return new ProblemException(Problem.of(
                404,
                "not-found",
                "There is no such thing",
                "There is no " + what + " '" + id + "'. List them to see the ids."));
    }

    /** Returns 409: the thing is in a state that does not allow it. */
    public static ProblemException conflict(String detail) {
        return new ProblemException(Problem.of(409, "conflict", "This does not fit the present state", detail));
    }

    /** Returns 412: somebody else changed it in between. */
    public static ProblemException stale(String what, String given, long current) {
        return new ProblemException(Problem.of(
                412,
                "stale-version",
                "Somebody else changed this in between",
                "You changed version " + given + " of the " + what + ", but it is at version " + current
                        + " now. Load it again and repeat your change; nothing was lost."));
    }

    /** Returns the problem. */
    public Problem problem() {
        return problem;
    }
}
