package io.firsthand.jtbd.extract;

import io.firsthand.jtbd.FindingType;
import io.firsthand.jtbd.rule.CuePattern.Match;
import io.firsthand.jtbd.rule.Rule;
import io.firsthand.jtbd.text.Sentence;

/** Where the clause around a cue starts and ends, in tokens of one sentence. Stateless but for its lists. */
final class ClauseBounds {
    private final Lexicon words;

    ClauseBounds(Lexicon words) {
        this.words = words;
    }

    /** Returns the first token of the finding. */
    int start(Sentence sentence, Match match, Rule rule) {
        if (match.spanFrom() >= 0) {
            return match.spanFrom();
        }
        int from = match.spanTo() >= 0 ? match.spanTo() : withoutLeadIn(sentence, match.from(), match.anchor() + 1);
        int start = match.spanTo() >= 0
                ? clauseStart(sentence, from, true, true)
                : words.subject.get(sentence.word(from)) && !rule.phraseSubject()
                        ? from
                        : clauseStart(sentence, from, rule.phraseSubject(), false);
        if (rule.phraseSubject() && start > 1 && words.relative.get(sentence.word(start))) {
            // "…, which is worrying": what worries stands before the comma
            start = clauseStart(sentence, sentence.isWord(start - 1) ? start : start - 1, true, false);
        }
        return withoutLeadIn(sentence, start, from);
    }

    /** Returns the first token from {@code start} on that says something: "and", "well", "but" do not. */
    int withoutLeadIn(Sentence sentence, int start, int end) {
        int at = start;
        while (at < end - 1 && (!sentence.isWord(at) || words.leadIn.get(sentence.word(at)))) {
            at++;
        }
        return at;
    }

    /** Returns one past the last token of the finding. */
    int end(Sentence sentence, Match match, Rule rule, int start) {
        if (match.spanTo() >= 0) {
            return match.spanTo();
        }
        int content = match.anchorTo();
        int at = Math.max(match.to(), content);
        boolean conditional = start > 0 && words.condition.get(sentence.word(start - 1));
        while (at < sentence.size()
                && !stops(sentence, at, content, rule)
                && !(conditional && startsConsequence(sentence, at))) {
            at++;
        }
        while (at > match.to() && !sentence.isWord(at - 1) && sentence.kind(at - 1) != Sentence.CLOSE) {
            at--;
        }
        return at;
    }

    /**
     * Walks left from a token to the start of its clause.
     *
     * @param phrase whether anything may be the subject, so that a pronoun does not end the walk
     * @param reason whether the clause gives a reason, which may be of two statements
     */
    private int clauseStart(Sentence sentence, int from, boolean phrase, boolean reason) {
        for (int at = from - 1; at >= 0; at--) {
            if (!sentence.isWord(at)) {
                if (sentence.kind(at) == Sentence.CLOSE) {
                    at = opening(sentence, at);
                    continue;
                }
                return at + 1;
            }
            int word = sentence.word(at);
            if (words.conjunction.get(word)) {
                if (joinsFeelings(sentence, at)) {
                    continue;
                }
                if (word == words.so && at + 1 < sentence.size() && words.emotion.get(sentence.word(at + 1))) {
                    continue;
                }
                if (phrase
                        && word == words.and
                        && !subjectSoon(sentence, at + 1)
                        && (reason || !clauseBefore(sentence, at))) {
                    continue;
                }
                return at + 1;
            }
            if (!phrase && words.relative.get(word)) {
                return at;
            }
            if (!phrase && words.subject.get(word)) {
                return at;
            }
        }
        return 0;
    }

    private static int opening(Sentence sentence, int close) {
        for (int at = close - 1; at >= 0; at--) {
            if (sentence.kind(at) == Sentence.OPEN) {
                return at;
            }
        }
        return close;
    }

    private boolean joinsFeelings(Sentence sentence, int conjunction) {
        return conjunction > 0 && words.emotion.get(sentence.word(conjunction - 1));
    }

    /** "I miss them and its future is worrying": two statements; "its price and its future worry me": one. */
    private boolean clauseBefore(Sentence sentence, int and) {
        for (int at = and - 1; at >= 0 && sentence.isWord(at); at--) {
            if (words.self.get(sentence.word(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean subjectSoon(Sentence sentence, int token) {
        return token < sentence.size() && words.subject.get(sentence.word(token));
    }

    private boolean stops(Sentence sentence, int at, int content, Rule rule) {
        switch (sentence.kind(at)) {
            case Sentence.COLON, Sentence.DASH:
                return true;
            case Sentence.OPEN:
                return at == content || !closesSoon(sentence, at);
            case Sentence.CLOSE:
                return !opensBefore(sentence, at, content);
            case Sentence.COMMA:
                return commaStops(sentence, at, rule);
            default:
        }
        int word = sentence.word(at);
        boolean hasContent = at > content || rule.phraseSubject();
        if (words.contrast.get(word)) {
            return hasContent || rule.finds() != FindingType.TRIGGER;
        }
        if (words.reason.get(word)) {
            boolean clause = word != words.as
                    || subjectSoon(sentence, at + 1)
                    || (at + 1 < sentence.size() && words.auxiliary.get(sentence.word(at + 1)));
            return hasContent && clause && !rule.keepsReason();
        }
        if (word == words.so && rule.finds() != FindingType.DESIRED_OUTCOME) {
            return hasContent && subjectSoon(sentence, at + 1);
        }
        if (word == words.and && at + 1 < sentence.size()) {
            return andStops(sentence, at, rule);
        }
        return false;
    }

    /** "…, but", "…, so", "…, I": what follows is said anew. */
    private boolean commaStops(Sentence sentence, int comma, Rule rule) {
        int next = comma + 1;
        if (next >= sentence.size()) {
            return true;
        }
        if (rule.finds() == FindingType.TRIGGER) {
            return true;
        }
        int word = sentence.word(next);
        if (word == words.and) {
            return next + 1 < sentence.size() && andStops(sentence, next, rule);
        }
        if (word == words.so && rule.finds() == FindingType.DESIRED_OUTCOME) {
            return false;
        }
        return words.afterComma.get(word)
                || words.decision.get(word)
                || words.subject.get(word)
                || words.contrast.get(word)
                || (words.reason.get(word) && !rule.keepsReason());
    }

    /** "and I", "and ordered": a new statement; "and it", "and his brother": more of the same content. */
    private boolean andStops(Sentence sentence, int and, Rule rule) {
        int next = sentence.word(and + 1);
        boolean narrow = rule.finds() == FindingType.DESIRED_OUTCOME || rule.finds() == FindingType.HABIT;
        if (narrow && words.subject.get(next)) {
            return true;
        }
        return words.self.get(next)
                || words.conjunction.get(next)
                || words.decision.get(next)
                || words.leadIn.get(next);
    }

    /** "If I were worried I would ask": the consequence is none of the content. */
    private boolean startsConsequence(Sentence sentence, int at) {
        return words.self.get(sentence.word(at))
                && at + 1 < sentence.size()
                && words.conditional.get(sentence.word(at + 1));
    }

    private static boolean closesSoon(Sentence sentence, int open) {
        for (int at = open + 1; at < sentence.size() && at < open + 5; at++) {
            if (sentence.kind(at) == Sentence.CLOSE) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensBefore(Sentence sentence, int close, int content) {
        for (int at = close - 1; at >= content; at--) {
            if (sentence.kind(at) == Sentence.OPEN) {
                return true;
            }
        }
        return false;
    }
}
