package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.connector.limesurvey.SimulatedLimeSurvey;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long whole pulls take on the packaged server with its 512 MiB heap; prints figures for docs/benchmarks.md and asserts that
 * nothing is lost, never a time. Rows: {@code -Dbench.rows}, default 100,000.
 */
@Tag("bench")
class WholePullBench {
    private static final Api API = Api.underTest();
    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final String[] OPENINGS = {
        "I was worried that",
        "When our contract ended we noticed that",
        "Honestly,",
        "We usually check whether",
        "I wish that",
        "My boss said"
    };
    private static final String[] SUBJECTS = {
        "the export", "the monthly price", "our data", "the app", "support", "the calendar", "a colleague"
    };
    private static final String[] ENDINGS = {
        "would not arrive in time for the audit.",
        "was too slow for the people in the field, but it got better.",
        "did what it should.",
        "made us start looking for something else",
        "could be lost on the way"
    };

    @Test
    void a_file_with_free_text() {
        var random = new Random(7);
        var file = new StringBuilder("Response id,Submitted,\"What, if anything, nearly stopped you?\",Tell us more\n");
        for (int row = 1; row <= ROWS; row++) {
            file.append(row).append(",2026-0").append(1 + random.nextInt(9)).append("-11 10:00:00,\"");
            file.append(sentence(random))
                    .append("\",\"")
                    .append(row % 3 == 0 ? sentence(random) + " " + sentence(random) : "")
                    .append("\"\n");
        }
        var columns = Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("key", "Response id").add("role", "id"))
                .add(Json.createObjectBuilder().add("key", "Submitted").add("role", "date"))
                .add(Json.createObjectBuilder()
                        .add("key", "What, if anything, nearly stopped you?")
                        .add("role", "text")
                        .add("feeds", Json.createArrayBuilder().add("objection")))
                .add(Json.createObjectBuilder().add("key", "Tell us more").add("role", "text"));
        var source = API.post(
                "sources",
                Json.createObjectBuilder()
                        .add("uploadId", API.upload("bench.csv", file.toString()))
                        .add("kind", "survey")
                        .add("basis", "service-record")
                        .add("columns", columns));
        print("CSV rows", source.json().getInt("id"));
    }

    private static String sentence(Random random) {
        return OPENINGS[random.nextInt(OPENINGS.length)] + " " + SUBJECTS[random.nextInt(SUBJECTS.length)] + " "
                + ENDINGS[random.nextInt(ENDINGS.length)];
    }

    @Test
    void a_survey_of_43_answers_in_limesurvey() {
        try (var limesurvey = new SimulatedLimeSurvey(0, Clock.systemUTC())) {
            limesurvey.addVolume(ROWS);
            int connection = API.post(
                            "connections",
                            Json.createObjectBuilder()
                                    .add("name", "Bench")
                                    .add("tool", "limesurvey")
                                    .add(
                                            "settings",
                                            Json.createObjectBuilder()
                                                    .add("url", limesurvey.url())
                                                    .add("user", SimulatedLimeSurvey.USER)
                                                    .add("time-zone", "UTC"))
                                    .add(
                                            "secrets",
                                            Json.createObjectBuilder().add("password", "firsthand.secret.limesurvey")))
                    .json()
                    .getInt("id");
            var described = API.get("connections/" + connection + "/surveys/" + SimulatedLimeSurvey.VOLUME)
                    .json();
            var columns = Json.createArrayBuilder();
            for (var column : described.getJsonArray("columns").getValuesAs(JsonObject.class)) {
                columns.add(Json.createObjectBuilder()
                        .add("key", column.getString("key"))
                        .add("role", column.getString("role")));
            }
            var source = API.post(
                    "sources",
                    Json.createObjectBuilder()
                            .add("connectionId", connection)
                            .add("surveyId", String.valueOf(SimulatedLimeSurvey.VOLUME))
                            .add("kind", "survey")
                            .add("basis", "service-record")
                            .add("columns", columns));
            print("LimeSurvey responses", source.json().getInt("id"));
        }
    }

    private static void print(String what, int source) {
        var asked = API.post("pulls", Json.createObjectBuilder().add("sourceId", source))
                .json();
        var pull = API.awaitOver(asked.getJsonNumber("id").longValue(), Duration.ofHours(2));
        assertThat(pull.getString("state")).as(pull.toString()).isEqualTo("done");
        assertThat(pull.getInt("responsesNew")).isEqualTo(ROWS);
        double seconds =
                Duration.between(Instant.parse(pull.getString("startedAt")), Instant.parse(pull.getString("endedAt")))
                                .toMillis()
                        / 1000.0;
        System.out.printf(
                Locale.ROOT,
                "BENCH %s %s %d in %.1f s = %.0f/s, verbatims %d, findings %d%n",
                System.getProperty("firsthand.it.server") + "/" + System.getProperty("firsthand.it.database"),
                what,
                ROWS,
                seconds,
                ROWS / seconds,
                pull.getInt("verbatims"),
                pull.getInt("findings"));
    }
}
