package io.firsthand.connector.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileDateTest {
    @Test
    void a_date_is_found_in_the_names_that_meeting_tools_give() {
        for (String name : List.of(
                "2026-11-03 talk.vtt",
                "GMT20261103-140102_Recording.transcript.vtt",
                "Interview_P3_20261103.txt",
                "call 2026_11_03.srt",
                "Gespräch 3.11.2026.txt")) {
            assertThat(FileDate.of(name)).as(name).contains(LocalDate.of(2026, 11, 3));
        }
    }

    @Test
    void numbers_that_are_no_date_or_could_be_two_are_left_alone() {
        for (String name : List.of("talk.vtt", "2026-13-40.txt", "call 03-11-2026.txt", "4420261103999.txt")) {
            assertThat(FileDate.of(name)).as(name).isEmpty();
        }
    }
}
