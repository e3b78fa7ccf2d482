package io.firsthand.problem.control;

import io.firsthand.problem.entity.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers with a problem where REST is not involved. */
public final class ProblemAnswer {
    private ProblemAnswer() {}

    /** Writes status, media type and body. */
    public static void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(problem.toJson().toString());
    }
}
