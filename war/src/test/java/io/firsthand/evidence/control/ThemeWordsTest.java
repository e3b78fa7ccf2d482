package io.firsthand.evidence.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.evidence.entity.Term;
import io.firsthand.spi.Span;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ThemeWordsTest {
    private final ThemeWords words = new ThemeWords();

    private List<String> stems(String text, List<Span> cues, Set<String> echoed) {
        return words.of(text, new Span(0, text.codePointCount(0, text.length())), cues, echoed).stream()
                .map(Term::term)
                .toList();
    }

    @Test
    void stop_words_and_the_cue_are_left_out_and_words_are_stemmed() {
        var text = "I was worried that we would adopt painted crocodiles";
        assertThat(stems(text, List.of(new Span(6, 13)), Set.of())).containsExactly("=adoption", "paint", "crocodile");
    }

    @Test
    void words_and_phrases_of_one_idea_become_one_meaning() {
        assertThat(List.of("far too expensive", "the monthly fee", "you can’t afford the price tag"))
                .allSatisfy(text -> assertThat(stems(text, List.of(), Set.of())).contains("=price"));
    }

    @Test
    void the_word_as_written_is_kept_beside_its_stem() {
        assertThat(words.of("Exports failing", new Span(0, 15), List.of(), Set.of()))
                .extracting(Term::word)
                .containsExactly("exports", "failing");
    }

    @Test
    void words_that_the_question_put_there_are_left_out() {
        var echoed = words.stems("What hinders you from using the crocodile?");
        assertThat(stems("the crocodile is purple", List.of(), echoed)).containsExactly("purple");
    }

    @Test
    void a_question_about_the_price_does_not_take_expensive_out_of_its_answers() {
        var echoed = words.stems("What do you think about the price?");
        assertThat(stems("price: too expensive", List.of(), echoed)).containsExactly("=price");
        assertThat(stems("price", List.of(), echoed)).isEmpty();
    }

    @Property
    void any_text_gives_a_bounded_number_of_words(@ForAll String text) {
        if (!text.isEmpty()) {
            assertThat(stems(text, List.of(), Set.of())).hasSizeLessThanOrEqualTo(ThemeWords.MAX);
        }
    }
}
