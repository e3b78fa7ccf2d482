package io.firsthand.interviews.control;

import io.firsthand.pulls.control.Pushes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Hands the exact words of a talk that is over to the corpus, where they are canonicalised, analysed and stored like any others. It
 * may be cut off anywhere and done again: a source holds exactly the words of its talk afterwards.
 */
@ApplicationScoped
public class HandingOver {
    @Inject
    private Interviews interviews;

    @Inject
    private Pushes pushes;

    /** Hands over what has not been handed over yet, if anything. Runs outside any transaction. */
    public void handOver(long interviewId, String by) {
        interviews
                .handout(interviewId)
                .ifPresentOrElse(handout -> handOver(interviewId, handout, by), () -> interviews.rest(interviewId));
    }

    private void handOver(long interviewId, Interviews.Handout handout, String by) {
        var words = handout.words();
        long source = words.columns().isEmpty()
                ? handout.sourceId().orElseThrow()
                : interviews.describe(interviewId, words, by).id();
        pushes.replace(source, words.responses(), by);
        interviews.handedOver(interviewId, words);
    }
}
