package io.firsthand.instruments.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.instruments.entity.BankQuestion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample asks in the words of the bank, and its description fits its files. */
class SampleWordingsTest {
    private static final JsonObject SAMPLE =
            Json.createReader(open("sample.json")).readObject();

    @Test
    void questions_of_the_survey_are_those_of_the_bank_with_their_gaps_filled() {
        var texts = columns("survey.csv")
                .filter(column -> column.getString("role").equals("text"))
                .toList();

        assertThat(texts)
                .extracting(column -> column.getJsonObject("question").getString("id"))
                .containsExactly("TRG1", "PUL1", "FRM1", "WOR2", "WOR3");
        assertThat(texts).allSatisfy(column -> {
            var asked = column.getJsonObject("question");
            var item = question(asked.getString("id"));
            var promptedness = item.promptedness();
            assertThat(asked.getString("wording")).isEqualTo(filled(item)).isEqualTo(column.getString("key"));
            assertThat(asked.getJsonArray("feeds").getValuesAs(JsonString::getString))
                    .isEqualTo(item.feeds());
            assertThat(promptedness).isNotNull();
            assertThat(asked.getString("promptedness")).isEqualTo(promptedness.code());
        });
    }

    @Test
    void options_of_closed_questions_are_those_of_the_bank() {
        var closed = columns("survey.csv")
                .filter(column -> column.getString("role").equals("answer"))
                .map(column -> column.getJsonObject("question"))
                .toList();

        assertThat(closed).extracting(asked -> asked.getString("id")).containsExactly("SCR2", "FIR1", "CON3");
        assertThat(closed).allSatisfy(asked -> {
            var item = question(asked.getString("id"));
            assertThat(asked.getString("wording")).isEqualTo(filled(item));
            assertThat(asked.getJsonArray("options").getValuesAs(JsonObject.class).stream()
                            .map(option -> option.getString("code") + "=" + option.getString("label")))
                    .containsExactlyElementsOf(item.options().stream()
                            .map(option -> option.code() + "=" + option.label().in("en"))
                            .toList());
        });
    }

    @Test
    void columns_are_those_of_the_files() {
        for (var file : List.of("survey.csv", "reviews.csv", "tickets.csv")) {
            assertThat(text(file).lines().findFirst().orElseThrow())
                    .isEqualTo(String.join(
                            ",",
                            columns(file)
                                    .map(column -> quoted(column.getString("key")))
                                    .toList()));
        }
    }

    @Test
    void speakers_are_those_of_the_transcripts() {
        var transcripts = files().filter(file -> file.getString("format").equals("transcript"))
                .toList();

        assertThat(transcripts)
                .hasSize(2)
                .allSatisfy(file -> assertThat(text(file.getString("file"))
                                .lines()
                                .map(line -> line.substring(0, line.indexOf(": ")))
                                .distinct())
                        .containsExactlyElementsOf(file.getJsonArray("speakers").getValuesAs(JsonObject.class).stream()
                                .map(speaker -> speaker.getString("label"))
                                .toList()));
    }

    private static Stream<JsonObject> files() {
        return SAMPLE.getJsonArray("files").getValuesAs(JsonObject.class).stream();
    }

    private static Stream<JsonObject> columns(String name) {
        return files().filter(file -> file.getString("file").equals(name))
                .flatMap(file -> file.getJsonArray("columns").getValuesAs(JsonObject.class).stream());
    }

    private static BankQuestion question(String id) {
        return new Instruments().bank().question(id).orElseThrow();
    }

    private static String filled(BankQuestion item) {
        var wording = item.wording().in("en");
        for (var gap : List.of("product", "decision", "formerWay")) {
            wording = wording.replace("{" + gap + "}", SAMPLE.getString(gap));
        }
        return wording;
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static String text(String name) {
        try (var in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static InputStream open(String name) {
        var in = SampleWordingsTest.class.getResourceAsStream("/io/firsthand/sample/" + name);
        assertThat(in).as(name).isNotNull();
        return in;
    }
}
