package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.text.Sentence;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says no to most cues by a look at the tokens next to the anchor: for each word and mark a row of bits, one a cue, set
 * where the cue could go on with it. Never says no to a cue that matches. Immutable.
 */
final class Neighbours {
    /** How many tokens on each side are looked at. */
    private static final int REACH = 2;
    /** Shapes are single bits below this one; the last row holds them all. */
    private static final int SHAPES = 8;

    private static final int ANY_SHAPE = SHAPES - 1;

    private final int width;
    private final int words;
    /** By side and distance: the rows of all words, marks and of no token at all, then those of the shapes. */
    private final long[][] rows = new long[2 * REACH][];

    /**
     * Looks at all first tokens of all cues.
     *
     * @param words how many numbers words have
     */
    Neighbours(List<CuePattern> cues, int words) {
        this.words = words;
        width = (cues.size() + Long.SIZE - 1) / Long.SIZE;
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new long[(words + Sentence.CLOSE + 1 + SHAPES) * width];
        }
        for (int cue = 0; cue < cues.size(); cue++) {
            new Side(cue, cues.get(cue).left(), -1, cues.get(cue).clauseStarters()).follow(0, 1, 0, null);
            new Side(cue, cues.get(cue).right(), 1, cues.get(cue).clauseStarters()).follow(0, 1, 0, null);
        }
    }

    /** Returns whether a cue may match around an anchor from its first to its last token. */
    boolean allow(int cue, Sentence sentence, int first, int last) {
        for (int i = 0; i < REACH; i++) {
            if (isAgainst(rows[REACH + i], cue, sentence, last + 1 + i)
                    || isAgainst(rows[i], cue, sentence, first - 1 - i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAgainst(long[] side, int cue, Sentence sentence, int token) {
        int unit = cue >> 6;
        int row = none();
        if (token >= 0 && token < sentence.size()) {
            byte kind = sentence.kind(token);
            row = kind == Sentence.WORD ? sentence.word(token) : words + kind - 1;
        }
        if ((side[row * width + unit] >> cue & 1) != 0) {
            return false;
        }
        boolean shapely = row != none() && (side[shapeRow(ANY_SHAPE) * width + unit] >> cue & 1) != 0;
        return !shapely || (side[shapeRow(sentence.shape(token)) * width + unit] >> cue & 1) == 0;
    }

    private int none() {
        return words + Sentence.CLOSE;
    }

    private int shapeRow(int shape) {
        return none() + 1 + shape;
    }

    /** One side of one cue. */
    private final class Side {
        private final int cue;
        private final Element[] elements;
        private final int step;
        private final BitSet clauseStarters;

        Side(int cue, Element[] elements, int step, BitSet clauseStarters) {
            this.cue = cue;
            this.elements = elements;
            this.step = step;
            this.clauseStarters = clauseStarters;
        }

        /**
         * Marks all that can stand from a distance on.
         *
         * @param index the element to match next
         * @param distance the token to match next, from 1
         * @param count how often the element has matched
         * @param only what may stand there at all, or null for anything; words by number, then marks, then nothing
         */
        private void follow(int index, int distance, int count, @Nullable BitSet only) {
            if (distance > REACH) {
                return;
            }
            if (index == elements.length) {
                allow(distance, all(), ANY_SHAPE, only);
                follow(index, distance + 1, 0, null);
                return;
            }
            Element element = elements[index];
            if (element instanceof Words some) {
                followWords(some, index, distance, count, only);
            } else if (element instanceof Element.Any any) {
                if (count >= any.min()) {
                    follow(index + 1, distance, 0, only);
                }
                if (count < any.max()) {
                    allow(distance, any.marks() ? all() : allWords(), ANY_SHAPE, only);
                    follow(index, distance + 1, count + 1, null);
                }
            } else if (element instanceof Element.Mark mark) {
                var marks = new BitSet();
                marks.set(words + mark.kind() - 1);
                allow(distance, marks, 0, only);
                follow(index + 1, distance + 1, 0, null);
                if (mark.optional()) {
                    follow(index + 1, distance, 0, only);
                }
            } else if (element instanceof Element.Absent absent) {
                BitSet others = only == null ? all() : (BitSet) only.clone();
                others.andNot(absent.words().singles());
                follow(index + 1, distance, 0, others);
            } else if (element instanceof Element.Edge edge) {
                follow(index + 1, distance, 0, both(only, place(edge.place())));
            } else {
                follow(index + 1, distance, 0, only);
            }
        }

        private void followWords(Words some, int index, int distance, int count, @Nullable BitSet only) {
            if (count >= some.min()) {
                follow(index + 1, distance, 0, only);
            } else if (some.edge()) {
                follow(index + 1, distance, 0, both(only, place(Element.Place.CLAUSE_START)));
            }
            if (count == some.max()) {
                return;
            }
            allow(distance, some.singles(), some.shapes(), only);
            follow(index, distance + 1, count + 1, null);
            for (List<Integer> phrase : some.phraseList()) {
                for (int i = 0; i < phrase.size() && distance + i <= REACH; i++) {
                    int word = phrase.get(step > 0 ? i : phrase.size() - 1 - i);
                    var one = new BitSet();
                    if (word == Words.ANY_WORD) {
                        one = allWords();
                    } else {
                        one.set(word == Words.SENTENCE_END ? none() : word);
                    }
                    allow(distance + i, one, word == Words.ANY_WORD ? ANY_SHAPE : 0, i == 0 ? only : null);
                }
                follow(index, distance + phrase.size(), count + 1, null);
            }
        }

        /** Returns what may stand next at a place, or null where the anchor's side tells nothing. */
        private @Nullable BitSet place(Element.Place place) {
            boolean behind = step > 0;
            if (behind != (place == Element.Place.SENTENCE_END)) {
                return null;
            }
            var allowed = new BitSet();
            allowed.set(none());
            if (place == Element.Place.CLAUSE_START) {
                allowed.or(clauseStarters);
                allowed.set(words, none());
            }
            return allowed;
        }

        private void allow(int distance, BitSet tokens, int shapes, @Nullable BitSet only) {
            long[] table = rows[step < 0 ? distance - 1 : REACH + distance - 1];
            for (int token = tokens.nextSetBit(0); token >= 0; token = tokens.nextSetBit(token + 1)) {
                if (only == null || only.get(token)) {
                    set(table, token);
                }
            }
            for (int shape = 1; shape < SHAPES; shape++) {
                if ((shape & shapes) != 0) {
                    set(table, shapeRow(shape));
                }
            }
        }

        private void set(long[] table, int row) {
            table[row * width + (cue >> 6)] |= 1L << cue;
        }

        private BitSet all() {
            var all = new BitSet();
            all.set(0, none() + 1);
            return all;
        }

        private BitSet allWords() {
            var all = new BitSet();
            all.set(0, words);
            return all;
        }

        private static @Nullable BitSet both(@Nullable BitSet one, @Nullable BitSet other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            var both = (BitSet) one.clone();
            both.and(other);
            return both;
        }
    }
}
