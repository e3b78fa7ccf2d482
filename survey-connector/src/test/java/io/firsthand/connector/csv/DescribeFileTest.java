package io.firsthand.connector.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.spi.Column;
import io.firsthand.spi.Question;
import io.firsthand.spi.SurveyToolException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is detected about a file before it is read. */
class DescribeFileTest {
    private static final String LONG = "It took me far too long to find the button";

    @Nested
    class Encodings {

        @ParameterizedTest
        @CsvSource({
            "UTF-8, false, UTF-8, every byte fits",
            "UTF-8, true, UTF-8, byte order mark",
            "UTF-16LE, false, UTF-16LE, every second byte is zero",
            "UTF-16LE, true, UTF-16LE, byte order mark",
            "UTF-16BE, false, UTF-16BE, every second byte is zero",
            "UTF-16BE, true, UTF-16BE, byte order mark",
            "windows-1252, false, windows-1252, it is not UTF-8"
        })
        void an_encoding_is_detected_and_said(String encoding, boolean marked, String name, String how) {
            String text = (marked ? "\uFEFF" : "") + "größe;why\nklein;zu groß für mich, trotz 10 €\n";
            TestFile file = TestFile.of(text.getBytes(Charset.forName(encoding)));

            assertThat(file.describe().columns().stream().map(Column::key).toList())
                    .containsExactly("größe", "why");
            assertThat(TestFile.words(file.readAll()))
                    .containsExactly(List.of("klein", "zu groß für mich, trotz 10 €"));
            assertThat(file.describe().remarks())
                    .containsExactly("Read as " + name + " (" + how + "), cells separated by semicolons.");
        }

        @Test
        void a_chosen_encoding_overrules_the_detected_one() {
            TestFile file = TestFile.of("who,why\nann,größer\n".getBytes(StandardCharsets.UTF_8))
                    .with("encoding", "windows-1252");

            assertThat(TestFile.words(file.readAll())).containsExactly(List.of("ann", "grÃ¶ÃŸer"));
        }

        @Test
        void a_chosen_encoding_without_a_byte_order_takes_that_of_the_mark() {
            for (String written : List.of("UTF-16LE", "UTF-16BE")) {
                TestFile file = TestFile.of("\uFEFFwho,why\nann,größer\n".getBytes(Charset.forName(written)))
                        .with("encoding", "UTF-16");

                assertThat(TestFile.words(file.readAll())).as(written).containsExactly(List.of("ann", "größer"));
            }
        }

        @Test
        void a_file_that_is_plain_for_a_megabyte_is_judged_by_its_first_other_byte() {
            String text = "name,why\n" + "ann,it was fine for me and for us\n".repeat(40_000) + "bob,zu groß\n";
            TestFile file = TestFile.of(text.getBytes(Charset.forName("windows-1252")));

            assertThat(file.describe().remarks())
                    .containsExactly("Read as windows-1252 (it is not UTF-8), cells separated by commas.");
        }
    }

    @Nested
    class Separators {

        @ParameterizedTest
        @CsvSource({"COMMA, ','", "SEMICOLON, ;", "TAB, '\t'", "PIPE, |"})
        void a_separator_is_detected_by_the_agreement_of_rows(String name, String separator) {
            String text = String.join(separator, "size", "why", "when") + "\n"
                    + String.join(separator, "\"1,5; 2\"", "\"yes, no; a|b\tc\"", "x") + "\n"
                    + String.join(separator, "2", "\"well, well\nwell\"", "y") + "\n";

            assertThat(TestFile.of(text).describe().columns()).as(name).hasSize(3);
        }

        @Test
        void decimal_commas_between_semicolons_do_not_mislead() {
            assertThat(TestFile.of("a;b;c\n1,5;2,5;3,5\n2,5;1,5;0,5\n").describe().columns().stream()
                            .map(Column::key))
                    .containsExactly("a", "b", "c");
        }

        @Test
        void commas_in_running_text_do_not_make_columns() {
            assertThat(TestFile.of("comment\nWell, it was, all in all, good enough for us\nNo, never again\nFine\n")
                            .describe()
                            .columns())
                    .hasSize(1);
        }

