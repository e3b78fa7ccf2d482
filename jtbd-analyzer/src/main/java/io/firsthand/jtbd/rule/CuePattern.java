package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.text.Sentence;
import io.firsthand.jtbd.text.WordSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A cue ready to match: what stands left of its anchor, the anchor, what stands right. Immutable. */
public final class CuePattern {
    private static final int MISS = Integer.MIN_VALUE;

    private final String source;
    private final Element[] left;
    private final @Nullable Words anchor;
    private final Element[] right;
    private final @Nullable BitSet firstWords;
    private final BitSet clauseStarters;
    /** Of each, one word must be in the sentence; the smallest first. */
    private final WordSet[] needed;

    /** Takes the left side in reading order and keeps it reversed. */
    CuePattern(String source, List<Element> left, @Nullable Words anchor, List<Element> right, BitSet clauseStarters) {
        this.source = source;
        var reversed = new ArrayList<>(left);
        Collections.reverse(reversed);
        this.left = reversed.toArray(Element[]::new);
        this.anchor = anchor;
        this.right = right.toArray(Element[]::new);
        this.firstWords = Element.firstWords(right);
        this.clauseStarters = clauseStarters;
        needed = Stream.concat(left.stream(), right.stream())
                .filter(element -> element instanceof Words words && words.isNeeded())
                .map(element -> new WordSet(((Words) element).firsts()))
                .sorted(Comparator.comparing(WordSet::size))
                .toArray(WordSet[]::new);
    }

    /**
     * Where a cue matched, in tokens of the sentence.
     *
     * @param from first token of the cue
     * @param to one past its last token
     * @param anchor first token of the anchor
     * @param anchorTo one past the last token of the anchor
     * @param spanFrom token where the span starts as the cue says, or -1
     * @param spanTo one past the token where it ends as the cue says, or -1
     */
    public record Match(int from, int to, int anchor, int anchorTo, int spanFrom, int spanTo) {}

    /** Returns the words that start a search for this cue. */
    @Nullable
    Words anchor() {
        return anchor;
    }

    /** Returns whether a sentence holds the words without which it cannot match. */
    boolean mayBeIn(Sentence sentence) {
        for (WordSet one : needed) {
            if (!sentence.holdsAny(one)) {
                return false;
            }
        }
        return true;
    }

    /** Returns what stands left of the anchor, the nearest first; the caller must not write. */
    Element[] left() {
        return left;
    }

    /** Returns what stands right of the anchor; the caller must not write. */
    Element[] right() {
        return right;
    }

    /** Returns the words that a clause starts behind; the caller must not write. */
    BitSet clauseStarters() {
        return clauseStarters;
    }

    /** Returns the cue as written. */
    public String source() {
        return source;
    }

    /** Matches around an anchor whose last token is given; null when it does not match. */
    public @Nullable Match matchAt(Sentence sentence, int lastAnchorToken) {
        if (anchor == null) {
            return null;
        }
        for (int[] phrase : anchor.phrasesAt(sentence, lastAnchorToken, -1)) {
            int length = Words.lengthAt(sentence, phrase, lastAnchorToken, -1);
            if (length > 0) {
                Match match = sides(sentence, lastAnchorToken - length + 1, lastAnchorToken + 1);
                if (match != null) {
                    return match;
                }
            }
        }
        return anchor.matchesSingle(sentence, lastAnchorToken)
                ? sides(sentence, lastAnchorToken, lastAnchorToken + 1)
                : null;
    }

    /** Returns the words that a cue without anchor can start with, or null when it could be anything. */
    @Nullable
    BitSet firstWords() {
        return firstWords;
    }

    /** Returns whether a cue without anchor matches from a token on. */
    boolean startsAt(Sentence sentence, int token) {
        return (firstWords == null || firstWords.get(sentence.word(token)))
                && new Run(sentence, right, 1).match(0, token) != MISS;
    }

