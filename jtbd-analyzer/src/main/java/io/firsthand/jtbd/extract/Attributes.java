package io.firsthand.jtbd.extract;

import io.firsthand.jtbd.FindingType;
import io.firsthand.jtbd.Holder;
import io.firsthand.jtbd.Polarity;
import io.firsthand.jtbd.Status;
import io.firsthand.jtbd.rule.CuePattern.Match;
import io.firsthand.jtbd.rule.Rule;
import io.firsthand.jtbd.text.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads polarity, status and holder of one match off the words around it, and remembers the words that told. For one
 * thread, for one match.
 */
final class Attributes {
    /** How far left of a cue a negation still denies it, in tokens (NegEx uses five to six). */
    private static final int NEGATION_REACH = 6;

    /** The same where anything may be the subject: "no export is a blocker" denies nothing. */
    private static final int VERB_REACH = 4;

    private final Lexicon words;
    private final Sentence sentence;
    private final Match match;
    private final Rule rule;
    private final int start;
    private final int end;
    private final List<CueWords> cues = new ArrayList<>();

    /** Words that told an attribute, in UTF-16 positions. */
    record CueWords(String attribute, int from, int to) {}

    Attributes(Lexicon words, Sentence sentence, Match match, Rule rule, int start, int end) {
        this.words = words;
        this.sentence = sentence;
        this.match = match;
        this.rule = rule;
        this.start = start;
        this.end = end;
    }

    List<CueWords> cues() {
        return cues;
    }

    Polarity polarity() {
        if (!rule.polarityFree()) {
            int from = rule.cueNegation() ? match.from() - 1 : match.anchor() - 1;
            int low = Math.max(
                    Math.min(start, match.from()), from - (rule.phraseSubject() ? VERB_REACH : NEGATION_REACH) + 1);
            for (int at = from; at >= Math.max(0, low); at--) {
                if (!sentence.isWord(at)) {
                    break;
                }
                int word = sentence.word(at);
                if (words.conjunction.get(word) && at < match.from() && !isDegree(at)) {
                    break;
                }
                if (words.negation.get(word) && denies(at)) {
                    remember("polarity", at);
                    return Polarity.NEGATED;
                }
            }
        }
        int hedge = find(words.hedge, Math.max(0, match.from() - 2), match.anchor());
        if (hedge >= 0) {
            remember("polarity", hedge);
            return Polarity.UNCERTAIN;
        }
        return Polarity.AFFIRMED;
    }

    /** "so worried": so is no conjunction. */
    private boolean isDegree(int at) {
        return sentence.word(at) == words.so && at + 1 < sentence.size() && !words.subject.get(sentence.word(at + 1));
    }

    /** "not only worried", "can't help worrying", "never been so worried": no denial. */
    private boolean denies(int negation) {
        for (int at = negation + 1; at <= match.anchor() && at < sentence.size(); at++) {
            if (words.negationBreaker.get(sentence.word(at))) {
                return false;
            }
        }
        if (sentence.word(negation) == words.never) {
            return find(words.intensified, negation + 1, match.anchor()) < 0;
        }
        return true;
    }

    /** Asks for the next sentence only when it matters: reading it takes a while. */
    Status status(Supplier<@Nullable Sentence> nextSentence) {
        if (rule.status() != null) {
            remember("status", match.anchor());
            return rule.status();
        }
        int condition = conditionBefore();
        if (condition >= 0) {
            remember("status", condition);
            return Status.HYPOTHETICAL;
        }
        if (rule.finds() != FindingType.CONCERN && rule.finds() != FindingType.OBJECTION) {
            return Status.OPEN;
        }
        int past = find(words.past, Math.min(start, match.from()), Math.max(match.anchor() + 1, match.to()));
        int mark = find(words.pastMark, Math.max(0, start - 3), end);
        if (past < 0 && mark < 0) {
            return Status.OPEN;
        }
        return outcome(past < 0 ? mark : past, nextSentence);
    }

