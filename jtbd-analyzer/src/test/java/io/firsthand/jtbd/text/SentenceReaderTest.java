package io.firsthand.jtbd.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceReaderTest {
    private static final Vocabulary VOCABULARY = vocabulary();

    @Test
    void a_sentence_ends_at_an_end_mark_before_white_space_whatever_follows() {
        assertThat(sentence("It broke. then| I left. Bye.")).isEqualTo("then I left.");
        assertThat(sentence("easy to use...but| slow")).isEqualTo("but slow");
        assertThat(sentence("Why? I| left!")).isEqualTo("I left!");
    }

    @Test
    void decimals_links_and_abbreviations_end_nothing() {
        assertThat(sentence("It is 5.6 m|. Next.")).isEqualTo("It is 5.6 m.");
        assertThat(sentence("See www.x.org for| it. Next.")).isEqualTo("See www.x.org for it.");
        assertThat(sentence("Tools, e.g. a| saw, vs. none. Next.")).isEqualTo("Tools, e.g. a saw, vs. none.");
    }

    @Test
    void a_wrapped_line_goes_on_and_another_line_ends_the_sentence() {
        assertThat(
                        sentence(
                                "We had looked at a good many tools in the course of that year and\nnone| of them did it. Next."))
                .isEqualTo("We had looked at a good many tools in the course of that year and\nnone of them did it.");
        assertThat(sentence("First line\nSecond| line")).isEqualTo("Second line");
    }

    @Test
    void contractions_are_two_words_and_fillers_none() {
        assertThat(tokens("I’m not, um, sure, you know, it's, it's we'd|"))
                .containsExactly("I", "m", "not", "sure", "it", "s", "we", "d");
        assertThat(tokens("im| ok - fine; (so) [NAME] 5.6"))
                .containsExactly("i", "m", "ok", "-", "fine", ";", "(", "so", ")", "[NAME]", "5.6");
    }

    @Test
    void an_apostrophe_that_is_also_a_letter_is_no_word() {
        assertThat(tokens("\u02BC a\u02BC b|\u02BC")).containsExactly("a", "b");
    }

    @Test
    void a_token_is_whole_characters_with_their_marks() {
        assertThat(tokens("(\u0301so) I like\u200D \u2764\uFE0F it\uD83C\uDFFD|"))
                .containsExactly("(\u0301", "so", ")", "I", "like\u200D", "it\uD83C\uDFFD");
    }

    @Test
    void letters_beyond_ascii_and_long_words_are_known_too() {
        assertThat(numbers(
                        "ÜBER über Übèr straße STRASSE zürich-ŒUVRE misunderstanding understanding| xmisunderstanding"))
                .containsExactly(11, 11, 0, 12, 0, 0, 13, 14, 0, 0);
    }

    private static List<Integer> numbers(String marked) {
        int position = marked.indexOf('|') - 1;
        String text = marked.replace("|", "");
        Sentence sentence = reader(text).around(position, 0, text.length());
        return IntStream.range(0, sentence.size()).mapToObj(sentence::word).toList();
    }

    private static String sentence(String marked) {
        int position = marked.indexOf('|') - 1;
        String text = marked.replace("|", "");
        Sentence sentence = reader(text).around(position, 0, text.length());
        return text.substring(sentence.start(), sentence.end()).strip();
    }

    private static List<String> tokens(String marked) {
        int position = marked.indexOf('|') - 1;
        String text = marked.replace("|", "");
        Sentence sentence = reader(text).around(position, 0, text.length());
        var tokens = new ArrayList<String>();
        for (int i = 0; i < sentence.size(); i++) {
            tokens.add(text.substring(sentence.from(i), sentence.to(i)));
        }
        return tokens;
    }

    private static SentenceReader reader(String text) {
        return new SentenceReader(
                text, new ReadingWords(VOCABULARY, of("um"), of("like"), of("you"), of("know"), of("vs"), of("im")));
    }

    private static BitSet of(String word) {
        var set = new BitSet();
        set.set(VOCABULARY.number(word));
        return set;
    }

    private static Vocabulary vocabulary() {
        var builder = new Vocabulary.Builder();
        for (String word : List.of(
                "um",
                "like",
                "you",
                "know",
                "vs",
                "im",
                "i",
                "m",
                "it",
                "s",
                "über",
                "straße",
                "œuvre",
                "misunderstanding")) {
            assertThat(builder.add(word)).isPositive();
        }
        return builder.build();
    }
}
