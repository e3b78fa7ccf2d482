package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.text.Sentence;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cues without anchor, of which any may occur. Immutable; the set is never written. */
public final class Conditions {
    static final Conditions NONE = new Conditions(List.of());

    private final CuePattern[] patterns;
    /** Words that start any of them, or null when one could start with anything. */
    private final @Nullable BitSet firstWords;

    Conditions(List<CuePattern> patterns) {
        this.patterns = patterns.toArray(CuePattern[]::new);
        BitSet all = new BitSet();
        for (CuePattern pattern : patterns) {
            BitSet own = pattern.firstWords();
            if (all != null && own != null) {
                all.or(own);
            } else {
                all = null;
            }
        }
        firstWords = all;
    }

    /** Returns whether there is none. */
    public boolean isEmpty() {
        return patterns.length == 0;
    }

    /** Returns whether any occurs anywhere in the sentence. */
    public boolean anyIn(Sentence sentence) {
        int size = patterns.length == 0 ? 0 : sentence.size();
        for (int token = 0; token < size; token++) {
            if (firstWords == null || firstWords.get(sentence.word(token))) {
                for (CuePattern pattern : patterns) {
                    if (pattern.startsAt(sentence, token)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
