package io.firsthand.connector.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import io.firsthand.connector.csv.Rows.Row;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.ReadRequest;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyDescription;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every file. */
class CsvPropertiesTest {

    @Property(tries = 500)
    void what_another_library_writes_is_read_back_as_it_was(
            @ForAll("tables") List<List<String>> table,
            @ForAll("delimiters") char delimiter,
            @ForAll("charsets") Charset charset,
            @ForAll("lineEnds") String lineEnd,
            @ForAll boolean quoteAll)
            throws IOException {
        byte[] bytes = written(table, delimiter, lineEnd, quoteAll).getBytes(charset);

        assertThat(read(bytes, charset, delimiter))
                .isEqualTo(table.stream()
                        .filter(row -> !row.stream().allMatch(String::isEmpty))
                        .toList());
    }

    @Property(tries = 500)
    void any_bytes_are_read_or_refused_with_the_exception_of_the_spi(@ForAll @Size(max = 2_000) byte[] bytes) {
        useOrRefuse(bytes);
    }

    @Property(tries = 500)
    void any_text_of_csv_characters_is_read_or_refused_with_the_exception_of_the_spi(@ForAll("csvNoise") String text) {
        useOrRefuse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 200)
    void a_damaged_workbook_is_read_or_refused_with_the_exception_of_the_spi(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 4_000) Integer> places, @ForAll byte value)
            throws IOException {
        byte[] bytes = WorkbookTest.workbook(sheet -> sheet.value(0, 0, "why"));
        for (int place : places) {
            bytes[4 + place % (bytes.length - 4)] = value;
        }

        useOrRefuse(bytes);
    }

    @Property(tries = 200)
    void two_imports_give_the_same_ids_and_equal_rows_get_different_ones(
            @ForAll("tables") List<List<String>> table, @ForAll @IntRange(min = 1, max = 3) int copies)
            throws IOException {
        List<List<String>> repeated =
                new ArrayList<>(List.of(table.get(0).stream().map(c -> "h" + c).toList()));
        for (int i = 0; i < copies; i++) {
            repeated.addAll(table);
        }
        try (TestFile file = file(repeated)) {
            List<String> ids = TestFile.ids(file.readAll());

            assertThat(TestFile.ids(file.readAll())).isEqualTo(ids);
            assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
            assertThat(ids)
                    .hasSize(copies
                            * (int) table.stream()
                                    .filter(row -> !row.stream().allMatch(String::isEmpty))
                                    .count());
        }
    }

    @Property(tries = 200)
    void the_size_of_a_page_changes_nothing_and_any_cursor_gives_the_same_rest(
            @ForAll("csvNoise") String noise, @ForAll @IntRange(min = 1, max = 7) int limit) {
        try (TestFile file = TestFile.of("a,b\n" + noise)
                .with("header", "names")
                .with("delimiter", "comma")
                .with("encoding", "UTF-8")
                .with("encoding", "UTF-8")) {
            SourceDescription source = TestFile.allAsText(file.describe());
            ResponsePage whole = file.read(source, 10_000);

            ResponsePage paged = file.read(source, limit);
            assertThat(TestFile.ids(paged)).isEqualTo(TestFile.ids(whole));
            assertThat(TestFile.words(paged)).isEqualTo(TestFile.words(whole));
            assertThat(paged.rejected()).isEqualTo(whole.rejected());
            try (SurveyTool first = file.open();
                    SurveyTool second = file.open()) {
                ResponsePage page =
                        first.read(new ReadRequest("file", source, Cursor.START, limit, ReadRequest.Purpose.UPDATE));
                List<String> rest =
                        page.last() ? List.of() : TestFile.ids(TestFile.readFrom(second, source, page.next(), 3));
                assertThat(rest)
                        .isEqualTo(TestFile.ids(whole)
                                .subList(
                                        page.responses().size(),
                                        whole.responses().size()));
            }
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(columns ->
                        cells().list().ofSize(columns).list().ofMinSize(1).ofMaxSize(8));
    }

    @Provide
    Arbitrary<String> csvNoise() {
        return Arbitraries.of("\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", " ", "a", "bc", "é", "😝", "\0", "1")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n");
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    }

    private static Arbitrary<String> cells() {
        Arbitrary<String> hard = Arbitraries.of(
                        "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "\\", "\0", "'", "a", "word",
                        "👩‍🔬", "שלום")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
        Arbitrary<String> any = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .map(Character::toString)
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
        return Arbitraries.frequencyOf(Tuple.of(3, hard), Tuple.of(1, any), Tuple.of(1, Arbitraries.just("")));
    }

    private static String written(List<List<String>> table, char delimiter, String lineEnd, boolean quoteAll)
            throws IOException {
        StringWriter text = new StringWriter();
        try (ICSVWriter writer = new CSVWriterBuilder(text)
                .withSeparator(delimiter)
                .withLineEnd(lineEnd)
                .build()) {
            table.forEach(row -> writer.writeNext(row.toArray(new String[0]), quoteAll));
        }
        return text.toString();
    }

    private static List<List<String>> read(byte[] bytes, Charset charset, char delimiter) throws IOException {
        Dialect dialect = new Dialect(new Encoding(charset, 0, "given"), delimiter, false);
        List<List<String>> cells = new ArrayList<>();
        try (Rows rows = new DelimitedRows(new ByteArrayInputStream(bytes), dialect, Width.ANY, true, bytes.length)) {
            Row row = rows.next();
            while (row != null) {
                assertThat(row).isInstanceOf(Row.Cells.class);
                cells.add(((Row.Cells) row).cells());
                row = rows.next();
            }
            assertThat(rows.done()).isEqualTo(bytes.length);
        }
        return cells;
    }

    private static TestFile file(List<List<String>> table) throws IOException {
        return TestFile.of(written(table, ',', "\n", true))
                .with("header", "names")
                .with("delimiter", "comma")
                .with("encoding", "UTF-8");
    }

    /** Checks, describes and reads; anything but the SPI's own exception is a failure. */
    private static void useOrRefuse(byte[] bytes) {
        try (TestFile file = TestFile.of(bytes);
                SurveyTool tool = new CsvPlugin().open(new ConnectionSettings(file.settings()), TestFile.CONTEXT)) {
            try {
                SurveyDescription description = tool.describe("file");
                TestFile.readFrom(tool, TestFile.allAsText(description), Cursor.START, 10);
            } catch (SurveyToolException refused) {
                assertThat(refused.hint())
                        .contains("answers.csv")
                        .doesNotContain(file.path().toString());
            }
        }
    }
}
