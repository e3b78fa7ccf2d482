package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.text.Sentence;
import java.util.List;

/** Cues without anchor, of which any may occur. Immutable; the set is never written. */
public final class Conditions {
    static final Conditions NONE = new Conditions(List.of());

    private final CuePattern[] patterns;

    Conditions(List<CuePattern> patterns) {
        this.patterns = patterns.toArray(CuePattern[]::new);
    }

    /** Returns whether there is none. */
    public boolean isEmpty() {
        return patterns.length == 0;
    }

    /** Returns whether any occurs anywhere in the sentence. */
    public boolean anyIn(Sentence sentence) {
        for (CuePattern pattern : patterns) {
            if (pattern.mayBeIn(sentence) && isIn(pattern, sentence)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(CuePattern pattern, Sentence sentence) {
        int size = sentence.size();
        for (int token = 0; token < size; token++) {
            if (pattern.startsAt(sentence, token)) {
                return true;
            }
        }
        return false;
    }
}
