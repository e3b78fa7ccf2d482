package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The turns of a transcript: when and by whom they were said, and what becomes of one that a person corrects. */
@Tag("rest")
class CorrectionsIT {
    private static final Api RESEARCHER = Api.as("researcher");

    private static long read(String name, String transcript) {
        var upload = RESEARCHER.upload(name, transcript);
        var columns = Json.createArrayBuilder();
        RESEARCHER
                .get("uploads/" + upload + "/preview")
                .json()
                .getJsonArray("columns")
                .getValuesAs(JsonObject.class)
                .forEach(column -> columns.add(Json.createObjectBuilder()
                        .add("key", column.getString("key"))
                        .add("role", "text")
                        .add("wording", column.getJsonObject("question").getString("wording", ""))));
        var made = RESEARCHER.post(
                "sources",
                Json.createObjectBuilder()
                        .add("uploadId", upload)
                        .add("kind", "interview")
                        .add("basis", "consent")
                        .add("basisDeclaredBy", "Grace")
                        .add("columns", columns));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        long source = made.json().getJsonNumber("id").longValue();
        assertThat(RESEARCHER.pull(source).getString("state")).isEqualTo("done");
        return source;
    }

    private static List<JsonObject> answers(long source) {
        return RESEARCHER.get("answers?source=" + source).items();
    }

    @Test
    void each_turn_says_its_place_its_time_and_who_spoke() {
        long source = read(
                "times.txt",
                "[0:01] Interviewer: What made you look?\n[7:13] Uwe: The barn leaked.\n[1:02:03.5] Vera: I was worried that the roof"
                        + " would fall.\n[1:02:09] Uwe: Twice.\n");
        assertThat(answers(source).stream()
                        .map(answer -> answer.getInt("place") + " " + answer.get("saidAt") + " "
                                + answer.getString("speaker") + " " + answer.getString("text")))
                .containsExactlyInAnyOrder(
                        "0 433 P01 The barn leaked.",
                        "1 3723.5 P02 I was worried that the roof would fall.",
                        "2 3729 P01 Twice.");
        var answer = RESEARCHER
                .get("findings?type=concern&source=" + source)
                .items()
                .get(0)
                .getJsonObject("answer");
        assertThat(answer.get("saidAt") + " " + answer.getString("speaker")).isEqualTo("3723.5 P02");
    }
}
