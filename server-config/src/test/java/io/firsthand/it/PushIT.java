package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A program sends responses: a result a line, the same again changes nothing, and quotes come of them as of any others. */
@Tag("rest")
class PushIT {
    private static final Api API = Api.underTest();
    private static final Api PROGRAM = Api.as("researcher");

    private static long source(String name) {
        var made = PROGRAM.post(
                "sources",
                Json.createObjectBuilder()
                        .add("kind", "push")
                        .add("name", name)
                        .add("basis", "service-record")
                        .add(
                                "columns",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("key", "why")
                                                .add("role", "text")
                                                .add("wording", "What nearly stopped you?")
                                                .add(
                                                        "feeds",
                                                        Json.createArrayBuilder()
                                                                .add("objection")))
                                        .add(Json.createObjectBuilder()
                                                .add("key", "plan")
                                                .add("role", "answer"))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().getJsonNumber("id").longValue();
    }

    private static Api.Answer push(long source, String lines) {
        return push(source, lines.getBytes(StandardCharsets.UTF_8));
    }

    private static Api.Answer push(long source, byte[] lines) {
        return PROGRAM.send(
                "POST",
                "/api/v1/sources/" + source + "/responses",
                BodyPublishers.ofByteArray(lines),
                "Content-Type",
                "application/x-ndjson");
    }

    private static List<JsonObject> results(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        return answer.text()
                .lines()
                .map(line -> Json.createReader(new StringReader(line)).readObject())
                .toList();
    }

    private static List<String> told(Api.Answer answer) {
        return results(answer).stream()
                .map(result ->
                        result.getInt("line") + " " + result.getString("id", "?") + " " + result.getString("result"))
                .toList();
    }

    private static String line(String id, String why) {
        return Json.createObjectBuilder()
                        .add("id", id)
                        .add("answers", Json.createObjectBuilder().add("why", why))
                        .build()
                + "\n";
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> line("r" + n, "I was worried that number " + n + " would not fit."))
                .collect(Collectors.joining());
    }

    private static JsonObject newest(long source) {
        return API.get("pulls?source=" + source).items().get(0);
    }

    @Test
    void each_line_gets_its_result_and_sending_it_again_changes_nothing() {
        long source = source("Results");
        var first = line("a", "I was worried that the hinge would break.") + "\nnot json\n" + line("b", "Nothing.")
                + "{\"id\":\"c\",\"answers\":{\"nowhere\":\"the answer\"}}\n";
        var answer = push(source, first);
        assertThat(told(answer)).containsExactly("1 a created", "3 ? rejected", "4 b created", "5 ? rejected");
        assertThat(results(answer).get(3).getString("reason"))
                .isEqualTo("The source has no column 'nowhere'; it has [plan, why].");
        assertThat(told(push(source, first)))
                .containsExactly("1 a unchanged", "3 ? rejected", "4 b unchanged", "5 ? rejected");
        assertThat(told(push(source, line("a", "I was worried that the lock would break.") + line("d", "x"))))
                .containsExactly("1 a changed", "2 d created");
        assertThat(API.get("answers?source=" + source).items())
                .extracting(stored -> stored.getString("text"))
                .containsExactlyInAnyOrder("I was worried that the lock would break.", "Nothing.", "x");
        var pull = newest(source);
        assertThat(pull.getString("purpose")).isEqualTo("push");
        assertThat(pull.getString("state")).isEqualTo("done");
        assertThat(pull.getInt("responsesChanged")).isEqualTo(1);
        assertThat(pull.getInt("responsesNew")).isEqualTo(1);
    }

    @Test
    void the_same_id_twice_in_one_request_is_refused_the_second_time_so_that_repeating_it_changes_nothing() {
        long source = source("Twice");
        var twice = line("a", "first words") + line("a", "second words");
        assertThat(told(push(source, twice))).containsExactly("1 a created", "2 ? rejected");
        assertThat(told(push(source, twice))).containsExactly("1 a unchanged", "2 ? rejected");
        assertThat(API.get("answers?source=" + source).items())
                .extracting(stored -> stored.getString("text"))
                .containsExactly("first words");
    }

