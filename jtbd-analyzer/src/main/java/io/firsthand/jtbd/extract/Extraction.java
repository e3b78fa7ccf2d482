package io.firsthand.jtbd.extract;

import io.firsthand.jtbd.Finding;
import io.firsthand.jtbd.FindingType;
import io.firsthand.jtbd.Holder;
import io.firsthand.jtbd.Job;
import io.firsthand.jtbd.Polarity;
import io.firsthand.jtbd.Span;
import io.firsthand.jtbd.Status;
import io.firsthand.jtbd.rule.AnchorIndex;
import io.firsthand.jtbd.rule.CuePattern.Match;
import io.firsthand.jtbd.rule.Rule;
import io.firsthand.jtbd.rule.RuleSet;
import io.firsthand.jtbd.score.Scorer;
import io.firsthand.jtbd.score.Scoring;
import io.firsthand.jtbd.text.CodePointOffsets;
import io.firsthand.jtbd.text.Sentence;
import io.firsthand.jtbd.text.SentenceReader;
import io.firsthand.jtbd.text.Turns;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One walk over one text, sentence by sentence: the rules at its anchors, then its clauses. For one thread, used once. */
public final class Extraction {
    static final Comparator<Finding> ORDER = Comparator.comparingInt(
                    (Finding finding) -> finding.span().start())
            .thenComparing(finding -> finding.span().end(), Comparator.reverseOrder())
            .thenComparing(Finding::type)
            .thenComparing(Finding::rule);

    /** What cues can find. */
    static final List<FindingType> CUED = List.of(
            FindingType.CONCERN,
            FindingType.TRIGGER,
            FindingType.FIRST_REALISATION,
            FindingType.OBJECTION,
            FindingType.HABIT,
            FindingType.DESIRED_OUTCOME);

    /** A rule has reasons of its own: the least confidence of what it proposes. */
    private static final double LIFT = 0.35;

    private static final double UNKNOWN = 2;
    private static final double HUNDRED = 100;

    private final String text;
    private final Lexicon words;
    private final ClauseBounds bounds;
    private final Clauses clauses;
    private final @Nullable Scoring scoring;
    private final @Nullable Listener listener;
    private @Nullable Sentence scored;
    private final SentenceReader reader;
    private final AnchorIndex anchors;
    private final AnchorIndex.Trial trial = this::tryRule;
    private final List<Draft> drafts = new ArrayList<>();

    private @Nullable Sentence next;
    private @Nullable Sentence previous;
    private boolean nextRead;
    private boolean previousRead;
    private int high;
    private int turnStart;
    private @Nullable Map<FindingType, BitSet> blocked;
    private @Nullable SentenceSigns signs;

    /** A finding whose positions are still UTF-16. */
    private record Draft(
            FindingType type,
            int from,
            int to,
            Rule rule,
            List<Attributes.CueWords> cues,
            Polarity polarity,
            Status status,
            Holder holder,
            Job job,
            SentenceSigns.@Nullable Time time,
            double confidence) {}

    /** Hears of every proposal, whatever becomes of it. */
    interface Listener {
        /**
         * Hears of one.
         *
         * @param type what it would be
         * @param rule the rule that proposes it, or {@link Rule#BY_WORDS}
         */
        void proposed(
                FindingType type,
                String rule,
                Sentence sentence,
                int from,
                int to,
                @Nullable Sentence previous,
                @Nullable Sentence next);
    }

    /** Prepares a walk. */
    public Extraction(RuleSet rules, Lexicon lexicon, String text) {
        this(rules, lexicon, text, null);
    }

    /** Prepares a walk that proposes every clause as everything, for training. */
    Extraction(RuleSet rules, Lexicon lexicon, String text, @Nullable Listener listener) {
        anchors = rules.anchors();
        this.text = text;
        this.listener = listener;
        words = lexicon;
        reader = new SentenceReader(text, lexicon.reading);
        bounds = new ClauseBounds(words);
        clauses = new Clauses(words);
        Scorer scorer = listener == null ? rules.scorer() : null;
        scoring = scorer == null ? null : scorer.scoring();
    }

    /** Returns the findings by start, then longest first, then type; doubles left out; may be empty. */
    public List<Finding> findings() {
        for (Turns.Turn turn :
                Turns.of(text, words.interviewers, words.speakers).all()) {
            if (!turn.asking()) {
                walk(turn.start(), turn.end());
            }
        }
        return drafts.isEmpty() ? List.of() : toFindings(withoutDoubles());
    }

    private void walk(int from, int to) {
        turnStart = from;
        high = to;
        for (int at = from; at < to; ) {
            Sentence sentence = reader.from(at, to, anchors);
            anchors.tryRules(sentence, trial);
            proposeClauses(sentence);
            at = sentence.end();
            nextRead = false;
            previousRead = false;
            blocked = null;
            signs = null;
        }
    }

