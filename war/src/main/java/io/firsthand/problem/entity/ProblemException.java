package io.firsthand.problem.entity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final @Nullable Duration retryAfter;

    /** Makes an exception that carries the problem. */
    public ProblemException(Problem problem) {
        this(problem, null);
    }

    private ProblemException(Problem problem, @Nullable Duration retryAfter) {
        // a server may log any exception that ends a transaction: the detail, which can repeat what was sent, stays out
        // of its message
        super("problem " + problem.slug());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** Returns a problem that may be gone after a while. */
    public static ProblemException retryLater(Problem problem, Duration after) {
        return new ProblemException(problem, after);
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
                "There is no " + what + " '" + Characters.shown(String.valueOf(id)) + "'. List them to see the ids."));
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

    /** Returns 401: the request does not say who sends it. */
    public static ProblemException notSignedIn() {
        return new ProblemException(Problem.of(
                401,
                "not-signed-in",
                "You are not signed in",
                "Sign in at the start page, or send a program's token as 'Authorization: Bearer …'."));
    }

    /** Returns 401: name and password do not fit; which of them is wrong is not said. */
    public static ProblemException signInFailed() {
        return new ProblemException(Problem.of(
                401,
                "sign-in-failed",
                "That did not work",
                "Name and password do not fit. An administrator can send you a link to choose a new password."));
    }

    /** Returns 429: too many failed attempts. */
    public static ProblemException tooManySignIns(Duration wait) {
        return retryLater(
                Problem.of(
                        429,
                        "too-many-sign-ins",
                        "Too many attempts",
                        "Wait " + Math.max(1, wait.toSeconds())
                                + " seconds before the next attempt, or ask an administrator for a link."),
                wait);
    }

    /** Returns 429: too many attempts at something that anybody may try. */
    public static ProblemException tooManyAttempts(Duration wait) {
        return retryLater(
                Problem.of(
                        429,
                        "too-many-attempts",
                        "Too many attempts",
                        "Wait " + Math.max(1, wait.toSeconds()) + " seconds before the next attempt."),
                wait);
    }

    /** Returns 410: the link was used, is too old, or is none. */
    public static ProblemException invitationExpired() {
        return new ProblemException(Problem.of(
                410,
                "invitation-expired",
                "This link does not work any more",
                "It has been used or is too old. Ask an administrator for a new one; at the very first start the server prints a new"
                        + " one when the page is opened again."));
    }

    /** Returns the problem. */
    public Problem problem() {
        return problem;
    }

    /** Returns how long to wait before trying again, if that helps. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
