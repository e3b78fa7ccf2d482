package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A connector that was built outside lies in the plugin folder: it is used, and what cannot be used beside it is named. */
@Tag("rest")
class PluginFolderIT {
    private static final Api API = Api.underTest();
    private static final String NOTES = """
            {"total":2,"notes":[
              {"number":1,"id":"a","at":"2026-11-01T10:00:00+01:00","done":true,
               "answers":{"why":"I was worried that the glue would not hold in winter."}},
              {"number":2,"id":"b","at":"2026-11-02T10:00:00+01:00","done":false,"answers":{"why":"Nothing."}}]}
            """;

    private static HttpServer noticeboard;

    @BeforeAll
    static void start_a_noticeboard() throws IOException {
        assertThat(API.get("tools").text())
                .as("the example is built by the phase pre-integration-test")
                .contains("noticeboard");
        noticeboard = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        noticeboard.createContext("/", exchange -> {
            var path = exchange.getRequestURI().toString();
            var body = path.endsWith("/boards")
                    ? "{\"boards\":[{\"id\":\"7\",\"title\":\"Glue\",\"open\":true}]}"
                    : path.contains("/notes")
                            ? path.contains("after=0") ? NOTES : "{\"total\":2,\"notes\":[]}"
                            : "{\"title\":\"Glue\",\"questions\":[{\"code\":\"why\",\"text\":\"What nearly stopped you?\",\"type\":\"text\"}]}";
            var known = "the key".equals(exchange.getRequestHeaders().getFirst("X-Board-Key"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 401, known ? bytes.length : -1);
            if (known) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        noticeboard.start();
    }

    @AfterAll
    static void stop() {
        noticeboard.stop(0);
    }

    private static Api.Answer connect(String key) {
        return API.post(
                "connections",
                Json.createObjectBuilder()
                        .add("name", "Our board")
                        .add("tool", "noticeboard")
                        .add(
                                "settings",
                                Json.createObjectBuilder()
                                        .add(
                                                "url",
                                                "http://127.0.0.1:"
                                                        + noticeboard
                                                                .getAddress()
                                                                .getPort()))
                        .add("pasted", Json.createObjectBuilder().add("key", key)));
    }

    @Test
    void a_set_of_questions_that_a_plugin_brings_stands_among_the_others() {
        assertThat(API.get("packs").json().getJsonArray("packs").getValuesAs(JsonObject.class))
                .filteredOn(pack -> pack.containsKey("plugin"))
                .singleElement()
                .satisfies(pack -> {
                    assertThat(pack.getString("id")).isEqualTo("garden:dry");
                    assertThat(pack.getString("plugin")).isEqualTo("garden");
                });
        assertThat(API.get("packs/garden:dry").json().getJsonArray("questions").getValuesAs(JsonObject.class))
                .extracting(question -> question.getString("wording"))
                .containsExactly("What happened when the soil dried out?");
    }

    @Test
    void a_lint_rule_that_a_plugin_brings_is_listed_with_its_name_and_gives_advice() {
        assertThat(API.get("lint-rules?language=en")
                        .json()
                        .getJsonArray("rules")
                        .getValuesAs(JsonObject.class))
                .filteredOn(rule -> rule.getString("rule").equals("house-style:shouting"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.getString("plugin")).isEqualTo("House style");
                    assertThat(rule.getString("level")).isEqualTo("warn");
                    assertThat(rule.getJsonArray("fires").getString(0)).isEqualTo("Tell us what happened!");
                });
        assertThat(advice("What happened the last time it rained!"))
                .filteredOn(advice -> advice.containsKey("plugin"))
                .singleElement()
                .satisfies(advice -> {
                    assertThat(advice.getString("plugin")).isEqualTo("House style");
                    assertThat(advice.getString("message")).isEqualTo("It has an exclamation mark.");
                });
    }

    @Test
    void a_lint_rule_that_fails_is_named_without_the_words_it_failed_over_and_stops_nothing() {
        assertThat(advice("What happened to the marmalade!"))
                .extracting(advice -> advice.getString("rule"))
                .contains("house-style:shouting");
        assertThat(API.get("lint-rules").json().getJsonArray("broken").getValuesAs(JsonString.class))
                .extracting(JsonString::getString)
                .containsExactly(
                        "The lint rule grumpy:grumpy failed (IllegalStateException); it is left out until the server starts again.");
    }

    private static List<JsonObject> advice(String wording) {
        var answer = API.post("question-checks", Json.createObjectBuilder().add("wording", wording));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getJsonArray("advice").getValuesAs(JsonObject.class);
    }

    @Test
    void its_tool_is_listed_with_its_settings() {
        var tool = API.get("tools").items().stream()
                .filter(one -> one.getString("id").equals("noticeboard"))
                .findFirst()
                .orElseThrow();
        assertThat(tool.getString("name")).isEqualTo("Noticeboard");
        assertThat(tool.getJsonArray("settings").getValuesAs(JsonObject.class))
                .extracting(setting -> setting.getString("name") + (setting.getBoolean("secret") ? " (secret)" : ""))
                .containsExactly("url", "key (secret)");
    }

    @Test
    void a_survey_is_described_and_read_through_it_and_its_answers_become_findings() {
        var made = connect("the key");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        int id = made.json().getInt("id");
        assertThat(API.post("connections/" + id + "/checks", "").json().getString("summary"))
                .isEqualTo("Noticeboard answers; it shows 1 boards.");
        assertThat(API.get("connections/" + id + "/surveys").items())
                .extracting(survey -> survey.getString("title"))
                .containsExactly("Glue");
        var source = API.post(
                "sources",
                Json.createObjectBuilder()
                        .add("connectionId", id)
                        .add("surveyId", "7")
                        .add("name", "Glue")
                        .add("kind", "survey")
                        .add("basis", "service-record")
                        .add(
                                "columns",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("key", "why")
                                                .add("role", "text")
                                                .add(
                                                        "feeds",
                                                        Json.createArrayBuilder()
                                                                .add("objection")))));
        assertThat(source.status()).as(source.text()).isEqualTo(201);
        long sourceId = source.json().getJsonNumber("id").longValue();
        var pull = API.pull(sourceId);
        assertThat(pull.getString("state")).as(pull.toString()).isEqualTo("done");
        assertThat(pull.getInt("responsesNew")).isEqualTo(2);
        assertThat(API.get("findings?type=concern&source=" + sourceId).items())
                .singleElement()
                .satisfies(finding -> assertThat(finding.getJsonObject("answer").getString("text"))
                        .contains("glue would not hold"));
    }

    @Test
    void its_errors_are_those_of_a_built_in_tool() {
        var refused = API.post("connections/" + connect("another key").json().getInt("id") + "/checks", "");
        assertThat(refused.problem()).isEqualTo("survey-tool-credentials");
        assertThat(refused.json().getString("detail")).contains("copy it again");
    }

    @Test
    void what_cannot_be_used_is_named_and_the_server_runs() {
        assertThat(API.get("tools").json().getJsonArray("broken").getValuesAs(JsonString.class))
                .extracting(JsonString::getString)
                .containsExactly(
                        "The plugin broken.jar is left out: it cannot be read as a JAR; copy it there again.",
                        "The plugin future.jar is left out: it was built for version 99 of the plugin interface, and this server has"
                                + " version 1; get a build of it for this version.",
                        "Two plugins call themselves 'doubled', and both are left out:"
                                + " io.firsthand.it.PluginsUnderTest$Doubled of doubled-a.jar, and"
                                + " io.firsthand.it.PluginsUnderTest$Doubled of doubled-b.jar. Take one away.");
    }
}
