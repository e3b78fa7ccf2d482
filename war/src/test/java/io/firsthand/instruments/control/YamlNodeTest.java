package io.firsthand.instruments.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.instruments.entity.LocalText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class YamlNodeTest {

    @Test
    void a_second_language_needs_no_change_of_shape() {
        var words = read("w: {en: What for?, de: 'Wofür?'}", node -> node.words("w"));

        assertThat(words).isEqualTo(new LocalText(Map.of("en", "What for?", "de", "Wofür?")));
        assertThat(List.of(words.in("de-CH"), words.in("DE"), words.in("fr"), words.in("")))
                .containsExactly("Wofür?", "Wofür?", "What for?", "What for?");
    }

    @Test
    void a_slip_of_the_pen_is_named_by_its_place() {
        assertThatThrownBy(() -> read(
                        "questions: [{id: A1, topic: x}, {id: B2, topik: y}]",
                        file -> file.each("questions", node -> node.text("id"))))
                .hasMessage("test.yaml/questions/A1 has an unknown key 'topic'");
        assertThatThrownBy(() ->
                        read("questions: [{id: B2}]", file -> file.each("questions", node -> node.text("topic"))))
                .hasMessage("test.yaml/questions/B2: topic is missing");
        assertThatThrownBy(() -> read("w: {de: Wofür}", node -> node.words("w")))
                .hasMessage("test.yaml/w: a text has no 'en'");
        assertThatThrownBy(() -> read("w: {en: ' '}", node -> node.words("w")))
                .hasMessage("test.yaml/w: a text is blank");
        assertThatThrownBy(() -> read("n: many", node -> node.number("n")))
                .hasMessage("test.yaml: n is not a whole number");
        assertThatThrownBy(() -> read("t: true", node -> node.text("t")))
                .hasMessage("test.yaml: t is not a text; put quotes around it");
        assertThatThrownBy(() -> read("- a", node -> node.text("t")))
                .hasMessage("test.yaml is not a mapping of names to values");
        assertThatThrownBy(() -> read("a: [", node -> node.text("a")))
                .hasMessageStartingWith("test.yaml is not YAML: ");
        assertThatThrownBy(() -> read("a: 1\na: 2", node -> node.text("a")))
                .hasMessageStartingWith("test.yaml is not YAML: ");
    }

    private static <T> T read(String yaml, Function<YamlNode, T> reader) {
        return YamlNode.read("test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), reader);
    }
}