    /** Most sentences hold no finding, so that signs are looked for only once one does. */
    private SentenceSigns signs(Sentence current) {
        SentenceSigns known = signs;
        if (known == null) {
            known = new SentenceSigns(text, current, anchors, words.dates);
            signs = known;
        }
        return known;
    }

    private @Nullable Sentence next(Sentence current) {
        if (!nextRead) {
            next = reader.after(current, high);
            nextRead = true;
        }
        return next;
    }

    private @Nullable Sentence previous(Sentence current) {
        if (!previousRead) {
            previous = reader.before(current, turnStart);
            previousRead = true;
        }
        return previous;
    }

    /** Most sentences match no rule, so that blockers are tried only once one did. */
    private Map<FindingType, BitSet> blocked(Sentence current) {
        Map<FindingType, BitSet> known = blocked;
        if (known == null) {
            known = findBlocked(current);
            blocked = known;
        }
        return known;
    }

    private boolean isSilent(Sentence current, FindingType type, int anchor) {
        BitSet silent = blocked(current).get(type);
        return silent != null && silent.get(anchor);
    }

    private Map<FindingType, BitSet> findBlocked(Sentence current) {
        Map<FindingType, BitSet> found = new EnumMap<>(FindingType.class);
        anchors.tryBlockers(current, (blocker, sentence, at) -> block(found, blocker, sentence, at));
        return found;
    }

    private static void block(
            Map<FindingType, BitSet> found, AnchorIndex.Candidate blocker, Sentence sentence, int token) {
        Match match = blocker.cue().matchAt(sentence, token);
        if (match != null) {
            for (FindingType type : blocker.rule().blocks()) {
                found.computeIfAbsent(type, any -> new BitSet()).set(match.from(), match.to());
            }
        }
    }

    private void tryRule(AnchorIndex.Candidate candidate, Sentence current, int token) {
        Rule rule = candidate.rule();
        FindingType type = Objects.requireNonNull(rule.finds());
        Match match = candidate.cue().matchAt(current, token);
        if (match == null) {
            return;
        }
        if (isSilent(current, type, match.anchor())) {
            return;
        }
        if (rule.unless().anyIn(current) || !conditionsMet(rule, current)) {
            return;
        }
        if (rule.previousSentence()) {
            draftSentenceBefore(current, match, rule, type);
            return;
        }
        int start = bounds.start(current, match, rule);
        int end = bounds.end(current, match, rule, start);
        while (end > start && !current.isWord(end - 1) && current.kind(end - 1) != Sentence.CLOSE) {
            end--;
        }
        if (start >= end) {
            return;
        }
        draft(current, match, rule, type, start, end);
    }

    /** Whatever its words make likely, without a rule. */
    private void proposeClauses(Sentence current) {
        if (scoring == null && listener == null) {
            return;
        }
        for (Clauses.Run run : clauses.runs(current)) {
            for (FindingType type : CUED) {
                if (scoring == null || taken(current).possible(type, run.from(), run.to())) {
                    proposeClause(current, type, run);
                }
            }
        }
    }

    private Scoring taken(Sentence current) {
        Scoring model = Objects.requireNonNull(scoring);
        if (scored != current) {
            model.read(current);
            scored = current;
        }
        return model;
    }

    private void proposeClause(Sentence current, FindingType type, Clauses.Run run) {
        double probability = probability(type, Rule.BY_WORDS, current, run.from(), run.to());
        if (scoring == null || probability < scoring.threshold(type)) {
            return;
        }
        int anchor = scoring.strongest(type, run.from(), run.to());
        if (isSilent(current, type, anchor)) {
            return;
        }
        var match = new Match(run.from(), run.to(), anchor, anchor + 1, run.from(), run.to());
        boolean deniable = type == FindingType.HABIT || words.emotion.get(current.word(anchor));
        draft(current, match, Rule.byWords(type, deniable), type, run.from(), run.to(), rounded(probability));
    }

    /** Returns how likely a proposal is; above 1 when nothing but its rule can say. */
    private double probability(FindingType type, String rule, Sentence current, int from, int to) {
        if (listener != null) {
            listener.proposed(type, rule, current, from, to, previous(current), next(current));
        }
        if (scoring == null) {
            return UNKNOWN;
        }
        taken(current);
        if (!scoring.knowsBeside()) {
            scoring.beside(previous(current), next(current));
        }
        return scoring.of(type, rule, from, to);
    }

