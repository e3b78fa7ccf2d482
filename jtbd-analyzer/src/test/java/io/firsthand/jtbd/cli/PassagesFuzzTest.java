package io.firsthand.jtbd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.firsthand.jtbd.Analyzer;
import io.firsthand.jtbd.Finding;
import io.firsthand.jtbd.FindingsCheck;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Any bytes as a file of passages: each record is a passage or named as bad, and what is written can be read. Ordinary runs
 * repeat what was found once; {@code JAZZER_FUZZ=1 ../mvnw test -Dtest=PassagesFuzzTest#json_lines} searches for more.
 */
class PassagesFuzzTest {
    private static final Analyzer ANALYZER = Analyzer.standard();

    @FuzzTest(maxDuration = "3m")
    void json_lines(byte[] bytes) throws IOException {
        readAll(new JsonLines(reader(bytes)));
    }

    @FuzzTest(maxDuration = "3m")
    void csv_rows(byte[] bytes) throws IOException {
        try {
            readAll(new CsvRows(reader(bytes), "text", null));
        } catch (UsageException e) {
            assertThat(e).hasMessageContaining("text");
        }
    }

    private static BufferedReader reader(byte[] bytes) {
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    }

    private static void readAll(PassageSource source) throws IOException {
        for (var entry = source.next(); entry != null; entry = source.next()) {
            try {
                write(entry.passage());
            } catch (BadLineException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static void write(Passage passage) {
        List<Finding> found = FindingsCheck.check(ANALYZER, passage.text(), passage.question());
        String written = ResultWriter.json(passage, found, ANALYZER.language(passage.text()));
        JsonObject line = Json.createReader(new StringReader(written)).readObject();

        assertThat(line.getString("id")).isEqualTo(passage.id());
        assertThat(line.getJsonArray("spans").getValuesAs(JsonObject.class).stream()
                        .map(span -> span.getString("quote"))
                        .toList())
                .isEqualTo(found.stream()
                        .map(finding -> finding.span().of(passage.text()))
                        .toList());
        assertThat(ResultWriter.csv(passage, found).isEmpty()).isEqualTo(found.isEmpty());
    }
}
