package io.firsthand.connector.limesurvey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.firsthand.connector.limesurvey.SimulatedLimeSurvey.Fault;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each message tells the administrator what to do, and holds no secret. */
@Tag("contract")
class ErrorWordsTckTest {
    private final Connected world = new Connected();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY_200, UNSUPPORTED, RPC interface enabled: JSON-RPC",
        "XML_200, UNSUPPORTED, set to XML-RPC",
        "HTML_200, INVALID_INPUT, answers with a web page",
        "HTML_500, UNAVAILABLE, look in its log",
        "GATEWAY_504, UNAVAILABLE, look in its log",
        "BUSY_503, UNAVAILABLE, look in its log",
        "SQL_ERROR, BAD_RESPONSE, look in its log",
        "CUT_OFF, UNAVAILABLE, asked again later"
    })
    void trouble_of_the_server_names_the_next_step(Fault fault, SurveyToolError error, String words) {
        world.server.failNext(fault);
        assertWords(world.tool(), error, words);
    }

    @Test
    void a_wrong_password_warns_of_the_lock_out() {
        assertWords(
                world.tool("password", "another-secret"),
                SurveyToolError.CREDENTIALS_REJECTED,
                "correct them before trying again: after three refused log-ins it locks Firsthand's address for 10 minutes");
    }

    @Test
    void a_wrong_path_names_the_address_to_enter() {
        SurveyTool tool = world.tool("url", world.server.url() + "/elsewhere/admin/remotecontroll");
        world.server.failNext(Fault.HTML_200);
        assertWords(tool, SurveyToolError.INVALID_INPUT, "before /index.php");
    }

    @Test
    void an_unreachable_host_names_address_firewall_and_proxy() {
        world.server.close();
        assertWords(world.tool(), SurveyToolError.UNAVAILABLE, "check the address, the firewall and the proxy");
    }

    @Test
    void an_unknown_host_is_named() {
        assertWords(
                world.tool("url", "http://no-such-host.invalid"),
                SurveyToolError.UNAVAILABLE,
                "the host no-such-host.invalid is not known");
    }

    @Test
    void a_user_without_rights_is_told_which_to_get() {
        world.server.setAdministrator(false);
        world.server.removeSurvey(Connected.SURVEY);
        assertWords(world.tool(), SurveyToolError.FORBIDDEN, "view and export its responses");
    }

    @Test
    void both_forms_of_the_address_and_that_of_the_browser_work() {
        for (String path : new String[] {
            "",
            "/",
            "/index.php",
            "/index.php/admin",
            "/admin/remotecontrol",
            "/index.php/admin/remotecontrol",
            "/index.php?r=admin/remotecontrol"
        }) {
            assertThat(world.tool("url", world.server.url() + path).check().toolVersion())
                    .as(path)
                    .isEqualTo("6.14.0");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "url, ftp://example.org, no address of a web server",
        "url, http://reader:hush@example.org, belong into their own fields",
        "url, not an address, no address",
        "time-zone, Berlin, Europe/Berlin",
        "window-size, 7, a number from 10 to 5000",
        "window-size, many, a number from 10 to 5000"
    })
    void a_setting_that_cannot_be_used_is_named(String setting, String value, String words) {
        Map<String, String> settings =
                new HashMap<>(Map.of("url", "http://example.org", "user", "reader", "password", "hush"));
        settings.put(setting, value);
        SurveyToolException refused = catchThrowableOfType(
                SurveyToolException.class,
                () -> new LimeSurveyPlugin()
                        .open(new ConnectionSettings(settings), PluginContext.of(Clock.systemUTC()))
                        .close());
        assertThat(refused.error()).isEqualTo(SurveyToolError.INVALID_INPUT);
        assertThat(refused.hint()).contains("'" + setting + "'", words).doesNotContain("hush");
    }

    @Test
    void without_a_time_zone_the_check_says_what_that_means() {
        Map<String, String> settings = Map.of(
                "url", world.server.url(),
                "user", SimulatedLimeSurvey.USER,
                "password", SimulatedLimeSurvey.PASSWORD);
        try (SurveyTool tool =
                new LimeSurveyPlugin().open(new ConnectionSettings(settings), PluginContext.of(Clock.systemUTC()))) {
            assertThat(tool.check().remarks())
                    .containsExactly(
                            "No time zone is set, so times are read as UTC. LimeSurvey writes local times: set the "
                                    + "zone of its server.");
        }
    }

    private static void assertWords(SurveyTool tool, SurveyToolError error, String words) {
        SurveyToolException refused = catchThrowableOfType(SurveyToolException.class, tool::check);
        assertThat(refused).isNotNull();
        assertThat(refused.error()).as(refused.hint()).isEqualTo(error);
        assertThat(refused.hint()).contains(words);
        StringWriter trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString() + tool)
                .doesNotContain(SimulatedLimeSurvey.PASSWORD, "another-secret", "key-1", "SQL", "hush");
    }
}