    private static double confidence(Rule rule, double probability) {
        return probability == UNKNOWN ? rule.confidence() : rounded(LIFT + (1 - LIFT) * probability);
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * HUNDRED) / HUNDRED;
    }

    private void draft(Sentence current, Match match, Rule rule, FindingType type, int start, int end) {
        double probability = probability(type, rule.id(), current, start, end);
        draft(current, match, rule, type, start, end, confidence(rule, probability));
    }

    private void draft(
            Sentence current, Match match, Rule rule, FindingType type, int start, int end, double confidence) {
        var attributes = new Attributes(words, current, match, rule, start, end);
        Polarity polarity = attributes.polarity();
        Status status = attributes.status(() -> next(current));
        Holder holder = attributes.holder(text);
        var cues = new ArrayList<Attributes.CueWords>();
        cues.add(new Attributes.CueWords("type", current.from(match.anchor()), anchorEnd(current, match)));
        cues.addAll(attributes.cues());
        SentenceSigns told = signs(current);
        Job job = told.job(type, polarity, status, start, end, cues);
        drafts.add(new Draft(
                type,
                current.from(start),
                current.to(end - 1),
                rule,
                cues,
                polarity,
                status,
                holder,
                job,
                told.time(type, start, end),
                confidence));
    }

    private void draftSentenceBefore(Sentence current, Match match, Rule rule, FindingType type) {
        Sentence before = previous(current);
        if (before == null || before.size() < 3 || before.isQuestion()) {
            return;
        }
        int start = bounds.withoutLeadIn(before, 0, before.size());
        var told = new SentenceSigns(text, before, anchors, words.dates);
        var cues = new ArrayList<Attributes.CueWords>();
        cues.add(new Attributes.CueWords("type", current.from(match.anchor()), anchorEnd(current, match)));
        Job job = told.job(type, Polarity.AFFIRMED, Status.OPEN, start, before.size(), cues);
        drafts.add(new Draft(
                type,
                before.from(start),
                before.to(before.size() - 1),
                rule,
                cues,
                Polarity.AFFIRMED,
                Status.OPEN,
                Holder.SELF,
                job,
                told.time(type, start, before.size()),
                // the model, where there is one, does not know of a sentence that another one points at
                confidence(rule, scoring == null ? UNKNOWN : rule.confidence())));
    }

    private static int anchorEnd(Sentence current, Match match) {
        return current.to(match.anchor());
    }

    private boolean conditionsMet(Rule rule, Sentence current) {
        if (rule.with().isEmpty() || rule.with().anyIn(current)) {
            return true;
        }
        if (!rule.wide()) {
            return false;
        }
        Sentence following = next(current);
        if (following != null && rule.with().anyIn(following)) {
            return true;
        }
        Sentence before = previous(current);
        return before != null && rule.with().anyIn(before);
    }

    /** Of two findings of one type that overlap, the one by the surer rule stays, or of two clauses the likelier; else the longer one. */
    private List<Draft> withoutDoubles() {
        var kept = new ArrayList<Draft>();
        var ranked = new ArrayList<>(drafts);
        ranked.sort(Comparator.comparingDouble((Draft draft) -> draft.rule().confidence())
                .thenComparingDouble(draft -> draft.rule().isByWords() ? draft.confidence() : 0)
                .reversed()
                .thenComparing(draft -> draft.from() - draft.to())
                .thenComparing(Draft::from)
                .thenComparing(draft -> draft.rule().id()));
        Map<FindingType, TreeMap<Integer, Integer>> taken = new EnumMap<>(FindingType.class);
        for (Draft draft : ranked) {
            var spans = taken.computeIfAbsent(draft.type(), any -> new TreeMap<>());
            Map.Entry<Integer, Integer> before = spans.lowerEntry(draft.to());
            if (before == null || before.getValue() <= draft.from()) {
                spans.put(draft.from(), draft.to());
                kept.add(draft);
            }
        }
        return kept;
    }

    private List<Finding> toFindings(List<Draft> kept) {
        kept.sort(Comparator.comparingInt(Draft::from));
        var offsets = new CodePointOffsets(text);
        var findings = new ArrayList<Finding>(kept.size());
        for (Draft draft : kept) {
            Span span = new Span(offsets.at(draft.from()), offsets.at(draft.to()));
            var cues = draft.cues().stream()
                    .sorted(Comparator.comparingInt(Attributes.CueWords::from))
                    .map(cue ->
                            new Finding.Cue(cue.attribute(), new Span(offsets.at(cue.from()), offsets.at(cue.to()))))
                    .toList();
            findings.add(new Finding(
                    draft.type(),
                    span,
                    draft.rule().id(),
                    cues,
                    draft.polarity(),
                    draft.status(),
                    draft.holder(),
                    draft.job(),
                    draft.time() == null ? null : draft.time().when(offsets),
                    null,
                    false,
                    draft.confidence()));
        }
        findings.sort(ORDER);
        return List.copyOf(findings);
    }
}
