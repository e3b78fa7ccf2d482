package io.firsthand.pulls.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.problem.entity.ProblemException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PushLinesTest {

    private static List<PushLines.Line> lines(byte[] body) {
        var lines = new PushLines(new ByteArrayInputStream(body));
        var all = new ArrayList<PushLines.Line>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    private static List<String> shown(String body) {
        return lines(body.getBytes(UTF_8)).stream()
                .map(line -> line.number() + " " + new String(line.bytes(), UTF_8))
                .toList();
    }

    @Test
    void blank_lines_count_and_are_passed_over() {
        assertThat(shown("{a}\n\n  \t\r\n{b}\r\n{c}")).containsExactly("1 {a}", "4 {b}\r", "5 {c}");
        assertThat(shown("")).isEmpty();
        assertThat(shown("\n\n")).isEmpty();
    }

    @Property
    void any_bytes_come_back_line_by_line(@ForAll @Size(max = 300) byte[] body) {
        var split = new String(body, java.nio.charset.StandardCharsets.ISO_8859_1).split("\n", -1);
        for (var line : lines(body)) {
            assertThat(new String(line.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .isEqualTo(split[line.number() - 1]);
        }
    }

    @Test
    void a_line_that_is_too_long_is_named_and_the_next_one_is_read() {
        var all = lines(("x".repeat(PushLines.LONGEST + 1) + "\n{b}\n").getBytes(UTF_8));
        assertThat(all).extracting(PushLines.Line::isTooLong).containsExactly(true, false);
        assertThat(all.get(1).number()).isEqualTo(2);
        assertThat(lines(("x".repeat(PushLines.LONGEST) + "\n").getBytes(UTF_8)))
                .extracting(PushLines.Line::isTooLong)
                .containsExactly(false);
    }

    @Test
    void one_line_too_many_and_one_byte_too_many_are_refused() {
        assertThat(shown("{}\n".repeat(PushLines.MOST))).hasSize(PushLines.MOST);
        assertThatThrownBy(() -> shown("{}\n".repeat(PushLines.MOST + 1)))
                .extracting(e -> ((ProblemException) e).problem().status())
                .isEqualTo(413);
        assertThatThrownBy(() -> lines(("x".repeat(99) + "\n")
                        .repeat(PushLines.LARGEST / 100 + 1)
                        .getBytes(UTF_8)))
                .extracting(e -> ((ProblemException) e).problem().slug())
                .isEqualTo("too-large");
    }
}
