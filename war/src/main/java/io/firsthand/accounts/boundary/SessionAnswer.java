package io.firsthand.accounts.boundary;

import io.firsthand.accounts.control.Accounts;
import io.firsthand.accounts.control.FirstStart;
import io.firsthand.accounts.control.Tokens;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.control.Authentication;
import io.firsthand.security.control.Authentication.Mode;
import io.firsthand.security.entity.Person;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** What the operations around a session have in common: how a session looks in JSON, and how a new one begins. */
@ApplicationScoped
public class SessionAnswer {
    @Inject
    private Authentication authentication;

    @Inject
    private Accounts accounts;

    @Inject
    private FirstStart firstStart;

    @Inject
    private SessionCookie cookie;

    @Inject
    private ServletContext context;

    private String version = "";

    @PostConstruct
    void load() {
        version = version();
    }

    /** Returns who is signed in, and how one does; while nobody has an account the server prints a link for the first one. */
    JsonObject json(Optional<Person> signedIn) {
        boolean setUp = authentication.mode() == Mode.CONTAINER || accounts.areThereAny();
        if (!setUp) {
            firstStart.offer();
        }
        var json = Json.createObjectBuilder()
                .add("signedIn", signedIn.isPresent())
                .add("auth", Kebab.of(authentication.mode()))
                .add("setUp", setUp)
                .add("version", version);
        signedIn.ifPresent(known -> json.add("name", known.name()).add("role", Kebab.of(known.role())));
        return json.build();
    }

    /** Answers with a session that has just begun. */
    Response begun(Tokens.Issued session, HttpServletRequest request) {
        return Response.ok(json(Optional.of(session.token().person())))
                .cookie(cookie.holding(session, request))
                .build();
    }

    /** Refuses what makes no sense where the server keeps the accounts. */
    void requireLocal() {
        if (authentication.mode() != Mode.LOCAL) {
            throw ProblemException.conflict(
                    "The server keeps the accounts of this installation (firsthand.auth=container); manage people there.");
        }
    }

    /** Returns what a session is called in the person's list: the kind of browser, nothing that could single it out. */
    static String browser(HttpServletRequest request) {
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return Stream.of("Edg", "Firefox", "Chrome", "Safari")
                .filter(agent::contains)
                .findFirst()
                .map(name -> name.equals("Edg") ? "Edge" : name)
                .orElse("program");
    }

    /** A class of a WAR does not know the WAR's manifest, so it is read. */
    private String version() {
        try (var manifest = context.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            return Optional.ofNullable(
                            manifest == null
                                    ? null
                                    : new Manifest(manifest).getMainAttributes().getValue("Implementation-Version"))
                    .orElse("development");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
