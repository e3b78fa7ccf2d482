package io.firsthand.connector.csv;

import static io.firsthand.connector.csv.TestFile.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SurveyToolException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Excel workbooks: what is read, and what hostile ones cannot do. */
class WorkbookTest {
    @Test
    void texts_numbers_dates_and_gaps_are_read_as_people_see_them() throws IOException {
        byte[] bytes = workbook(sheet -> {
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "Date");
            sheet.value(0, 2, "Comment");
            sheet.value(0, 3, "Score");
            sheet.value(0, 4, "Agreed");
            sheet.value(1, 0, 4711);
            sheet.value(1, 1, LocalDateTime.of(2026, 1, 5, 9, 30, 15));
            sheet.style(1, 1).format("yyyy-mm-dd hh:mm:ss").set();
            sheet.value(1, 2, "It took me an hour to find it");
            sheet.value(1, 3, 0.1 + 0.2);
            sheet.value(1, 4, true);
            sheet.value(3, 0, 4712);
            sheet.value(3, 1, LocalDate.of(2026, 2, 28));
            sheet.style(3, 1).format("dd.mm.yyyy").set();
            sheet.value(3, 3, 1_234_567_890_123_456L);
        });
        TestFile file = TestFile.of(bytes).with("time-zone", "Europe/Berlin");

