package io.firsthand.connector.csv;

import static io.firsthand.connector.csv.TestFile.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.ResponsePage.RejectedRow;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens to rows that are not well-formed: named by line, kept out, and the rest is read. */
class BrokenRowsTest {
    private static final String HEADER = "who,why,where\n";

    @Test
    void quotes_open_at_the_end_of_the_file_cost_one_record() {
        ResponsePage page = read(HEADER + "ann,too slow,here\nbob,\"never closed,there\n");

        assertThat(words(page)).containsExactly(List.of("ann", "too slow", "here"));
        assertThat(page.rejected())
                .containsExactly(
                        new RejectedRow("line 3", "the quotes opened here never close; nothing readable follows"));
    }

    @Test
    void a_lone_quote_costs_its_record_and_not_the_rest_of_a_small_file() {
        ResponsePage page = read(HEADER + "ann,\"too slow,here\nbob,fine,there\ncat,good,\"up\nstairs\"\n");

        assertThat(words(page)).containsExactly(List.of("bob", "fine", "there"), List.of("cat", "good", "up\nstairs"));
        assertThat(page.rejected())
                .containsExactly(new RejectedRow("line 2", "2 cells where the table has 3; reading went on at line 3"));
    }

    @Test
    void a_lone_quote_costs_its_record_and_not_the_rest_of_a_large_file() {
        StringBuilder text = new StringBuilder(HEADER).append("ann,\"too slow,here\n");
        for (int i = 0; i < 50_000; i++) {
            text.append("row").append(i).append(",one more reason to stay,there\n");
        }

        ResponsePage page = TestFile.of(text.toString())
                .with("header", "names")
                .read(TestFile.source(List.of(TestFile.column("who", io.firsthand.spi.Column.Role.TEXT))), 10_000);

        assertThat(page.responses()).hasSize(50_000);
        assertThat(words(page).get(0)).containsExactly("row0");
        assertThat(words(page).get(49_999)).containsExactly("row49999");
        assertThat(page.rejected())
                .containsExactly(new RejectedRow(
                        "line 2",
                        "the quotes opened here do not close within 1048577 characters; reading went on at line 3"));
    }

    @Test
    void quotes_that_open_later_in_a_record_are_named_by_their_own_line() {
        ResponsePage page = read(HEADER + "ann,\"two\nlines\",\"open\nbob,fine,there\n");

        assertThat(words(page)).containsExactly(List.of("bob", "fine", "there"));
        assertThat(page.rejected())
                .containsExactly(new RejectedRow(
                        "line 2", "the quotes opened on line 3 never close; reading went on at line 4"));
    }

    @Test
    void reading_goes_on_only_where_the_number_of_cells_is_right() {
        ResponsePage page = read(HEADER + "ann,\"open\nnot a row\n\nneither, this\nbob,fine,there\n");

        assertThat(words(page)).containsExactly(List.of("bob", "fine", "there"));
        assertThat(page.rejected())
                .containsExactly(
                        new RejectedRow("line 2", "the quotes opened here never close; reading went on at line 6"));
    }

    @Test
    void rows_with_too_many_or_too_few_cells_are_named_with_both_numbers() {
        ResponsePage page = read(HEADER + "ann,too,slow,here\nbob\ncat,fine,there\n");

        assertThat(words(page)).containsExactly(List.of("cat", "fine", "there"));
        assertThat(page.rejected())
                .containsExactly(
                        new RejectedRow("line 2", "4 cells where the table has 3"),
                        new RejectedRow("line 3", "1 cell where the table has 3"));
    }

    @Test
    void empty_cells_too_many_at_the_end_are_nothing() {
        ResponsePage page = read(HEADER + "ann,too slow,here,,\nbob,fine,there\n");

        assertThat(words(page)).containsExactly(List.of("ann", "too slow", "here"), List.of("bob", "fine", "there"));
        assertThat(page.rejected()).isEmpty();
    }

    @Test
    void a_file_that_leaves_out_empty_cells_at_the_end_is_read_and_says_so() {
        String text = HEADER + "ann,too slow,here\nbob,fine\ncat\ndan,good,there\n";

        assertThat(words(read(text)))
                .containsExactly(
                        List.of("ann", "too slow", "here"),
                        List.of("bob", "fine", "-"),
                        List.of("cat", "-", "-"),
                        List.of("dan", "good", "there"));
        assertThat(TestFile.of(text).describe().remarks())
                .contains("Rows leave out empty cells at their end; what is missing is read as empty.");
    }

