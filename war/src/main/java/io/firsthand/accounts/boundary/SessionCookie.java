package io.firsthand.accounts.boundary;

import io.firsthand.accounts.control.Tokens;
import io.firsthand.security.control.Authentication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Arrays;
import java.util.Optional;

/** The cookie that carries a session: out of reach of scripts, never sent along from another site. */
@ApplicationScoped
public class SessionCookie {
    /** Its name. */
    public static final String NAME = "firsthand-session";

    @Inject
    private Authentication authentication;

    /** Returns the secret that a request carries, if it carries one. */
    public Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Returns the cookie of a new session. */
    public NewCookie holding(Tokens.Issued session, HttpServletRequest request) {
        return cookie(request).value(session.secret()).build();
    }

    /** Returns the cookie that takes the present one away. */
    public NewCookie gone(HttpServletRequest request) {
        return cookie(request).value("").maxAge(0).build();
    }

    private NewCookie.Builder cookie(HttpServletRequest request) {
        boolean secure = request.isSecure()
                || authentication
                        .baseUrl()
                        .filter(url -> url.startsWith("https:"))
                        .isPresent();
        return new NewCookie.Builder(NAME)
                .path(request.getContextPath() + "/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
