package io.firsthand.jtbd.extract;

import io.firsthand.jtbd.Finding;
import io.firsthand.jtbd.FindingType;
import io.firsthand.jtbd.Holder;
import io.firsthand.jtbd.Polarity;
import io.firsthand.jtbd.Span;
import io.firsthand.jtbd.Status;
import io.firsthand.jtbd.rule.CuePattern.Match;
import io.firsthand.jtbd.rule.Rule;
import io.firsthand.jtbd.rule.RuleSet;
import io.firsthand.jtbd.text.CodePointOffsets;
import io.firsthand.jtbd.text.Sentence;
import io.firsthand.jtbd.text.SentenceReader;
import io.firsthand.jtbd.text.Turns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One walk over one text: anchors first, then the rules of each anchor within its sentence. For one thread, used once. */
public final class Extraction {
    static final Comparator<Finding> ORDER = Comparator.comparingInt(
                    (Finding finding) -> finding.span().start())
            .thenComparing(finding -> finding.span().end(), Comparator.reverseOrder())
            .thenComparing(Finding::type)
            .thenComparing(Finding::rule);

    private final RuleSet rules;
    private final String text;
    private final Lexicon words;
    private final ClauseBounds bounds;
    private @Nullable SentenceReader reader;
    private final List<Draft> drafts = new ArrayList<>();

    private @Nullable Sentence sentence;
    private @Nullable Sentence next;
    private @Nullable Sentence previous;
    private boolean nextRead;
    private boolean previousRead;
    private int low;
    private int high;
    private int turnStart;
    private int hitCount;
    private int[] hitEnds = new int[16];
    private int[] hitAnchors = new int[16];
    private @Nullable Map<FindingType, BitSet> blocked;

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
            double confidence) {}

    /** Prepares a walk. */
    public Extraction(RuleSet rules, Lexicon lexicon, String text) {
        this.rules = rules;
        this.text = text;
        words = lexicon;
        bounds = new ClauseBounds(words);
    }

    /** Returns the findings by start, then longest first, then type; doubles left out; may be empty. */
    public List<Finding> findings() {
        for (Turns.Turn turn :
                Turns.of(text, words.interviewers, words.speakers).all()) {
            if (!turn.asking()) {
                low = turn.start();
                turnStart = turn.start();
                high = turn.end();
                rules.automaton().scan(text, turn.start(), turn.end(), this::hit);
                finishSentence();
            }
        }
        return drafts.isEmpty() ? List.of() : toFindings(withoutDoubles());
    }

    private SentenceReader reader() {
        if (reader == null) {
            reader = new SentenceReader(
                    text,
                    rules.words().vocabulary(),
                    words.filler,
                    words.aside,
                    words.asideStart,
                    words.asideEnd,
                    words.abbreviation,
                    words.contracted);
        }
        return reader;
    }

    private @Nullable Sentence next(Sentence current) {
        if (!nextRead) {
            next = reader().after(current, high);
            nextRead = true;
        }
        return next;
    }

    private @Nullable Sentence previous(Sentence current) {
        if (!previousRead) {
            previous = reader().before(current, turnStart);
            previousRead = true;
        }
        return previous;
    }

    private void hit(int end, int anchor) {
        if (sentence != null && end > sentence.end()) {
            finishSentence();
        }
        if (sentence == null) {
            sentence = reader().around(end - 1, low, high);
        }
        if (hitCount == hitEnds.length) {
            hitEnds = Arrays.copyOf(hitEnds, hitCount * 2);
            hitAnchors = Arrays.copyOf(hitAnchors, hitCount * 2);
        }
        hitEnds[hitCount] = end;
        hitAnchors[hitCount++] = anchor;
    }

    private void finishSentence() {
        Sentence current = sentence;
        if (current == null) {
            return;
        }
        for (int i = 0; i < hitCount; i++) {
            int token = current.tokenEndingAt(hitEnds[i]);
            if (token < 0) {
                continue;
            }
            List<RuleSet.Candidate> candidates = rules.rulesAt(hitAnchors[i]);
            for (int c = 0; c < candidates.size(); c++) {
                tryRule(current, candidates.get(c), token);
            }
        }
        low = Math.max(low, current.end());
        sentence = null;
        next = null;
        previous = null;
        nextRead = false;
        previousRead = false;
        blocked = null;
        hitCount = 0;
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

    private Map<FindingType, BitSet> findBlocked(Sentence current) {
        Map<FindingType, BitSet> found = Map.of();
        for (int i = 0; i < hitCount; i++) {
            for (RuleSet.Candidate candidate : rules.blockersAt(hitAnchors[i])) {
                int token = current.tokenEndingAt(hitEnds[i]);
                Match match = token < 0 ? null : candidate.cue().matchAt(current, token);
                if (match != null) {
                    if (found.isEmpty()) {
                        found = new EnumMap<>(FindingType.class);
                    }
                    for (FindingType type : candidate.rule().blocks()) {
                        found.computeIfAbsent(type, any -> new BitSet()).set(match.from(), match.to());
                    }
                }
            }
        }
        return found;
    }

    private void tryRule(Sentence current, RuleSet.Candidate candidate, int token) {
        Rule rule = candidate.rule();
        FindingType type = Objects.requireNonNull(rule.finds());
        Match match = candidate.cue().matchAt(current, token);
        if (match == null) {
            return;
        }
        BitSet silent = blocked(current).get(type);
        if (silent != null && silent.get(match.anchor())) {
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

    private void draft(Sentence current, Match match, Rule rule, FindingType type, int start, int end) {
        var attributes = new Attributes(words, current, match, rule, start, end);
        Polarity polarity = attributes.polarity();
        Status status = attributes.status(() -> next(current));
        Holder holder = attributes.holder(text);
        var cues = new ArrayList<Attributes.CueWords>();
        cues.add(new Attributes.CueWords("type", current.from(match.anchor()), anchorEnd(current, match)));
        cues.addAll(attributes.cues());
        drafts.add(new Draft(
                type,
                current.from(start),
                current.to(end - 1),
                rule,
                cues,
                polarity,
                status,
                holder,
                rule.confidence()));
    }

    private void draftSentenceBefore(Sentence current, Match match, Rule rule, FindingType type) {
        Sentence before = previous(current);
        if (before == null || before.size() < 3 || before.isQuestion()) {
            return;
        }
        int start = bounds.withoutLeadIn(before, 0, before.size());
        drafts.add(new Draft(
                type,
                before.from(start),
                before.to(before.size() - 1),
                rule,
                List.of(new Attributes.CueWords("type", current.from(match.anchor()), anchorEnd(current, match))),
                Polarity.AFFIRMED,
                Status.OPEN,
                Holder.SELF,
                rule.confidence()));
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

    /** Of two findings of one type that overlap, the surer one stays; of two as sure, the longer one. */
    private List<Draft> withoutDoubles() {
        var kept = new ArrayList<Draft>();
        var ranked = new ArrayList<>(drafts);
        ranked.sort(Comparator.comparingDouble(Draft::confidence)
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
                    null,
                    draft.confidence()));
        }
        findings.sort(ORDER);
        return List.copyOf(findings);
    }
}
