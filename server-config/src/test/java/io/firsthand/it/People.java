package io.firsthand.it;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The people of one installation: Ada made the first account by the link of the first start, the others came by her invitations. Each
 * has a program's token, and Ada a session.
 */
public final class People {
    /** Everybody's password. */
    public static final String PASSWORD = "correct horse battery staple";

    private static final Map<String, String> NAMES =
            Map.of("admin", "Ada", "reviewer", "Ben", "researcher", "Rita", "viewer", "Vic");

    private final Installation installation;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    People(Installation installation) {
        this.installation = installation;
    }

    /** Returns the token of a person of the installation under test, by role. */
    public static String token(String role) {
        return InstallationUnderTest.get().people().tokenOf(role);
    }

    /** Returns the name of the person with a role. */
    public static String name(String role) {
        return NAMES.get(role);
    }

    /** Returns the token of the person with a role. */
    public String tokenOf(String role) {
        join(role);
        return tokens.get(role);
    }

    /** Returns the value of the session cookie of the person with a role. */
    public String sessionOf(String role) {
        join(role);
        return sessions.get(role);
    }

    private synchronized void join(String role) {
        if (tokens.containsKey(role)) {
            return;
        }
        var invitation = role.equals("admin") ? firstInvitation() : invite(role);
        var joined = page(
                "joins",
                json().add("invitation", invitation).add("name", name(role)).add("password", PASSWORD));
        var cookie = joined.header("Set-Cookie");
        sessions.put(role, cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
        var made = page(
                "tokens",
                json().add("label", "tests").add("role", role),
                "Cookie",
                "firsthand-session=" + sessions.get(role));
        tokens.put(role, made.json().getString("token"));
    }

    private String firstInvitation() {
        try {
            return secret(Files.readString(installation.data().resolve("first-account-link")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String invite(String role) {
        return secret(new Api(installation)
                .post("accounts", json().add("name", name(role)).add("role", role))
                .json()
                .getJsonObject("invitation")
                .getString("link"));
    }

    private static String secret(String link) {
        return link.strip().substring(link.lastIndexOf('/') + 1);
    }

    private static JsonObjectBuilder json() {
        return Json.createObjectBuilder();
    }

    /** Sends what a page of the installation would send. */
    private Api.Answer page(String path, JsonObjectBuilder body, String... cookie) {
        var headers = Stream.concat(
                        Stream.of(
                                "Content-Type",
                                "application/json",
                                "Origin",
                                installation.base().toString(),
                                "Firsthand-Client",
                                "test"),
                        Stream.of(cookie))
                .toArray(String[]::new);
        return Api.anonymous(installation)
                .send(
                        "POST",
                        "/api/v1/" + path,
                        BodyPublishers.ofString(body.build().toString()),
                        headers);
    }
}