        @Test
        void lines_of_an_old_mac_are_lines() {
            assertThat(TestFile.words(
                            TestFile.of("who,why\rann,too slow\rbob,\"a\rb\"\r").readAll()))
                    .containsExactly(List.of("ann", "too slow"), List.of("bob", "a\rb"));
        }
    }

    @Nested
    class Headers {

        @Test
        void keys_are_unique_and_never_empty() {
            assertThat(TestFile.of("Name,,Name,Name (2),Name,Column 2\na,1,b,c,d,2\n")
                            .with("header", "names")
                            .describe()
                            .columns()
                            .stream()
                            .map(Column::key))
                    .containsExactly("Name", "Column 2 (2)", "Name (3)", "Name (2)", "Name (4)", "Column 2");
        }

        @Test
        void a_first_row_of_data_makes_numbered_columns() {
            String text = (LONG + "\t27\teebbqej\n" + "Now if he does\t2\ted00q6i\n"
                            + "To make her feel\t8,20\teezlygj\n")
                    .repeat(1);
            TestFile file =
                    TestFile.of(text + "Thank you friend\t15\teeqd04y\nthat is what it looks like\t27\teeb9aft\n");

            assertThat(file.roles()).containsExactly("TEXT Column 1", "IGNORED Column 2", "IGNORED Column 3");
            assertThat(file.describe().remarks())
                    .contains(
                            "The first row holds data, so the columns are named Column 1 to Column 3; say that it names"
                                    + " the columns if it does.");
            assertThat(file.with("header", "names").readAll().responses()).hasSize(4);
        }

        @Test
        void an_unnamed_counter_is_the_id() {
            assertThat(TestFile.of(",Age,Review Text,Rating\n0,33," + LONG
                                    + ",4\n2,34,Love this dress it is so pretty,5\n")
                            .roles())
                    .containsExactly("ID Column 1", "IGNORED Age", "TEXT Review Text", "IGNORED Rating");
        }
    }

    @Nested
    class Headings {

        @Test
        void three_rows_of_names_questions_and_codes_are_one_heading() {
            TestFile file = TestFile.of("StartDate,RecordedDate,Finished,ResponseId,Q1,Q2\n"
                    + "Start Date,Recorded Date,Finished,Response ID,\"What made you start\nlooking?\",How old are you?\n"
                    + "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"r\"\"}\",\"{\"\"ImportId\"\":\"\"f\"\"}\","
                    + "\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_TEXT\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n"
                    + "2026-01-01 10:00:00,2026-01-01 10:05:00,True,R_1," + LONG + ",34\n"
                    + "2026-01-02 10:00:00,2026-01-02 10:05:00,False,R_2,My manager asked me to,51\n");

            assertThat(file.roles())
                    .containsExactly(
                            "IGNORED StartDate",
                            "DATE RecordedDate",
                            "STATE Finished",
                            "ID ResponseId",
                            "TEXT Q1",
                            "IGNORED Q2");
            assertThat(file.describe().columns().get(4).question())
                    .isEqualTo(Question.open(
                            "what-made-you-start-looking-1", "What made you start\nlooking?", List.of(), null));
            assertThat(TestFile.ids(file.readAll())).containsExactly("R_1", "R_2");
            assertThat(file.describe().remarks()).contains("The second row holds the questions and the third codes.");
        }

        @Test
        void two_rows_of_questions_and_options_are_one_heading() {
            TestFile file = TestFile.of("Respondent ID,Why did you leave?,Which tools do you use?,\n"
                    + ",Open-Ended Response,Excel,Other (please specify)\n"
                    + "1001," + LONG + ",Excel,\n1002,Nobody answered my mails,,a paper list\n"
                    + "1003,The price went up twice,Excel,our own tool\n");

            assertThat(file.roles())
                    .containsExactly(
                            "ID Respondent ID",
                            "TEXT Why did you leave?",
                            "IGNORED Which tools do you use?",
                            "TEXT Other (please specify): Which tools do you use?");
            assertThat(TestFile.ids(file.readAll())).containsExactly("1001", "1002", "1003");
        }

