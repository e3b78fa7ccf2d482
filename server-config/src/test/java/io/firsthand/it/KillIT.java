package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server is killed as a power cut would, and after the restart nothing is lost and nothing is there twice. */
@Tag("kill")
class KillIT {
    private static final int ROWS = 12_000;
    /** Each costs a start of the server, the longest thing that any test does. */
    private static final int KILLS = 2;

    private static final Installation INSTALLATION = InstallationUnderTest.another("kill");
    private static final Api API = new Api(INSTALLATION);

    @BeforeAll
    static void start() {
        INSTALLATION.start();
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
    }

    @Test
    void a_pull_killed_at_random_points_ends_with_every_row_once() throws InterruptedException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        long source = source(file(ROWS));
        long pull = API.post("pulls", "{\"sourceId\":" + source + "}")
                .json()
                .getJsonNumber("id")
                .longValue();

        var reached = new ArrayList<Long>();
        for (int kill = 0; kill < KILLS; kill++) {
            TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(1500));
            reached.add(API.get("pulls/" + pull)
                    .json()
                    .getJsonNumber("responsesNew")
                    .longValue());
            INSTALLATION.kill();
            INSTALLATION.start();
        }
        var done = API.awaitOver(pull);

        assertThat(done.getString("state"))
                .as("seed %d, rows stored at each kill %s", seed, reached)
                .isEqualTo("done");
        assertThat(done.getInt("responsesNew"))
                .as("seed %d, rows stored at each kill %s", seed, reached)
                .isEqualTo(ROWS);
        assertThat(done.getInt("findings")).isEqualTo(ROWS);
        assertThat(answers(source)).as("seed %d", seed).hasSize(ROWS);
        assertThat(API.get("themes?type=concern&source=" + source).json().getInt("findings"))
                .isEqualTo(ROWS);
    }

    /** Every answer is different, so equal texts would be rows stored twice. */
    private static HashSet<String> answers(long source) {
        var texts = new HashSet<String>();
        int rows = 0;
        var path = "answers?limit=200&source=" + source;
        for (var page = API.get(path).json();
                ;
                page = API.get(path + "&cursor=" + page.getInt("next")).json()) {
            for (var answer : page.getJsonArray("items").getValuesAs(JsonObject.class)) {
                texts.add(answer.getString("text"));
                rows++;
            }
            if (!page.containsKey("next")) {
                assertThat(rows).isEqualTo(texts.size());
                return texts;
            }
        }
    }

    @Test
    void decisions_answered_with_success_survive_a_kill_and_repeated_requests_do_not_double_them() {
        long source = source(file(20));
        API.pull(source);
        var findings = API.get("findings?source=" + source + "&limit=20").items();
        var requests = new LinkedHashMap<String, String>();
        for (int i = 0; i < 2; i++) {
            var path = "findings/" + findings.get(i).getInt("id") + "/reviews";
            var request = Json.createObjectBuilder()
                    .add("id", UUID.randomUUID().toString())
                    .add("decision", "approve")
                    .add("contextSeen", Json.createArrayBuilder().add("whole-answer"))
                    .build()
                    .toString();
            assertThat(API.post(path, request).status()).isEqualTo(201);
            requests.put(path, request);
        }
        var card = card();
        var words = Json.createObjectBuilder().add("label", "After the kill");
        var revision = "\"" + card.getInt("revision") + "\"";
        assertThat(API.put("profiles/" + card.getInt("id"), words, "If-Match", revision)
                        .status())
                .isEqualTo(200);

        INSTALLATION.kill();
        INSTALLATION.start();

        requests.forEach(
                (path, request) -> assertThat(API.post(path, request).status()).isEqualTo(201));
        assertThat(quotes(card())).hasSize(2).doesNotHaveDuplicates();
        assertThat(card().getString("label")).isEqualTo("After the kill");
        assertThat(card().getInt("revision")).isEqualTo(card.getInt("revision") + 1);
        requests.keySet()
                .forEach(path -> assertThat(
                                API.get(path.replace("/reviews", "")).json().getJsonArray("reviews"))
                        .hasSize(1));
    }

    private static JsonObject card() {
        return API.get("profiles/" + API.get("profiles").items().get(0).getInt("id"))
                .json();
    }

    private static List<Integer> quotes(JsonObject card) {
        return card.getJsonObject("fields").getJsonArray("pain-points").getValuesAs(JsonObject.class).stream()
                .flatMap(claim -> claim.getJsonArray("quotes").getValuesAs(JsonObject.class).stream())
                .map(quote -> quote.getInt("evidenceId"))
                .toList();
    }

    private static String file(int rows) {
        var file = new StringBuilder("id,comment\n");
        for (int i = 1; i <= rows; i++) {
            file.append(i).append(",I was worried that step ").append(i).append(" would break everything\n");
        }
        return file.toString();
    }

    private static long source(String file) {
        var columns = Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("key", "id").add("role", "id"))
                .add(Json.createObjectBuilder().add("key", "comment").add("role", "text"));
        return API.post(
                        "sources",
                        Json.createObjectBuilder()
                                .add("uploadId", API.upload("kill.csv", file))
                                .add("kind", "feedback")
                                .add("basis", "service-record")
                                .add("columns", columns))
                .json()
                .getJsonNumber("id")
                .longValue();
    }
}
