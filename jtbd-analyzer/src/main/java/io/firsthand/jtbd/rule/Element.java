package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.text.Sentence;
import java.util.BitSet;
import java.util.List;

/** One element of a cue. Immutable. */
sealed interface Element
        permits Element.Words, Element.Any, Element.Mark, Element.Bracket, Element.Absent, Element.Edge {

    /** Stands for any word in a phrase. */
    int ANY_WORD = -1;
    /** Stands for the end of the sentence in a phrase. */
    int SENTENCE_END = -2;

    /**
     * Words of a list, or a list of phrases.
     *
     * @param singles numbers of single words
     * @param shapes {@link io.firsthand.jtbd.text.Shape} bits that also match
     * @param phrases longer alternatives, longest first; they may hold {@link #ANY_WORD} and {@link #SENTENCE_END}
     * @param edge whether the start of a clause will also do, which takes no word
     */
    record Words(BitSet singles, int shapes, List<List<Integer>> phrases, boolean edge, int min, int max)
            implements Element {
        boolean matchesSingle(Sentence sentence, int token) {
            return sentence.isWord(token)
                    && (singles.get(sentence.word(token)) || (sentence.shape(token) & shapes) != 0);
        }
    }

    /** Any words, shortest first; commas too when so written. */
    record Any(boolean commas, int min, int max) implements Element {
        boolean matches(Sentence sentence, int token) {
            return sentence.isWord(token) || (commas && sentence.kind(token) == Sentence.COMMA);
        }
    }

    /** A mark between clauses. */
    record Mark(byte kind, boolean optional) implements Element {}

    /** Where the span starts or ends. */
    record Bracket(boolean opens) implements Element {}

    /** None of these words comes next. */
    record Absent(Words words) implements Element {}

    /** A place that takes no word. */
    record Edge(Place place) implements Element {}

    /** Places without words. */
    enum Place {
        CLAUSE_START,
        SENTENCE_START,
        SENTENCE_END
    }
}
