package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
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
        assertThat(made.json().getJsonArray("advice")).isEmpty();
        String id = made.json().getString("id");
        assertThat(made.header("Location")).endsWith("/api/v1/own-guides/" + id);

        String changed = made.json()
                .getJsonObject("guide")
                .toString()
                .replace("\"minutes\":15", "\"minutes\":30")
                .replace("nicht mehr reichte?", "nicht mehr flog?");
        var written = put(id, changed, "\"1\"");
        assertThat(written.status()).as(written.text()).isEqualTo(200);
        assertThat(written.header("ETag")).isEqualTo("\"2\"");
        assertThat(written.json().getJsonArray("advice").getValuesAs(JsonObject.class))
                .extracting(one -> one.getString("fault"))
                .containsExactly("sum", "core");
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
