package io.firsthand.jtbd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the text: no exception, spans within it, whole code points, the same answer twice. */
class AnalyzerPropertiesTest {
    private static final Analyzer ANALYZER = Analyzer.standard();
    private static final AskedQuestion QUESTION =
            new AskedQuestion("WOR1", "What was on your mind?", List.of("concern"), Promptedness.UNPROMPTED);

    /** Bits of language between bits of everything else, so that rules fire next to trouble. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "I was worried about ",
                "but ",
                "we usually ",
                "when ",
                "don’t ",
                "so i returned it",
                ". ",
                ", ",
                "\n",
                "Interviewer: ",
                "[00:46:00] ",
                "too expensive for ",
                "I wish ",
                "realised that ",
                "(",
                ")",
                "[NAME]",
                "because ",
                "for my wedding ",
                "not sure it will ",
                "what if it ",
                "&gt;",
                "https://x.y/?a=1,b ",
                "7.5");
        Arbitrary<String> trouble = Arbitraries.of(
                "\uD83D",
                "\uDE00",
                "😀",
                "👩‍👩‍👧",
                "e\u0301",
                "\u0000",
                "\u202E",
                "שלום",
                "价格太贵",
                "İ",
                "ß",
                "\uFEFF",
                "\u0301",
                "\u02BC");
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(6);
        return Arbitraries.oneOf(words, words, trouble, any)
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void spans_lie_within_the_text_from_character_to_character_and_are_the_same_each_time(
            @ForAll("texts") String text) {
        assertThat(FindingsCheck.check(ANALYZER, text, QUESTION)).isEqualTo(all(text));
    }

    @Property(tries = 20)
    void a_text_is_read_the_same_whatever_was_read_before(@ForAll("texts") String one, @ForAll("texts") String other) {
        List<Finding> alone = Analyzer.standard().analyze(other, null);

        assertThat(ANALYZER.analyze(one, null)).isNotNull();
        assertThat(ANALYZER.analyze(other, null)).isEqualTo(alone);
    }

    @Property(tries = 500)
    void findings_of_one_type_found_by_cues_do_not_overlap(@ForAll("texts") String text) {
        List<Finding> found = ANALYZER.analyze(text, null);

        for (Finding one : found) {
            assertThat(found)
                    .filteredOn(other -> other != one && other.type() == one.type())
                    .allMatch(other -> other.span().end() <= one.span().start()
                            || one.span().end() <= other.span().start());
        }
    }

    @Property(tries = 500)
    void asking_whether_an_answer_is_empty_never_fails(@ForAll("texts") String text) {
        assertThat(ANALYZER.isEmptyAnswer(text, null)).isEqualTo(ANALYZER.isEmptyAnswer(text, null));
    }

    /** Text that nobody would write must not take time that grows faster than its length: this would not end today. */
    @Example
    void megabytes_without_an_end_mark_are_done() {
        for (String part : List.of("a", ",", "(", "\n")) {
            assertThat(all(part.repeat(10_000_000))).hasSizeLessThan(2);
        }
        for (String part : List.of("[", "\ra", "&", "I: \n", "A: we ", "\u0301", "x\u200D", ", ,", "worried")) {
            assertThat(all(part.repeat(1_000_000 / part.length()))).hasSizeLessThan(2);
        }
        for (String part : List.of("I'm worried that ", "so i was worried about & and ", "i usually ")) {
            assertThat(all(part.repeat(20_000))).hasSizeLessThan(40_000);
        }
    }

    private static List<Finding> all(String text) {
        return ANALYZER.analyze(text, QUESTION);
    }
}
