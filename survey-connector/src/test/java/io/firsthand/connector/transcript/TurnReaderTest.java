package io.firsthand.connector.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The ways in which transcripts are written. */
@SuppressWarnings("StringConcatToTextBlock") // line ends and blanks must be visible
class TurnReaderTest {

    @Test
    void web_vtt_with_voices_notes_and_tags() {
        assertThat(TurnReader.read(
                        "WEBVTT - interview\n\nNOTE made by hand\nAnn: not a turn\n\nSTYLE\n::cue { color: red }\n\n"
                                + "1\n00:00:01.000 --> 00:00:04.000 align:start\n<v Ann Lee>Why did you <i>start</i> looking?</v>\n\n"
                                + "00:00:05.000 --> 00:00:07.000\n<v Bob>The price &amp; the wait,\n\n"
                                + "00:00:07.500 --> 00:00:09.000\n<v Bob>and <00:00:08.000>my boss.\n"))
                .containsExactly(
                        new Turn(11, "Ann Lee", "00:00:01.000", "Why did you start looking?"),
                        new Turn(14, "Bob", "00:00:05.000", "The price & the wait,\nand my boss."));
    }

    @Test
    void sub_rip_with_names_and_continued_cues() {
        assertThat(TurnReader.read("1\r\n00:00:01,000 --> 00:00:04,000\r\nAnn: Why did you\r\nstart looking?\r\n\r\n"
                        + "2\r\n00:00:05,000 --> 00:00:07,000\r\nBob: The price,\r\n\r\n"
                        + "3\r\n00:00:07,000 --> 00:00:09,000\r\nand the wait.\r\n"))
                .containsExactly(
                        new Turn(3, "Ann", "00:00:01,000", "Why did you\r\nstart looking?"),
                        new Turn(8, "Bob", "00:00:05,000", "The price,\r\nand the wait."));
    }

    @Test
    void cues_without_speakers_become_sentences() {
        assertThat(TurnReader.read(
                        "WEBVTT\n\n00:01.000 --> 00:02.000\nThe old one\n\n00:02.000 --> 00:03.000\nbroke twice.\n\n"
                                + "00:03.000 --> 00:04.000\nSo I looked.\n"))
                .containsExactly(
                        new Turn(3, "", "00:01.000", "The old one\nbroke twice."),
                        new Turn(9, "", "00:03.000", "So I looked."));
    }

    @Test
    void plain_text_with_names_before_the_words() {
        assertThat(TurnReader.read(
                        "Ann: Why did you start looking?\nBob: I said: no more.\nIt broke, see http://example.org\n\n"
                                + "Then my boss asked: why?\nAnn: And then?\n"))
                .containsExactly(
                        new Turn(1, "Ann", null, "Why did you start looking?"),
                        new Turn(
                                2,
                                "Bob",
                                null,
                                "I said: no more.\nIt broke, see http://example.org\n\nThen my boss asked: why?"),
                        new Turn(6, "Ann", null, "And then?"));
    }

    @Test
    void plain_text_with_names_and_times_above_the_words() {
        assertThat(TurnReader.read(
                        "Speaker 1  0:00\nWhy did you start looking?\n\nSpeaker 2  7:13\nThe price.\n\nSpeaker 2  7:20\n"
                                + "And the wait.\n"))
                .containsExactly(
                        new Turn(1, "Speaker 1", "0:00", "Why did you start looking?"),
                        new Turn(4, "Speaker 2", "7:13", "The price.\nAnd the wait."));
    }

    @Test
    void a_text_without_words_has_no_turns() {
        assertThat(TurnReader.read("")).isEmpty();
        assertThat(TurnReader.read("\n \n")).isEmpty();
        assertThat(TurnReader.read("WEBVTT\n\n00:01.000 --> 00:02.000\n\n")).isEmpty();
    }

    @Test
    void tags_that_never_close_take_no_more_than_their_length() {
        String cue = "WEBVTT\n\n00:01.000 --> 00:02.000\n>" + "<v a".repeat(200_000) + "\n";
        String cues = "WEBVTT\n\n" + "00:01.000 --> 00:02.000\nwords without an end\n\n".repeat(20_000);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();

        assertThat(TurnReader.read(cue)).hasSize(1);
        assertThat(TurnReader.read(cues)).hasSize(1);
        assertThat((threads.getCurrentThreadCpuTime() - before) / 1_000_000_000)
                .as("seconds of processor time")
                .isLessThan(5);
    }

    @Property
    void any_text_is_read_and_no_turn_is_blank(@ForAll("noise") String text) {
        assertThat(TurnReader.read(text)).noneMatch(turn -> turn.text().isEmpty());
    }

    @Property
    void every_word_of_a_plain_transcript_is_in_a_turn_in_order(@ForAll("words") List<String> said) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < said.size(); i++) {
            text.append(i % 2 == 0 ? "Ann: " : "Bob: ").append(said.get(i)).append('\n');
        }

        assertThat(TurnReader.read(text.toString()).stream().map(Turn::text)).isEqualTo(said);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of(
                        "WEBVTT",
                        "\n",
                        "\r\n",
                        "Ann: ",
                        "Bob",
                        ":",
                        " ",
                        "0:07",
                        "00:01.000 --> 00:02.000",
                        "<v ",
                        ">",
                        "&lt;",
                        "😝",
                        "word")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("so it broke", "why?", "😝 ok", "10:30 was late", "שלום", "a <b> c")
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
