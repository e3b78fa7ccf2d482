package io.firsthand.accounts.boundary;

import io.firsthand.accounts.control.CurrentToken;
import io.firsthand.accounts.control.Tokens;
import io.firsthand.accounts.entity.AccessToken.Kind;
import io.firsthand.problem.control.ProblemAnswer;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.control.Authentication;
import io.firsthand.security.control.Authentication.Mode;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Person;
import io.firsthand.security.entity.Role;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out who sends a REST request and refuses nobody: by the token of a program, by the cookie of a session, or, where the server
 * keeps the accounts, by the server's own principal and its roles {@code firsthand-viewer} to {@code firsthand-admin}.
 */
public class SignedIn extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";

    @Inject
    private transient Authentication authentication;

    @Inject
    private transient Tokens tokens;

    @Inject
    private transient SessionCookie cookie;

    @Inject
    private transient CurrentPerson person;

    @Inject
    private transient CurrentToken token;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var bearer = bearer(request);
        if (bearer.isPresent()) {
            bearer.flatMap(secret -> tokens.bearer(secret, Kind.API)).ifPresent(this::is);
        } else if (authentication.mode() == Mode.LOCAL) {
            cookie.of(request)
                    .flatMap(secret -> tokens.bearer(secret, Kind.SESSION))
                    .ifPresent(this::is);
        } else {
            if (request.getUserPrincipal() == null
                    && request.getHeader("Authorization") != null
                    && !request.authenticate(response)) {
                // Open Liberty leaves the body of its 401 empty
                if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED && !response.isCommitted()) {
                    ProblemAnswer.write(ProblemException.notSignedIn().problem(), response);
                }
                return;
            }
            known(request).ifPresent(person::is);
        }
        chain.doFilter(request, response);
    }

    private void is(Tokens.Bearer bearer) {
        person.is(bearer.person());
        token.is(bearer.token());
    }

    /** Returns the secret that a program sent, if it is one of ours; other schemes are the server's. */
    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private static Optional<Person> known(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        return principal == null
                ? Optional.empty()
                : Stream.of(Role.values())
                        .filter(role -> request.isUserInRole("firsthand-" + Kebab.of(role)))
                        .max(Comparator.naturalOrder())
                        .map(role -> new Person(principal.getName(), role));
    }
}
