package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hints on how somebody asked: for whoever asked, of a talk held here and of a transcript. */
@Tag("rest")
class HintsIT {
    private static final Api RESEARCHER = Api.as("researcher");
    private static final Api REVIEWER = Api.as("reviewer");
    private static final Instant START = Instant.parse("2026-11-29T10:00:00Z");

    @Test
    void whoever_asked_in_a_transcript_sees_hints_and_nobody_else() {
        long source = read("hints.txt", true);

        var found = RESEARCHER.get("sources/" + source + "/hints");
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.json().getInt("asks")).isEqualTo(2);
        assertThat(found.json().getJsonArray("hints").getValuesAs(JsonObject.class))
                .extracting(hint -> hint.getString("rule") + " " + hint.getString("said", "the whole") + " "
                        + hint.get("answeredAt"))
                .containsExactly("Q01 How great was the zeppelin? 12", "Q28 the whole null");
        assertThat(REVIEWER.get("sources/" + source + "/hints").status()).isEqualTo(404);
        assertThat(RESEARCHER.get("sources/" + source).json().getString("heldBy"))
                .isEqualTo(People.name("researcher"));
        assertThat(Api.underTest().get("sources/" + source + "/hints").status())
                .as("not even an administrator")
                .isEqualTo(404);
    }

    @Test
    void a_transcript_of_which_nobody_said_who_asked_has_no_hints() {
        long source = read("nobody.txt", false);

        assertThat(RESEARCHER.get("sources/" + source + "/hints").status()).isEqualTo(404);
        assertThat(RESEARCHER.get("sources/" + source).json()).doesNotContainKey("heldBy");
    }

    private static long read(String name, boolean askedByMe) {
        long source = Transcripts.describe(
                RESEARCHER,
                name,
                "[0:01] Interviewer: What made you look?\n[0:05] Uwe: The balloon leaked.\n[0:09] Interviewer: How great was the"
                        + " zeppelin?\n[0:12] Uwe: It flew.\n",
                Json.createObjectBuilder().add("basis", "unknown").add("askedByMe", askedByMe));
        assertThat(RESEARCHER.pull(source).getString("state")).isEqualTo("done");
        return source;
    }

    @Test
    void whoever_held_a_talk_sees_hints_once_it_is_over() {
        var planned = RESEARCHER.post(
                "interviews",
                Json.createObjectBuilder()
                        .add("guide", "SW")
                        .add("preset", "quick-18")
                        .add(
                                "placeholders",
                                Json.createObjectBuilder()
                                        .add("company", "Acme")
                                        .add("product", "Acme Plan")
                                        .add("decision", "start using Acme Plan")
                                        .add("area", "shift planning")
                                        .add("recordingRetention", "three months")
                                        .add("contact", "research at Acme")));
        assertThat(planned.status()).as(planned.text()).isEqualTo(201);
        int talk = planned.json().getInt("id");
        keep(talk, entry("consent", 0).add("item", "take-part").add("answer", "yes"));
        keep(talk, entry("mark", 0).add("mark", "begin"));
        keep(
                talk,
                entry("quote", 61_000)
                        .add("line", "B2.1")
                        .add("text", "It was fine.")
                        .add("said", "How great was the start?"));
        assertThat(RESEARCHER.get("interviews/" + talk + "/hints").status())
                .as("during the talk")
                .isEqualTo(409);
        keep(talk, entry("mark", 1_080_000).add("mark", "end"));

        assertThat(RESEARCHER
                        .get("interviews/" + talk + "/hints")
                        .json()
                        .getJsonArray("hints")
                        .getValuesAs(JsonObject.class))
                .extracting(
                        hint -> hint.getString("rule") + " " + hint.getString("said") + " " + hint.get("answeredAt"))
                .containsExactly("Q01 How great was the start? 61");
        assertThat(REVIEWER.get("interviews/" + talk + "/hints").status()).isEqualTo(404);
    }

    private static JsonObjectBuilder entry(String kind, long offset) {
        return Json.createObjectBuilder()
                .add("id", UUID.randomUUID().toString())
                .add("version", 1)
                .add("kind", kind)
                .add("at", START.plusMillis(offset).toString())
                .add("offset", offset);
    }

    private static void keep(int talk, JsonObjectBuilder entry) {
        var kept = RESEARCHER.post(
                "interviews/" + talk + "/entries",
                Json.createObjectBuilder()
                        .add("entries", Json.createArrayBuilder().add(entry)));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(kept.text()).contains("\"stored\"");
    }
}
