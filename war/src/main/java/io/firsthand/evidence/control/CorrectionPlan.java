package io.firsthand.evidence.control;

import io.firsthand.corpus.entity.Correction.Effect;
import io.firsthand.corpus.entity.EditMap;
import io.firsthand.corpus.entity.EditMap.Edit;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.evidence.entity.StoredFinding.State;
import io.firsthand.spi.Finding;
import io.firsthand.spi.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What becomes of the findings of an answer whose words a person corrected. Words that are the same stay what they are, in their new
 * place. Words that were changed, or beside which a negation, a hedge or a "but" came or went, are looked at again. A pure function.
 *
 * @param fates what becomes of each finding, in the order given
 * @param fresh what was not found before
 */
record CorrectionPlan(List<Fate> fates, List<Finding> fresh) {
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!\u2026\u3002\uFF1F\uFF01\n]");

    /** What becomes of one finding. */
    sealed interface Fate {
        /** Returns the finding. */
        StoredFinding finding();
    }

    /**
     * The words are the same.
     *
     * @param finding the finding
     * @param span where they stand now
     */
    record Moved(StoredFinding finding, Span span) implements Fate {}

    /**
     * The words were changed and the rule finds them again.
     *
     * @param finding the finding
     * @param reading what the rule says now
     */
    record ReadAgain(StoredFinding finding, Finding reading) implements Fate {}

    /**
     * The words were changed, and a person has said something about them.
     *
     * @param finding the finding
     * @param span what stands for them now
     */
    record Reopened(StoredFinding finding, Span span) implements Fate {}

    /**
     * Nothing is left of the words, or only a rule had found them and finds them no more.
     *
     * @param finding the finding
     */
    record Gone(StoredFinding finding) implements Fate {}

    /** Copies the lists. */
    CorrectionPlan {
        fates = List.copyOf(fates);
        fresh = List.copyOf(fresh);
    }

    /**
     * Makes the plan.
     *
     * @param stored the findings of the old text that are not retracted
     * @param before the old text
     * @param after the new text
     * @param found what the extractor finds in the new text
     */
    static CorrectionPlan of(
            List<StoredFinding> stored, String before, String after, EditMap edits, List<Finding> found) {
        var turning = edits.edits().stream()
                .filter(edit -> turns(before, edit.start(), edit.end()) || turns(after, edit.newStart(), edit.newEnd()))
                .toList();
        var left = new ArrayList<>(found);
        var fates = new ArrayList<Fate>();
        var taken = new ArrayList<Taken>();
        for (var finding : stored) {
            var fate = fate(finding, before, after, edits, turning, left);
            fates.add(fate);
            place(fate).ifPresent(span -> taken.add(new Taken(finding, span)));
        }
        var fresh = left.stream()
                .filter(proposal -> taken.stream().noneMatch(known -> known.says(proposal)))
                .toList();
        return new CorrectionPlan(fates, fresh);
    }

    private static Fate fate(
            StoredFinding finding, String before, String after, EditMap edits, List<Edit> turning, List<Finding> left) {
        var moved = edits.moved(finding.span());
        boolean same = moved.isPresent()
                && (!isWholeAnswer(finding.rule()) || edits.isEmpty())
                && finding.cues().stream()
                        .allMatch(cue -> edits.moved(cue.span()).isPresent())
                && Optional.ofNullable(finding.when())
                        .map(when -> edits.moved(when.span()).isPresent())
                        .orElse(true)
                && turning.stream().noneMatch(edit -> isInSentence(before, edit, finding.span()));
        if (same) {
            return new Moved(finding, moved.orElseThrow());
        }
        var now = edits.around(finding.span()).flatMap(span -> withoutBlanks(after, span));
        if (now.isEmpty()) {
            return new Gone(finding);
        }
        var span = now.get();
        var again = finding.isMarked()
                ? Optional.<Finding>empty()
                : left.stream()
                        .filter(proposal -> proposal.type() == finding.type()
                                && proposal.rule().equals(finding.rule())
                                && overlap(proposal.span(), span))
                        .findFirst();
        if (again.isPresent()) {
            left.remove(again.get());
            return new ReadAgain(finding, again.get());
        }
        return finding.isMarked() || finding.isCoded() || finding.state() == State.APPROVED
                ? new Reopened(finding, span)
                : new Gone(finding);
    }

    /** A finding in its new place. */
    private record Taken(StoredFinding finding, Span span) {
        /** Whether a proposal says the same again: cues lie within whole answers, so these are compared among themselves. */
        boolean says(Finding proposal) {
            return isWholeAnswer(proposal.rule()) == isWholeAnswer(finding.rule())
                    && (proposal.type() == finding.type() || proposal.rule().equals(finding.rule()))
                    && overlap(proposal.span(), span);
        }
    }

    private static Optional<Span> place(Fate fate) {
        if (fate instanceof Moved same) {
            return Optional.of(same.span());
        }
        if (fate instanceof ReadAgain read) {
            return Optional.of(read.reading().span());
        }
        return fate instanceof Reopened reopened ? Optional.of(reopened.span()) : Optional.empty();
    }

    private static boolean isWholeAnswer(String rule) {
        return rule.startsWith("asked:");
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static boolean turns(String text, int start, int end) {
        return start < end && Trim.turnsMeaning(new Span(start, end).of(text));
    }

    /** Whether no sentence ends between an edit and words. */
    private static boolean isInSentence(String text, Edit edit, Span words) {
        int from = Math.min(edit.end(), words.end());
        int to = Math.max(edit.start(), words.start());
        return from >= to || !SENTENCE_END.matcher(new Span(from, to).of(text)).find();
    }

    private static Optional<Span> withoutBlanks(String text, Span span) {
        int[] words = span.of(text).codePoints().toArray();
        int from = 0;
        int to = words.length;
        while (from < to && Character.isWhitespace(words[from])) {
            from++;
        }
        while (to > from && Character.isWhitespace(words[to - 1])) {
            to--;
        }
        return from == to ? Optional.empty() : Optional.of(new Span(span.start() + from, span.start() + to));
    }

    /** Returns how many findings meet which fate. */
    Effect effect() {
        int moved = count(Moved.class);
        int gone = count(Gone.class);
        int takenBack = (int) fates.stream()
                .filter(fate -> !(fate instanceof Moved) && fate.finding().state() == State.APPROVED)
                .count();
        return new Effect(moved, fates.size() - moved - gone, takenBack, gone, fresh.size());
    }

    private int count(Class<? extends Fate> fate) {
        return (int) fates.stream().filter(fate::isInstance).count();
    }
}
