package io.firsthand.security.boundary;

import io.firsthand.problem.control.ProblemAnswer;
import io.firsthand.problem.entity.Problem;
import io.firsthand.security.control.Authentication;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps other sites' pages from changing anything in the name of somebody who is signed in here. A request that changes something must
 * come from this origin and carry the header {@code Firsthand-Client}, which a page of another site cannot send along; programs, which
 * send their token by themselves, need neither.
 */
public class ForeignRequests extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String CLIENT = "Firsthand-Client";

    @Inject
    private transient Authentication authentication;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        var origin = Optional.ofNullable(request.getHeader("Origin"));
        if (origin.isPresent() && !isOurs(origin.get(), request)) {
            refuse(
                    response,
                    "Only pages of this server may change anything here. Behind a proxy, set firsthand.base-url.");
        } else if (!isProgram(request) && (origin.isEmpty() || request.getHeader(CLIENT) == null)) {
            refuse(
                    response,
                    "Send the token of a program as 'Authorization: Bearer …'; a page sends its Origin and the header "
                            + CLIENT + ".");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isProgram(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("bearer "))
                .isPresent();
    }

    private boolean isOurs(String origin, HttpServletRequest request) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority != null
                    && (authority.equalsIgnoreCase(request.getHeader("Host"))
                            || authentication
                                    .baseUrl()
                                    .map(URI::create)
                                    .filter(base ->
                                            origin.equalsIgnoreCase(base.getScheme() + "://" + base.getAuthority()))
                                    .isPresent());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void refuse(HttpServletResponse response, String detail) throws IOException {
        ProblemAnswer.write(
                Problem.of(403, "foreign-origin", "The request may come from another site", detail), response);
    }
}