    @Test
    void pairs_of_lone_quotes_are_not_taken_for_rows_that_leave_out_cells() {
        ResponsePage page = read(HEADER + "ann,\"slow,here\nbob,fine,there\ncat,good,\"up\"\n"
                + "dan,\"bad,down\neve,late,in\nfay,odd,\"out\"\ngus,last,on\n");

        assertThat(words(page))
                .containsExactly(
                        List.of("bob", "fine", "there"),
                        List.of("cat", "good", "up"),
                        List.of("eve", "late", "in"),
                        List.of("fay", "odd", "out"),
                        List.of("gus", "last", "on"));
        assertThat(page.rejected())
                .containsExactly(
                        new RejectedRow("line 2", "2 cells where the table has 3; reading went on at line 3"),
                        new RejectedRow("line 5", "2 cells where the table has 3; reading went on at line 6"));
    }

    @Test
    void missing_cells_under_headers_without_a_name_are_nothing() {
        ResponsePage page = read("who,why,,\nann,too slow\nbob,,\ncat,fine,,\n");

        assertThat(words(page))
                .containsExactly(
                        List.of("ann", "too slow", "-", "-"),
                        List.of("bob", "-", "-", "-"),
                        List.of("cat", "fine", "-", "-"));
    }

    @Test
    void blank_lines_and_rows_of_separators_only_are_no_rows() {
        ResponsePage page = read(HEADER + "\n\nann,too slow,here\n,,\n\nbob,fine,there\n\n");

        assertThat(words(page)).containsExactly(List.of("ann", "too slow", "here"), List.of("bob", "fine", "there"));
        assertThat(page.rejected()).isEmpty();
    }

    @Test
    void a_quote_inside_quotes_that_nobody_doubled_is_part_of_the_text() {
        ResponsePage page = read(HEADER + "ann,\"She said \"no\" twice\",here\nbob,\"fine\" ,there\ncat,5'8\",up\n");

        assertThat(words(page))
                .containsExactly(
                        List.of("ann", "She said \"no\" twice", "here"),
                        List.of("bob", "fine", "there"),
                        List.of("cat", "5'8\"", "up"));
    }

    @Test
    void broken_bytes_show_as_replacement_characters_and_name_their_line() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((HEADER + "änn,größer,hier\nböb,").getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {'o', 'k', (byte) 0xFC, '!', (byte) 0xE2, (byte) 0x82});
        bytes.write(",dört\ncät,gut,da\n".getBytes(StandardCharsets.UTF_8));
        TestFile file = TestFile.of(bytes.toByteArray());

        assertThat(words(file.readAll()))
                .containsExactly(
                        List.of("änn", "größer", "hier"),
                        List.of("böb", "ok\uFFFD!\uFFFD", "dört"),
                        List.of("cät", "gut", "da"));
        assertThat(file.readAll().rejected())
                .containsExactly(new RejectedRow(
                        "line 3", "kept, but 2 broken characters were read as \uFFFD; check the encoding"));
        assertThat(file.describe().remarks())
                .containsExactly(
                        "Read as UTF-8 (most bytes fit, the others are damaged), cells separated by commas.",
                        "Some characters could not be read and show as \uFFFD, first on line 3; choose another encoding if"
                                + " there are many.");
    }

    @Test
    void nul_characters_are_kept_for_the_host_to_replace() {
        assertThat(words(read(HEADER + "ann,a\0b\0,here\n"))).containsExactly(List.of("ann", "a\0b\0", "here"));
    }

    @Test
    void a_line_of_separators_without_end_costs_one_record() {
        ResponsePage page = read(HEADER + ",".repeat(100_000) + "x\nbob,fine,there\n");

        assertThat(words(page)).containsExactly(List.of("bob", "fine", "there"));
        assertThat(page.rejected()).containsExactly(new RejectedRow("line 2", "the record has more than 16384 cells"));
    }

    @Test
    void a_file_full_of_lone_quotes_is_read_in_reasonable_time() {
        StringBuilder text = new StringBuilder("who,why\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("ann,\"open and then some text ").append(i).append("\nbob,fine\n");
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();

        ResponsePage page = read(text.toString());

        assertThat(page.responses()).isNotEmpty().allMatch(r -> r.answers().size() == 2);
        assertThat((threads.getCurrentThreadCpuTime() - before) / 1_000_000_000)
                .as("seconds of processor time")
                .isLessThan(10);
    }

    private static ResponsePage read(String text) {
        try (TestFile file = TestFile.of(text).with("header", "names").with("delimiter", "comma")) {
            return file.readAll();
        }
    }
}
