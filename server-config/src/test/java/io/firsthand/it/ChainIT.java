package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole chain over REST: sample, themes, review, card, proof sheet. */
@Tag("smoke")
@TestMethodOrder(MethodOrderer.MethodName.class)
class ChainIT {
    private static final Api API = Api.underTest();
    private static final Api BEN = Api.as("reviewer");
    private static List<JsonObject> pulls = List.of();

    @BeforeAll
    static void read_the_sample() {
        pulls = API.sample();
    }

    @Test
    void the_sample_is_read_without_a_rejected_row() {
        assertThat(pulls).hasSize(5).allSatisfy(pull -> {
            assertThat(pull.getString("state")).isEqualTo("done");
            assertThat(pull.getInt("rejected")).isZero();
        });
    }

    @Test
    void reading_the_sample_again_adds_nothing() {
        var again = API.sample();
        assertThat(again).allSatisfy(pull -> {
            assertThat(pull.getInt("responsesNew")).isZero();
            assertThat(pull.getInt("responsesChanged")).isZero();
            assertThat(pull.getInt("responsesUnchanged")).isPositive();
        });
    }

    @Test
    void top_worries_come_with_people_and_quotes_of_different_people_in_their_whole_answers() {
        var worries = API.get("themes?type=concern");
        assertThat(worries.status()).isEqualTo(200);
        assertThat(worries.items()).isNotEmpty().allSatisfy(theme -> {
            assertThat(theme.getInt("people")).isPositive();
            assertThat(theme.getJsonArray("words")).isNotEmpty();
            var quotes = theme.getJsonArray("quotes").getValuesAs(JsonObject.class);
            assertThat(quotes).isNotEmpty();
            assertThat(quotes.stream().map(quote -> quote.getString("person"))).doesNotHaveDuplicates();
            assertThat(quotes).allSatisfy(ChainIT::the_quote_is_a_slice_of_its_answer);
        });
    }

    private static void the_quote_is_a_slice_of_its_answer(JsonObject finding) {
        var text = finding.getJsonObject("answer").getString("text");
        int from = text.offsetByCodePoints(0, finding.getInt("start"));
        int to = text.offsetByCodePoints(0, finding.getInt("end"));
        assertThat(text.substring(from, to)).isEqualTo(finding.getString("quote"));
    }

    @Test
    void a_worry_that_is_said_is_fear_of_the_new() {
        var forces = API.get("findings?limit=200&type=concern").items().stream()
                .filter(finding -> finding.getString("polarity").equals("affirmed"))
                .map(finding -> finding.getString("force", "none"))
                .distinct();

        assertThat(forces).containsExactly("anxiety");
    }

    @Test
    void an_approved_quote_lands_on_the_card_with_a_proof_sheet_that_checks() {
        var finding = proposed("trigger");
        var review = approve(API, finding.getInt("id"));
        assertThat(review.status()).isEqualTo(201);
        int evidence = review.json().getJsonObject("finding").getInt("evidenceId");

        var card = API.get("profiles/" + API.get("profiles").items().get(0).getInt("id"));
        assertThat(card.json().getJsonObject("fields").getJsonArray("triggers").toString())
                .contains("\"evidenceId\":" + evidence);

        var certificate = API.get("evidence/" + evidence + "/certificate");
        assertThat(certificate.header("Content-Type")).startsWith("application/ld+json");
        var verification = API.post(
                "verifications",
                Json.createObjectBuilder()
                        .add("certificate", certificate.json())
                        .add("text", finding.getJsonObject("answer").getString("text")));
        assertThat(verification.json().getBoolean("intact")).isTrue();
        assertThat(verification.json().getBoolean("ours")).isTrue();
    }

    @Test
    void a_changed_word_in_the_proof_sheet_is_named() {
        var evidence = approve(API, proposed("objection").getInt("id"))
                .json()
                .getJsonObject("finding")
                .getInt("evidenceId");
        var certificate = API.get("evidence/" + evidence + "/certificate")
                .text()
                .replace("\"reviewer\":\"Ada\"", "\"reviewer\":\"Eve\"");
        var verification = API.post("verifications", "{\"certificate\":" + certificate + "}")
                .json();
        assertThat(verification.getBoolean("intact")).isFalse();
        assertThat(verification.getJsonArray("results").getValuesAs(JsonObject.class))
                .filteredOn(result -> result.getString("outcome").equals("failed"))
                .extracting(result -> result.getString("check"))
                .containsExactly("signature");
    }

