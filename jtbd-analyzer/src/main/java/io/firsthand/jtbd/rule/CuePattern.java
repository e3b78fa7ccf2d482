package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.text.Sentence;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cue ready to match: what stands left of its anchor, the anchor, what stands right. Immutable. */
public final class CuePattern {
    private static final int MISS = Integer.MIN_VALUE;

    private final String source;
    private final List<Element> left;
    private final Element.@Nullable Words anchor;
    private final List<Element> right;
    private final BitSet clauseStarters;

    /** Takes the left side in reading order and keeps it reversed. */
    CuePattern(
            String source,
            List<Element> left,
            Element.@Nullable Words anchor,
            List<Element> right,
            BitSet clauseStarters) {
        this.source = source;
        var reversed = new java.util.ArrayList<>(left);
        java.util.Collections.reverse(reversed);
        this.left = List.copyOf(reversed);
        this.anchor = anchor;
        this.right = List.copyOf(right);
        this.clauseStarters = clauseStarters;
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
    Element.@Nullable Words anchor() {
        return anchor;
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
        for (List<Integer> phrase : anchor.phrases()) {
            int first = lastAnchorToken - phrase.size() + 1;
            if (first >= 0 && phraseAt(sentence, phrase, first)) {
                Match match = sides(sentence, first, lastAnchorToken + 1);
                if (match != null) {
                    return match;
                }
            }
        }
        return anchor.matchesSingle(sentence, lastAnchorToken)
                ? sides(sentence, lastAnchorToken, lastAnchorToken + 1)
                : null;
    }

    /** Returns whether a cue without anchor occurs anywhere from one token to another. */
    public boolean occursIn(Sentence sentence, int from, int to) {
        for (int token = from; token < to; token++) {
            var run = new Run(sentence, right, 1, to);
            if (run.match(0, token) != MISS) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Match sides(Sentence sentence, int first, int after) {
        var leftRun = new Run(sentence, left, -1, sentence.size());
        int from = leftRun.match(0, first - 1);
        if (from == MISS) {
            return null;
        }
        var rightRun = new Run(sentence, right, 1, sentence.size());
        int to = rightRun.match(0, after);
        if (to == MISS) {
            return null;
        }
        int spanFrom = leftRun.spanFrom >= 0 ? leftRun.spanFrom : rightRun.spanFrom;
        int spanTo = leftRun.spanTo >= 0 ? leftRun.spanTo : rightRun.spanTo;
        return new Match(from + 1, to, first, after, spanFrom, spanTo);
    }

    private static boolean phraseAt(Sentence sentence, List<Integer> phrase, int first) {
        for (int i = 0; i < phrase.size(); i++) {
            int expected = phrase.get(i);
            int token = first + i;
            if (token >= sentence.size()) {
                if (expected != Element.SENTENCE_END) {
                    return false;
                }
            } else if (!sentence.isWord(token) || (expected != Element.ANY_WORD && sentence.word(token) != expected)) {
                return false;
            }
        }
        return true;
    }

    /** One walk over elements and tokens in one direction, with backtracking. */
    private final class Run {
        private final Sentence sentence;
        private final List<Element> elements;
        private final int step;
        private final int limit;
        private int spanFrom = -1;
        private int spanTo = -1;

        Run(Sentence sentence, List<Element> elements, int step, int limit) {
            this.sentence = sentence;
            this.elements = elements;
            this.step = step;
            this.limit = limit;
        }

        /** Returns the next token not matched, or MISS. */
        int match(int index, int token) {
            if (index == elements.size()) {
                return token;
            }
            Element element = elements.get(index);
            if (element instanceof Element.Words words) {
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
                return inside(token) && once(absent.words(), token) != MISS ? MISS : match(index + 1, token);
            }
            return edge((Element.Edge) element, token) ? match(index + 1, token) : MISS;
        }

        private boolean inside(int token) {
            return token >= 0 && token < limit;
        }

        private int words(Element.Words words, int index, int token, int count) {
            if (count < words.max() && inside(token)) {
                for (List<Integer> phrase : words.phrases()) {
                    int first = step > 0 ? token : token - phrase.size() + 1;
                    if (first >= 0 && phraseAt(sentence, phrase, first)) {
                        int after = words(words, index, token + step * phrase.size(), count + 1);
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

        private int once(Element.Words words, int token) {
            for (List<Integer> phrase : words.phrases()) {
                int first = step > 0 ? token : token - phrase.size() + 1;
                if (first >= 0 && phraseAt(sentence, phrase, first)) {
                    return token;
                }
            }
            return words.matchesSingle(sentence, token) ? token : MISS;
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
