package io.firsthand.connector.csv;

import static io.firsthand.connector.csv.TestFile.column;
import static io.firsthand.connector.csv.TestFile.ids;
import static io.firsthand.connector.csv.TestFile.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Column.Role;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.Question;
import io.firsthand.spi.ReadRequest;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rows become responses. */
class ReadFileTest {

    @Test
    void only_the_chosen_columns_are_returned() {
        TestFile file = TestFile.of("name,why,secret\nann,too slow,pin 1234\n").with("header", "names");

        ResponsePage page = file.read(TestFile.source(List.of(column("why", Role.TEXT))), 10);

        assertThat(page.responses().get(0).answers()).isEqualTo(Map.of("why", new Answer.FreeText("too slow")));
        assertThat(page.responses().get(0).personKey()).isNull();
    }

    @Test
    void a_column_that_the_file_does_not_have_is_named_with_those_it_has() {
        TestFile file = TestFile.of("name,why\nann,too slow\n").with("header", "names");

        assertThatThrownBy(() -> file.read(TestFile.source(List.of(column("reason", Role.TEXT))), 10))
                .isInstanceOf(SurveyToolException.class)
                .hasMessage("csv: INVALID_INPUT: 'answers.csv' has no column 'reason'; it has name, why");
    }

    @Test
    void rows_without_an_id_get_one_of_their_content_and_their_place_among_equals() {
        TestFile file = TestFile.of("name,why\nann,slow\nbob,fine\nann,slow\n").with("header", "names");
        TestFile longer =
                TestFile.of("name,why\nzoe,new\nann,slow\nann,slow\nbob,fine\n").with("header", "names");

        List<String> first = ids(file.readAll());

        assertThat(first.get(0)).matches("[0-9a-f]{32}-1");
        assertThat(first.get(2)).isEqualTo(first.get(0).replace("-1", "-2"));
        assertThat(ids(file.readAll())).isEqualTo(first);
        assertThat(ids(longer.readAll())).containsAll(first).hasSize(4);
    }

    @Test
    void rows_with_one_id_are_both_kept() {
        TestFile file = TestFile.of("id,why\n7,slow\n7,fine\n,third\n8,last\n").with("header", "names");

        List<String> ids =
                ids(file.read(TestFile.source(List.of(column("id", Role.ID), column("why", Role.TEXT))), 10));

        assertThat(ids.subList(0, 2)).containsExactly("7", "7~2");
        assertThat(ids.get(2)).matches("[0-9a-f]{32}-1");
        assertThat(ids.get(3)).isEqualTo("8");
    }

    @Test
    void going_on_in_a_session_does_not_start_over() throws Exception {
        TestFile file = TestFile.of("name,why\nann,slow\nbob,fine\ncat,good\n").with("header", "names");
        SourceDescription source = TestFile.source(List.of(column("why", Role.TEXT)));
        try (SurveyTool tool = file.open()) {
            ResponsePage page = tool.read(request(source, Cursor.START, 1));
            // what is open stays readable; a session that started over would find nothing
            java.nio.file.Files.delete(file.path());

            ResponsePage rest = TestFile.readFrom(tool, source, page.next(), 1);

            assertThat(words(rest)).containsExactly(List.of("fine"), List.of("good"));
        }
    }

    @Test
    void equal_rows_keep_their_ids_when_reading_goes_on_in_another_session() {
        TestFile file = TestFile.of("name,why\nann,slow\nann,slow\nann,slow\n").with("header", "names");
        SourceDescription source = TestFile.source(List.of(column("why", Role.TEXT)));
        List<String> whole = ids(file.read(source, 10));
        try (SurveyTool first = file.open();
                SurveyTool second = file.open()) {
            Cursor cursor = first.read(request(source, Cursor.START, 1)).next();

            assertThat(ids(TestFile.readFrom(second, source, cursor, 10))).isEqualTo(whole.subList(1, 3));
        }
    }

