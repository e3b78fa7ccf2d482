package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Questions of the team over REST: written in versions, found, carried away and back as files. */
@Tag("rest")
class OwnQuestionsIT {
    private static final Api API = Api.underTest();

    private static String question(String english, String topic) {
        return "{\"kind\":\"OT\",\"wording\":{\"en\":\"" + english
                + "\",\"de\":\"Was geschah, als der Zeppelin ausfiel?\"},"
                + "\"feeds\":[\"pain\"],\"topic\":\"" + topic + "\",\"promptedness\":\"O\","
                + "\"purpose\":{\"en\":\"=1+1 and, \\\"quoted\\\"; words\"}}";
    }

    private static Api.Answer put(String path, String json, String... headers) {
        var all = new java.util.ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return API.send("PUT", "/api/v1/" + path, BodyPublishers.ofString(json), all.toArray(String[]::new));
    }

    private static List<String> found(String query) {
        return API.get("questions?" + query).json().getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                .map(found -> found.getString("id"))
                .toList();
    }

    private static String added(String english, String topic) {
        var answer = API.post("questions", question(english, topic));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        String id = answer.json().getJsonObject("item").getString("id");
        assertThat(answer.header("Location")).endsWith("/api/v1/questions/" + id);
        return id;
    }

    @Test
    void a_question_is_written_in_versions_and_retired() {
        String id = added("What happened when the zeppelin failed?", "zeppelin");
        assertThat(found("topic=zeppelin&origin=own&stage=t6&force=PUSH&wordedIn=de-AT"))
                .containsExactly(id);
        assertThat(found("topic=zeppelin&origin=shipped")).isEmpty();
        assertThat(found("like=What%20happened%20when%20a%20zeppelin%20failed%3F"))
                .contains(id);

        String words = question("What happened the last time the zeppelin failed?", "zeppelin");
        assertThat(put("questions/" + id, words).status()).isEqualTo(428);
        var second = put("questions/" + id, words, "If-Match", "\"1\"");
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(second.header("ETag")).isEqualTo("\"2\"");
        assertThat(put("questions/" + id, words, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(put("questions/WOR2", words, "If-Match", "\"1\"").status()).isEqualTo(409);
        assertThat(API.get("questions/" + id + "?language=de-x-du").json().getString("wording"))
                .isEqualTo("Was geschah, als der Zeppelin ausfiel?");
        assertThat(API.get("questions/" + id + "/versions")
                        .json()
                        .getJsonArray("versions")
                        .getValuesAs(JsonObject.class))
                .extracting(version -> version.getJsonObject("item").getInt("version"))
                .containsExactly(2, 1);

        assertThat(put("questions/" + id + "/state", "{\"retired\":true}")
                        .json()
                        .getString("state"))
                .isEqualTo("retired");
        assertThat(found("topic=zeppelin")).isEmpty();
        assertThat(found("topic=zeppelin&state=retired")).containsExactly(id);
        assertThat(API.get("questions/" + id).json().getString("state")).isEqualTo("retired");
        assertThat(put("questions/" + id + "/state", "{\"retired\":false}")
                        .json()
                        .getString("state"))
                .isEqualTo("draft");
        assertThat(put("questions/" + id + "/state", "{\"retired\":true}").status())
                .isEqualTo(200);
    }

    @Test
    void the_bank_is_carried_away_and_back_as_json_and_as_a_table() {
        String id = added("What happened when the airship was late?", "airship");
        var json = API.get("question-files/json?origin=own");
        assertThat(json.status()).isEqualTo(200);
        assertThat(json.header("Content-Disposition")).isEqualTo("attachment; filename=\"firsthand-questions.json\"");
        var table = API.get("question-files/csv?origin=own");
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.text())
                .contains("Was geschah, als der Zeppelin ausfiel?", "\"'=1+1 and, \"\"quoted\"\"; words\"");

        var again = API.post("question-files/json", json.text());
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.json().getJsonArray("unchanged").toString()).contains(id);
        assertThat(again.json().getJsonArray("renewed")).isEmpty();
        var fromTable = API.send(
                "POST",
                "/api/v1/question-files/csv",
                BodyPublishers.ofString(table.text().replace("was late?", "was too late?")),
                "Content-Type",
                "text/csv");
        assertThat(fromTable.status()).as(fromTable.text()).isEqualTo(200);
        assertThat(fromTable.json().getJsonArray("renewed").toString()).isEqualTo("[\"" + id + "\"]");
        assertThat(API.get("questions/" + id).json().getString("wording"))
                .isEqualTo("What happened when the airship was too late?");

        var whole = API.get("question-files/json").json();
        assertThat(whole.getJsonArray("questions")).hasSizeGreaterThan(82);
        assertThat(put("questions/" + id + "/state", "{\"retired\":true}").status())
                .isEqualTo(200);
    }
}
