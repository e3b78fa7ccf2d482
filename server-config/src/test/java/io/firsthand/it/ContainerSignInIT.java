package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With {@code firsthand.auth=container} the server says who somebody is and which role they have. */
@Tag("container-sign-in")
class ContainerSignInIT {
    private static final Installation INSTALLATION = InstallationUnderTest.another("container-sign-in");
    private static final Api API = Api.anonymous(INSTALLATION);
    private static final String OPEN_LIBERTY = """
            <server>
              <featureManager><feature>appSecurity-5.0</feature></featureManager>
              <basicRegistry id="people" realm="Firsthand">
                <user name="olga" password="open-sesame"/>
                <user name="paul" password="open-sesame"/>
                <group name="interviewers"><member name="olga"/></group>
              </basicRegistry>
              <webApplication id="firsthand">
                <application-bnd>
                  <security-role name="firsthand-researcher"><group name="interviewers"/></security-role>
                </application-bnd>
              </webApplication>
            </server>
            """;

    @BeforeAll
    static void start() throws IOException {
        INSTALLATION.with("FIRSTHAND_AUTH", "container");
        if (INSTALLATION.server() == Installation.Server.LIBERTY) {
            INSTALLATION.configure("configDropins/overrides/container-sign-in.xml", OPEN_LIBERTY);
        } else {
            var password = INSTALLATION.configure("password", "AS_ADMIN_USERPASSWORD=open-sesame\n");
            INSTALLATION.with(
                    "FIRSTHAND_PAYARA_POSTBOOT",
                    INSTALLATION
                            .configure(
                                    "postboot",
                                    "create-file-user --groups firsthand-researcher --passwordfile " + password
                                            + " olga\n"
                                            + "create-file-user --passwordfile " + password + " paul\n")
                            .toString());
        }
        INSTALLATION.start();
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
    }

    private static Api.Answer get(String path, String name) {
        var basic = Base64.getEncoder().encodeToString((name + ":open-sesame").getBytes(StandardCharsets.UTF_8));
        return API.send("GET", path, BodyPublishers.noBody(), "Authorization", "Basic " + basic);
    }

    @Test
    void the_servers_principal_and_role_are_those_of_the_request() {
        var session = get("/api/v1/session", "olga").json();
        assertThat(session.getString("auth")).isEqualTo("container");
        assertThat(session.getString("name")).isEqualTo("olga");
        assertThat(session.getString("role")).isEqualTo("researcher");
        assertThat(get("/api/v1/answers", "olga").status()).isEqualTo(200);
        assertThat(get("/api/v1/audit-events", "olga").problem()).isEqualTo("forbidden");
    }

    @Test
    void somebody_without_a_role_and_somebody_unknown_are_not_let_in() {
        assertThat(get("/api/v1/profiles", "paul").problem()).isEqualTo("not-signed-in");
        assertThat(get("/api/v1/profiles", "nobody").problem()).isIn("not-signed-in", "http-401");
        assertThat(API.get("profiles").problem()).isEqualTo("not-signed-in");
    }

    @Test
    void there_are_no_accounts_and_no_link_here() throws IOException {
        assertThat(INSTALLATION.data().resolve("first-account-link")).doesNotExist();
        assertThat(Files.readString(INSTALLATION.log())).doesNotContain("/#/join/");
        assertThat(API.send("GET", "/sign-in", BodyPublishers.noBody()).status())
                .as("the server asks who it is")
                .isEqualTo(401);
        assertThat(get("/sign-in", "olga").status())
                .as("and goes on to the start page")
                .isEqualTo(302);
    }

    @Test
    void a_program_acts_with_a_token_here_too() {
        var basic = Base64.getEncoder().encodeToString("olga:open-sesame".getBytes(StandardCharsets.UTF_8));
        var made = API.send(
                "POST",
                "/api/v1/tokens",
                BodyPublishers.ofString("{\"label\":\"nightly\"}"),
                "Authorization",
                "Basic " + basic,
                "Content-Type",
                "application/json",
                "Origin",
                INSTALLATION.base().toString(),
                "Firsthand-Client",
                "test");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var answer = API.send(
                "GET",
                "/api/v1/answers",
                BodyPublishers.noBody(),
                "Authorization",
                "Bearer " + made.json().getString("token"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