    @Test
    void the_cursor_of_another_file_starts_at_the_beginning_and_nonsense_is_refused() {
        TestFile file = TestFile.of("name,why\nann,slow\nbob,fine\n").with("header", "names");
        SourceDescription source = TestFile.source(List.of(column("why", Role.TEXT)));
        try (SurveyTool tool = file.open()) {
            assertThat(tool.read(request(source, new Cursor("1/9"), 10)).responses())
                    .hasSize(2);
            assertThatThrownBy(() -> tool.read(request(source, new Cursor("page 3"), 10)))
                    .isInstanceOf(SurveyToolException.class)
                    .hasMessage(
                            "csv: INVALID_INPUT: the cursor 'page 3' is none of this connector; read from the beginning");
        }
    }

    @Test
    void progress_is_told_in_bytes() {
        TestFile file = TestFile.of("name,why\nann,slow\n").with("header", "names");

        ResponsePage page = file.readAll();

        assertThat(List.of(page.done(), page.total())).containsExactly(18L, 18L);
    }

    @Test
    void the_host_can_stop_a_reading() {
        TestFile file = TestFile.of("name,why\nann,slow\n").with("header", "names");
        PluginContext stopped = new PluginContext(
                TestFile.CONTEXT.http(), TestFile.CONTEXT.clock(), TestFile.CONTEXT.logger(), () -> true);
        try (SurveyTool tool = new CsvPlugin().open(new ConnectionSettings(file.settings()), stopped)) {
            assertThatThrownBy(() ->
                            tool.read(request(TestFile.source(List.of(column("why", Role.TEXT))), Cursor.START, 10)))
                    .isInstanceOfSatisfying(
                            SurveyToolException.class,
                            e -> assertThat(e.error()).isEqualTo(SurveyToolError.CANCELLED));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Complete, COMPLETED",
        "Completed, COMPLETED",
        "FINISHED, COMPLETED",
        "TRUE, COMPLETED",
        "1, COMPLETED",
        "Partial, PARTIAL",
        "In progress, PARTIAL",
        "in_progress, PARTIAL",
        "false, PARTIAL",
        "0, PARTIAL",
        "Disqualified, SCREENED_OUT",
        "Over Quota, OVERQUOTA",
        "Survey Preview, PREVIEW",
        "Test, TEST",
        "whatever, PARTIAL",
        "'', PARTIAL"
    })
    void a_state_is_known_by_its_word(String word, SurveyResponse.State state) {
        TestFile file = TestFile.of("status,why\n" + word + ",slow\n").with("header", "names");

        ResponsePage page =
                file.read(TestFile.source(List.of(column("status", Role.STATE), column("why", Role.TEXT))), 10);

        assertThat(page.responses()).extracting(SurveyResponse::state).containsExactly(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-05T09:30:00Z|2026-01-05T09:30:00Z",
                "2026-01-05T09:30:00.123456+02:00|2026-01-05T07:30:00.123456Z",
                "2026-01-05 09:30|2026-01-05T08:30:00Z",
                "2026-07-05 09:30:15 UTC|2026-07-05T09:30:15Z",
                "2026/01/05|2026-01-04T23:00:00Z",
                "05.01.2026 09:30|2026-01-05T08:30:00Z",
                "5.1.26|2026-01-04T23:00:00Z",
                "1/5/2026 9:30 PM|2026-01-05T20:30:00Z",
                "01/05/2026 12:00:01 am|2026-01-04T23:00:01Z",
                "5 Jan 2026|2026-01-04T23:00:00Z",
                "05-Jan-2026 09:30|2026-01-05T08:30:00Z",
                "Jan 5, 2026, 9:30 AM|2026-01-05T08:30:00Z",
                "Mon, 5 January 2026 09:30:00 +0000|2026-01-05T09:30:00Z",
                "1767605400|2026-01-05T09:30:00Z",
                "1767605400000|2026-01-05T09:30:00Z",
                "31.02.2026|null",
                "yesterday|null",
                "2026-13-01|null",
                "25:00|null",
                "13/13/2026|null",
                "5 Foo 2026|null"
            })
    void a_time_is_an_instant_or_unknown_and_the_raw_words_are_kept(String written, String instant) {
        TestFile file = TestFile.of("date,why\n\"" + written + "\",slow\n")
                .with("header", "names")
                .with("time-zone", "Europe/Berlin");

        SurveyResponse response = file.read(
                        TestFile.source(List.of(column("date", Role.DATE), column("why", Role.TEXT))), 10)
                .responses()
                .get(0);

        assertThat(String.valueOf(response.submittedAt())).isEqualTo(instant);
        assertThat(response.rawTime()).isEqualTo(written);
    }

