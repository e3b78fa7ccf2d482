package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Guides of the team over REST: copied, changed in versions, followed, taken away. */
@Tag("rest")
class OwnGuidesIT {
    private static final Api API = Api.underTest();

    @Test
    void a_guide_is_copied_changed_and_taken_away() {
        var made = API.post(
                "own-guides",
                Json.createObjectBuilder()
                        .add("from", "SW")
                        .add("preset", "quick-15")
                        .add("language", "de_DE")
                        .add("name", "Wechsel zum Zeppelin"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String id = made.json().getString("id");
        assertThat(warnings(API.get("own-guides/" + id + "/advice").json())).isEmpty();
        assertThat(made.header("Location")).endsWith("/api/v1/own-guides/" + id);

        String changed = made.json()
                .getJsonObject("guide")
                .toString()
                .replace("\"minutes\":15", "\"minutes\":30")
                .replace("nicht mehr reichte?", "nicht mehr flog?");
        var written = put(id, changed, "\"1\"");
        assertThat(written.status()).as(written.text()).isEqualTo(200);
        assertThat(written.header("ETag")).isEqualTo("\"2\"");
        var advice = API.get("own-guides/" + id + "/advice").json();
        assertThat(advice.getInt("version")).isEqualTo(2);
        assertThat(warnings(advice)).containsExactly("Q19 ");
        assertThat(put(id, changed, "\"1\"").status()).isEqualTo(412);

        var followed = API.get("guides/" + id);
        assertThat(followed.status()).as(followed.text()).isEqualTo(200);
        assertThat(followed.text()).contains("nicht mehr flog?");
        assertThat(API.get("own-guides").text()).contains("Wechsel zum Zeppelin");

        assertThat(API.send("DELETE", "/api/v1/own-guides/" + id, BodyPublishers.noBody())
                        .status())
                .isEqualTo(204);
        assertThat(API.get("own-guides").text()).doesNotContain("Wechsel zum Zeppelin");
        assertThat(API.get("own-guides/" + id).status()).isEqualTo(200);
    }

    @Test
    void advice_on_a_guide_that_is_not_stored_is_remembered_as_left() {
        var made = API.post(
                "own-guides",
                Json.createObjectBuilder()
                        .add("from", "LE")
                        .add("preset", "quick-20")
                        .add("language", "en"));
        String typed = made.json()
                .getJsonObject("guide")
                .toString()
                .replaceFirst("\"kind\":\"must\",\"text\":\"", "$0How great was the airship to you? ");

        var found = leading(typed);
        assertThat(found.getJsonObject("place").getString("subject")).matches("B\\d/\\d+");
        assertThat(found).doesNotContainKey("left");
        var left = API.put(
                "left-advice/" + found.getString("fingerprint"),
                Json.createObjectBuilder().add("rule", "Q01").add("reason", "a quotation"));
        assertThat(left.status()).as(left.text()).isEqualTo(200);

        assertThat(leading(typed).getJsonObject("left").getString("reason")).isEqualTo("a quotation");
        assertThat(API.post("guide-checks", "{\"name\":\"x\"}").status()).isEqualTo(422);
    }

    private static JsonObject leading(String guide) {
        var checked = API.post("guide-checks", guide);
        assertThat(checked.status()).as(checked.text()).isEqualTo(200);
        return checked.json().getJsonArray("advice").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("rule").equals("Q01"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> warnings(JsonObject advice) {
        return advice.getJsonArray("advice").getValuesAs(JsonObject.class).stream()
                .filter(one -> !one.getString("level").equals("info"))
                .map(one ->
                        one.getString("rule") + " " + one.getJsonObject("place").getString("subject"))
                .toList();
    }

    private static Api.Answer put(String id, String json, String etag) {
        return API.send(
                "PUT",
                "/api/v1/own-guides/" + id,
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/json",
                "If-Match",
                etag);
    }
}
