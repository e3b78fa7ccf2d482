package io.firsthand.jtbd.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void the_labels_of_common_transcripts_are_no_speech() {
        assertThat(spoken("Interviewer 1: Hi?\nInterviewee: Yes.")).containsExactly("? Hi?\n", " Yes.");
        assertThat(spoken("Speaker 2 7:13 Now go on")).containsExactly(" Now go on");
        assertThat(spoken("P1  15:30 Okay.")).containsExactly(" Okay.");
        assertThat(spoken("[00:46:00] So we left.\n[00:47:00] Then.")).containsExactly("So we left.\n", "Then.");
        assertThat(spoken("Ann: One.\nBob: Two.\nAnn: Three.\nBob: Four."))
                .containsExactly(" One.\n", " Two.\n", " Three.\n", " Four.");
    }

    @Test
    void a_text_without_labels_is_one_turn() {
        assertThat(spoken("I rang at 5:10 pm and left.")).containsExactly("I rang at 5:10 pm and left.");
        assertThat(spoken("Note: it is late.")).containsExactly("Note: it is late.");
        assertThat(spoken("")).containsExactly("");
    }

    @Test
    void who_only_asks_is_the_interviewer() {
        assertThat(spoken("Ann: Why?\nBob: So.\nAnn: When?\nBob: Then.\nAnn: Where?\nBob: There."))
                .containsExactly("? Why?\n", " So.\n", "? When?\n", " Then.\n", "? Where?\n", " There.");
    }

    @Test
    void a_label_never_reaches_into_the_next_line() {
        assertThat(spoken("[00:46:00]\n Interviewer: Why?\n7:13\nInterviewee: So."))
                .containsExactly("\n", "? Why?\n", "\n", " So.");
    }

    @Test
    void the_voices_of_subtitles_are_labels_and_their_times_belong_to_nobody() {
        assertThat(spoken("WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Interviewer>Why?</v>\n\n"
                        + "00:02.000 --> 00:03.000\n<v.loud Ann Lee>So.</v>\n"))
                .containsExactly("WEBVTT", "\n", "?Why?</v>", "?\n", "So.</v>\n");
    }

    @Test
    void who_speaks_goes_on_over_the_next_times() {
        assertThat(
                        spoken(
                                "1\n00:00:01,000 --> 00:00:02,000\nInterviewer: Why is\n\n2\n00:00:02,000 --> 00:00:03,000\nit so?\n"))
                .containsExactly("\n", "? Why is", "?\nit so?\n");
    }

    @Test
    void paragraphs_are_turns_where_every_other_one_asks() {
        assertThat(spoken("Why?\n\nSo.\n\nWhen?\n\nThen."))
                .containsExactly("?Why?\n\n", "So.\n\n", "?When?\n\n", "Then.");
        assertThat(spoken("Why?\n\nSo.\n\nThen.\n\nWhen?")).hasSize(1);
        assertThat(spoken("Why?\n\nSo.")).hasSize(1);
    }

    private static List<String> spoken(String text) {
        return Turns.of(text, Set.of("interviewer"), Set.of("interviewee", "speaker", "p")).all().stream()
                .map(turn -> (turn.asking() ? "?" : "") + text.substring(turn.start(), turn.end()))
                .toList();
    }
}
