package io.firsthand.lint.control;

import static io.firsthand.database.control.EmptyDatabase.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.audit.control.Audit;
import io.firsthand.database.control.EmptyDatabase;
import io.firsthand.instruments.control.GuideDocument;
import io.firsthand.instruments.control.GuideDocument.Whole;
import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.control.OwnGuides;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.studies.entity.Study;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Advice on guides of the team on the real engine: said of the line it is about, and left for as long as its words stay. */
class GuideAdviceTest {
    @RegisterExtension
    final EmptyDatabase database = new EmptyDatabase();

    private final Leaving leaving = new Leaving();
    private final GuideAdvice advice = new GuideAdvice();
    private String document = "";

    @BeforeEach
    void copy_a_guide() {
        var em = database.em();
        var clock = Clock.fixed(Instant.parse("2026-11-29T09:00:00Z"), ZoneOffset.UTC);
        var audit = with(new Audit(), Map.of("em", em, "clock", clock));
        var guides = with(
                new OwnGuides(), Map.of("em", em, "instruments", new Instruments(), "audit", audit, "clock", clock));
        with(leaving, Map.of("em", em, "audit", audit, "clock", clock));
        with(advice, Map.of("lint", new Lint(), "leaving", leaving));
        document = guides.copy("SW", "quick-15", "en", Optional.empty(), "Ada")
                .guide()
                .json()
                .toString();
    }

    private static Whole guide(String json) {
        return GuideDocument.read(
                JsonBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))), "unsaved");
    }

    private List<JsonObject> on(String json) {
        return advice.json(guide(json)).build().getJsonArray("advice").getValuesAs(JsonObject.class);
    }

    private static String brief(JsonObject one) {
        return one.getString("rule") + " " + one.getString("level") + " "
                + one.getJsonObject("place").getString("subject") + ": " + one.getString("message");
    }

    @Test
    void a_copy_of_what_ships_is_not_warned_of() {
        assertThat(on(document)).noneMatch(one -> !one.getString("level").equals("info"));
    }

    @Test
    void time_and_permission_are_said_of_their_block() {
        assertThat(on(document.replace("\"kind\":\"permission\"", "\"kind\":\"say\"")
                        .replace("\"minutes\":2.5", "\"minutes\":0.5")))
                .filteredOn(one -> !one.getString("level").equals("info"))
                .extracting(GuideAdviceTest::brief)
                .containsExactly(
                        "Q22 block B0: The welcome (B0) does not ask whether people take part.",
                        "Q19 warn : Its parts take 11 minutes, planned are 15.",
                        "Q19 warn B2: First thought (B2) and doubts (B5) have 3.5 of 11 minutes; less than a third.",
                        "Q19 warn B2: B2 has 1 must-ask and 0.5 minutes; each needs one.",
                        "Q19 warn B3: B3 has 1 must-ask and 0.5 minutes; each needs one.");
    }

    @Test
    void advice_on_a_line_stays_left_when_the_line_moves_and_comes_back_when_its_words_change() {
        String bad = document.replaceFirst(
                "\"lines\":\\[\\{\"kind\":\"must\"",
                "\"lines\":[{\"kind\":\"must\",\"text\":\"How great was the start?\"},{\"kind\":\"must\"");
        var found = on(bad).stream()
                .filter(one -> one.getString("rule").equals("Q01"))
                .toList();
        assertThat(found).singleElement().satisfies(one -> assertThat(one).doesNotContainKey("left"));
        String fingerprint = found.get(0).getString("fingerprint");

        leaving.leave(Study.DEFAULT, fingerprint, "Q01", "B1/1", "we know", "Ada");

        assertThat(left(bad)).containsExactly("we know");
        assertThat(
                        left(
                                bad.replace(
                                        "{\"kind\":\"must\",\"text\":\"How great was the start?\"}",
                                        "{\"kind\":\"say\",\"text\":\"Thank you.\"},{\"kind\":\"if-time\",\"text\":\"How great was the start?\"}")))
                .containsExactly("we know");
        assertThat(left(bad.replace("great was the start", "great was the beginning")))
                .isEmpty();
    }

    private List<String> left(String json) {
        return on(json).stream()
                .filter(one -> one.containsKey("left"))
                .map(one -> one.getJsonObject("left").getString("reason"))
                .toList();
    }
}