    @Test
    void taking_an_approval_back_takes_the_quote_off_the_card() {
        var finding = proposed("desired-outcome");
        int evidence = approve(API, finding.getInt("id"))
                .json()
                .getJsonObject("finding")
                .getInt("evidenceId");
        var reopened = decide(API, finding.getInt("id"), "reopen");
        assertThat(reopened.status()).isEqualTo(201);
        assertThat(card().toString()).doesNotContain("\"evidenceId\":" + evidence + ",");
        assertThat(API.get("evidence/" + evidence + "/certificate").status()).isEqualTo(409);
    }

    @Test
    void repeating_a_decision_under_the_same_id_changes_nothing() {
        var finding = proposed("habit");
        var id = UUID.randomUUID().toString();
        var request = Json.createObjectBuilder()
                .add("id", id)
                .add("decision", "approve")
                .add("contextSeen", seen())
                .build()
                .toString();
        var path = "findings/" + finding.getInt("id") + "/reviews";
        var first = API.post(path, request);
        int revision = card().getInt("revision");
        var second = API.post(path, request);
        assertThat(second.json().getString("createdAt").substring(0, 23))
                .isEqualTo(first.json().getString("createdAt").substring(0, 23));
        assertThat(card().getInt("revision")).isEqualTo(revision);
        assertThat(API.get("findings/" + finding.getInt("id")).json().getJsonArray("reviews"))
                .hasSize(1);
    }

    @Test
    void selected_words_become_a_finding_and_their_approval_is_marked_self_reviewed() {
        var answer = API.get("answers?q=payroll&limit=1").items().get(0);
        var text = answer.getString("text");
        int end = text.codePointCount(0, text.length());
        var marked = BEN.post(
                "findings",
                Json.createObjectBuilder()
                        .add("answerId", answer.getInt("id"))
                        .add("start", 0)
                        .add("end", end)
                        .add("type", "pain"));
        assertThat(marked.status()).isEqualTo(201);
        assertThat(marked.json().getString("quote")).isEqualTo(text);
        assertThat(approve(BEN, marked.json().getInt("id")).json().getBoolean("selfReviewed"))
                .isTrue();
    }

    @Test
    void a_stale_version_of_a_profile_is_refused_and_nothing_is_lost() {
        approve(API, proposed("concern").getInt("id"));
        var before = card();
        var path = "profiles/" + before.getInt("id");
        var words = Json.createObjectBuilder().add("label", "Café owners").build();
        var current = "\"" + before.getInt("revision") + "\"";
        assertThat(API.put(path, Json.createObjectBuilder(words), "If-Match", current)
                        .status())
                .isEqualTo(200);
        var stale = API.put(path, Json.createObjectBuilder(words), "If-Match", current);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("stale-version");
        assertThat(card().getString("label")).isEqualTo("Café owners");
        assertThat(API.put(path, Json.createObjectBuilder(words)).status()).isEqualTo(428);
    }

    private static JsonObject card() {
        return API.get("profiles/" + API.get("profiles").items().get(0).getInt("id"))
                .json();
    }

    private static JsonObject proposed(String type) {
        return API.get("findings?state=proposed&limit=200&type=" + type).items().stream()
                .filter(finding -> finding.getJsonObject("answer")
                        .getString("responseState")
                        .equals("completed"))
                .filter(finding -> checks_pass(finding.getInt("id")))
                .findFirst()
                .orElseThrow();
    }

    private static boolean checks_pass(int finding) {
        return API.get("findings/" + finding).json().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .allMatch(check -> check.getBoolean("passed"));
    }

    private static Api.Answer approve(Api who, int finding) {
        return decide(who, finding, "approve");
    }

    private static Api.Answer decide(Api who, int finding, String decision) {
        return who.post(
                "findings/" + finding + "/reviews",
                Json.createObjectBuilder().add("decision", decision).add("contextSeen", seen()));
    }

    private static jakarta.json.JsonArrayBuilder seen() {
        return Json.createArrayBuilder().add("question").add("whole-answer");
    }
}
