package io.firsthand.jtbd.extract;

import io.firsthand.jtbd.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence into clauses, and says which runs of them could be one statement. Stateless but for its lists. */
final class Clauses {
    /** So many clauses in a row are one statement at most. */
    private static final int LONGEST_RUN = 4;

    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 45;
    /** Sentences are cut into at most so many clauses; what follows is one. */
    private static final int MOST_CLAUSES = 12;

    private final Lexicon words;

    /**
     * A run of clauses, in tokens of its sentence.
     *
     * @param from first token
     * @param to one past the last token
     */
    record Run(int from, int to) {}

    Clauses(Lexicon words) {
        this.words = words;
    }

    /** Returns every run of clauses that is neither too short nor too long, by start, then end. */
    List<Run> runs(Sentence sentence) {
        List<Integer> starts = starts(sentence);
        var runs = new ArrayList<Run>();
        for (int first = 0; first < starts.size() - 1; first++) {
            int from = withoutLeadIn(sentence, starts.get(first), sentence.size());
            for (int last = first + 1; last < starts.size() && last <= first + LONGEST_RUN; last++) {
                int to = withoutTail(sentence, from, starts.get(last));
                boolean longer = runs.isEmpty() || !runs.get(runs.size() - 1).equals(new Run(from, to));
                if (to - from >= FEWEST_WORDS && to - from <= MOST_WORDS && longer) {
                    runs.add(new Run(from, to));
                }
            }
        }
        return runs;
    }

    /** Returns the first tokens of the clauses and, as the last entry, the size of the sentence. */
    private List<Integer> starts(Sentence sentence) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (int at = 1; at < sentence.size() && starts.size() < MOST_CLAUSES; at++) {
            if (opens(sentence, at)) {
                starts.add(at);
            }
        }
        starts.add(sentence.size());
        return starts;
    }

    private boolean opens(Sentence sentence, int at) {
        switch (sentence.kind(at)) {
            case Sentence.COMMA, Sentence.COLON, Sentence.DASH:
                return true;
            case Sentence.OPEN, Sentence.CLOSE:
                return false;
            default:
        }
        if (!sentence.isWord(at - 1)) {
            return false;
        }
        int word = sentence.word(at);
        if (words.contrast.get(word) || words.clauseOpener.get(word)) {
            return true;
        }
        if (words.conjunction.get(word) || words.reason.get(word)) {
            return word != words.and && word != words.so && word != words.as
                    || at + 1 < sentence.size() && words.subject.get(sentence.word(at + 1))
                    || at + 1 < sentence.size() && words.decision.get(sentence.word(at + 1));
        }
        return false;
    }

    private int withoutLeadIn(Sentence sentence, int from, int to) {
        int at = from;
        while (at < to - 1 && (!sentence.isWord(at) || isLeadIn(sentence.word(at)))) {
            at++;
        }
        return at;
    }

    private boolean isLeadIn(int word) {
        return words.leadIn.get(word) && !words.reason.get(word);
    }

    private static int withoutTail(Sentence sentence, int from, int to) {
        int at = to;
        while (at > from && !sentence.isWord(at - 1) && sentence.kind(at - 1) != Sentence.CLOSE) {
            at--;
        }
        return at;
    }
}
