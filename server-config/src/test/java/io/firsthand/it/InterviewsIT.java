package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A talk is planned, held, corrected and withdrawn; its exact words become answers like any others. */
@Tag("rest")
class InterviewsIT {
    private static final Api RESEARCHER = Api.as("researcher");
    private static final Api REVIEWER = Api.as("reviewer");
    private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");

    private static JsonObject plan() {
        var planned = RESEARCHER.post(
                "interviews",
                Json.createObjectBuilder()
                        .add("guide", "SW")
                        .add("preset", "quick-18")
                        .add("label", "dispatcher")
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
        return planned.json();
    }

    private static long id(JsonObject talk) {
        return talk.getJsonNumber("id").longValue();
    }

    private static JsonObjectBuilder entry(String id, int version, String kind, long offset, String line) {
        var entry = Json.createObjectBuilder()
                .add("id", id)
                .add("version", version)
                .add("kind", kind)
                .add("at", START.plusMillis(offset).toString())
                .add("offset", offset);
        return line.isEmpty() ? entry : entry.add("line", line);
    }

    private static JsonObjectBuilder entry(String kind, long offset, String line) {
        return entry(UUID.randomUUID().toString(), 1, kind, offset, line);
    }

    private static JsonObjectBuilder consent(String item, String answer) {
        return entry("consent", 0, "").add("item", item).add("answer", answer);
    }

    private static JsonObjectBuilder mark(String mark, long offset, String line) {
        return entry("mark", offset, line).add("mark", mark);
    }

    private static JsonObjectBuilder quote(long offset, String line, String text) {
        return entry("quote", offset, line).add("text", text);
    }

    private static String body(JsonObjectBuilder... entries) {
        var array = Json.createArrayBuilder();
        Stream.of(entries).forEach(array::add);
        return Json.createObjectBuilder().add("entries", array).build().toString();
    }

    private static JsonObject keep(long talk, String body) {
        var kept = RESEARCHER.post("interviews/" + talk + "/entries", body);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        return kept.json();
    }

    private static List<String> results(JsonObject kept) {
        return kept.getJsonArray("results").getValuesAs(JsonObject.class).stream()
                .map(result -> result.getString("result"))
                .toList();
    }

    private static JsonObject held(long talk, String quoting, JsonObjectBuilder... words) {
        keep(talk, body(consent("take-part", "yes"), consent("record", "no"), mark("begin", 0, "")));
        keep(talk, body(words));
        return keep(talk, body(consent("quote-internal", quoting), mark("end", 1_080_000, "")));
    }

    private static Map<String, String> answers(long source) {
        return RESEARCHER.get("answers?source=" + source).items().stream()
                .collect(Collectors.toMap(
                        answer -> answer.getString("text"),
                        answer -> answer.getString("question", "") + " " + answer.getInt("textVersion")));
    }

    private static JsonObject finding(long source, String type) {
        return RESEARCHER
                .get("findings?state=proposed&type=" + type + "&source=" + source)
                .items()
                .get(0);
    }

    private static Api.Answer approve(JsonObject finding) {
        return REVIEWER.post(
                "findings/" + finding.getInt("id") + "/reviews",
                "{\"decision\":\"approve\",\"contextSeen\":[\"question\",\"whole-answer\"]}");
    }

    @Test
    void exact_words_become_answers_to_the_ask_once_the_talk_is_over() {
        var talk = plan();
        assertThat(talk.getString("state")).isEqualTo("planned");
        assertThat(talk.getJsonObject("script").toString())
                .contains("What, if anything, nearly stopped you?", "{code}", "inside Acme?");
        long id = id(talk);
        var words = body(
                mark("asked", 700_000, "B5.2"),
                quote(751_000, "B5.2", "I was worried that nobody would open it on a Monday."),
                quote(800_000, "B5.2", "My boss Ann, ann@acme.example, said we should wait."),
                entry("note", 810_000, "B5").add("text", "long pause"),
                entry("capture", 820_000, "B5.2")
                        .add("capture", "worry")
                        .add("text", "nobody opens it")
                        .add("holder", "self")
                        .add("status", "resolved")
                        .add("settledBy", "a trial week"));
        keep(id, body(consent("take-part", "yes"), mark("begin", 0, "")));
        assertThat(results(keep(id, words))).containsOnly("stored").hasSize(5);
        assertThat(results(keep(id, words))).containsOnly("known").hasSize(5);
        var running = RESEARCHER.get("interviews/" + id).json();
        assertThat(running.getString("state")).isEqualTo("running");
        assertThat(running.containsKey("sourceId")).isFalse();

        var ended = keep(id, body(consent("quote-internal", "yes"), mark("end", 1_080_000, "")));
        assertThat(ended.getString("state")).isEqualTo("ended");
        assertThat(ended.getBoolean("wordsWaiting")).isFalse();
        long source = ended.getJsonNumber("sourceId").longValue();
        assertThat(answers(source))
                .isEqualTo(Map.of(
                        "I was worried that nobody would open it on a Monday.",
                        "What, if anything, nearly stopped you? 1",
                        "My boss Ann, [mail], said we should wait.",
                        "What, if anything, nearly stopped you? 1"));
        assertThat(RESEARCHER.get("sources/" + source).json().getString("kind")).isEqualTo("interview");
        assertThat(results(keep(id, words))).containsOnly("known").hasSize(5);

        var approved = approve(finding(source, "concern"));
        assertThat(approved.status()).as(approved.text()).isEqualTo(201);
        var whole = RESEARCHER.get("interviews/" + id).json();
        assertThat(whole.getJsonArray("consents")
                        .getValuesAs(JsonObject.class)
                        .get(0)
                        .getString("wording"))
                .isEqualTo("Are you happy to take part?");
        assertThat(whole.getInt("quotes")).isEqualTo(2);
        assertThat(RESEARCHER
                        .post("pulls", Json.createObjectBuilder().add("sourceId", source))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_correction_after_the_talk_changes_that_quote_only() {
        var talk = id(plan());
        var wrong = UUID.randomUUID().toString();
        var ended = held(
                talk,
                "yes",
                quote(10_000, "B5.1", "I was worried about the price of the hull."),
                entry(wrong, 1, "quote", 20_000, "B5.1").add("text", "I was worried about the male."));
        long source = ended.getJsonNumber("sourceId").longValue();
        var corrected = body(entry(wrong, 2, "quote", 20_000, "B5.1").add("text", "I was worried about the mail."));
        assertThat(results(keep(talk, corrected))).containsExactly("stored");
        var ask = "Think of the last hours before you decided. What was going through your mind? ";
        assertThat(answers(source))
                .isEqualTo(Map.of(
                        "I was worried about the price of the hull.", ask + 1,
                        "I was worried about the mail.", ask + 2));
        assertThat(results(keep(
                        talk,
                        body(
                                entry(wrong, 1, "quote", 20_000, "B5.1").add("text", "I was worried about the male."),
                                entry(wrong, 2, "quote", 20_000, "B5.1").add("text", "Something else."),
                                entry(UUID.randomUUID().toString(), 1, "note", 1, "B99.1")
                                        .add("text", "nowhere")))))
                .containsExactly("known", "differs", "refused");
        keep(talk, body(entry(wrong, 3, "quote", 20_000, "B5.1").add("removed", true)));
        assertThat(answers(source)).isEqualTo(Map.of("I was worried about the price of the hull.", ask + 1));
    }

    @Test
    void without_a_yes_to_quoting_the_words_count_and_are_not_quoted() {
        var ended = held(id(plan()), "no", quote(10_000, "B5.1", "I was worried about the anchor."));
        var finding = finding(ended.getJsonNumber("sourceId").longValue(), "concern");
        var refused = approve(finding);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("gate-permission");
        var declared = RESEARCHER.put(
                "sources/" + ended.getInt("sourceId") + "/basis",
                Json.createObjectBuilder().add("basis", "service-record"));
        assertThat(declared.status()).as("nobody overrules the person").isEqualTo(409);
    }

    @Test
    void whoever_held_the_talk_reviews_it_as_a_party() {
        var talk = id(plan());
        REVIEWER.post("interviews/" + talk + "/entries", body(consent("take-part", "yes"), mark("begin", 0, "")));
        var ended = held(talk, "yes", quote(10_000, "B5.1", "I was worried about the keel."));
        long source = ended.getJsonNumber("sourceId").longValue();
        var approved = approve(finding(source, "concern"));
        assertThat(approved.json().getBoolean("selfReviewed")).isTrue();
        var evidence = approved.json().getJsonObject("finding").getInt("evidenceId");
        assertThat(RESEARCHER.get("evidence/" + evidence + "/certificate").text())
                .contains(ended.getString("guideVersion"), "held the talk");
    }

    @Test
    void what_is_withdrawn_is_no_longer_quoted_and_then_erased() {
        var talk = id(plan());
        var ended = held(talk, "yes", quote(10_000, "B5.1", "I was worried about the rigging."));
        long source = ended.getJsonNumber("sourceId").longValue();
        var first = finding(source, "concern");
        long evidence = approve(first).json().getJsonObject("finding").getInt("evidenceId");
        assertThat(RESEARCHER.get("evidence/" + evidence).json().getString("state"))
                .isEqualTo("approved");

        var quoting = RESEARCHER.post("interviews/" + talk + "/withdrawals", "{\"what\":\"quoting\"}");
        assertThat(quoting.json().getJsonObject("permissions").getString("quote-internal"))
                .isEqualTo("no");
        assertThat(RESEARCHER.get("evidence/" + evidence).json().getString("state"))
                .isEqualTo("retracted");
        assertThat(approve(finding(source, "concern")).problem()).isEqualTo("gate-permission");

        var all = RESEARCHER.post("interviews/" + talk + "/withdrawals", "{\"what\":\"all\"}");
        assertThat(all.status()).as(all.text()).isEqualTo(200);
        assertThat(all.text()).doesNotContain("rigging");
        assertThat(RESEARCHER.get("answers?source=" + source).items()).isEmpty();
        assertThat(RESEARCHER.get("findings?source=" + source).text()).doesNotContain("rigging");
        assertThat(RESEARCHER.get("findings/" + first.getInt("id")).text()).doesNotContain("rigging");
        assertThat(RESEARCHER.get("evidence/" + evidence).text()).doesNotContain("rigging");
        assertThat(results(keep(talk, body(quote(10_000, "B5.1", "I was worried about the rigging.")))))
                .containsExactly("refused");
    }

    @Test
    void a_no_to_the_talk_ends_it_and_keeps_nothing() {
        var talk = id(plan());
        var kept = keep(
                talk,
                body(
                        entry("note", 0, "B0").add("text", "sounds rushed"),
                        consent("take-part", "no"),
                        mark("begin", 0, "")));
        assertThat(results(kept)).containsExactly("stored", "stored", "refused");
        assertThat(kept.getString("state")).isEqualTo("ended");
        assertThat(kept.getBoolean("refused")).isTrue();
        assertThat(RESEARCHER.get("interviews/" + talk).text()).doesNotContain("rushed");
    }

    @Test
    void the_withdrawal_code_is_shown_once_and_only_before_the_end() {
        var talk = id(plan());
        var made = RESEARCHER.post("interviews/" + talk + "/withdrawal-codes", "");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var code = made.json().getString("code");
        assertThat(RESEARCHER.get("interviews/" + talk).text())
                .contains("codeMadeAt")
                .doesNotContain(code);
        held(talk, "yes");
        assertThat(RESEARCHER
                        .post("interviews/" + talk + "/withdrawal-codes", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_person_withdraws_by_code_and_nobody_learns_which_codes_there_are() {
        var talk = id(plan());
        var code = RESEARCHER
                .post("interviews/" + talk + "/withdrawal-codes", "")
                .json()
                .getString("code");
        held(talk, "yes", quote(10_000, "B5.1", "I was worried about the mast."));
        var unknown = byCode("0000-0000");
        var known = byCode(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(known).isEqualTo(unknown).isEqualTo("202 {\"received\":true}");
        assertThat(RESEARCHER.get("interviews/" + talk).text())
                .contains("withdrawnAt")
                .doesNotContain("mast");
        assertThat(byCode("0000-0001")).startsWith("422");
    }

    private static String byCode(String code) {
        var answer = Api.anonymous(InstallationUnderTest.get())
                .send(
                        "POST",
                        "/api/v1/withdrawals",
                        java.net.http.HttpRequest.BodyPublishers.ofString(
                                "{\"code\":\"" + code + "\",\"what\":\"all\"}"),
                        "Content-Type",
                        "application/json",
                        "Firsthand-Client",
                        "test",
                        "Origin",
                        InstallationUnderTest.get().base().toString().replaceAll("/$", ""));
        return answer.status() + " " + answer.text();
    }

    @Test
    void people_have_numbers_and_can_be_talked_with_again() {
        var first = plan();
        var number = Integer.parseInt(first.getString("person").substring(1));
        assertThat(plan().getString("person")).isEqualTo(String.format("P%02d", number + 1));
        var again = RESEARCHER.post(
                "interviews",
                "{\"guide\":\"SW\",\"preset\":\"quick-15\",\"person\":" + number
                        + ",\"placeholders\":{\"company\":\"A\",\"product\":\"B\",\"decision\":\"c\",\"area\":\"d\","
                        + "\"recordingRetention\":\"e\",\"contact\":\"f\"}}");
        assertThat(again.json().getString("person")).isEqualTo(first.getString("person"));
        assertThat(RESEARCHER.get("interviews?limit=1").items().get(0).getInt("id"))
                .isEqualTo(again.json().getInt("id"));
    }
}
