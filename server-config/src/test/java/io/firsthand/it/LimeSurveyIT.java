package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.connector.limesurvey.SimulatedLimeSurvey;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A survey that already runs in LimeSurvey, read through the packaged REST client into the database and kept right. */
@Tag("rest")
class LimeSurveyIT {
    private static final Api API = Api.underTest();
    private static final SimulatedLimeSurvey LIMESURVEY = new SimulatedLimeSurvey(0, Clock.systemUTC());
    private static int connection;

    @BeforeAll
    static void connect() {
        LIMESURVEY.addRecorded();
        connection = connection(LIMESURVEY.url(), "firsthand.secret.limesurvey")
                .json()
                .getInt("id");
    }

    @AfterAll
    static void stop() {
        LIMESURVEY.close();
    }

    private static Api.Answer connection(String url, String secret) {
        return API.post(
                "connections",
                Json.createObjectBuilder()
                        .add("name", "Our LimeSurvey")
                        .add("tool", "limesurvey")
                        .add("settings", settings(url))
                        .add("secrets", Json.createObjectBuilder().add("password", secret)));
    }

    private static Api.Answer check(Api.Answer connection) {
        return API.post("connections/" + connection.json().getInt("id") + "/checks", "");
    }

    @Test
    void the_check_says_that_all_is_well_and_the_answer_holds_no_secret() {
        var check = API.post("connections/" + connection + "/checks", "");
        assertThat(check.status()).as(check.text()).isEqualTo(200);
        assertThat(check.json().getString("summary")).isNotBlank();
        assertThat(API.get("connections").text() + check.text()).doesNotContain(SimulatedLimeSurvey.PASSWORD);
    }

    @Test
    void trouble_is_told_in_words_that_say_what_to_do() {
        assertThat(check(connection("http://127.0.0.1:1/", "firsthand.secret.limesurvey"))
                        .problem())
                .isEqualTo("survey-tool-unavailable");
        var unset = check(connection(LIMESURVEY.url(), "firsthand.secret.nobody-set-it"));
        assertThat(unset.status()).isEqualTo(409);
        assertThat(unset.json().getString("detail")).contains("FIRSTHAND_SECRET_NOBODY_SET_IT");
        var wrong = check(connection(LIMESURVEY.url(), "firsthand.secret.wrong"));
        assertThat(wrong.problem()).isEqualTo("survey-tool-credentials");
        assertThat(wrong.text()).doesNotContain("not-the-password");
    }