        @Test
        void a_title_above_the_names_is_passed_over_and_said() {
            TestFile file = TestFile.of("Export of the spring survey,,\n\nid,comment,score\n1," + LONG
                    + ",3\n2,Nobody answered my mails,4\n3,The price went up twice,5\n");

            assertThat(file.roles()).containsExactly("ID id", "TEXT comment", "IGNORED score");
            assertThat(TestFile.ids(file.readAll())).containsExactly("1", "2", "3");
            assertThat(file.describe().remarks()).contains("The first row is a title and is not read.");
        }

        @Test
        void a_file_of_names_only_has_columns_and_no_responses() {
            TestFile file = TestFile.of("id,comment,score\n");

            assertThat(file.roles()).containsExactly("IGNORED id", "IGNORED comment", "IGNORED score");
            assertThat(file.readAll().responses()).isEmpty();
        }
    }

    @Nested
    class Questions {

        @Test
        void several_columns_of_one_question_share_its_words_and_have_ids_of_their_own() {
            String header = "Tool #1:What tools would you like?   \u00A0,Tool #2:What tools would you like?   \u00A0,"
                    + "Other - Write In:How do you run it?,How do you run it?,Comment";
            String rows = "one thing,another thing,by hand,Daily," + LONG
                    + "\nsphinx,none of them,on my own server,Daily,Love it since"
                    + " we have it\nbetter charts,bokeh maybe,in the cloud,Weekly,Would not use it again\nmore kernels,,with a"
                    + " friend,Daily,Nothing to add for me\n";

            assertThat(TestFile.of(header + "\n" + rows).describe().columns())
                    .extracting(Column::role, Column::question)
                    .containsExactly(
                            tuple(
                                    Column.Role.TEXT,
                                    Question.Kind.SHORT_TEXT,
                                    "what-tools-would-you-like-1",
                                    "What tools would you like?"),
                            tuple(
                                    Column.Role.TEXT,
                                    Question.Kind.SHORT_TEXT,
                                    "what-tools-would-you-like-2",
                                    "What tools would you like?"),
                            tuple(
                                    Column.Role.TEXT,
                                    Question.Kind.SHORT_TEXT,
                                    "how-do-you-run-it-1",
                                    "How do you run it?"),
                            tuple(
                                    Column.Role.IGNORED,
                                    Question.Kind.SHORT_TEXT,
                                    "how-do-you-run-it-2",
                                    "How do you run it?"),
                            tuple(Column.Role.TEXT, Question.Kind.OPEN_TEXT, "comment-1", ""));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "What hinders you?|What hinders you?",
                    "  What hinders you? |What hinders you?",
                    "3. What hinders you?|What hinders you?",
                    "Q12: What hinders you?|What hinders you?",
                    "Please tell us what hinders you|Please tell us what hinders you",
                    "What would you change? (Please list anything.)|What would you change? (Please list anything.)",
                    "Other word(s)::Select all the words that describe it.|Select all the words that describe it.",
                    "Was hindert Sie daran?|Was hindert Sie daran?",
                    "Review Text|''",
                    "Time: started|''",
                    "Comment|''"
                })
        void a_header_holds_a_question_or_not(String header, String wording) {
            assertThat(HeaderText.of(header).wording()).isEqualTo(wording);
        }

