package io.firsthand.security.boundary;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Puts the security headers on every answer.
 *
 * <p>The Content-Security-Policy allows scripts and styles of this origin only, and the one inline element, the import map of
 * {@code index.html}, by the SHA-256 of its very bytes, computed from the packaged page.
 */
public class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private String policy = "";

    @Override
    public void init() throws ServletException {
        try (var page = getServletContext().getResourceAsStream("/index.html")) {
            if (page == null) {
                throw new ServletException("index.html is missing in the WAR");
            }
            policy = "default-src 'none'; script-src 'self' '"
                    + importMapHash(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                    + "'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'; object-src 'none'";
        } catch (IOException e) {
            throw new ServletException("index.html cannot be read", e);
        }
    }

    static String importMapHash(String page) {
        var map = IMPORT_MAP.matcher(page);
        if (!map.find()) {
            throw new IllegalStateException("index.html holds no import map");
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", isApi(request) ? "no-store" : "no-cache");
        chain.doFilter(request, response);
    }

    /** Pages and modules are asked for again with their date, so that an upgrade never mixes old and new ones. */
    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