    @Test
    void the_order_of_day_and_month_is_decided_by_the_whole_column() {
        TestFile day = TestFile.of("date,why\n03/02/2026,one more reason\n13/02/2026,another good reason\n");
        TestFile month = TestFile.of("date,why\n03/02/2026,one more reason\n02/13/2026,another good reason\n");
        TestFile either = TestFile.of("date,why\n03/02/2026,one more reason\n04/02/2026,another good reason\n");
        TestFile european = TestFile.of("date;why\n03/02/2026;one more reason\n04/02/2026;another good reason\n");

        assertThat(List.of(firstTime(day), firstTime(month), firstTime(either), firstTime(european)))
                .containsExactly(
                        "2026-02-03T00:00:00Z", "2026-03-02T00:00:00Z", "2026-03-02T00:00:00Z", "2026-02-03T00:00:00Z");
        assertThat(day.describe().remarks()).contains("Dates in 'date' have the day first.");
        assertThat(either.describe().remarks())
                .contains(
                        "Dates in 'date' could have the day or the month first; they are read month first. Export them as"
                                + " 2025-12-31 to be sure.");
    }

    @Test
    void closed_answers_are_read_as_their_question_says() {
        TestFile file = TestFile.of(
                        "n,one,many,day,scale,why\n 3.50 ,Daily,quick; easy ;,5 May,7,slow\nmany,,,,,fine\n")
                .with("header", "names");
        SourceDescription source = TestFile.source(List.of(
                answer("n", Question.Kind.NUMBER),
                answer("one", Question.Kind.SINGLE_CHOICE),
                answer("many", Question.Kind.MULTIPLE_CHOICE),
                answer("day", Question.Kind.DATE),
                answer("scale", Question.Kind.SCALE),
                column("why", Role.TEXT)));

        assertThat(file.read(source, 10).responses())
                .extracting(SurveyResponse::answers)
                .containsExactly(
                        Map.of(
                                "n", new Answer.Numeric(new BigDecimal("3.50")),
                                "one", choice("Daily"),
                                "many", choice("quick", "easy"),
                                "day", new Answer.Moment("5 May"),
                                "scale", new Answer.Unsupported("scale", "7"),
                                "why", new Answer.FreeText("slow")),
                        Map.of(
                                "n", new Answer.Unsupported("number", "many"),
                                "one", new Answer.Skipped(null),
                                "many", new Answer.Skipped(null),
                                "day", new Answer.Skipped(null),
                                "scale", new Answer.Skipped(null),
                                "why", new Answer.FreeText("fine")));
    }

    @ParameterizedTest
    @CsvSource({
        "Yes, en, true, en",
        "no, English, false, en",
        "I agree, Deutsch, true, de",
        "maybe, en_US, null, en-US",
        "'', Klingonisch, null, null"
    })
    void consent_and_language_are_known_by_their_words(String agreed, String written, String consent, String language) {
        TestFile file = TestFile.of("ok,lang,why\n" + agreed + "," + written + ",slow\n")
                .with("header", "names");

        SurveyResponse response = file.read(
                        TestFile.source(List.of(
                                column("ok", Role.CONSENT), column("lang", Role.LANGUAGE), column("why", Role.TEXT))),
                        10)
                .responses()
                .get(0);

        assertThat(response.consented() + " " + response.language()).isEqualTo(consent + " " + language);
    }

    private static String firstTime(TestFile file) {
        return String.valueOf(file.readAll().responses().get(0).submittedAt());
    }

    private static Column answer(String key, Question.Kind kind) {
        return new Column(key, Role.ANSWER, new Question(key, "", kind, List.of(), List.of(), null), List.of());
    }

    private static Answer choice(String... labels) {
        return new Answer.Choice(
                java.util.Arrays.stream(labels)
                        .map(l -> new Question.Option(l, l))
                        .toList(),
                null);
    }

    private static ReadRequest request(SourceDescription source, Cursor from, int limit) {
        return new ReadRequest("file", source, from, limit, ReadRequest.Purpose.UPDATE);
    }
}
