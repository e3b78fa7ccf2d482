package io.firsthand.accounts.boundary;

import io.firsthand.security.control.Authentication;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the server keeps the accounts: has it ask who somebody is, in the way it is configured to, and goes on to the start page. */
@WebServlet("/sign-in")
public class ServerSignIn extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Authentication authentication;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (authentication.mode() == Authentication.Mode.LOCAL || request.authenticate(response)) {
            response.sendRedirect(request.getContextPath() + "/");
        }
    }
}