        private static org.assertj.core.groups.Tuple tuple(
                Column.Role role, Question.Kind kind, String id, String wording) {
            return org.assertj.core.groups.Tuple.tuple(
                    role, new Question(id, wording, kind, List.of(), List.of(), null));
        }
    }

    @Nested
    class Roles {

        @Test
        void the_columns_of_a_survey_tool_are_recognised() {
            String header =
                    "Response ID,Time Started,Date Submitted,Status,Language,IP Address,Email,I agree to the notice,"
                            + "How satisfied are you?,Why?,Tools used";
            StringBuilder text = new StringBuilder(header).append('\n');
            for (int i = 1; i < 8; i++) {
                String day = "2026-01-0" + i;
                text.append(String.join(
                                ",",
                                String.valueOf(100 + i),
                                day + " 10:00",
                                day + " 10:09",
                                i == 3 ? "Partial" : "Complete",
                                i == 2 ? "German" : "English",
                                "10.0.0." + i,
                                "p" + i + "@example.org",
                                i == 4 ? "No" : "Yes",
                                String.valueOf(i),
                                LONG + " on day " + i,
                                "a;b"))
                        .append('\n');
            }

            assertThat(TestFile.of(text.toString()).roles())
                    .containsExactly(
                            "ID Response ID",
                            "IGNORED Time Started",
                            "DATE Date Submitted",
                            "STATE Status",
                            "LANGUAGE Language",
                            "IGNORED IP Address",
                            "PERSON Email",
                            "CONSENT I agree to the notice",
                            "IGNORED How satisfied are you?",
                            "TEXT Why?",
                            "IGNORED Tools used");
        }

        @Test
        void samples_are_five_and_short() {
            StringBuilder text = new StringBuilder("comment,n\n");
            for (int i = 0; i < 9; i++) {
                text.append("😝".repeat(100))
                        .append(i % 7)
                        .append(" and more words,")
                        .append(i)
                        .append('\n');
            }
            List<String> samples =
                    TestFile.of(text.toString()).describe().columns().get(0).samples();

            assertThat(samples).containsExactly("😝".repeat(80));
        }
    }

    @Nested
    class Hostile {

        @Test
        void long_headers_and_long_blanks_take_no_more_than_their_length() {
            String text = "ab ".repeat(100_000) + ",b\n" + ("a" + " ".repeat(100_000) + "b;c,x\n").repeat(3);
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();

            TestFile file = TestFile.of(text).with("header", "names").with("delimiter", "comma");

            assertThat(file.readAll().responses()).hasSize(3);
            assertThat((threads.getCurrentThreadCpuTime() - before) / 1_000_000_000)
                    .as("seconds of processor time")
                    .isLessThan(5);
        }
    }

    @Nested
    class Refusals {

        @Test
        void an_empty_file_is_refused() {
            assertRefused("", "'answers.csv' is empty; export it again");
        }

        @Test
        void a_file_of_blank_lines_is_refused() {
            assertRefused("\n\n\r\n", "'answers.csv' has no rows; export it again");
        }

        @Test
        void an_old_workbook_is_refused_with_the_way_out() {
            assertThatThrownBy(TestFile.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})::describe)
                    .isInstanceOf(SurveyToolException.class)
                    .hasMessage("csv: INVALID_INPUT: 'answers.csv' is in the old Excel format (.xls) or protected by a"
                            + " password; save it as .xlsx without a password");
        }

        @Test
        void a_document_of_another_kind_is_named() {
            assertRefused("%PDF-1.7\n", "'answers.csv' is a PDF document; export a .csv or .xlsx file instead");
        }

        @Test
        void bytes_that_are_no_text_are_refused() {
            assertRefused(
                    "\1\2\3\4\5\6\7",
                    "'answers.csv' is neither text nor a workbook; export a .csv or .xlsx file instead");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "encoding|UTF-99|the setting 'encoding' 'UTF-99' is unknown; try UTF-8, UTF-16 or windows-1252, or leave it out",
                    "delimiter|dash|the setting 'delimiter' 'dash' is unknown; choose comma, semicolon, tab or pipe, or leave it out",
                    "time-zone|Mars|the setting 'time-zone' 'Mars' is unknown; use a name such as Europe/Berlin",
                    "header|maybe|the setting 'header' 'maybe' is unknown; choose names or data, or leave it out"
                })
        void a_setting_that_cannot_be_used_is_refused_when_the_session_opens(String name, String value, String hint) {
            assertThatThrownBy(TestFile.of("a,b\n").with(name, value)::open)
                    .isInstanceOf(SurveyToolException.class)
                    .hasMessage("csv: INVALID_INPUT: " + hint);
        }

        private void assertRefused(String text, String hint) {
            assertThatThrownBy(TestFile.of(text)::describe)
                    .isInstanceOf(SurveyToolException.class)
                    .hasMessage("csv: INVALID_INPUT: " + hint);
        }
    }
}
