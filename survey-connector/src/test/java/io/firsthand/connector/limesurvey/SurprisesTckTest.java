package io.firsthand.connector.limesurvey;

import static io.firsthand.connector.limesurvey.Connected.SURVEY;
import static io.firsthand.connector.limesurvey.Connected.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.firsthand.connector.limesurvey.Connected.Run;
import io.firsthand.connector.limesurvey.SimulatedLimeSurvey.Fault;
import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Column.Role;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.ReadRequest;
import io.firsthand.spi.ReadRequest.Purpose;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyResponse.State;
import io.firsthand.spi.SurveySummary;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What surprises in LimeSurvey when one pulls from it, each as one test. */
@Tag("contract")
class SurprisesTckTest {
    private final Connected world = new Connected();

    @AfterEach
    void close() {
        world.close();
    }

    // --- losing or misreading data

    @Test
    void a_slow_person_with_a_lower_id_is_read_by_the_next_update() {
        long slow = world.opened();
        for (int i = 0; i < 400; i++) {
            world.finished("fast " + i);
        }
        SurveyTool tool = world.tool();
        Run first = run(tool, Purpose.UPDATE, Cursor.START);
        assertThat(first.responses().get(0).state()).isEqualTo(State.STARTED);

        world.survey.change(slow, Map.of("submitdate", "2026-11-21 12:00:00", "why", "slow"));
        Run second = run(tool, Purpose.UPDATE, first.next());

        assertThat(second.ids()).hasSize(101).startsWith("1").endsWith("401");
        assertThat(second.responses().get(0).state()).isEqualTo(State.COMPLETED);
        assertThat(second.responses().get(0).answers()).containsEntry("why", new Answer.FreeText("slow"));
    }

    @Test
    void who_left_a_month_ago_is_left_to_the_sweep() {
        world.survey.insert(Map.of("datestamp", "2026-10-01 11:00:00", "startlanguage", "en"));
        for (int i = 0; i < 300; i++) {
            world.finished("x");
        }
        SurveyTool tool = world.tool();
        Cursor next = run(tool, Purpose.UPDATE, Cursor.START).next();
        assertThat(run(tool, Purpose.UPDATE, next).ids()).hasSize(100).startsWith("202");
        assertThat(run(tool, Purpose.SWEEP, Cursor.START).ids()).hasSize(301);
    }

    @Test
    void an_edit_that_leaves_no_trace_is_found_by_a_sweep() {
        for (int i = 0; i < 300; i++) {
            world.finished("before");
        }
        SurveyTool tool = world.tool();
        Cursor next = run(tool, Purpose.UPDATE, Cursor.START).next();
        world.survey.change(5, Map.of("why", "after"));

        assertThat(run(tool, Purpose.UPDATE, next).ids()).doesNotContain("5");
        assertThat(run(tool, Purpose.SWEEP, next).responses().get(4).answers())
                .containsEntry("why", new Answer.FreeText("after"));
    }

