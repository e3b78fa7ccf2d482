package io.firsthand.jtbd.rule;

import java.util.List;
import java.util.Set;

/**
 * The answers of one language that say nothing.
 *
 * @param language two-letter code
 * @param answers whole answers
 * @param tails endings that change nothing ("really")
 * @param leads beginnings that change nothing ("well")
 * @param vowels letters of which a longer word has at least one
 * @param denial the words that deny what was asked
 */
public record EmptyAnswerList(
        String language, List<String> answers, List<String> tails, List<String> leads, String vowels, Denial denial) {
    /** Copies the lists. */
    public EmptyAnswerList {
        answers = List.copyOf(answers);
        tails = List.copyOf(tails);
        leads = List.copyOf(leads);
    }

    /**
     * What an answer is made of that denies what was asked: "I had no real concerns", "nothing really stopped me".
     *
     * @param nothing words that are a denial by themselves ("none")
     * @param negation words that deny what follows ("not")
     * @param any words that a negation denies ("anything")
     * @param asked worries and obstacles, which questions ask about ("worried", "stopped")
     * @param small words that add nothing ("I", "had", "really")
     * @param settled words of all being well ("fine")
     * @param reasons words that begin the reason of a denial ("because", "I")
     * @param contrast words that take a denial back ("but", "except")
     * @param acronyms words without a vowel that do say something ("GDPR")
     * @param agreement words that say yes, which is no answer to an open question
     */
    public record Denial(
            Set<String> nothing,
            Set<String> negation,
            Set<String> any,
            Set<String> asked,
            Set<String> small,
            Set<String> settled,
            Set<String> reasons,
            Set<String> contrast,
            Set<String> acronyms,
            Set<String> agreement) {
        /** Copies the sets. */
        public Denial {
            nothing = Set.copyOf(nothing);
            negation = Set.copyOf(negation);
            any = Set.copyOf(any);
            asked = Set.copyOf(asked);
            small = Set.copyOf(small);
            settled = Set.copyOf(settled);
            reasons = Set.copyOf(reasons);
            contrast = Set.copyOf(contrast);
            acronyms = Set.copyOf(acronyms);
            agreement = Set.copyOf(agreement);
        }
    }
}