    private @Nullable Match sides(Sentence sentence, int first, int after) {
        int from = first - 1;
        int spanFrom = -1;
        int spanTo = -1;
        if (left.length > 0) {
            var run = new Run(sentence, left, -1);
            from = run.match(0, first - 1);
            if (from == MISS) {
                return null;
            }
            spanFrom = run.spanFrom;
            spanTo = run.spanTo;
        }
        int to = after;
        if (right.length > 0) {
            var run = new Run(sentence, right, 1);
            to = run.match(0, after);
            if (to == MISS) {
                return null;
            }
            spanFrom = spanFrom >= 0 ? spanFrom : run.spanFrom;
            spanTo = spanTo >= 0 ? spanTo : run.spanTo;
        }
        return new Match(from + 1, to, first, after, spanFrom, spanTo);
    }

    /** One walk over elements and tokens in one direction, with backtracking. */
    private final class Run {
        private final Sentence sentence;
        private final Element[] elements;
        private final int step;
        private final int limit;
        private int spanFrom = -1;
        private int spanTo = -1;

        Run(Sentence sentence, Element[] elements, int step) {
            this.sentence = sentence;
            this.elements = elements;
            this.step = step;
            this.limit = sentence.size();
        }

        /** Returns the next token not matched, or MISS. */
        int match(int index, int token) {
            if (index == elements.length) {
                return token;
            }
            Element element = elements[index];
            if (element instanceof Words words) {
                return words(words, index, token, 0);
            }
            if (element instanceof Element.Any any) {
                return any(any, index, token);
            }
            if (element instanceof Element.Bracket bracket) {
                return bracket(bracket, index, token);
            }
            if (element instanceof Element.Mark mark) {
                if (inside(token) && sentence.kind(token) == mark.kind()) {
                    int after = match(index + 1, token + step);
                    if (after != MISS) {
                        return after;
                    }
                }
                return mark.optional() ? match(index + 1, token) : MISS;
            }
            if (element instanceof Element.Absent absent) {
                return isThere(absent.words(), token) ? MISS : match(index + 1, token);
            }
            return edge((Element.Edge) element, token) ? match(index + 1, token) : MISS;
        }

        private boolean inside(int token) {
            return token >= 0 && token < limit;
        }

        private int words(Words words, int index, int token, int count) {
            if (count < words.max() && inside(token)) {
                for (int[] phrase : words.phrasesAt(sentence, token, step)) {
                    int length = Words.lengthAt(sentence, phrase, token, step);
                    if (length > 0) {
                        int after = words(words, index, token + step * length, count + 1);
                        if (after != MISS) {
                            return after;
                        }
                    }
                }
                if (words.matchesSingle(sentence, token)) {
                    int after = words(words, index, token + step, count + 1);
                    if (after != MISS) {
                        return after;
                    }
                }
            }
            boolean enough = count >= words.min() || (words.edge() && startsClause(token));
            return enough ? match(index + 1, token) : MISS;
        }

        private boolean isThere(Words words, int token) {
            for (int[] phrase : words.phrasesAt(sentence, token, step)) {
                if (Words.lengthAt(sentence, phrase, token, step) > 0) {
                    return true;
                }
            }
            return inside(token) && words.matchesSingle(sentence, token);
        }

        private int any(Element.Any any, int index, int token) {
            int at = token;
            for (int count = 0; count <= any.max(); count++) {
                if (count >= any.min()) {
                    int after = match(index + 1, at);
                    if (after != MISS) {
                        return after;
                    }
                }
                if (!inside(at) || !any.matches(sentence, at)) {
                    return MISS;
                }
                at += step;
            }
            return MISS;
        }

        private int bracket(Element.Bracket bracket, int index, int token) {
            int boundary = step > 0 ? token : token + 1;
            int oldFrom = spanFrom;
            int oldTo = spanTo;
            if (bracket.opens()) {
                spanFrom = boundary;
            } else {
                spanTo = boundary;
            }
            int after = match(index + 1, token);
            if (after == MISS) {
                spanFrom = oldFrom;
                spanTo = oldTo;
            }
            return after;
        }

        private boolean edge(Element.Edge edge, int token) {
            return switch (edge.place()) {
                case CLAUSE_START -> startsClause(token);
                case SENTENCE_START -> (step > 0 ? token - 1 : token) < 0;
                case SENTENCE_END -> token >= sentence.size();
            };
        }

        private boolean startsClause(int token) {
            int before = step > 0 ? token - 1 : token;
            return before < 0 || !sentence.isWord(before) || clauseStarters.get(sentence.word(before));
        }
    }
}