    @Test
    void rows_that_deletes_hide_during_an_export_are_read_all_the_same() {
        for (int i = 0; i < 500; i++) {
            world.finished("x");
        }
        List<Long> doomed = new ArrayList<>(List.of(10L, 11L, 12L));
        world.server.betweenServerPages(() -> {
            doomed.forEach(world.survey::delete);
            doomed.clear();
        });
        List<String> ids = run(world.tool(), Purpose.UPDATE, Cursor.START).ids();
        assertThat(ids).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void a_phantom_row_without_an_id_is_dropped() {
        for (int i = 0; i < 250; i++) {
            world.finished("x");
        }
        world.server.betweenServerPages(() -> LongStream.rangeClosed(20, 120).forEach(world.survey::delete));
        Run run = run(world.tool(), Purpose.UPDATE, Cursor.START);
        assertThat(run.ids())
                .containsAll(ids(world.survey.responses().keySet()))
                .doesNotContain("", "0");
    }

    @Test
    void columns_are_asked_for_by_field_name_and_an_unknown_one_is_named() {
        world.finished("x");
        SurveyTool tool = world.tool();
        SurveyToolException refused =
                refusedBy(() -> run(tool, SURVEY, Connected.source("why", "nope"), Purpose.UPDATE, Cursor.START));
        assertThat(refused.error()).isEqualTo(SurveyToolError.INVALID_INPUT);
        assertThat(refused.hint()).contains("'nope'", "describe it anew");
    }

    @Test
    void a_time_that_was_not_kept_is_unknown() {
        world.survey.insert(Map.of("submitdate", "1980-01-01 00:00:00", "why", "web"));
        SurveyResponse response =
                run(world.tool(), Purpose.UPDATE, Cursor.START).responses().get(0);
        assertThat(response.state()).isEqualTo(State.COMPLETED);
        assertThat(response.submittedAt()).isNull();
        assertThat(response.rawTime()).isEqualTo("1980-01-01 00:00:00");
    }

    @ParameterizedTest
    @CsvSource({
        // winter, summer, the hour that is left out, the hour that comes twice
        "2026-11-21 20:12:44, 2026-11-21T19:12:44Z",
        "2026-07-01 20:12:44, 2026-07-01T18:12:44Z",
        "2026-03-29 02:30:00, 2026-03-29T01:30:00Z",
        "2026-10-25 02:30:00, 2026-10-25T00:30:00Z"
    })
    void times_are_those_of_the_servers_zone(String written, Instant meant) {
        world.survey.insert(Map.of("submitdate", written, "why", "x"));
        SurveyResponse response =
                run(world.tool(), Purpose.UPDATE, Cursor.START).responses().get(0);
        assertThat(response.submittedAt()).isEqualTo(meant);
        assertThat(response.rawTime()).isEqualTo(written);
    }

    @Test
    void line_ends_and_control_characters_stay_as_they_were_typed() {
        String text = "a\r\nb\rc\nd\u2028e\0f \u001b[31m / \\ \" <b> 🦊 שלום";
        world.finished(text);
        assertThat(run(world.tool(), Purpose.UPDATE, Cursor.START)
                        .responses()
                        .get(0)
                        .answers())
                .containsEntry("why", new Answer.FreeText(text));
    }

    @Test
    void a_deactivated_survey_is_refused_and_nothing_counts_as_deleted() {
        world.finished("x");
        SurveyTool tool = world.tool();
        Cursor next = run(tool, Purpose.UPDATE, Cursor.START).next();
        world.survey.deactivate();
        for (Runnable operation : List.<Runnable>of(
                () -> run(tool, Purpose.UPDATE, next),
                () -> run(tool, Purpose.SWEEP, Cursor.START),
                () -> tool.present("700", Set.of("1")),
                () -> world.tool().present("700", Set.of("1")))) {
            SurveyToolException refused = refusedBy(operation);
            assertThat(refused.error()).isEqualTo(SurveyToolError.INVALID_INPUT);
            assertThat(refused.hint())
                    .contains("not active", "activate it again")
                    .doesNotContain("deleted");
        }
    }

    @Test
    void a_survey_that_was_activated_again_goes_on_with_its_ids() {
        for (int i = 0; i < 300; i++) {
            world.finished("old");
        }
        SurveyTool tool = world.tool();
        Cursor next = run(tool, Purpose.UPDATE, Cursor.START).next();
        world.survey.deactivate();
        world.survey.reactivate();

        Run empty = run(tool, Purpose.UPDATE, next);
        assertThat(empty.ids()).isEmpty();
        SurveyToolException refused = refusedBy(() -> tool.present("700", Set.of("1", "2")));
        assertThat(refused.error()).isEqualTo(SurveyToolError.INVALID_INPUT);
        assertThat(refused.hint()).contains("archive");

        world.finished("new");
        assertThat(run(tool, Purpose.UPDATE, next).ids()).containsExactly("301");
        assertThat(run(tool, Purpose.UPDATE, empty.next()).ids()).containsExactly("301");
    }

    @Test
    void ids_may_begin_at_a_million_and_have_wide_gaps() {
        List<Long> ids = List.of(1_000_000L, 1_000_001L, 1_005_000L, 2_000_000_000L);
        ids.forEach(id -> world.survey.insert(id, Map.of("submitdate", "2026-11-21 11:00:00", "why", "x")));
        Run run = run(world.tool(), Purpose.UPDATE, Cursor.START);
        assertThat(run.ids()).isEqualTo(ids(ids));
        assertThat(run.pages()).isLessThan(10);
    }

    @Test
    void an_empty_survey_ends_and_its_first_response_is_read_later() {
        SurveyTool tool = world.tool();
        Run empty = run(tool, Purpose.UPDATE, Cursor.START);
        assertThat(empty.ids()).isEmpty();
        assertThat(empty.pages()).isEqualTo(1);
        world.finished("x");
        assertThat(run(tool, Purpose.UPDATE, empty.next()).ids()).containsExactly("1");
    }

    @Test
    void when_counting_began_anew_everything_is_read() {
        for (int i = 0; i < 400; i++) {
            world.finished("old");
        }
        SurveyTool tool = world.tool();
        Cursor next = run(tool, Purpose.UPDATE, Cursor.START).next();
        LongStream.rangeClosed(8, 400).forEach(world.survey::delete);
        Run again = run(tool, Purpose.UPDATE, next);
        assertThat(again.ids()).containsExactly("1", "2", "3", "4", "5", "6", "7");
        world.survey.insert(8, Map.of("submitdate", "2026-11-21 11:00:00", "why", "x"));
        assertThat(run(tool, Purpose.UPDATE, again.next()).ids()).endsWith("8");
    }

    @Test
    void responses_that_exist_are_told_from_those_that_do_not() {
        for (int i = 0; i < 3000; i++) {
            world.finished("x");
        }
        world.survey.delete(7);
        world.survey.delete(2999);
        assertThat(world.tool().present("700", Set.of("1", "7", "2500", "2999", "3000", "3001", "0", "x")))
                .containsExactlyInAnyOrder("1", "2500", "3000");
    }

    // --- errors that look like successes

    @Test
    void sql_inside_a_success_is_an_error_and_not_shown() {
        SurveyTool tool = world.tool();
        tool.check();
        world.server.failNext(Fault.SQL_ERROR);
        SurveyToolException refused = refusedBy(tool::check);
        assertThat(refused.error()).isEqualTo(SurveyToolError.BAD_RESPONSE);
        assertThat(refused.hint()).contains("its database").doesNotContain("SQL", "hush");
    }

    @Test
    void a_survey_that_does_not_exist_and_one_that_may_not_be_exported_are_told_apart_once_it_was_described() {
        world.finished("x");
        SurveyTool tool = world.tool();
        assertThat(refusedBy(() -> tool.describe("999")).error()).isEqualTo(SurveyToolError.NOT_FOUND);
        world.survey.setExportable(false);
        SurveyToolException refused = refusedBy(() -> run(tool, Purpose.UPDATE, Cursor.START));
        assertThat(refused.error()).isEqualTo(SurveyToolError.FORBIDDEN);
        assertThat(refused.hint()).contains("Responses: Export");
    }

    @Test
    void no_surveys_is_an_empty_list() {
        world.server.removeSurvey(SURVEY);
        assertThat(world.tool().surveys()).isEmpty();
        assertThat(world.tool().check().remarks()).contains("There is no survey yet.");
    }

    // --- log-in and sessions

    @Test
    void a_refused_login_is_not_repeated() {
        SurveyTool tool = world.tool("password", "wrong");
        assertThat(refusedBy(tool::check).error()).isEqualTo(SurveyToolError.CREDENTIALS_REJECTED);
        assertThat(world.server.calls()).containsExactly("get_session_key");
    }

    @Test
    void a_lock_out_says_to_wait_and_is_not_transient() {
        for (int i = 0; i < 3; i++) {
            refusedBy(world.tool("password", "wrong")::check);
        }
        SurveyToolException refused = refusedBy(world.tool()::check);
        assertThat(refused.error()).isEqualTo(SurveyToolError.CREDENTIALS_REJECTED);
        assertThat(refused.error().isTransient()).isFalse();
        assertThat(refused.retryAfter()).isEmpty();
        assertThat(refused.hint()).contains("locked", "wait 10 minutes");
        world.clock.now = world.clock.now.plus(Duration.ofMinutes(11));
        assertThat(world.tool().check().summary()).isEqualTo("Logged in to LimeSurvey; 1 survey can be seen.");
    }

    @Test
    void an_expired_session_is_renewed_once_and_released_at_the_end() {
        world.finished("x");
        SurveyTool tool = world.tool();
        Cursor next = run(tool, Purpose.UPDATE, Cursor.START).next();
        world.clock.now = world.clock.now.plus(Duration.ofHours(3));
        assertThat(run(tool, Purpose.UPDATE, next).ids()).containsExactly("1");
        assertThat(Collections.frequency(world.server.calls(), "get_session_key"))
                .isEqualTo(2);
        tool.close();
        assertThat(world.server.calls()).endsWith("release_session_key");
    }

    @Test
    void a_user_who_may_not_ask_for_the_version_may_connect() {
        world.server.setAdministrator(false);
        assertThat(world.tool().check().toolVersion()).isNull();
        assertThat(world.tool().surveys()).containsExactly(new SurveySummary("700", "Small 700", true));
    }

    // --- size and time

    @Test
    void a_window_too_large_for_the_gateway_shrinks_across_sessions_and_grows_again() {
        for (int i = 0; i < 700; i++) {
            world.finished("x");
        }
        world.server.slowAbove(150);
        Set<String> ids = new HashSet<>();
        Cursor cursor = Cursor.START;
        int emptyPages = 0;
        for (boolean last = false; !last; ) {
            try (SurveyTool tool = world.tool()) {
                ResponsePage page = tool.read(new ReadRequest("700", Connected.SOURCE, cursor, 1000, Purpose.UPDATE));
                page.responses().forEach(response -> ids.add(response.id()));
                emptyPages += page.responses().isEmpty() ? 1 : 0;
                cursor = page.next();
                last = page.last();
            }
        }
        assertThat(ids).hasSize(700);
        assertThat(emptyPages).isBetween(2, 8);
        world.server.slowAbove(5);
        SurveyToolException refused = refusedBy(() -> run(world.tool(), Purpose.SWEEP, Cursor.START));
        assertThat(refused.error()).isEqualTo(SurveyToolError.UNAVAILABLE);
    }

    @Test
    void an_answer_that_breaks_off_is_transient() {
        world.finished("x");
        SurveyTool tool = world.tool();
        tool.check();
        world.server.failNext(Fault.CUT_OFF);
        assertThat(refusedBy(tool::surveys).error()).isEqualTo(SurveyToolError.UNAVAILABLE);
        run(tool, Purpose.UPDATE, Cursor.START);
    }

    @Test
    void a_cursor_fits_however_many_people_left_in_the_middle() {
        for (long i = 1; i <= 300; i++) {
            world.survey.insert(i * 1000, Map.of("datestamp", "2026-11-21 11:00:00", "startlanguage", "en"));
        }
        SurveyTool tool = world.tool();
        Run run = run(tool, Purpose.UPDATE, Cursor.START);
        assertThat(run.next().value()).hasSizeLessThan(2000);
        assertThat(run(tool, Purpose.UPDATE, run.next()).ids())
                .isEqualTo(run.ids())
                .hasSize(300);
    }

    // --- what is proposed

    @Test
    void every_question_and_every_piece_of_metadata_is_offered_and_what_is_personal_is_off() {
        world.server.addRecorded();
        List<Column> columns = world.tool()
                .describe(Integer.toString(SimulatedLimeSurvey.EVERY_TYPE))
                .columns();
        assertThat(columns.stream()
                        .filter(column -> column.role() == Role.IGNORED)
                        .map(Column::key))
                .containsExactly(
                        "lastpage",
                        "seed",
                        "startdate",
                        "datestamp",
                        "ipaddr",
                        "refurl",
                        "name",
                        "photo",
                        "info",
                        "calc");
        assertThat(columns).hasSize(38);
    }

    @Test
    void the_recorded_survey_is_read_whole() {
        world.server.addRecorded();
        Run run = run(
                world.tool(),
                SimulatedLimeSurvey.EVERY_TYPE,
                Connected.source("comment", "colour", "dual", "rank"),
                Purpose.UPDATE,
                Cursor.START);
        assertThat(run.ids())
                .containsExactly(
                        "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "30", "50", "51", "52",
                        "53", "54", "55", "56", "57", "58", "59", "60");
    }

    private static List<String> ids(java.util.Collection<Long> ids) {
        return ids.stream().map(id -> Long.toString(id)).toList();
    }

    private static SurveyToolException refusedBy(Runnable operation) {
        SurveyToolException refused = catchThrowableOfType(SurveyToolException.class, operation::run);
        assertThat(refused).isNotNull();
        assertThat(refused.toolId()).isEqualTo("limesurvey");
        return refused;
    }
}
