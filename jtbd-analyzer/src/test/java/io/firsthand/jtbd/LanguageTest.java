package io.firsthand.jtbd;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.jtbd.TextLanguage.Cues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which language a text is in, and what follows for its findings. */
class LanguageTest {
    private static final Analyzer ANALYZER = Analyzer.standard();

    /** One line of {@code src/test/golden/languages.tsv}: short sentences as customers write them. */
    record Labelled(String language, String text) {}

    static Stream<Labelled> sentences() throws IOException {
        return Files.readAllLines(Path.of("src/test/golden/languages.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Labelled(cells[0], cells[1]));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void a_short_sentence_is_in_its_language_or_in_none_that_is_known(Labelled sentence) {
        assertThat(ANALYZER.language(sentence.text()).tag()).isIn(sentence.language(), "und");
    }

    @Test
    void five_of_six_short_sentences_tell_their_language() throws IOException {
        assertThat(sentences()
                        .filter(sentence ->
                                ANALYZER.language(sentence.text()).tag().equals(sentence.language()))
                        .count())
                .isGreaterThanOrEqualTo(75)
                .isLessThanOrEqualTo(sentences().count());
    }

    @ParameterizedTest
    @MethodSource("io.firsthand.jtbd.AskedAnswersTest#pairs")
    void no_english_or_german_answer_loses_its_cues_to_a_wrong_guess(AskedAnswersTest.Pair pair) {
        if (List.of("en", "de").contains(pair.language())) {
            assertThat(ANALYZER.language(pair.answer()).cues()).isEqualTo(Cues.SUPPORTED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "I was worried it would break., en, SUPPORTED",
        "'Ich hatte Angst, dass es kaputtgeht.', de, SUPPORTED",
        "J'avais peur que ce soit trop lent pour nous., fr, UNSUPPORTED",
        "GDPR, und, SUPPORTED",
        "価格が高いと思いました, ja, UNSUPPORTED",
    })
    void a_text_has_a_language_and_cues_or_not(String text, String tag, Cues cues) {
        assertThat(ANALYZER.language(text)).isEqualTo(new TextLanguage(tag, cues));
    }

    @Test
    void a_text_without_letters_has_no_language() {
        assertThat(ANALYZER.language("")).isEqualTo(new TextLanguage("und", Cues.SUPPORTED));
        assertThat(ANALYZER.language("👍 12 !")).isEqualTo(new TextLanguage("und", Cues.SUPPORTED));
    }

    @Test
    void a_text_in_another_language_gives_the_whole_answer_only() {
        var question = new AskedQuestion("Q1", "Qu'est-ce qui vous inquiétait ?", List.of("concern"), null);

        assertThat(ANALYZER.analyze("J'avais peur que le stress « worried about it » soit trop grand.", question))
                .extracting(Finding::rule)
                .containsExactly("asked:Q1");
    }

    @Test
    void each_text_of_a_mixed_survey_is_read_in_its_own_language() {
        assertThat(ANALYZER.analyze("We usually order on Fridays.", null))
                .extracting(Finding::rule)
                .containsExactly("HABIT.USUALLY.EN");
        assertThat(ANALYZER.analyze("Normalerweise bestellen wir freitags.", null))
                .extracting(Finding::rule)
                .containsExactly("HABIT.NORMALERWEISE.DE");
    }
}
