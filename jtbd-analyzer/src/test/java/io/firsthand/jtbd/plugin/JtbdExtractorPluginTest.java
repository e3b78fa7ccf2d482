package io.firsthand.jtbd.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.spi.Extractor;
import io.firsthand.spi.ExtractorPlugin;
import io.firsthand.spi.Finding;
import io.firsthand.spi.Promptedness;
import io.firsthand.spi.Question;
import io.firsthand.spi.Span;
import io.firsthand.spi.TextLanguage;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class JtbdExtractorPluginTest {
    private final ExtractorPlugin plugin =
            ServiceLoader.load(ExtractorPlugin.class).findFirst().orElseThrow();
    private final Extractor extractor = plugin.open();

    @Test
    void it_is_found_by_its_id_and_says_its_version() {
        assertThat(plugin.id()).isEqualTo("jtbd");
        assertThat(plugin.version()).matches("\\d+-[0-9a-f]{12}");
    }

    @Test
    void a_finding_crosses_the_border_whole() {
        var found = extractor.extract("😀 My boss was worried about the price in March 2024.", null);

        assertThat(found)
                .containsExactly(new Finding(
                        Finding.Type.CONCERN,
                        new Span(2, 51),
                        "CONCERN.WORRIED_ABOUT.EN",
                        List.of(new Finding.Cue("holder", new Span(2, 9)), new Finding.Cue("type", new Span(14, 21))),
                        Finding.Polarity.AFFIRMED,
                        Finding.Status.OPEN,
                        Finding.Holder.other("My boss"),
                        new Finding.Job(Finding.Force.ANXIETY, null, null),
                        new Finding.When(Finding.When.Kind.DATE, new Span(41, 51), "2024-03"),
                        null,
                        false,
                        found.get(0).confidence()));
        assertThat(found.get(0).confidence()).isBetween(0.7, 1.0);
    }

    @Test
    void the_question_makes_the_answer_one_finding() {
        Question question = Question.open("WOR1", "What?", List.of("concern"), Promptedness.UNPROMPTED);

        assertThat(extractor.extract("price", question))
                .containsExactly(new Finding(
                        Finding.Type.CONCERN,
                        new Span(0, 5),
                        "asked:WOR1",
                        List.of(),
                        Finding.Polarity.AFFIRMED,
                        Finding.Status.OPEN,
                        Finding.Holder.SELF,
                        new Finding.Job(Finding.Force.ANXIETY, null, null),
                        null,
                        Promptedness.UNPROMPTED,
                        false,
                        0.9));
        assertThat(extractor.isEmptyAnswer("n/a", null)).isTrue();
        assertThat(extractor.isEmptyAnswer("price", null)).isFalse();
    }

    @Test
    void a_text_has_a_language_and_cues_or_not() {
        assertThat(extractor.language("I was worried it would break."))
                .isEqualTo(new TextLanguage("en", TextLanguage.Cues.SUPPORTED));
        assertThat(extractor.language("J'avais peur que ce soit trop lent pour nous."))
                .isEqualTo(new TextLanguage("fr", TextLanguage.Cues.UNSUPPORTED));
        assertThat(extractor.language("GDPR")).isEqualTo(new TextLanguage("und", TextLanguage.Cues.SUPPORTED));
    }

    @Test
    void both_sides_know_the_same_words() {
        assertThat(Finding.Type.values())
                .as("what only tags of a team say is proposed by nobody")
                .endsWith(Finding.Type.TAGGED);
        assertThat(names(io.firsthand.jtbd.FindingType.values()))
                .isEqualTo(names(Finding.Type.values()).subList(0, Finding.Type.values().length - 1));
        assertThat(names(io.firsthand.jtbd.Polarity.values())).isEqualTo(names(Finding.Polarity.values()));
        assertThat(names(io.firsthand.jtbd.Status.values())).isEqualTo(names(Finding.Status.values()));
        assertThat(names(io.firsthand.jtbd.Holder.Who.values())).isEqualTo(names(Finding.Holder.Who.values()));
        assertThat(names(io.firsthand.jtbd.Promptedness.values())).isEqualTo(names(Promptedness.values()));
        assertThat(names(io.firsthand.jtbd.Force.values())).isEqualTo(names(Finding.Force.values()));
        assertThat(names(io.firsthand.jtbd.Stage.values())).isEqualTo(names(Finding.Stage.values()));
        assertThat(names(io.firsthand.jtbd.JobPart.values())).isEqualTo(names(Finding.JobPart.values()));
        assertThat(names(io.firsthand.jtbd.When.Kind.values())).isEqualTo(names(Finding.When.Kind.values()));
        assertThat(names(TextLanguage.Cues.values()))
                .as("an extractor of another kind may not know")
                .startsWith(names(io.firsthand.jtbd.TextLanguage.Cues.values()).toArray(String[]::new))
                .endsWith("UNKNOWN");
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
