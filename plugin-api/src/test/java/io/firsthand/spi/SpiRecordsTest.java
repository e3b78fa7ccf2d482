package io.firsthand.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.spi.Column.Role;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The values that cross the border: what they refuse, what they keep, and what their text form hides. */
class SpiRecordsTest {

    @Nested
    class Answers {
        private static final Question.Option NORTH = new Question.Option("n", "North");
        private static final List<Answer> ONE_OF_EACH = List.of(
                new Answer.FreeText("why"),
                new Answer.Choice(List.of(NORTH), null),
                new Answer.Scale(7, 0, 10),
                new Answer.Numeric(BigDecimal.TEN),
                new Answer.Moment("2026-01-05"),
                new Answer.Ranking(List.of(NORTH)),
                new Answer.Grid(Map.of("row", new Answer.Scale(1, 1, 5))),
                new Answer.Skipped(true),
                new Answer.Unsupported("map", "48,11"));

        @Test
        void every_kind_meets_its_own_case() {
            Function<Answer, String> name = answer -> answer.getClass().getSimpleName();
            Answer.Cases<String> cases = new Answer.Cases<>(
                    a -> "FreeText",
                    a -> "Choice",
                    a -> "Scale",
                    a -> "Numeric",
                    a -> "Moment",
                    a -> "Ranking",
                    a -> "Grid",
                    a -> "Skipped",
                    a -> "Unsupported");

            assertThat(ONE_OF_EACH.stream().map(answer -> answer.fold(cases)))
                    .isEqualTo(ONE_OF_EACH.stream().map(name).toList());
            assertThat(ONE_OF_EACH.stream().map(Answer::getClass).toList())
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Answer.class.getPermittedSubclasses())
                            .<Class<? extends Answer>>map(c -> c.asSubclass(Answer.class))
                            .toList());
        }

        @Test
        void a_scale_keeps_its_bounds_and_its_value_within() {
            assertThat(new Answer.Scale(7, 0, 10)).isNotEqualTo(new Answer.Scale(7, 1, 7));
            refused(() -> new Answer.Scale(11, 0, 10), "scale value 11 is not within 0..10");
            refused(() -> new Answer.Scale(1, 1, 1), "scale value 1 is not within 1..1");
        }

        @Test
        void words_may_say_when_and_by_whom_they_were_said() {
            assertThat(new Answer.FreeText("why")).isEqualTo(new Answer.FreeText("why", null));
            refused(() -> new Answer.Spoken(Duration.ofSeconds(-1), null), "words cannot be said before the start");
            refused(() -> new Answer.Spoken(null, " "), "a speaker's code has 1 to 40 characters, such as P01");
            refused(
                    () -> new Answer.Spoken(null, "P".repeat(41)),
                    "a speaker's code has 1 to 40 characters, such as P01");
        }

        @Test
        void a_grid_and_a_response_keep_their_order_and_cannot_be_changed() {
            Map<String, Answer> given = new LinkedHashMap<>();
            for (String row : List.of("z", "a", "m")) {
                given.put(row, new Answer.Skipped(null));
            }
            Answer.Grid grid = new Answer.Grid(given);
            SurveyResponse response =
                    new SurveyResponse("1", SurveyResponse.State.COMPLETED, null, null, null, null, null, given);
            given.clear();

            assertThat(grid.rows().keySet()).containsExactly("z", "a", "m");
            assertThat(response.answers().keySet()).containsExactly("z", "a", "m");
            assertThatThrownBy(() -> grid.rows().clear()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> response.answers().clear()).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Nested
    class Secrets {

        @Test
        void settings_show_their_names_only() {
            assertThat(new ConnectionSettings(Map.of("token", "s3cr3t"))).hasToString("ConnectionSettings[token]");
        }

        @Test
        void a_response_shows_its_id_and_state_only() {
            SurveyResponse response = new SurveyResponse(
                    "4711",
                    SurveyResponse.State.PARTIAL,
                    null,
                    "today",
                    "en",
                    "ann@example.org",
                    true,
                    Map.of("why", new Answer.FreeText("my divorce")));

            assertThat(response).hasToString("SurveyResponse[4711 PARTIAL]");
        }

        @Test
        void a_missing_setting_is_named() {
            assertThatThrownBy(() -> new ConnectionSettings(Map.of()).require("example", "url"))
                    .isInstanceOf(SurveyToolException.class)
                    .hasMessage("example: INVALID_INPUT: the setting 'url' is missing; fill it in");
        }

        @Test
        void a_secret_has_no_default_and_options_belong_to_a_choice() {
            refused(
                    () -> new SettingDescriptor(
                            "token", "Token", "Key.", SettingDescriptor.Type.TEXT, true, true, List.of(), "x"),
                    "token: a secret has no default");
            refused(
                    () -> new SettingDescriptor(
                            "mode", "Mode", "How.", SettingDescriptor.Type.CHOICE, true, false, List.of(), null),
                    "mode: options belong to a CHOICE and only to it");
            refused(
                    () -> SettingDescriptor.required("Bad Name", SettingDescriptor.Type.TEXT, "Label", "Help."),
                    "id 'Bad Name' must match [a-z][a-z0-9-]{1,30}");
        }
    }

    @Nested
    class Sources {
        private static final Column WHY =
                new Column("why", Role.TEXT, Question.open("why", "Why?", List.of(), null), List.of());

        @Test
        void a_source_without_anything_to_read_is_refused() {
            refused(() -> source(WHY.as(Role.IGNORED)), "no column is read as text or answer; choose at least one");
            refused(() -> source(WHY, WHY), "two columns have the same key");
        }

        @Test
        void a_column_keeps_its_question_only_where_one_belongs() {
            assertThat(WHY.as(Role.IGNORED).as(Role.TEXT)).isEqualTo(WHY);
            assertThat(WHY.as(Role.ID)).isEqualTo(new Column("why", Role.ID, null, List.of()));
            refused(
                    () -> new Column("why", Role.ID, WHY.question(), List.of()),
                    "why: a column with role ID asks no question");
        }

        @Test
        void the_first_column_of_a_role_is_found() {
            Column id = new Column("id", Role.ID, null, List.of());

            assertThat(source(WHY, id).first(Role.ID)).contains(id);
            assertThat(source(WHY, id).first(Role.DATE)).isEmpty();
        }

        @Test
        void a_page_has_1_to_10000_responses_and_a_cursor_2000_characters() {
            for (int limit : new int[] {0, -1, 10_001}) {
                refused(
                        () -> new ReadRequest("s", source(WHY), Cursor.START, limit, ReadRequest.Purpose.UPDATE),
                        "limit " + limit + " is not within 1..10000");
            }
            refused(() -> new Cursor("x".repeat(2_001)), "cursor has 2001 characters, at most 2000 are allowed");
            assertThat(new Cursor("").isStart()).isTrue();
            assertThat(new Cursor("1").isStart()).isFalse();
        }

        private SourceDescription source(Column... columns) {
            return new SourceDescription(
                    SourceDescription.Kind.SURVEY, SourceDescription.PermissionBasis.CONSENT, List.of(columns));
        }
    }

    @Nested
    class Errors {

        @Test
        void waiting_helps_only_with_a_busy_or_absent_tool() {
            assertThat(Arrays.stream(SurveyToolError.values()).filter(SurveyToolError::isTransient))
                    .containsExactly(SurveyToolError.RATE_LIMITED, SurveyToolError.UNAVAILABLE);
        }

        @Test
        void an_exception_says_tool_error_and_hint_and_keeps_the_wait() {
            SurveyToolException busy = new SurveyToolException(
                    "example", SurveyToolError.RATE_LIMITED, "too many calls", Duration.ofSeconds(17), null);

            assertThat(busy).hasMessage("example: RATE_LIMITED: too many calls");
            assertThat(busy.retryAfter()).contains(Duration.ofSeconds(17));
            assertThat(new SurveyToolException("example", SurveyToolError.FORBIDDEN, "no").retryAfter())
                    .isEmpty();
        }

        @Test
        void what_a_tool_does_not_declare_it_refuses() {
            SurveyTool tool = new InMemoryTool.Plugin()
                    .open(new ConnectionSettings(Map.of("situation", "GOOD")), PluginContext.of(Clock.systemUTC()));
            List<ThrowingCallable> undeclared =
                    new ArrayList<>(List.of(tool::surveys, () -> tool.present("known", Set.of("r1"))));

            assertThat(undeclared)
                    .allSatisfy(call -> assertThatThrownBy(call)
                            .isInstanceOfSatisfying(
                                    SurveyToolException.class,
                                    e -> assertThat(e.error()).isEqualTo(SurveyToolError.UNSUPPORTED)));
        }
    }

    @Test
    void promptedness_and_its_code_mean_the_same() {
        assertThat(Arrays.stream(Promptedness.values()).map(Promptedness::code)).containsExactly("U", "O", "C", "L");
        for (Promptedness each : Promptedness.values()) {
            assertThat(Promptedness.ofCode(each.code())).isEqualTo(each);
        }
        refused(() -> Promptedness.ofCode("X"), "promptedness 'X' is none of U, O, C, L");
    }

    @Test
    void a_language_is_a_tag_that_others_understand() {
        for (String tag : List.of("de", "pt-BR", "zh-Hant-TW", "und")) {
            assertThat(new TextLanguage(tag, TextLanguage.Cues.SUPPORTED).tag()).isEqualTo(tag);
        }
        for (String tag : List.of("", " ", "in German", "de_DE", "de-")) {
            refused(
                    () -> new TextLanguage(tag, TextLanguage.Cues.SUPPORTED),
                    "'" + tag + "' is no BCP 47 tag of at most 35 characters");
        }
        refused(
                () -> new TextLanguage("de-x-" + "private-".repeat(4) + "use", TextLanguage.Cues.SUPPORTED),
                "'de-x-private-private-private-private-use' is no BCP 47 tag of at most 35 characters");
    }

    @Test
    void an_extractor_that_knows_no_languages_says_so() {
        Extractor extractor = (text, question) -> List.of();

        assertThat(extractor.language("Ich hatte Angst."))
                .isEqualTo(TextLanguage.UNKNOWN)
                .isEqualTo(new TextLanguage("und", TextLanguage.Cues.UNKNOWN));
    }

    @Test
    void a_blueprint_has_an_item_a_language_and_a_version() {
        Blueprint.Item item = new Blueprint.Item(Question.open("why", "Why?", List.of(), null), Map.of(), null, false);
        refused(
                () -> new Blueprint("b", 0, "l", "T", null, List.of(), List.of(item), List.of("en")),
                "version 0 is below 1");
        refused(
                () -> new Blueprint("b", 1, "l", "T", null, List.of(), List.of(), List.of("en")),
                "a blueprint has at least one item and one language");
        refused(() -> new LaunchResult(" ", URI.create("https://example.org"), "00"), "remoteId must not be blank");
    }

    @Test
    void network_settings_refuse_to_wait_for_no_time() {
        refused(() -> new HttpSettings(null, null, Duration.ZERO, Duration.ofSeconds(1)), "time-outs must be positive");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
