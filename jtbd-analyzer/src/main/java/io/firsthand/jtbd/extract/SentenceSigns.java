package io.firsthand.jtbd.extract;

import io.firsthand.jtbd.FindingType;
import io.firsthand.jtbd.Force;
import io.firsthand.jtbd.Job;
import io.firsthand.jtbd.JobPart;
import io.firsthand.jtbd.Polarity;
import io.firsthand.jtbd.Sign;
import io.firsthand.jtbd.Span;
import io.firsthand.jtbd.Stage;
import io.firsthand.jtbd.Status;
import io.firsthand.jtbd.When;
import io.firsthand.jtbd.rule.AnchorIndex;
import io.firsthand.jtbd.rule.CuePattern.Match;
import io.firsthand.jtbd.text.CodePointOffsets;
import io.firsthand.jtbd.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one sentence says about the findings in it: when it was, and what they are in the story. For one thread. */
final class SentenceSigns {
    /** What tips somebody may push or pull; whatever is feared is fear. */
    private static final Set<FindingType> EITHER = Set.of(FindingType.TRIGGER, FindingType.FIRST_REALISATION);

    private final Sentence sentence;
    private final String text;
    private final Dates dates;
    private final List<Placed> all = new ArrayList<>();

    /** A sign and where its words are, in tokens. */
    private record Placed(Sign sign, int from, int to) {}

    /** When it was, in UTF-16 positions. */
    record Time(When.Kind kind, int from, int to, @Nullable String value) {
        When when(CodePointOffsets offsets) {
            return new When(kind, new Span(offsets.at(from), offsets.at(to)), value);
        }
    }

    SentenceSigns(String text, Sentence sentence, AnchorIndex anchors, Dates dates) {
        this.text = text;
        this.sentence = sentence;
        this.dates = dates;
        anchors.trySigns(sentence, this::place);
    }

    private void place(AnchorIndex.Candidate candidate, Sentence current, int token) {
        Match match = candidate.cue().matchAt(current, token);
        if (match == null) {
            return;
        }
        Sign sign = Objects.requireNonNull(candidate.rule().tells());
        int from = match.spanFrom() < 0 ? match.from() : match.spanFrom();
        int to = match.spanTo() < 0 ? match.to() : match.spanTo();
        while (to > from && !current.isWord(to - 1)) {
            to--;
        }
        if (from < to && (sign != When.Kind.DATE || dates.isDate(text, current, from, to))) {
            all.add(new Placed(sign, from, to));
        }
    }

    /** Returns what the words from one token to another are, and adds the words that told to the cues. */
    Job job(FindingType type, Polarity polarity, Status status, int start, int end, List<Attributes.CueWords> cues) {
        Job job = Job.of(type, polarity);
        boolean denied = polarity == Polarity.NEGATED;
        if (type == FindingType.HABIT && status == Status.RESOLVED) {
            job = job.withForce(null);
        } else if (!denied) {
            Placed force = force(type, start, end);
            job = force == null ? job : job.withForce((Force) told("force", force, cues));
        }
        Placed stage = nearest(Stage.class, start, end);
        job = stage == null ? job : job.withStage((Stage) told("stage", stage, cues));
        Placed part = type == FindingType.DESIRED_OUTCOME && !denied ? first(JobPart.class, start, start + 2) : null;
        return part == null ? job : job.withPart((JobPart) told("part", part, cues));
    }

    private @Nullable Placed force(FindingType type, int start, int end) {
        for (Placed placed : all) {
            if (placed.sign() instanceof Force force
                    && placed.from() >= start
                    && placed.to() <= end
                    && may(type, force)) {
                return placed;
            }
        }
        return null;
    }

    private static boolean may(FindingType type, Force force) {
        return switch (force) {
            case PULL -> EITHER.contains(type);
            case PUSH -> type == FindingType.DESIRED_OUTCOME;
            case HABIT -> type == FindingType.OBJECTION;
            case ANXIETY -> false;
        };
    }

    /** Returns the date, or else the event, that stands in the words or nearest to them; the trigger itself is none. */
    @Nullable
    Time time(FindingType type, int start, int end) {
        return time(type == FindingType.TRIGGER, start, end);
    }

    private @Nullable Time time(boolean isEvent, int start, int end) {
        Placed best = null;
        for (Placed placed : all) {
            boolean itself = isEvent && distance(placed, start, end) == 0;
            if (placed.sign() instanceof When.Kind kind
                    && !(kind == When.Kind.EVENT && itself)
                    && (best == null || isBetter(kind, placed, best, start, end))) {
                best = placed;
            }
        }
        return best == null ? null : time(best);
    }

    private static boolean isBetter(When.Kind kind, Placed placed, Placed best, int start, int end) {
        return kind == best.sign()
                ? distance(placed, start, end) < distance(best, start, end)
                        || (placed.from() <= best.from() && placed.to() > best.to())
                : kind == When.Kind.DATE;
    }

    /** Returns the first date, or else the first event, of the sentence. */
    @Nullable
    Time time() {
        return time(false, 0, sentence.size());
    }

    /** Returns the first stage of the sentence. */
    @Nullable
    Stage stage() {
        Placed placed = nearest(Stage.class, 0, sentence.size());
        return placed == null ? null : (Stage) placed.sign();
    }

    private Time time(Placed placed) {
        var kind = (When.Kind) placed.sign();
        return new Time(
                kind,
                sentence.from(placed.from()),
                sentence.to(placed.to() - 1),
                kind == When.Kind.DATE ? dates.value(text, sentence, placed.from(), placed.to()) : null);
    }

    private Sign told(String attribute, Placed placed, List<Attributes.CueWords> cues) {
        cues.add(new Attributes.CueWords(attribute, sentence.from(placed.from()), sentence.to(placed.to() - 1)));
        return placed.sign();
    }

    private @Nullable Placed first(Class<? extends Sign> kind, int from, int to) {
        for (Placed placed : all) {
            if (kind.isInstance(placed.sign()) && placed.from() >= from && placed.from() < to) {
                return placed;
            }
        }
        return null;
    }

    private @Nullable Placed nearest(Class<? extends Sign> kind, int start, int end) {
        Placed best = null;
        for (Placed placed : all) {
            if (kind.isInstance(placed.sign())
                    && (best == null || distance(placed, start, end) < distance(best, start, end))) {
                best = placed;
            }
        }
        return best;
    }

    /** How far it stands from the words, in tokens; 0 within them. */
    private static int distance(Placed placed, int start, int end) {
        return Math.max(0, Math.max(start - placed.to() + 1, placed.from() - end + 1));
    }
}