    private Status outcome(int told, Supplier<@Nullable Sentence> nextSentence) {
        int fulfilled = find(words.cameTrue, end, sentence.size());
        if (fulfilled >= 0) {
            remember("status", fulfilled);
            return Status.CAME_TRUE;
        }
        int contrast = find(words.contrast, end, Math.min(sentence.size(), end + 3));
        int relief = relief(sentence, end, sentence.size());
        if (contrast >= 0 || relief >= 0) {
            boolean gone = contrast < 0 || !staysBad(contrast);
            if (gone) {
                remember("status", told);
                remember("status", contrast >= 0 ? contrast : relief);
                return Status.RESOLVED;
            }
            return Status.OPEN;
        }
        Sentence next = nextSentence.get();
        if (next != null && next.size() > 0) {
            int reach = Math.min(next.size(), 12);
            for (int at = 0; at < reach; at++) {
                if (words.cameTrue.get(next.word(at))) {
                    cues.add(new CueWords("status", next.from(at), next.to(at)));
                    return Status.CAME_TRUE;
                }
            }
            int gone = find(next, words.contrast, 0, 3);
            gone = gone >= 0 ? gone : relief(next, 0, reach);
            if (gone >= 0) {
                remember("status", told);
                cues.add(new CueWords("status", next.from(gone), next.to(gone)));
                return Status.RESOLVED;
            }
        }
        return Status.OPEN;
    }

    /** Returns the first word of relief that nothing denies, or of trouble that something denies ("no issue"), or -1. */
    private int relief(Sentence in, int from, int to) {
        for (int at = Math.max(0, from); at < Math.min(to, in.size()); at++) {
            if (!in.isWord(at)) {
                continue;
            }
            boolean denied = find(in, words.negation, at - 3, at) >= 0;
            if (denied ? words.trouble.get(in.word(at)) : words.relief.get(in.word(at))) {
                return at;
            }
        }
        return -1;
    }

    /** "…, but I was right": the contrast is of another kind when the fear came true. */
    private boolean staysBad(int contrast) {
        return find(words.cameTrue, contrast, sentence.size()) >= 0;
    }

    private int conditionBefore() {
        int low = Math.max(0, Math.min(start, match.from()) - 2);
        for (int at = match.anchor() - 1; at >= low; at--) {
            if (!sentence.isWord(at)) {
                return -1;
            }
            int word = sentence.word(at);
            if (words.condition.get(word) && (at == 0 || sentence.word(at - 1) != words.what)) {
                return at;
            }
            if (words.conditional.get(word) && rule.finds() == FindingType.CONCERN && at >= match.from() - 3) {
                return at;
            }
        }
        return -1;
    }

    Holder holder(String text) {
        if (rule.phraseSubject() || rule.speaker()) {
            return Holder.SELF;
        }
        if (rule.isByWords()) {
            return firstNamed(text);
        }
        for (int at = match.anchor() - 1; at >= 0 && at >= Math.min(start, match.from()) - 1; at--) {
            if (!sentence.isWord(at)) {
                break;
            }
            Holder holder = holderAt(at, text);
            if (holder != null) {
                return holder;
            }
        }
        return Holder.SELF;
    }

    /** Without a cue, whoever is named first is taken for the subject. */
    private Holder firstNamed(String text) {
        for (int at = start; at < end; at++) {
            Holder holder = sentence.isWord(at) && !words.selfOwner.get(sentence.word(at)) ? holderAt(at, text) : null;
            if (holder != null) {
                return holder;
            }
        }
        return Holder.SELF;
    }

    private @Nullable Holder holderAt(int at, String text) {
        int word = sentence.word(at);
        if (words.self.get(word) || words.selfOwner.get(word)) {
            remember("holder", at);
            return Holder.SELF;
        }
        if (words.general.get(word)) {
            remember("holder", at);
            return Holder.GENERAL;
        }
        if (words.role.get(word)) {
            boolean owned =
                    at > 0 && (words.article.get(sentence.word(at - 1)) || words.selfOwner.get(sentence.word(at - 1)));
            int from = owned ? at - 1 : at;
            cues.add(new CueWords("holder", sentence.from(from), sentence.to(at)));
            return Holder.other(text.substring(sentence.from(from), sentence.to(at)));
        }
        if (words.other.get(word)) {
            remember("holder", at);
            return Holder.other(text.substring(sentence.from(at), sentence.to(at)));
        }
        return null;
    }

    private void remember(String attribute, int token) {
        cues.add(new CueWords(attribute, sentence.from(token), sentence.to(token)));
    }

    private int find(BitSet set, int from, int to) {
        return find(sentence, set, from, to);
    }

    private static int find(Sentence in, BitSet set, int from, int to) {
        for (int at = Math.max(0, from); at < Math.min(to, in.size()); at++) {
            if (in.isWord(at) && set.get(in.word(at))) {
                return at;
            }
        }
        return -1;
    }
}
