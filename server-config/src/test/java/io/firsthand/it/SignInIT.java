package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Accounts, sessions, tokens and links: who gets in, for how long, and what is refused. */
@Tag("rest")
class SignInIT {
    private static final Api ADA = Api.underTest();
    private static final Api NOBODY = Api.anonymous(InstallationUnderTest.get());
    private static final String ORIGIN = InstallationUnderTest.get().base().toString();
    private static final Pattern SECRET = Pattern.compile("fh_[A-Za-z0-9_-]{43}");

    private static JsonObjectBuilder json() {
        return Json.createObjectBuilder();
    }

    private static Api.Answer page(String method, String path, String body, String... more) {
        var headers = new java.util.ArrayList<>(
                List.of("Content-Type", "application/json", "Origin", ORIGIN, "Firsthand-Client", "test"));
        headers.addAll(List.of(more));
        return NOBODY.send(method, "/api/v1/" + path, BodyPublishers.ofString(body), headers.toArray(String[]::new));
    }

    private static Api.Answer signIn(String name, String password) {
        return page(
                "POST",
                "session",
                json().add("name", name).add("password", password).build().toString());
    }

    private static String cookie(Api.Answer answer) {
        var header = answer.header("Set-Cookie");
        return header.substring(0, header.indexOf(';'));
    }

