package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Draft surveys over REST: begun, written, checked, shown, taken elsewhere and brought back. */
@Tag("rest")
class BlueprintsIT {
    private static final Api API = Api.underTest();

    private static JsonObject begun(String json) {
        var made = API.post("blueprints", json);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location"))
                .endsWith("/api/v1/blueprints/" + made.json().getInt("id"));
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        return made.json();
    }

    private static Api.Answer write(JsonObject blueprint, String name, JsonValue value, int revision) {
        return API.put(
                "blueprints/" + blueprint.getInt("id"),
                Json.createObjectBuilder(blueprint.getJsonObject("draft")).add(name, value),
                "If-Match",
                "\"" + revision + "\"");
    }

    private static JsonValue json(String text) {
        return Json.createReader(new java.io.StringReader(text)).readValue();
    }

    @Test
    void a_goal_proposes_a_set_and_the_draft_lists_what_is_missing_until_it_is_there() {
        var draft = begun("{\"name\":\"Leavers\",\"goal\":\"churn months 1–3\",\"pack\":\"LU\",\"audience\":\"B2C\"}");
        assertThat(draft.getJsonObject("draft").getJsonArray("items"))
                .hasToString(
                        "[{\"id\":\"OBJ2\",\"version\":1},{\"id\":\"CHN3\",\"version\":1},"
                                + "{\"id\":\"CHN1\",\"version\":1},{\"id\":\"OBJ3\",\"version\":1},{\"id\":\"CHN2\",\"version\":1}]");
        assertThat(draft.getJsonObject("layout").getBoolean("ready")).isFalse();
        assertThat(draft.getJsonObject("layout").getInt("seconds")).isEqualTo(15 + 159 + 24);

        var written = write(
                draft,
                "fillings",
                json(
                        "{\"company\":{\"en\":[\"Acme\"]},\"product\":{\"en\":[\"Acme Plan\"]},\"contact\":{\"en\":[\"p@acme"
                                + ".example\"]},\"noticeUrl\":{\"en\":[\"https://acme.example\"]},\"processor\":{\"en\":[\"Acme\"]},"
                                + "\"place\":{\"en\":[\"Germany\"]},\"authority\":{\"en\":[\"the authority\"]}}"),
                1);
        assertThat(written.status()).as(written.text()).isEqualTo(200);
        assertThat(written.header("ETag")).isEqualTo("\"2\"");
        assertThat(written.json().getJsonObject("layout").getJsonArray("remarks"))
                .isEmpty();
        assertThat(written.json().getJsonObject("layout").getBoolean("ready")).isTrue();

        assertThat(write(draft, "mode", Json.createValue("strict"), 1).problem())
                .isEqualTo("stale-version");
        assertThat(API.get("blueprints").items().stream()
                        .filter(head -> head.getInt("id") == draft.getInt("id"))
                        .map(head -> head.getString("name") + " " + head.getString("pack") + " "
                                + head.getInt("questions") + " " + head.getBoolean("ready")))
                .containsExactly("Leavers LU 5 true");
    }

    @Test
    void what_a_respondent_sees_is_there_in_each_language_and_for_people() {
        var draft = begun("{\"name\":\"Seen\",\"pack\":\"RB\",\"languages\":[\"en\",\"de-x-du\"]}");
        var shown = API.get("blueprints/" + draft.getInt("id") + "/shown?language=de-x-du");
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.json()
                        .getJsonArray("screens")
                        .getJsonObject(0)
                        .getJsonArray("lines")
                        .getJsonObject(2))
                .hasToString(
                        "{\"piece\":\"N3\",\"words\":\"Die Teilnahme ist freiwillig. Du kannst jede Frage überspringen und"
                                + " jederzeit aufhören.\"}");
        assertThat(API.get("blueprints/" + draft.getInt("id") + "/shown").json().getString("language"))
                .isEqualTo("en");
        var markdown = API.get("blueprints/" + draft.getInt("id") + "/markdown");
        assertThat(markdown.text()).startsWith("# Seen\n\n6 questions, ");
        var csv = API.get("blueprints/" + draft.getInt("id") + "/csv?language=en");
        assertThat(csv.text().lines().filter(line -> line.startsWith("main,WOR2,")))
                .hasSize(1);
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"draft-survey-" + draft.getInt("id") + ".csv\"");
    }

    @Test
    void a_file_brings_the_same_draft_back() {
        var draft = begun("{\"name\":\"Travels\",\"pack\":\"SC\",\"audience\":\"B2C\"}");
        var changed = write(
                        draft,
                        "notice",
                        json("{\"N8\":{\"en\":\"We delete them after a year. \"},\"N4\":{\"en\":\"\"}}"),
                        1)
                .json();
        var file = API.get("blueprints/" + draft.getInt("id") + "/file");
        assertThat(file.status()).isEqualTo(200);
        var back = begun("{\"name\":\"Travels\",\"file\":" + file.text() + "}");
        assertThat(back.getJsonObject("draft")).isEqualTo(changed.getJsonObject("draft"));
        assertThat(back.getJsonObject("layout")).isEqualTo(changed.getJsonObject("layout"));
    }

    @Test
    void the_gaps_of_a_profile_become_a_draft_with_a_reason_for_each_question() {
        int profile =
                API.post("profiles", "{\"label\":\"Cloud watchers\"}").json().getInt("id");
        var proposal = API.get("proposals?audience=B2C&profile=" + profile);
        assertThat(proposal.status()).as(proposal.text()).isEqualTo(200);
        assertThat(proposal.json().getJsonArray("fields").getJsonObject(5))
                .hasToString("{\"field\":\"objections\",\"quotes\":0,\"people\":0,\"need\":3}");
        assertThat(proposal.json().getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                        .map(question -> question.getString("reason")))
                .contains("Objections: no quote yet; WOR2 asks for it.");
        assertThat(proposal.json().getJsonArray("left")).hasToString("[\"pain-points\",\"proof\"]");
        assertThat(proposal.json().getJsonObject("talk").getString("guide")).isEqualTo("SW");

        var draft = begun("{\"name\":\"Gaps\",\"audience\":\"B2C\",\"profile\":" + profile + "}");
        assertThat(draft.getJsonObject("draft").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .map(item -> item.getString("id")))
                .containsExactly("CTX1", "CTX2", "TRG1", "SEE1", "DRV1", "WOR2");
        assertThat(draft.getJsonObject("draft").getString("anchor")).isEqualTo("dec");
        assertThat(API.post("blueprints", "{\"name\":\"x\",\"profile\":9007199254740991}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_draft_that_is_taken_away_is_gone_and_each_step_is_on_record() {
        var id = begun("{\"name\":\"Gone\"}").getInt("id");
        assertThat(API.send("DELETE", "/api/v1/blueprints/" + id, BodyPublishers.noBody())
                        .status())
                .isEqualTo(204);
        assertThat(API.get("blueprints/" + id).status()).isEqualTo(404);
        assertThat(API.get("audit-events?kind=blueprint-deleted&limit=1")
                        .items()
                        .get(0)
                        .getString("subjectId"))
                .isEqualTo(String.valueOf(id));
    }
}
