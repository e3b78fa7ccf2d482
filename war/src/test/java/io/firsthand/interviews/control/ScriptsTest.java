package io.firsthand.interviews.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.control.OwnGuides;
import io.firsthand.instruments.entity.Guide;
import io.firsthand.instruments.entity.GuideScript;
import io.firsthand.instruments.entity.Preset;
import io.firsthand.interviews.entity.ConsentItem;
import io.firsthand.interviews.entity.Interview.Plan;
import io.firsthand.interviews.entity.InterviewScript;
import io.firsthand.interviews.entity.InterviewScript.Block;
import io.firsthand.interviews.entity.InterviewScript.Line;
import io.firsthand.problem.entity.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptsTest {
    static final Map<String, String> FILLED = Map.of(
            "company", "Acme",
            "product", "Acme \"Plan\"",
            "decision", "start using Acme Plan",
            "area", "shift planning",
            "recordingRetention", "three months",
            "contact", "research@acme.example");

    static final Scripts SCRIPTS = Scripts.of(new Instruments());

    static Plan plan(String guide, String preset) {
        return SCRIPTS.plan(guide, preset, "en", FILLED);
    }

    private static Block block(Plan plan, String id) {
        return plan.script().blocks().stream()
                .filter(block -> block.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(Block block) {
        return block.lines().stream()
                .map(line -> line.id() + " " + line.kind().code() + " " + line.consent() + " " + line.promptedness()
                        + " " + line.feeds())
                .toList();
    }

    @Test
    void a_guide_of_the_team_is_followed_in_its_own_length_and_words() {
        var instruments = new Instruments();
        var book = instruments.guides();
        var copy = book.script(
                book.guide("SW").orElseThrow(), book.preset("quick-15").orElseThrow());
        var own = new OwnGuides() {
            @Override
            public Optional<GuideScript> script(String id) {
                return id.equals("G1") ? Optional.of(copy) : Optional.empty();
            }
        };
        var scripts = Scripts.of(instruments, own);

        var plan = scripts.plan("G1", "deep-45", "en", FILLED);

        assertThat(plan.presetId()).isEqualTo("quick-15");
        assertThat(plan.script()).isEqualTo(plan("SW", "quick-15").script());
        assertThat(scripts.plan("SW", "deep-45", "en", FILLED).presetId()).isEqualTo("deep-45");
    }

    @Test
    void a_guide_that_does_not_ask_whether_people_take_part_cannot_be_followed() {
        var instruments = new Instruments();
        var book = instruments.guides();
        var whole = book.script(
                book.guide("SW").orElseThrow(), book.preset("quick-15").orElseThrow());
        var own = new OwnGuides() {
            @Override
            public Optional<GuideScript> script(String id) {
                return Optional.of(new GuideScript(
                        whole.guide(),
                        whole.preset(),
                        whole.blocks().stream()
                                .filter(block -> !block.block().equals("B0"))
                                .toList()));
            }
        };

        assertThatThrownBy(() -> Scripts.of(instruments, own).plan("G1", "own", "en", FILLED))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(422);
                    assertThat(refused.problem().detail()).startsWith("The welcome (B0) of this guide does not ask");
                });
    }

    @Test
    void the_welcome_asks_for_three_permissions_and_the_close_for_three_more() {
        var plan = plan("SW", "quick-18");
        assertThat(told(block(plan, "B0")))
                .containsExactly(
                        "B0.1 say null null []",
                        "B0.2 say null null []",
                        "B0.3 say null null []",
                        "B0.4 permission TAKE_PART null []",
                        "B0.5 permission RECORD null []",
                        "B0.6 permission RECORDING_RUNS null []",
                        "B0.7 must null ON_TOPIC []");
        assertThat(told(block(plan, "B7")))
                .containsExactly(
                        "B7.1 must null ON_TOPIC []",
                        "B7.2 closer null null []",
                        "B7.3 say null null []",
                        "B7.4 permission null null []",
                        "B7.5 permission QUOTE_INTERNAL null []",
                        "B7.6 permission QUOTE_PUBLIC null []",
                        "B7.7 permission RECONTACT null []",
                        "B7.8 say null null []");
    }

    @Test
    void doubts_come_unprompted_then_on_topic_then_after_a_hint() {
        assertThat(told(block(plan("SW", "quick-15"), "B5")))
                .containsExactly(
                        "B5.1 must null UNPROMPTED []",
                        "B5.2 must null ON_TOPIC [objection, concern]",
                        "B5.3 if-nothing null CUED []");
    }

    @Test
    void gaps_are_filled_once_with_what_was_given_or_else_with_their_default() {
        var plan = plan("SW", "quick-15");
        assertThat(plan.placeholders()).isEqualTo(with("formerWay", "the way you did it before"));
        assertThat(block(plan, "B2").lines().get(0).text())
                .isEqualTo("Go back further. When did you first notice that the way you did it before wasn't enough?");
        assertThat(block(plan, "B4").lines().get(0).text())
                .isEqualTo("When you first saw Acme \"Plan\", what were you hoping would be different?");
        assertThat(plan.script().line(ConsentItem.QUOTE_INTERNAL).map(Line::text))
                .contains("May we quote your words, without your name, inside Acme?");
        assertThat(plan.script().line(ConsentItem.QUOTE_INTERNAL).map(Line::wordingVersion))
                .contains("CON2/1");
    }

    @Test
    void a_talk_is_held_in_one_language_with_one_form_of_address() {
        assertThat(permission("de")).isEqualTo("Dürfen wir Ihre Worte ohne Ihren Namen innerhalb von Acme zitieren?");
        assertThat(permission("de-x-du"))
                .isEqualTo("Dürfen wir deine Worte ohne deinen Namen innerhalb von Acme zitieren?");
        assertThat(permission("fr")).isEqualTo("May we quote your words, without your name, inside Acme?");
    }

    private static String permission(String language) {
        return SCRIPTS.plan("SW", "quick-15", language, FILLED)
                .script()
                .line(ConsentItem.QUOTE_INTERNAL)
                .map(Line::text)
                .orElseThrow();
    }

    @Test
    void only_the_code_stays_open_until_the_talk() {
        everyPlan()
                .forEach(plan -> assertThat(plan.script().json().toString().replace("{code}", ""))
                        .doesNotContainPattern("\\{[A-Za-z]+}"));
    }

    @Test
    void every_guide_in_every_length_asks_for_each_permission_once() {
        everyPlan()
                .forEach(plan -> assertThat(plan.script().blocks().stream()
                                .flatMap(block -> block.lines().stream())
                                .flatMap(line -> Stream.ofNullable(line.consent())))
                        .as(plan.guideId() + " " + plan.presetId())
                        .containsExactly(ConsentItem.values()));
    }

    @Test
    void a_script_is_read_as_it_was_written() {
        everyPlan()
                .forEach(plan -> assertThat(
                                InterviewScript.read(plan.script().json().toString()))
                        .isEqualTo(plan.script()));
    }

    @Test
    void the_version_of_a_guide_depends_on_its_own_words_only() {
        var other = new HashMap<>(FILLED);
        other.put("area", "payroll");
        assertThat(SCRIPTS.plan("SW", "quick-15", "en", other).guideVersion())
                .isEqualTo(plan("SW", "quick-15").guideVersion())
                .isNotEqualTo(plan("SW", "quick-18").guideVersion())
                .hasSize(64);
    }

    @Test
    void what_does_not_fit_is_named() {
        assertThat(detail("XX", "quick-15", FILLED))
                .isEqualTo("There is no such guide; there are [SW, LE, CA, TR, CO, WA].");
        assertThat(detail("SW", "long", FILLED))
                .isEqualTo("There is no such preset; there are [quick-15, quick-18, quick-20, deep-45].");
        assertThat(detail("SW", "quick-15", Map.of("company", "Acme")))
                .isEqualTo("'area' is missing; this guide needs [area, company, contact, decision, formerWay, product,"
                        + " recordingRetention].");
        assertThat(detail("SW", "quick-15", with("colour", "red")))
                .isEqualTo("This guide has only the gaps [area, company, contact, decision, formerWay, product,"
                        + " recordingRetention].");
    }

    private static Map<String, String> with(String name, String value) {
        var filled = new HashMap<>(FILLED);
        filled.put(name, value);
        return filled;
    }

    private static String detail(String guide, String preset, Map<String, String> filled) {
        var thrown = new String[1];
        assertThatThrownBy(() -> SCRIPTS.plan(guide, preset, "en", filled))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> thrown[0] = e.problem().detail());
        return thrown[0];
    }

    private static Stream<Plan> everyPlan() {
        var book = new Instruments().guides();
        return Stream.of("en", "de", "de-x-du")
                .flatMap(language -> book.guides().stream()
                        .map(Guide::id)
                        .flatMap(guide -> book.presets().stream()
                                .map(Preset::id)
                                .map(preset ->
                                        SCRIPTS.plan(guide, preset, language, fitting(guide, preset, language)))));
    }

    /** Each guide has gaps of its own: those it does not have are left out. */
    private static Map<String, String> fitting(String guide, String preset, String language) {
        var left = new HashMap<>(FILLED);
        for (int turn = 0; turn < FILLED.size(); turn++) {
            try {
                SCRIPTS.plan(guide, preset, language, left);
                return left;
            } catch (ProblemException e) {
                left.keySet()
                        .retainAll(Stream.of(e.problem()
                                        .detail()
                                        .replaceAll(".*\\[|].*", "")
                                        .split(", "))
                                .toList());
            }
        }
        return left;
    }
}
