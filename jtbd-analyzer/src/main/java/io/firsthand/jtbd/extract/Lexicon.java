package io.firsthand.jtbd.extract;

import io.firsthand.jtbd.FindingType;
import io.firsthand.jtbd.rule.WordLists;
import io.firsthand.jtbd.text.ReadingWords;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;

/** The word lists that the engine itself asks for, as sets of word numbers. Immutable; the sets are never written. */
public final class Lexicon {
    final BitSet self;
    final BitSet selfOwner;
    final BitSet general;
    final BitSet other;
    final BitSet role;
    final BitSet article;
    final BitSet subject;
    final BitSet relative;
    final BitSet auxiliary;
    final ReadingWords reading;
    final BitSet negation;
    final BitSet negationBreaker;
    final BitSet intensified;
    final BitSet contrast;
    final BitSet reason;
    final BitSet conjunction;
    final BitSet afterComma;
    final BitSet emotion;
    final BitSet past;
    final BitSet pastMark;
    final BitSet relief;
    final BitSet trouble;
    final BitSet cameTrue;
    final BitSet condition;
    final BitSet conditional;
    final BitSet hedge;
    final BitSet decision;
    final BitSet leadIn;
    final BitSet clauseOpener;
    final int so;
    final int and;
    final int what;
    final int never;
    final int as;
    final Dates dates;
    final Set<String> interviewers;
    final Set<String> speakers;
    final Set<String> openQuestions;
    final Set<String> subjects;
    /** What a question that holds one of these phrases asks for. */
    final Map<FindingType, Set<String>> questions;

    /** Takes the lists by their names.
     *
     * @throws IllegalStateException when one is missing
     */
    public Lexicon(WordLists words) {
        self = words.singles("self");
        selfOwner = words.singles("self-owner");
        general = words.singles("general");
        other = words.singles("other");
        role = words.singles("role");
        article = words.singles("article");
        subject = words.singles("subject");
        relative = words.singles("relative");
        auxiliary = words.singles("auxiliary");
        reading = new ReadingWords(
                words.vocabulary(),
                words.singles("filler"),
                words.singles("aside"),
                words.singles("aside-start"),
                words.singles("aside-end"),
                words.singles("abbreviation"),
                words.singles("contracted"));
        negation = words.singles("negation");
        negationBreaker = words.singles("negation-breaker");
        intensified = words.singles("intensified");
        contrast = words.singles("contrast");
        reason = words.singles("reason");
        conjunction = words.singles("conjunction");
        afterComma = words.singles("after-comma");
        emotion = words.singles("emotion");
        past = words.singles("past");
        pastMark = words.singles("past-mark");
        relief = words.singles("relief");
        trouble = words.singles("trouble");
        cameTrue = words.singles("came-true");
        condition = words.singles("condition");
        conditional = words.singles("conditional");
        hedge = words.singles("hedge");
        decision = words.singles("decided-verb");
        leadIn = words.singles("lead-in");
        clauseOpener = words.singles("clause-opener");
        so = one(words, "so");
        and = one(words, "and");
        what = one(words, "what");
        never = one(words, "never");
        as = one(words, "as");
        dates = new Dates(words);
        interviewers = words.folded("interviewer-label");
        speakers = words.folded("speaker-label");
        subjects = words.folded("subject");
        openQuestions = words.folded("asks-openly");
        questions = Map.of(
                FindingType.CONCERN, words.folded("asks-concern"),
                FindingType.OBJECTION, words.folded("asks-objection"),
                FindingType.TRIGGER, words.folded("asks-trigger"),
                FindingType.FIRST_REALISATION, words.folded("asks-realisation"),
                FindingType.HABIT, words.folded("asks-habit"),
                FindingType.DESIRED_OUTCOME, words.folded("asks-outcome"));
    }

    private static int one(WordLists words, String list) {
        BitSet only = words.singles(list);
        if (only.cardinality() != 1) {
            throw new IllegalStateException("word list <" + list + "> must hold exactly one word");
        }
        return only.nextSetBit(0);
    }
}
