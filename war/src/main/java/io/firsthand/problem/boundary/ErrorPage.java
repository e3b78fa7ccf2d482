package io.firsthand.problem.boundary;

import io.firsthand.problem.control.ProblemAnswer;
import io.firsthand.problem.entity.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Problems for what REST never sees: unknown pages, refusals of the container. */
@WebServlet("/problem")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var problem = status == 404
                ? Problem.of(
                        404,
                        "not-found",
                        "There is no such thing",
                        "There is nothing at this address. The start page is at /.")
                : Problem.of(
                        status,
                        "http-" + status,
                        "The request was refused",
                        "The server refused the request with status " + status + ".");
        ProblemAnswer.write(problem, response);
    }
}