    @Test
    void a_pasted_secret_is_stored_encrypted_and_never_shown() throws IOException {
        var pasted = Json.createObjectBuilder()
                .add("name", "Pasted")
                .add("tool", "limesurvey")
                .add("settings", settings(LIMESURVEY.url()))
                .add("pasted", Json.createObjectBuilder().add("password", SimulatedLimeSurvey.PASSWORD));
        var made = Api.as("researcher").post("connections", pasted);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().getJsonArray("pasted").getString(0)).isEqualTo("password");
        var checked = check(made);
        assertThat(checked.status()).as(checked.text()).isEqualTo(200);
        int id = made.json().getInt("id");
        var moved =
                Json.createObjectBuilder().add("name", "Elsewhere").add("settings", settings("http://127.0.0.1:1/"));
        var refused = Api.as("researcher").put("connections/" + id, moved);
        assertThat(refused.status())
                .as("a stored secret does not follow to another address")
                .isEqualTo(422);
        assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/pasted/password");
        var renamed = Json.createObjectBuilder().add("name", "Renamed").add("settings", settings(LIMESURVEY.url()));
        assertThat(Api.as("researcher").put("connections/" + id, renamed).status())
                .isEqualTo(200);
        assertThat(check(made).status()).as("it stays with its address").isEqualTo(200);
        assertThat(Files.readString(InstallationUnderTest.get().log())
                        + API.get("connections").text())
                .doesNotContain(SimulatedLimeSurvey.PASSWORD);
        API.send("DELETE", "/api/v1/connections/" + id, BodyPublishers.noBody());
        assertThat(API.get("connections/" + id).status()).isEqualTo(404);
    }

    @Test
    void only_an_administrator_names_a_property_of_the_server() {
        var named = Json.createObjectBuilder()
                .add("name", "Named")
                .add("tool", "limesurvey")
                .add("settings", settings("http://evil.example/"))
                .add("secrets", Json.createObjectBuilder().add("password", "firsthand.secret.limesurvey"));
        assertThat(Api.as("researcher").post("connections", named).problem()).isEqualTo("forbidden");
    }

    private static JsonObjectBuilder settings(String url) {
        return Json.createObjectBuilder()
                .add("url", url)
                .add("user", SimulatedLimeSurvey.USER)
                .add("time-zone", "Europe/Berlin");
    }

    @Test
    void a_property_that_is_no_secret_of_a_connection_cannot_be_named() {
        var refused = connection(LIMESURVEY.url(), "firsthand.db.password");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/secrets/password");
    }

    @Test
    void a_recorded_survey_of_every_question_type_is_described_and_read() {
        assertThat(API.get("connections/" + connection + "/surveys").items())
                .extracting(survey -> survey.getString("id"))
                .contains(String.valueOf(SimulatedLimeSurvey.EVERY_TYPE));
        var described = API.get("connections/" + connection + "/surveys/" + SimulatedLimeSurvey.EVERY_TYPE)
                .json();
        assertThat(described.getJsonArray("columns").getValuesAs(JsonObject.class))
                .filteredOn(column -> column.getString("role").equals("text"))
                .isNotEmpty();
        long source = source(SimulatedLimeSurvey.EVERY_TYPE, columns(described));
        var pull = API.pull(source);
        assertThat(pull.getString("state")).as(pull.toString()).isEqualTo("done");
        assertThat(pull.getInt("responsesNew")).isPositive();
        assertThat(pull.getInt("rejected")).isZero();
        var again = API.pull(source);
        assertThat(again.getInt("responsesNew")).isZero();
        assertThat(again.getInt("responsesChanged")).isZero();
    }

    @Test
    void late_finishers_edits_and_deletions_arrive() {
        var survey = LIMESURVEY.addSmall(700_001);
        long slow = survey.insert(Map.of("why", "I was worried it would"));
        long edited =
                survey.insert(Map.of("why", "I was afraid we would lose data", "submitdate", "2026-11-01 10:00:00"));
        long deleted = survey.insert(Map.of("why", "I was scared of the price", "submitdate", "2026-11-01 11:00:00"));
        var described = API.get("connections/" + connection + "/surveys/700001").json();
        long source = source(700_001, columns(described));
        var first = API.pull(source);
        assertThat(first.getInt("responsesNew")).as(first.toString()).isEqualTo(3);
        assertThat(first.getInt("responsesPartial")).isEqualTo(1);
        int quoted = approve_the_quote_about("price", source);

        survey.change(slow, Map.of("why", "I was worried it would break", "submitdate", "2026-11-02 09:00:00"));
        var update = API.pull(source);
        assertThat(update.getInt("responsesChanged")).as(update.toString()).isEqualTo(1);

        survey.change(edited, Map.of("why", "It was all fine"));
        survey.delete(deleted);
        var sweep = sweep(source, false);

        assertThat(sweep.getString("state")).as(sweep.toString()).isEqualTo("done");
        assertThat(sweep.getInt("responsesChanged")).isEqualTo(1);
        assertThat(sweep.getInt("responsesGone")).isEqualTo(1);
        assertThat(API.get("answers?source=" + source).items())
                .extracting(answer -> answer.getString("text"))
                .containsExactlyInAnyOrder("I was worried it would break", "It was all fine");
        assertThat(API.get("evidence/" + quoted).json().getString("state")).isEqualTo("retracted");
    }

    private static int approve_the_quote_about(String word, long source) {
        var finding = API.get("findings?source=" + source).items().stream()
                .filter(item -> item.getString("quote").contains(word))
                .findFirst()
                .orElseThrow();
        var approved = API.post(
                "findings/" + finding.getInt("id") + "/reviews",
                Json.createObjectBuilder()
                        .add("decision", "approve")
                        .add(
                                "contextSeen",
                                Json.createArrayBuilder().add("question").add("whole-answer")));
        assertThat(approved.status()).as(approved.text()).isEqualTo(201);
        return approved.json().getJsonObject("finding").getInt("evidenceId");
    }

    @Test
    void a_deactivated_survey_ends_the_pull_in_words_and_loses_nothing() {
        var survey = LIMESURVEY.addSmall(700_002);
        survey.insert(Map.of("why", "I was worried about the move", "submitdate", "2026-11-01 10:00:00"));
        long source = source(
                700_002,
                columns(API.get("connections/" + connection + "/surveys/700002").json()));
        API.pull(source);
        survey.deactivate();
        var sweep = sweep(source, false);
        assertThat(sweep.getString("state")).isEqualTo("failed");
        assertThat(sweep.getString("hint")).isNotBlank();
        assertThat(API.get("answers?source=" + source).items()).hasSize(1);
    }

    @Test
    void a_reactivated_survey_looks_emptied_and_is_held_until_a_person_confirms() {
        var survey = LIMESURVEY.addSmall(700_003);
        for (int i = 0; i < 30; i++) {
            survey.insert(Map.of("why", "reason " + i, "submitdate", "2026-11-01 10:00:00"));
        }
        long source = source(
                700_003,
                columns(API.get("connections/" + connection + "/surveys/700003").json()));
        API.pull(source);
        survey.deactivate();
        survey.reactivate();
        survey.insert(Map.of("why", "a new one", "submitdate", "2026-11-03 10:00:00"));

        var held = sweep(source, false);
        assertThat(held.getString("state")).as(held.toString()).isEqualTo("failed");
        assertThat(held.getString("hint")).contains("30 of 31 responses").contains("nothing was taken back");
        assertThat(API.get("answers?source=" + source).items()).hasSize(31);

        var confirmed = sweep(source, true);
        assertThat(confirmed.getString("state")).as(confirmed.toString()).isEqualTo("done");
        assertThat(confirmed.getInt("responsesGone")).isEqualTo(30);
        assertThat(API.get("answers?source=" + source).items()).hasSize(1);
    }

    private static JsonObject sweep(long source, boolean confirmed) {
        var asked = API.post(
                "pulls",
                Json.createObjectBuilder()
                        .add("sourceId", source)
                        .add("purpose", "sweep")
                        .add("deletionsConfirmed", confirmed));
        return API.awaitOver(asked.json().getJsonNumber("id").longValue());
    }

    private static long source(int survey, JsonArrayBuilder columns) {
        var made = API.post(
                "sources",
                Json.createObjectBuilder()
                        .add("connectionId", connection)
                        .add("surveyId", String.valueOf(survey))
                        .add("kind", "survey")
                        .add("basis", "service-record")
                        .add("columns", columns));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().getInt("id");
    }

    private static JsonArrayBuilder columns(JsonObject described) {
        var columns = Json.createArrayBuilder();
        for (var column : described.getJsonArray("columns").getValuesAs(JsonObject.class)) {
            var chosen = Json.createObjectBuilder()
                    .add("key", column.getString("key"))
                    .add("role", column.getString("role"));
            if (column.containsKey("question")) {
                var question = column.getJsonObject("question");
                chosen.add("wording", question.getString("wording")).add("feeds", question.getJsonArray("feeds"));
            }
            columns.add(chosen);
        }
        return columns;
    }
}
