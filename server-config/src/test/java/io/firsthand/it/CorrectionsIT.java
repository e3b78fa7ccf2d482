package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The turns of a transcript: when and by whom they were said, and what becomes of one that a person corrects. */
@Tag("rest")
class CorrectionsIT {
    private static final Api RESEARCHER = Api.as("researcher");
    private static final Api REVIEWER = Api.as("reviewer");

    private static List<JsonObject> answers(long source) {
        return RESEARCHER.get("answers?source=" + source).items();
    }

    @Test
    void each_turn_says_its_place_its_time_and_who_spoke() {
        long source = Transcripts.read(
                RESEARCHER,
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

    private static final String TALK = "[0:01] Interviewer: Why did you look?\n"
            + "[0:07] Uwe: The bran leaked. I was worried that the roof would fall. I was afraid of the wynd.\n"
            + "[0:30] Interviewer: And then?\n[0:31] Uwe: I built a shed.\n";

    private static JsonObject turn(long source, String words) {
        return answers(source).stream()
                .filter(answer -> answer.getString("text").contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject finding(long source, String words) {
        return RESEARCHER.get("findings?type=concern&source=" + source).items().stream()
                .filter(finding -> finding.getString("quote").contains(words)
                        && !finding.getString("state").equals("retracted"))
                .findFirst()
                .orElseThrow();
    }

    private static Api.Answer correct(int answer, String id, String text, boolean checked) {
        return RESEARCHER.post(
                "answers/" + answer + "/corrections",
                Json.createObjectBuilder().add("id", id).add("text", text).add("checkedAgainstRecording", checked));
    }

    private static int approve(int finding) {
        var approved = REVIEWER.post(
                "findings/" + finding + "/reviews",
                "{\"decision\":\"approve\",\"contextSeen\":[\"question\",\"whole-answer\"]}");
        assertThat(approved.status()).as(approved.text()).isEqualTo(201);
        return approved.json().getJsonObject("finding").getInt("evidenceId");
    }

    private static JsonObject certificate(int evidence) {
        return RESEARCHER.get("evidence/" + evidence + "/certificate").json();
    }

    private static JsonObject verification(int evidence, String text) {
        return RESEARCHER
                .post(
                        "verifications",
                        Json.createObjectBuilder()
                                .add("certificate", certificate(evidence))
                                .add("text", text))
                .json();
    }

    @Test
    void quotes_whose_words_are_the_same_keep_their_approval_and_the_others_are_looked_at_again() {
        long source = Transcripts.read(RESEARCHER, "corrected.txt", TALK);
        var before = turn(source, "bran leaked");
        var kept = finding(source, "the roof would fall");
        var touched = finding(source, "the wynd");
        int keptEvidence = approve(kept.getInt("id"));
        int touchedEvidence = approve(touched.getInt("id"));
        assertThat(certificate(keptEvidence).getJsonObject("spoken").toString())
                .isEqualTo("{\"corrections\":[],\"saidAt\":7,\"speaker\":\"P01\",\"writtenDown\":\"transcript\"}");
        var words = before.getString("text").replace("bran", "old barn").replace("wynd", "wind")
                + " Call me: uwe@barn.example";

        var preview = RESEARCHER
                .post(
                        "answers/" + before.getInt("id") + "/correction-previews",
                        Json.createObjectBuilder().add("text", words))
                .json();
        assertThat(preview.getJsonArray("touched").getValuesAs(JsonObject.class).stream()
                        .map(one -> one.getInt("findingId") + " " + one.getString("state")))
                .contains(touched.getInt("id") + " approved");
        assertThat(turn(source, "bran leaked").getInt("id")).isEqualTo(before.getInt("id"));

        var id = UUID.randomUUID().toString();
        var corrected = correct(before.getInt("id"), id, words, true);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
        assertThat(corrected.json().getInt("textVersion")).isEqualTo(2);
        assertThat(corrected.json().getString("text"))
                .isEqualTo(
                        "The old barn leaked. I was worried that the roof would fall. I was afraid of the wind. Call me: [mail]");
        assertThat(corrected.json().getJsonObject("effect").getInt("takenBack")).isEqualTo(1);
        assertThat(corrected.json().getJsonObject("effect")).isEqualTo(preview.getJsonObject("effect"));

        var now = turn(source, "old barn");
        assertThat(now.getInt("id"))
                .isEqualTo(corrected.json().getInt("answerId"))
                .isNotEqualTo(before.getInt("id"));
        assertThat(now.getInt("place") + " " + now.get("saidAt") + " " + now.getString("speaker"))
                .isEqualTo(before.getInt("place") + " " + before.get("saidAt") + " " + before.getString("speaker"));
        var moved = RESEARCHER.get("findings/" + kept.getInt("id")).json();
        assertThat(moved.getString("state") + " " + moved.getString("quote"))
                .isEqualTo("approved " + kept.getString("quote"));
        assertThat(moved.getInt("start")).isEqualTo(kept.getInt("start") + 4);
        assertThat(moved.getInt("evidenceId")).isEqualTo(keptEvidence);
        var sheet = certificate(keptEvidence);
        assertThat(sheet.getJsonObject("target").getJsonObject("state").getInt("textVersion"))
                .isEqualTo(2);
        var correction =
                sheet.getJsonObject("spoken").getJsonArray("corrections").getJsonObject(0);
        assertThat(correction.getInt("textVersion") + " " + correction.getBoolean("changed") + " "
                        + correction.getBoolean("checkedAgainstRecording"))
                .isEqualTo("2 true true");
        assertThat(verification(keptEvidence, now.getString("text")).getBoolean("intact"))
                .isTrue();
        assertThat(verification(keptEvidence, before.getString("text")).getBoolean("intact"))
                .isFalse();

        var reopened = RESEARCHER.get("findings/" + touched.getInt("id")).json();
        assertThat(reopened.getString("state")).isEqualTo("proposed");
        assertThat(reopened.getString("quote")).contains("the wind");
        assertThat(reopened.getJsonArray("reviews").getJsonObject(1).getString("reason"))
                .isEqualTo("a person corrected the words");
        assertThat(RESEARCHER.get("evidence/" + touchedEvidence).json().getString("state"))
                .isEqualTo("retracted");
        approve(touched.getInt("id"));

        var again = correct(before.getInt("id"), id, words, true);
        assertThat(again.json()).isEqualTo(corrected.json());
        assertThat(RESEARCHER.get("answers/" + now.getInt("id") + "/corrections").items().stream()
                        .map(one -> one.getString("id")))
                .containsExactly(id);
        var late = correct(before.getInt("id"), UUID.randomUUID().toString(), words, true);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().getString("detail"))
                .isEqualTo("Somebody has corrected this turn meanwhile; look at its newest version.");
    }

    @Test
    void reading_the_file_again_does_not_undo_a_correction() {
        long source = Transcripts.read(RESEARCHER, "again.txt", TALK);
        var before = turn(source, "built a shed");
        correct(before.getInt("id"), UUID.randomUUID().toString(), "I built two sheds.", false);
        Transcripts.stage(RESEARCHER, "again.txt", TALK, Optional.of(source));
        assertThat(RESEARCHER.pull(source).getInt("responsesUnchanged")).isEqualTo(1);
        assertThat(turn(source, "shed").getString("text")).isEqualTo("I built two sheds.");
    }

    @Test
    void a_turn_that_was_right_is_certified_as_checked_and_keeps_its_version() {
        long source = Transcripts.read(RESEARCHER, "right.txt", TALK);
        var turn = turn(source, "bran leaked");
        int evidence = approve(finding(source, "the roof would fall").getInt("id"));
        var nothing = correct(turn.getInt("id"), UUID.randomUUID().toString(), turn.getString("text"), false);
        assertThat(nothing.status()).isEqualTo(422);
        var checked = correct(turn.getInt("id"), UUID.randomUUID().toString(), turn.getString("text"), true);
        assertThat(checked.status()).as(checked.text()).isEqualTo(201);
        assertThat(checked.json().getInt("answerId")).isEqualTo(turn.getInt("id"));
        var correction = certificate(evidence)
                .getJsonObject("spoken")
                .getJsonArray("corrections")
                .getJsonObject(0);
        assertThat(correction.getInt("textVersion") + " " + correction.getBoolean("changed") + " "
                        + correction.getBoolean("checkedAgainstRecording"))
                .isEqualTo("1 false true");
    }

    @Test
    void what_people_wrote_themselves_is_not_corrected_here() {
        var upload = RESEARCHER.upload("written.csv", "comment\nI was worried it would break\n");
        long source = RESEARCHER
                .post(
                        "sources",
                        Json.createObjectBuilder()
                                .add("uploadId", upload)
                                .add("name", "written")
                                .add("kind", "feedback")
                                .add("basis", "service-record")
                                .add(
                                        "columns",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder()
                                                        .add("key", "comment")
                                                        .add("role", "text"))))
                .json()
                .getJsonNumber("id")
                .longValue();
        RESEARCHER.pull(source);
        var answer = answers(source).get(0);
        assertThat(answer.getBoolean("correctable")).isFalse();
        var refused = correct(answer.getInt("id"), UUID.randomUUID().toString(), "other", true);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("detail"))
                .isEqualTo(
                        "'written' holds what people wrote themselves; only turns of a transcript are corrected here."
                                + " Correct it in its source and read it again.");
    }
}
