package io.firsthand.connector.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        assertThat(read(TALK, null).interviewer()).isEqualTo("Ann");
    }

    @Test
    void a_role_in_the_name_decides() throws IOException {
        assertThat(read("Bob: Ready?\nInterviewer 1: Tell me about the day.\nBob: It broke.\n", null)
                        .interviewer())
                .isEqualTo("Interviewer 1");
    }

    @Test
    void a_setting_overrules_the_guess_and_must_name_a_speaker() throws IOException {
        assertThat(read(TALK, "Bob").replies().stream().map(r -> r.turn().speaker()))
                .containsExactly("Ann", "Ann");
        assertThatThrownBy(() -> read(TALK, "Cem"))
                .isInstanceOf(SurveyToolException.class)
                .hasMessage("transcript: INVALID_INPUT: 'talk.txt' has no speaker 'Cem'; it has Ann, Bob");
    }

    @Test
    void without_anybody_who_asks_every_turn_is_read() throws IOException {
        assertThat(read("Ann: One.\nBob: Two.\n", null).replies()).hasSize(2);
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
                    .isEqualTo(new Turn(2, "Bör", null, "Zu groß – für mich."));
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

    private Transcript read(String text, @Nullable String interviewer) throws IOException {
        return Transcript.of(Files.writeString(folder.resolve("talk.txt"), text), "talk.txt", interviewer);
    }
}