    @Test
    void a_quote_of_a_pushed_answer_is_found_and_approved_and_identifiers_are_hidden() {
        long source = source("Quotes");
        push(source, line("a", "I was worried that ada@example.org would never get the parcel."));
        var finding = API.get("findings?type=concern&source=" + source).items().get(0);
        assertThat(finding.getJsonObject("answer").getString("text"))
                .contains("[mail]")
                .doesNotContain("ada@");
        var review = Api.as("reviewer")
                .post(
                        "findings/" + finding.getInt("id") + "/reviews",
                        "{\"decision\":\"approve\",\"contextSeen\":[\"question\",\"whole-answer\"]}");
        assertThat(review.status()).as(review.text()).isEqualTo(201);
        push(source, line("a", "It was fine after all."));
        assertThat(API.get("findings/" + finding.getInt("id")).json().getString("state"))
                .as("a changed answer takes its quote back")
                .isEqualTo("retracted");
    }

    @Test
    void more_lines_than_allowed_are_refused_and_what_came_before_is_stored() {
        long source = source("Too many");
        var refused = push(source, many(5_001));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.problem()).isEqualTo("too-large");
        assertThat(refused.json().getString("detail")).contains("at most 5000 lines");
        var stored = newest(source);
        assertThat(stored.getString("state")).isEqualTo("failed");
        assertThat(stored.getInt("responsesNew")).isEqualTo(5_000);
        assertThat(told(push(source, many(5_000)))).allMatch(result -> result.endsWith("unchanged"));
    }

    private static String many(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(n -> "{\"id\":\"" + n + "\",\"answers\":{\"plan\":" + n + "}}\n")
                .collect(Collectors.joining());
    }

    @Test
    void bad_requests_are_named() {
        long source = source("Bad");
        assertThat(told(push(source, new byte[] {'{', (byte) 0xFF, '}', '\n'}))).containsExactly("1 ? rejected");
        assertThat(told(push(source, "{\"id\":\"" + "x".repeat(1 << 20) + "\"}\n" + line("ok", "fine"))))
                .containsExactly("1 ? rejected", "2 ok created");
        assertThat(push(source, "").status()).isEqualTo(422);
        assertThat(push(999_999, "{}\n").status()).isEqualTo(404);
        var json = PROGRAM.post("sources/" + source + "/responses", "{}");
        assertThat(json.status()).isEqualTo(415);
        assertThat(PROGRAM.post("pulls", "{\"sourceId\":" + source + "}").problem())
                .isEqualTo("conflict");
        var file = API.post("samples", "").json();
        long other =
                API.get("pulls/" + file.getJsonArray("pulls").getInt(0)).json().getInt("sourceId");
        assertThat(push(other, line("a", "x")).problem()).isEqualTo("conflict");
    }

    @Test
    void a_source_for_a_program_names_its_columns_and_no_file() {
        var body = Json.createObjectBuilder().add("kind", "push").add("basis", "service-record");
        assertThat(PROGRAM.post("sources", body).json().getString("detail")).isEqualTo("'name' is missing.");
        var twice = Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("key", "why").add("role", "text"))
                .add(Json.createObjectBuilder().add("key", "why").add("role", "text"));
        var doubled = Json.createObjectBuilder()
                .add("kind", "push")
                .add("name", "x")
                .add("basis", "service-record")
                .add("columns", twice);
        assertThat(PROGRAM.post("sources", doubled).status()).isEqualTo(422);
    }

    @Test
    void two_programs_that_send_the_same_at_the_same_moment_store_it_once() throws Exception {
        long source = source("At once");
        var threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Api.Answer> send = () -> push(source, lines(0, 700));
            for (var answer : threads.invokeAll(List.of(send, send, send))) {
                assertThat(results(answer.get())).hasSize(700);
            }
        } finally {
            threads.shutdown();
        }
        var counted = API.get("pulls?source=" + source).items();
        assertThat(counted.stream()
                        .mapToInt(pull -> pull.getInt("responsesNew"))
                        .sum())
                .isEqualTo(700);
        assertThat(counted.stream()
                        .mapToInt(pull -> pull.getInt("responsesUnchanged"))
                        .sum())
                .isEqualTo(1400);
        assertThat(API.get("themes?type=concern&source=" + source).json().getInt("people"))
                .isEqualTo(700);
    }
}
