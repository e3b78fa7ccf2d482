package io.firsthand.connector.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.connector.transcript.Transcript.Reply;
import io.firsthand.spi.SurveyToolException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks, who replies, and what is refused. */
class TranscriptTest {
    private static final String TALK =
            "Ann: Why?\nBob: It broke.\nAnn: And then?\nBob: Was that a problem?\nBob: No.\n";

    @TempDir
    Path folder;

    @Test
    void the_interviewer_is_who_asks_most() throws IOException {
        assertThat(read(TALK, null).interviewer()).isEqualTo("Interviewer");
        assertThat(read(TALK, null).speakers()).containsExactly("Interviewer", "P01");
    }

    @Test
    void a_role_in_the_name_decides() throws IOException {
        assertThat(read("Bob: Ready?\nInterviewer 1: Tell me about the day.\nBob: It broke.\n", null)
                        .speakers())
                .containsExactly("P01", "Interviewer");
    }

    @Test
    void a_setting_overrules_the_guess_and_must_name_a_speaker() throws IOException {
        for (String bob : java.util.List.of("Bob", "2")) {
            assertThat(read(TALK, bob).replies().stream().map(r -> r.turn().text()))
                    .containsExactly("Why?", "And then?");
        }
        assertThatThrownBy(() -> read(TALK, "Cem"))
                .isInstanceOf(SurveyToolException.class)
                .hasMessage(
                        "transcript: INVALID_INPUT: 'talk.txt' has no such speaker; name one as the transcript does, or give a"
                                + " number from 1 to 2, in the order in which they first speak");
    }

    @Test
    void without_anybody_who_asks_every_turn_is_a_reply_to_nothing() throws IOException {
        assertThat(read("Ann: One.\nBob: Two.\n", null).replies())
                .containsExactly(
                        new Reply(1, new Turn(1, "P01", null, "One."), ""),
                        new Reply(2, new Turn(2, "P02", null, "Two."), ""));
    }

    @Test
    void every_reply_has_the_question_before_it_whoever_spoke_between() throws IOException {
        assertThat(read("Bob: Hello.\nInterviewer: Why?\nBob: It broke.\nCem: Twice.\n", null)
                        .replies())
                .containsExactly(
                        new Reply(1, new Turn(1, "P01", null, "Hello."), ""),
                        new Reply(3, new Turn(3, "P01", null, "It broke."), "Why?"),
                        new Reply(4, new Turn(4, "P02", null, "Twice."), "Why?"));
    }

    @Test
    void a_question_is_one_line_of_at_most_two_thousand_characters() throws IOException {
        assertThat(asked("Why\u00A0 did\n\n\tyou\nlook? ")).isEqualTo("Why did you look?");
        assertThat(asked("😝".repeat(2_000))).isEqualTo("😝".repeat(2_000));
        assertThat(asked("😝".repeat(2_001))).isEqualTo("😝".repeat(1_999) + "…");
    }

    @Test
    void the_hash_is_of_which_speaker_said_what_and_nothing_else() throws IOException {
        String hash = read(TALK, null).hash();

        assertThat(read("[0:01] " + TALK, null).hash()).isEqualTo(hash).matches("[0-9a-f]{32}");
        assertThat(read(TALK.replace("Ann:", "Eve:"), null).hash())
                .as("names do not count")
                .isEqualTo(hash);
        assertThat(read(TALK, "Bob").hash()).as("who asks").isNotEqualTo(hash);
        assertThat(read(TALK.replace("Why?", "When?"), null).hash()).isNotEqualTo(hash);
        assertThat(read(TALK.replace("Bob: No.\n", ""), null).hash()).isNotEqualTo(hash);
    }

    @Test
    void encodings_are_told_apart() throws IOException {
        String text = "Ann: Warum?\nBör: Zu groß – für mich.\n";
        for (Charset charset : new Charset[] {
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1252")
        }) {
            String marked = charset.name().startsWith("UTF-16") ? "\uFEFF" + text : text;
            Path file = Files.write(folder.resolve("talk"), marked.getBytes(charset));

            assertThat(Transcript.of(file, "talk.txt", null).turns().get(1))
                    .as(charset.name())
                    .isEqualTo(new Turn(2, "P01", null, "Zu groß – für mich."));
        }
    }

    @Test
    void a_file_without_turns_is_refused_with_the_way_out() {
        assertThatThrownBy(() -> read(" \n", null))
                .isInstanceOf(SurveyToolException.class)
                .hasMessage(
                        "transcript: INVALID_INPUT: 'talk.txt' has no turns; write 'Name: words', or export .vtt or .srt");
    }

    @Test
    void a_file_too_large_for_an_interview_is_refused() {
        assertThatThrownBy(() -> read("Ann: x\n".repeat(3_000_000), null))
                .isInstanceOf(SurveyToolException.class)
                .hasMessage(
                        "transcript: INVALID_INPUT: 'talk.txt' has more than 16 MiB; split it into one file an interview");
    }

    private String asked(String question) throws IOException {
        return read("Interviewer: " + question + "\nBob: It broke.\n", null)
                .replies()
                .get(0)
                .asked();
    }

    private Transcript read(String text, @Nullable String interviewer) throws IOException {
        return Transcript.of(Files.writeString(folder.resolve("talk.txt"), text), "talk.txt", interviewer);
    }
}
