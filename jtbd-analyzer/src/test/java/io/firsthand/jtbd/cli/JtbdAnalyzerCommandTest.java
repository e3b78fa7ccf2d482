package io.firsthand.jtbd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JtbdAnalyzerCommandTest {
    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {}

    @Test
    void a_json_line_gives_a_json_line_with_code_points_of_the_input() {
        var outcome = run(
                "{\"id\":\"a\",\"text\":\"😀😀 I was worried about the price, but it is fine.\",\"unknown\":{\"x\":[1]}}\n",
                "extract",
                "-");

        assertThat(outcome)
                .isEqualTo(new Outcome(
                        0,
                        "{\"id\":\"a\",\"spans\":[{\"type\":\"CONCERN\",\"start\":3,\"end\":32,\"quote\":\"I was worried about the price\","
                                + "\"polarity\":\"resolved\",\"holder\":\"speaker\",\"rule\":\"CONCERN.WORRIED_ABOUT.EN\",\"confidence\":C}],\"language\":\"en\"}\n",
                        ""));
    }

    @Test
    void a_passage_gives_the_same_line_alone_and_between_others_on_any_number_of_threads() {
        var lines = List.of(
                "{\"id\":1,\"text\":\"I was worried about the price\"}\n",
                "{\"id\":2,\"text\":\"Luckily it was fine.\"}\n",
                "{\"id\":3,\"text\":\"Interviewer: Why?\\nAnna: It is too slow, so\"}\n",
                "{\"id\":4,\"text\":\"I returned it.\"}\n");
        String alone =
                lines.stream().map(line -> run(line, "extract", "-").out()).collect(Collectors.joining());

        assertThat(run(String.join("", lines), "extract", "-").out()).isEqualTo(alone);
        assertThat(run(String.join("", lines), "extract", "--threads", "3", "-").out())
                .isEqualTo(alone);
    }

    @Test
    void a_question_with_feeds_makes_the_answer_one_span() {
        var outcome = run(
                "{\"id\":7,\"text\":\"price\",\"question\":{\"id\":\"Q\",\"text\":\"What?\",\"feeds\":\"concern\",\"promptedness\":\"U\"}}\n"
                        + "{\"id\":8,\"text\":\"no\",\"question\":{\"id\":\"Q\",\"text\":\"What?\",\"feeds\":[\"concern\"]}}\n",
                "extract",
                "-");

        assertThat(outcome.out())
                .isEqualTo("{\"id\":\"7\",\"spans\":[{\"type\":\"CONCERN\",\"start\":0,\"end\":5,\"quote\":\"price\","
                        + "\"polarity\":\"affirmed\",\"holder\":\"speaker\",\"rule\":\"asked:Q\",\"confidence\":C}],\"language\":\"und\"}\n"
                        + "{\"id\":\"8\",\"spans\":[],\"language\":\"und\"}\n");
    }

    @Test
    void bad_lines_are_named_and_counted_and_the_others_done() {
        var outcome = run(
                "{\"id\":\"a\",\"text\":\"fine\"}\nnot json\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":5}\n\n{\"id\":\"d\",\"text\":\"ok\"\n"
                        + "{\"id\":\"e\",\"text\":\"fine\"}\n",
                "extract",
                "-");

        assertThat(outcome)
                .isEqualTo(new Outcome(
                        1,
                        "{\"id\":\"a\",\"spans\":[],\"language\":\"und\"}\n{\"id\":\"e\",\"spans\":[],\"language\":\"und\"}\n",
                        """
                        line 2: not JSON, at column 2
                        line 3: "text" is missing
                        line 4: "text" is not a string
                        line 6: not JSON, at column 63
                        4 bad lines were left out
                        """));
    }

    @Test
    void with_text_each_line_is_a_text_and_its_number_the_id() {
        var outcome = run("Nothing here.\n\nI wish it had a timer.\n", "extract", "--format", "text", "-");

        assertThat(outcome.out())
                .isEqualTo(
                        "{\"id\":\"1\",\"spans\":[],\"language\":\"und\"}\n"
                                + "{\"id\":\"3\",\"spans\":[{\"type\":\"DESIRED_OUTCOME\",\"start\":0,\"end\":21,\"quote\":\"I wish it had a timer\","
                                + "\"polarity\":\"affirmed\",\"holder\":\"speaker\",\"rule\":\"OUTCOME.WISH.EN\",\"confidence\":C}],\"language\":\"en\"}\n");
    }

    @Test
    void csv_gives_csv_with_one_row_a_finding() {
        var outcome = run(
                "key,comment\r\nx1,\"I wish it had \"\"deep\"\"\na timer, really.\"\r\nx2,fine\r\n",
                "extract",
                "--format",
                "csv",
                "--text-column",
                "comment",
                "--id-column",
                "key",
                "-");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .isEqualTo("id,type,start,end,quote,polarity,holder,rule,confidence\n"
                        + "x1,DESIRED_OUTCOME,0,19,\"I wish it had \"\"deep\",affirmed,speaker,OUTCOME.WISH.EN,C\n");
    }

    @Test
    void a_missing_column_names_those_that_are_there() {
        var outcome = run("key,comment\nx,y\n", "extract", "--format", "csv", "-");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("there is no column 'text'; the header has key, comment\n");
    }

    @Test
    void order_is_kept_with_threads() throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 3000; i++) {
            lines.add("{\"id\":\"" + i + "\",\"text\":\"" + "I was worried about it. ".repeat(i % 7) + "\"}");
        }
        Path in = Files.write(folder.resolve("in.jsonl"), lines);
        Path out = folder.resolve("out.jsonl");

        var outcome = run("", "extract", "--threads", "3", "--out", out.toString(), in.toString());
        var single = run("", "extract", in.toString());

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(withoutConfidence(Files.readString(out))).isEqualTo(single.out());
        assertThat(single.out().lines()).hasSize(3000);
    }

    @Test
    void a_file_that_is_not_there_ends_with_three() {
        var outcome = run("", "extract", folder.resolve("none.jsonl").toString());

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("none.jsonl", "NoSuchFileException");
    }

    @Test
    void a_wrong_command_line_ends_with_two() {
        assertThat(List.of(
                        run("").code(),
                        run("", "extract").code(),
                        run("", "extract", "--format", "pdf", "-").code(),
                        run("", "extract", "--threads", "0", "-").code(),
                        run("", "prophesy").code()))
                .containsOnly(2);
    }

    @Test
    void help_and_version_end_with_zero() {
        assertThat(run("", "--help").out()).contains("extract", "Exit codes:");
        assertThat(run("", "extract", "--help").out()).contains("--text-column", "Exit codes:");
        assertThat(run("", "--version").out()).contains("jtbd-analyzer", "rules and code 3-");
        assertThat(List.of(run("", "--help").code(), run("", "--version").code()))
                .containsOnly(0);
    }

    private static Outcome run(String in, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = JtbdAnalyzerCommand.run(
                args,
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return new Outcome(
                code, withoutConfidence(out.toString(StandardCharsets.UTF_8)), err.toString(StandardCharsets.UTF_8));
    }

    /** A model that was learnt anew may be as sure in another way. */
    private static String withoutConfidence(String out) {
        return out.replaceAll("\"confidence\":[01]\\.\\d+", "\"confidence\":C")
                .replaceAll("(EN),[01]\\.\\d+\n", "$1,C\n");
    }
}
