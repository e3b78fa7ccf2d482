package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.text.Sentence;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One element of a cue. Immutable. */
sealed interface Element permits Words, Element.Any, Element.Mark, Element.Bracket, Element.Absent, Element.Edge {

    /** Any words, shortest first; commas and brackets too when so written. */
    record Any(boolean marks, int min, int max) implements Element {
        boolean matches(Sentence sentence, int token) {
            return sentence.isWord(token) || (marks && isLight(sentence.kind(token)));
        }
    }

    private static boolean isLight(byte kind) {
        return kind == Sentence.COMMA || kind == Sentence.OPEN || kind == Sentence.CLOSE;
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

    /** Returns the words that the first of these elements can start with, or null when it could be anything. */
    static @Nullable BitSet firstWords(List<Element> elements) {
        if (!elements.isEmpty() && elements.get(0) instanceof Words words && words.isNeeded()) {
            return words.firsts();
        }
        return null;
    }
}
