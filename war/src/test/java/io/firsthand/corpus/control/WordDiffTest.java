package io.firsthand.corpus.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.corpus.entity.EditMap;
import io.firsthand.corpus.entity.EditMap.Edit;
import io.firsthand.spi.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What a person changed in a text, and where other passages of it stand now. */
class WordDiffTest {
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    @Test
    void words_are_replaced_as_a_whole() {
        assertThat(WordDiff.between("I was worried about the prize, yes.", "I was worried about the price, yes."))
                .isEqualTo(new EditMap(List.of(new Edit(24, 29, 24, 29))));
    }

    @Test
    void passages_between_two_edits_stay() {
        var edits = WordDiff.between(
                "The bran leaked and I was worried that it wood fall.",
                "The barn leaked twice and I was" + " worried that it would fall.");
        assertThat(edits.moved(new Span(22, 42))).contains(new Span(28, 48));
        assertThat(edits.moved(new Span(4, 8))).isEmpty();
        assertThat(edits.around(new Span(4, 8))).contains(new Span(4, 8));
        assertThat(edits.around(new Span(22, 51))).contains(new Span(28, 58));
    }

    @Test
    void what_is_put_beside_a_passage_does_not_touch_it_and_what_is_put_into_it_does() {
        var edits = WordDiff.between("one two three", "zero one two and three four");
        assertThat(edits.moved(new Span(0, 7))).contains(new Span(5, 12));
        assertThat(edits.moved(new Span(8, 13))).contains(new Span(17, 22));
        assertThat(edits.moved(new Span(0, 13))).isEmpty();
        assertThat(edits.around(new Span(0, 13))).contains(new Span(5, 22));
    }

    @Test
    void nothing_is_left_of_words_that_were_taken_out() {
        var edits = WordDiff.between("one two three", "one three");
        assertThat(edits.around(new Span(4, 7))).isEmpty();
        assertThat(edits.moved(new Span(8, 13))).contains(new Span(4, 9));
    }

    @Test
    void an_edit_never_splits_a_character() {
        assertThat(WordDiff.between("so 👩‍🔬👩‍🔬 said", "so 👩‍🔬👩 said"))
                .isEqualTo(new EditMap(List.of(new Edit(6, 9, 6, 7))));
    }

    @Test
    void equal_texts_have_no_edits() {
        assertThat(WordDiff.between("so it is", "so it is")).isEqualTo(new EditMap(List.of()));
        assertThat(WordDiff.between("so it is", "so it is").isEmpty()).isTrue();
    }

    @Test
    void a_map_whose_edits_do_not_fit_together_is_refused() {
        assertThatThrownBy(() -> new EditMap(List.of(new Edit(0, 1, 0, 2), new Edit(3, 4, 3, 4))))
                .hasMessage("the edits do not fit together");
        assertThatThrownBy(() -> new Edit(1, 1, 1, 1)).hasMessage("[1,1) to [1,1) is no edit");
    }

    @Test
    void very_different_long_texts_are_one_edit_and_take_no_time() {
        var edits = WordDiff.between("a b ".repeat(40_000), "c d ".repeat(40_000));
        assertThat(edits.edits()).hasSize(1);
        assertThat(edits.toJson()).hasSizeLessThan(200_000);
    }

    @Test
    void the_largest_map_that_is_made_can_be_stored() {
        var old = new StringBuilder();
        var fresh = new StringBuilder();
        for (int i = 0; i < 1_999; i++) {
            old.append("a").append(i).append(" ");
            fresh.append("b").append(i).append(" ");
        }
        assertThat(WordDiff.between(old.toString(), fresh.toString()).toJson()).hasSizeLessThan(200_000);
    }

    @Property(tries = 2000)
    void every_passage_that_stays_holds_the_same_words_in_the_new_text(
            @ForAll("texts") String before, @ForAll("texts") String after, @ForAll @IntRange(max = 200) int at) {
        var edits = WordDiff.between(before, after);
        int length = before.codePointCount(0, before.length());
        int newLength = after.codePointCount(0, after.length());
        for (var edit : edits.edits()) {
            assertThat(edit.end()).isLessThanOrEqualTo(length);
            assertThat(edit.newEnd()).isLessThanOrEqualTo(newLength);
            assertThat(isEdge(before, edit.start()) && isEdge(before, edit.end()))
                    .isTrue();
            assertThat(isEdge(after, edit.newStart()) && isEdge(after, edit.newEnd()))
                    .isTrue();
        }
        assertThat(EditMap.ofJson(edits.toJson())).isEqualTo(edits);
        assertThat(replayed(before, after, edits)).isEqualTo(after);
        if (length == 0) {
            return;
        }
        int start = at % length;
        for (int end = start + 1; end <= Math.min(length, start + 12); end++) {
            var span = new Span(start, end);
            var moved = edits.moved(span);
            var around = edits.around(span);
            moved.ifPresent(there -> {
                assertThat(there.of(after)).isEqualTo(span.of(before));
                assertThat(around).isEqualTo(Optional.of(there));
            });
            around.ifPresent(there -> assertThat(there.end()).isLessThanOrEqualTo(newLength));
        }
    }

    private static String replayed(String before, String after, EditMap edits) {
        int[] old = before.codePoints().toArray();
        int[] fresh = after.codePoints().toArray();
        var made = new StringBuilder();
        int at = 0;
        for (var edit : edits.edits()) {
            made.append(new String(old, at, edit.start() - at));
            made.append(new String(fresh, edit.newStart(), edit.newEnd() - edit.newStart()));
            at = edit.end();
        }
        return made.append(new String(old, at, old.length - at)).toString();
    }

    private static boolean isEdge(String text, int codePoint) {
        int index = text.offsetByCodePoints(0, codePoint);
        if (index == 0 || index == text.length()) {
            return true;
        }
        var characters = CHARACTER.matcher(text);
        while (characters.find()) {
            if (characters.start() == index) {
                return true;
            }
        }
        return false;
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "I",
                        " ",
                        " ",
                        "was",
                        "worried",
                        ",",
                        ".",
                        "not",
                        "don't",
                        "cafe\u0301",
                        "👩‍🔬",
                        "🇩🇪",
                        "🇫",
                        "日本",
                        "\n",
                        "\u0301")
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces));
    }
}
