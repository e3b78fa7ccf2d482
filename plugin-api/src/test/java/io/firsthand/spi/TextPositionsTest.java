package io.firsthand.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** {@link Span} and {@link Quote}: positions are code points, and a quote is always the slice. */
class TextPositionsTest {

    @Test
    void a_span_counts_code_points_and_not_halves_of_them() {
        assertThat(new Span(2, 4).of("a👩b😝c")).isEqualTo("b😝");
    }

    @Test
    void an_empty_backward_or_negative_span_is_refused() {
        assertThatThrownBy(() -> new Span(3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("span [3,3) is empty or starts before 0");
        assertThatThrownBy(() -> new Span(-1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_span_beyond_the_text_is_refused() {
        assertThatThrownBy(() -> new Span(2, 9).of("short")).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_span_contains_itself_and_what_lies_within() {
        Span outer = new Span(2, 6);

        assertThat(outer.contains(outer)).isTrue();
        assertThat(outer.contains(new Span(3, 5))).isTrue();
        assertThat(outer.contains(new Span(1, 5))).isFalse();
        assertThat(outer.contains(new Span(3, 7))).isFalse();
    }

    @Test
    void a_quote_has_up_to_32_code_points_on_both_sides() {
        String text = "😝".repeat(40) + "the words" + "x".repeat(40);

        assertThat(Quote.at(text, new Span(40, 49)))
                .isEqualTo(new Quote("the words", "😝".repeat(32), "x".repeat(32), new Span(40, 49)));
        assertThat(Quote.at("all of it", new Span(0, 9))).isEqualTo(new Quote("all of it", "", "", new Span(0, 9)));
    }

    @Test
    void a_quote_whose_position_has_another_length_is_refused() {
        assertThatThrownBy(() -> new Quote("four", "", "", new Span(0, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the position holds 5 code points, the words 4");
    }

    @Property
    void prefix_words_and_suffix_are_one_piece_of_the_text(
            @ForAll("texts") String text,
            @ForAll @IntRange(max = 200) int at,
            @ForAll @IntRange(min = 1, max = 60) int length) {
        int size = text.codePointCount(0, text.length());
        int start = at % size;
        Span span = new Span(start, Math.min(size, start + length));

        Quote quote = Quote.at(text, span);

        int from =
                span.start() - quote.prefix().codePointCount(0, quote.prefix().length());
        int to = span.end() + quote.suffix().codePointCount(0, quote.suffix().length());
        assertThat(quote.exact()).isEqualTo(span.of(text));
        assertThat(quote.prefix() + quote.exact() + quote.suffix()).isEqualTo(new Span(from, to).of(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "é", " ", "\n", "😝", "👩‍🔬", "ש", "word")
                .list()
                .ofMinSize(1)
                .ofMaxSize(120)
                .map(parts -> String.join("", parts));
    }
}