    private static String invited(String name, String role) {
        var account = ADA.post("accounts", json().add("name", name).add("role", role));
        assertThat(account.status()).as(account.text()).isEqualTo(201);
        var link = account.json().getJsonObject("invitation").getString("link");
        assertThat(link).startsWith(ORIGIN + "/#/join/fh_");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static Api.Answer join(String invitation, String password) {
        return page(
                "POST",
                "joins",
                json().add("invitation", invitation)
                        .add("password", password)
                        .build()
                        .toString());
    }

    private static int accountId(String name) {
        return ADA.get("accounts").items().stream()
                .filter(account -> account.getString("name").equals(name))
                .findFirst()
                .orElseThrow()
                .getInt("id");
    }

    @Test
    void the_link_of_the_first_start_is_gone_once_it_was_used_and_stands_in_no_log() throws IOException {
        ADA.get("accounts");
        assertThat(InstallationUnderTest.get().data().resolve("first-account-link"))
                .doesNotExist();
        try (var files = Files.walk(InstallationUnderTest.get().data().resolveSibling("usr"))) {
            for (var log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                assertThat(SECRET.matcher(Files.readString(log)).find())
                        .as(log.toString())
                        .isFalse();
            }
        } catch (java.nio.file.NoSuchFileException e) {
            assertThat(InstallationUnderTest.get().server()).isEqualTo(Installation.Server.PAYARA);
        }
    }

    @Test
    void a_session_is_a_cookie_that_scripts_and_other_sites_cannot_use() {
        join(invited("Cora", "viewer"), "a good enough password");
        var session = signIn("cora", "a good enough password");
        assertThat(session.status()).as(session.text()).isEqualTo(200);
        assertThat(session.header("Set-Cookie"))
                .contains("firsthand-session=fh_", "HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(session.text()).doesNotContainPattern(SECRET);
        var who = NOBODY.send("GET", "/api/v1/session", BodyPublishers.noBody(), "Cookie", cookie(session))
                .json();
        assertThat(who.getBoolean("signedIn")).isTrue();
        assertThat(who.getString("name")).isEqualTo("Cora");
        assertThat(who.getString("role")).isEqualTo("viewer");
        var out = page("DELETE", "session", "", "Cookie", cookie(session));
        assertThat(out.status()).isEqualTo(204);
        assertThat(NOBODY.send("GET", "/api/v1/profiles", BodyPublishers.noBody(), "Cookie", cookie(session))
                        .problem())
                .isEqualTo("not-signed-in");
    }

    @Test
    void a_request_that_changes_something_by_cookie_needs_its_origin_and_the_header() {
        join(invited("Dora", "viewer"), "a good enough password");
        var cookie = cookie(signIn("Dora", "a good enough password"));
        var body = json().add("label", "x").build().toString();
        var json = new String[] {"Content-Type", "application/json", "Cookie", cookie};
        assertThat(NOBODY.send("POST", "/api/v1/tokens", BodyPublishers.ofString(body), json)
                        .problem())
                .isEqualTo("foreign-origin");
        assertThat(NOBODY.send("POST", "/api/v1/tokens", BodyPublishers.ofString(body), with(json, "Origin", ORIGIN))
                        .problem())
                .isEqualTo("foreign-origin");
        assertThat(NOBODY.send(
                                "POST",
                                "/api/v1/tokens",
                                BodyPublishers.ofString(body),
                                with(json, "Origin", "https://evil.example", "Firsthand-Client", "x"))
                        .problem())
                .isEqualTo("foreign-origin");
        assertThat(NOBODY.send(
                                "POST",
                                "/api/v1/tokens",
                                BodyPublishers.ofString(body),
                                with(json, "Origin", ORIGIN, "Firsthand-Client", "x"))
                        .status())
                .isEqualTo(201);
    }

    private static String[] with(String[] headers, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(headers), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void guessing_makes_the_guesser_wait_and_nobody_learns_which_names_exist() {
        join(invited("Edna", "viewer"), "a good enough password");
        var wrong = signIn("Edna", "wrong wrong wrong");
        var unknown = signIn("Nobody Of That Name", "wrong wrong wrong");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.text()).isEqualTo(wrong.text());
        Api.Answer last = wrong;
        for (int attempt = 0; attempt < 8 && last.status() == 401; attempt++) {
            last = signIn("Edna", "wrong wrong wrong");
        }
        assertThat(last.status()).as(last.text()).isEqualTo(429);
        assertThat(last.problem()).isEqualTo("too-many-sign-ins");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 900);
        assertThat(signIn("Edna", "a good enough password").status())
                .as("even the right one waits")
                .isEqualTo(429);
    }

    @Test
    void a_link_works_once_and_a_new_one_ends_the_old_one_and_the_sessions() {
        var first = invited("Fay", "researcher");
        var link = ADA.post("accounts/" + accountId("Fay") + "/invitations", "")
                .json()
                .getString("link");
        assertThat(join(first, "a good enough password").status()).isEqualTo(410);
        var session = join(link.substring(link.lastIndexOf('/') + 1), "a good enough password");
        assertThat(session.status()).as(session.text()).isEqualTo(200);
        assertThat(join(link.substring(link.lastIndexOf('/') + 1), "another good password")
                        .problem())
                .isEqualTo("invitation-expired");
        ADA.post("accounts/" + accountId("Fay") + "/invitations", "");
        assertThat(NOBODY.send("GET", "/api/v1/profiles", BodyPublishers.noBody(), "Cookie", cookie(session))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_short_password_is_refused_and_the_link_stays_good() {
        var invitation = invited("Gwen", "viewer");
        var refused = join(invitation, "short");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/password");
        assertThat(join(invitation, "a good enough password").status()).isEqualTo(200);
    }

    @Test
    void a_changed_password_ends_the_other_sessions() {
        join(invited("Hope", "viewer"), "a good enough password");
        var one = cookie(signIn("Hope", "a good enough password"));
        var other = cookie(signIn("Hope", "a good enough password"));
        var body = json().add("current", "a good enough password").add("password", "an even better password");
        var changed = page("PUT", "session/password", body.build().toString(), "Cookie", one);
        assertThat(changed.status()).as(changed.text()).isEqualTo(204);
        assertThat(NOBODY.send("GET", "/api/v1/tokens", BodyPublishers.noBody(), "Cookie", one)
                        .status())
                .isEqualTo(200);
        assertThat(NOBODY.send("GET", "/api/v1/tokens", BodyPublishers.noBody(), "Cookie", other)
                        .status())
                .isEqualTo(401);
        assertThat(signIn("Hope", "a good enough password").status()).isEqualTo(401);
        assertThat(signIn("Hope", "an even better password").status()).isEqualTo(200);
    }

    @Test
    void a_token_does_no_more_than_its_person_and_ends_when_it_is_revoked() {
        var rita = Api.as("researcher");
        assertThat(rita.post("tokens", json().add("label", "too much").add("role", "admin"))
                        .status())
                .isEqualTo(422);
        var made = rita.post("tokens", json().add("label", "reading").add("role", "viewer"))
                .json();
        var bearer = new String[] {"Authorization", "Bearer " + made.getString("token")};
        assertThat(NOBODY.send("GET", "/api/v1/profiles", BodyPublishers.noBody(), bearer)
                        .status())
                .isEqualTo(200);
        var refused = NOBODY.send("GET", "/api/v1/answers", BodyPublishers.noBody(), bearer);
        assertThat(refused.problem()).isEqualTo("forbidden");
        assertThat(refused.json().getString("detail")).contains("researcher", "viewer");
        assertThat(rita.get("tokens").text()).doesNotContain(made.getString("token"));
        rita.send("DELETE", "/api/v1/tokens/" + made.getInt("id"), BodyPublishers.noBody());
        var gone = NOBODY.send("GET", "/api/v1/profiles", BodyPublishers.noBody(), bearer);
        assertThat(gone.status()).isEqualTo(401);
        assertThat(gone.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Firsthand\"");
    }

    @Test
    void nobody_ends_the_token_of_somebody_else() {
        int id = Api.as("researcher")
                .post("tokens", json().add("label", "mine"))
                .json()
                .getInt("id");
        assertThat(Api.as("reviewer")
                        .send("DELETE", "/api/v1/tokens/" + id, BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_role_that_is_taken_away_is_gone_at_once_and_switching_off_ends_everything() {
        var session = cookie(join(invited("Iris", "researcher"), "a good enough password"));
        var reads = new String[] {"Cookie", session};
        assertThat(NOBODY.send("GET", "/api/v1/answers", BodyPublishers.noBody(), reads)
                        .status())
                .isEqualTo(200);
        ADA.put("accounts/" + accountId("Iris"), json().add("role", "viewer"));
        assertThat(NOBODY.send("GET", "/api/v1/answers", BodyPublishers.noBody(), reads)
                        .status())
                .isEqualTo(403);
        ADA.put("accounts/" + accountId("Iris"), json().add("role", "viewer").add("disabled", true));
        assertThat(NOBODY.send("GET", "/api/v1/profiles", BodyPublishers.noBody(), reads)
                        .status())
                .isEqualTo(401);
        assertThat(signIn("Iris", "a good enough password").status()).isEqualTo(401);
    }

    @Test
    void the_last_administrator_stays() {
        var refused = ADA.put("accounts/" + accountId("Ada"), json().add("role", "viewer"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("detail")).contains("only administrator");
        assertThat(ADA.get("accounts").status()).isEqualTo(200);
    }

    @Test
    void two_people_cannot_share_a_name_however_it_is_written() {
        invited("Joan of Kent", "viewer");
        var refused = ADA.post("accounts", json().add("name", "joan  of KENT").add("role", "viewer"));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    }

    @Test
    void what_people_did_is_in_the_audit_sealed_and_without_what_they_typed() throws InterruptedException {
        invited("Kate", "viewer");
        int id = accountId("Kate");
        var check = ADA.post("audit-checks", "").json();
        assertThat(check.getBoolean("intact")).as(check.toString()).isTrue();
        assertThat(check.getString("head")).matches("[0-9a-f]{64}").isNotEqualTo("0".repeat(64));
        var events = ADA.get("audit-events?kind=account-made&actor=Ada").items();
        assertThat(events)
                .filteredOn(event -> event.getString("subjectId").equals(String.valueOf(id)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getString("actorKind")).isEqualTo("person");
                    assertThat(event.getJsonObject("details"))
                            .isEqualTo(json().add("role", "VIEWER")
                                    .add("disabled", false)
                                    .build());
                    assertThat(event.getInt("seal")).isPositive();
                });
        assertThat(seals()).as("places in the chain, newest first").isSortedAccordingTo((a, b) -> b - a);
    }

    private static List<Integer> seals() {
        return ADA.get("audit-events?limit=200").items().stream()
                .filter(event -> event.containsKey("seal"))
                .map((JsonObject event) -> event.getInt("seal"))
                .toList();
    }
}
