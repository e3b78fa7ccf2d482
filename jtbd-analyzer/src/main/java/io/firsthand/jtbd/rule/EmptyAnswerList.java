package io.firsthand.jtbd.rule;

import java.util.List;

/**
 * Answers that say nothing, of one language.
 *
 * @param language its tag
 * @param answers whole answers, folded
 * @param tails endings that change nothing ("at all"), folded
 * @param leads beginnings that change nothing ("um"), folded
 * @param vowels the letters without which a longer word is keyboard noise
 */
public record EmptyAnswerList(
        String language, List<String> answers, List<String> tails, List<String> leads, String vowels) {
    /** Copies the lists. */
    public EmptyAnswerList {
        answers = List.copyOf(answers);
        tails = List.copyOf(tails);
        leads = List.copyOf(leads);
    }
}