        assertThat(file.roles())
                .containsExactly("ID id", "DATE Date", "TEXT Comment", "IGNORED Score", "IGNORED Agreed");
        ResponsePage page = file.readAll();
        assertThat(words(page))
                .containsExactly(
                        List.of("It took me an hour to find it", "0.3", "TRUE"), List.of("-", "1234567890123456", "-"));
        assertThat(page.responses().stream()
                        .map(r -> r.id() + " " + r.submittedAt() + " " + r.rawTime())
                        .toList())
                .containsExactly(
                        "4711 2026-01-05T08:30:15Z 2026-01-05T09:30:15", "4712 2026-02-27T23:00:00Z 2026-02-28");
        assertThat(page.done()).isEqualTo(page.total());
    }

    @Test
    void text_is_kept_as_it_was_typed_inline_and_shared() throws IOException {
        byte[] shared = workbook(sheet -> {
            sheet.value(0, 0, "Comment");
            sheet.value(1, 0, "  She said \"no\" 👩‍🔬, <b>twice</b>\nשלום ");
        });
        byte[] inline = parts(Map.of(
                "xl/worksheets/sheet1.xml",
                sheet("<row><c t='inlineStr'><is><t>Comment</t></is></c></row>"
                        + "<row><c t='inlineStr'><is><r><t xml:space='preserve'>  two </t></r><r><t>runs_x000D_&#10;&amp;</t></r>"
                        + "<rPh><t>hint</t></rPh></is></c></row>")));

        assertThat(words(TestFile.of(shared).with("header", "names").readAll()))
                .containsExactly(List.of("  She said \"no\" 👩‍🔬, <b>twice</b>\nשלום "));
        assertThat(words(TestFile.of(inline).with("header", "names").readAll()))
                .containsExactly(List.of("  two runs\r\n&"));
    }

    @Test
    void the_first_visible_sheet_is_read_unless_another_is_named() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "Test", "1.0")) {
            Worksheet secret = workbook.newWorksheet("Secret");
            secret.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            secret.value(0, 0, "hidden");
            workbook.newWorksheet("Answers").value(0, 0, "Why?");
            workbook.newWorksheet("More").value(0, 0, "Who?");
        }
        TestFile file = TestFile.of(bytes.toByteArray());

        assertThat(file.roles()).containsExactly("IGNORED Why?");
        assertThat(file.describe().remarks()).contains("Read sheet 'Answers'; the workbook has Answers, More.");
        assertThat(file.with("sheet", "More").roles()).containsExactly("IGNORED Who?");
        assertThat(file.with("sheet", "Secret").roles()).containsExactly("IGNORED hidden");
        assertThatThrownBy(file.with("sheet", "Nowhere")::describe)
                .isInstanceOf(SurveyToolException.class)
                .hasMessage("csv: INVALID_INPUT: 'answers.csv' has no sheet 'Nowhere'; it has Answers, More");
    }

    @Test
    void an_entity_from_outside_is_never_read() throws IOException {
        String evil = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                + sheet("<row><c t='inlineStr'><is><t>Comment</t></is></c></row>"
                        + "<row><c t='inlineStr'><is><t>a&e;b</t></is></c></row>");

        assertThatThrownBy(TestFile.of(parts(Map.of("xl/worksheets/sheet1.xml", evil)))::readAll)
                .isInstanceOf(SurveyToolException.class)
                .hasMessageContaining("is a damaged workbook");
    }

    @Test
    void entities_that_multiply_are_refused() throws IOException {
        String evil = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>"
                + sheet("<row><c t='inlineStr'><is><t>&c;</t></is></c></row>");

        assertThatThrownBy(TestFile.of(parts(Map.of("xl/worksheets/sheet1.xml", evil)))::readAll)
                .isInstanceOf(SurveyToolException.class)
                .hasMessageContaining("is a damaged workbook");
    }

    @Test
    void shared_texts_that_unfold_without_end_are_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : skeleton().entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<sst>".getBytes(StandardCharsets.UTF_8));
            byte[] many =
                    ("<si><t>" + "x".repeat(32_000) + "</t></si>").repeat(32).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 80; i++) {
                zip.write(many);
            }
            zip.closeEntry();
        }
        TestFile file = TestFile.of(bytes.toByteArray());

        assertThat(bytes.size()).isLessThan(1_000_000);
        assertThatThrownBy(file::readAll)
                .isInstanceOf(SurveyToolException.class)
                .hasMessageContaining("unfolds to more than we read from a workbook");
    }

    @Test
    void one_attribute_or_one_text_without_end_is_refused() throws IOException {
        for (String begin : List.of("<worksheet a='", "<worksheet><sheetData><row><c><v>", "<!--")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, String> part : skeleton().entrySet()) {
                    if (!part.getKey().contains("sheet1")) {
                        put(zip, part.getKey(), part.getValue());
                    }
                }
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                zip.write(begin.getBytes(StandardCharsets.UTF_8));
                byte[] much = new byte[1 << 20];
                java.util.Arrays.fill(much, (byte) 'x');
                for (int i = 0; i < 40; i++) {
                    zip.write(much);
                }
                zip.closeEntry();
            }

            assertThatThrownBy(TestFile.of(bytes.toByteArray())::readAll)
                    .as(begin)
                    .isInstanceOf(SurveyToolException.class)
                    .hasMessageContaining("unfolds to more than we read from a workbook");
        }
    }

    @Test
    void a_cell_far_out_breaks_its_row_only() throws IOException {
        byte[] bytes = parts(Map.of(
                "xl/worksheets/sheet1.xml",
                sheet("<row r='1'><c r='A1' t='inlineStr'><is><t>Comment</t></is></c></row>"
                        + "<row r='2'><c r='ZZZZZZ2'><v>1</v></c></row>"
                        + "<row r='3'><c r='A3' t='inlineStr'><is><t>fine</t></is></c></row>")));
        ResponsePage page = TestFile.of(bytes).with("header", "names").readAll();

        assertThat(words(page)).containsExactly(List.of("fine"));
        assertThat(page.rejected())
                .containsExactly(
                        new ResponsePage.RejectedRow("line 2", "the row has a cell in a column that cannot be"));
    }

    @Test
    void a_shared_text_that_does_not_exist_is_a_damaged_workbook() throws IOException {
        byte[] bytes = parts(Map.of("xl/worksheets/sheet1.xml", sheet("<row><c t='s'><v>2000000000</v></c></row>")));

        assertThatThrownBy(TestFile.of(bytes)::readAll)
                .isInstanceOf(SurveyToolException.class)
                .hasMessage(
                        "csv: INVALID_INPUT: 'answers.csv' is a damaged workbook; open and save it again, or save it as"
                                + " .csv");
    }

    @Test
    void an_archive_that_is_no_workbook_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        }

        assertThatThrownBy(TestFile.of(bytes.toByteArray())::describe)
                .isInstanceOf(SurveyToolException.class)
                .hasMessage(
                        "csv: INVALID_INPUT: 'answers.csv' is an archive but no .xlsx workbook; save it as .xlsx or .csv");
    }

    static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "Test", "1.0")) {
            fill.accept(workbook.newWorksheet("Answers"));
        }
        return bytes.toByteArray();
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    /** Returns the smallest workbook, some of its parts replaced. */
    private static byte[] parts(Map<String, String> replaced) throws IOException {
        Map<String, String> all = skeleton();
        all.putAll(replaced);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> skeleton() {
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "_rels/.rels",
                relations("<Relationship Id='a' Type='" + type + "/officeDocument' Target='xl/workbook.xml'/>"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='" + type
                        + "'><sheets><sheet name='One' sheetId='1' r:id='s1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations("<Relationship Id='s1' Type='" + type + "/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='t' Type='" + type + "/sharedStrings' Target='sharedStrings.xml'/>"));
        parts.put("xl/worksheets/sheet1.xml", sheet("<row><c t='s'><v>0</v></c></row>"));
        return parts;
    }

    private static String relations(String inside) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + inside
                + "</Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
