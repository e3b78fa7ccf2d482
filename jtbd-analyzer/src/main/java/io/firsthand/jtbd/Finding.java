package io.firsthand.jtbd;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a text, what they are, and why.
 *
 * @param type what the words are
 * @param span where they are
 * @param rule id of the rule that found them, or {@code asked:<question id>}
 * @param cues the words that set each attribute, by start; may be empty
 * @param polarity said, denied or unsure
 * @param status still so, settled, come true or only imagined
 * @param holder whose it is
 * @param job what it is in the story of a switch
 * @param when the words that say when it was, or null
 * @param promptedness how much the question suggested, or null when there was none
 * @param echo whether most of its words repeat the question
 * @param confidence 0 to 1
 */
public record Finding(
        FindingType type,
        Span span,
        String rule,
        List<Cue> cues,
        Polarity polarity,
        Status status,
        Holder holder,
        Job job,
        @Nullable When when,
        @Nullable Promptedness promptedness,
        boolean echo,
        double confidence) {

    /**
     * Words that set an attribute.
     *
     * @param attribute {@code type}, {@code polarity}, {@code status}, {@code holder}, {@code force}, {@code stage} or {@code part}
     * @param span where the words are
     */
    public record Cue(String attribute, Span span) {}

    /** Copies the cues and refuses a blank rule or a confidence out of range. */
    public Finding {
        if (rule.isBlank()) {
            throw new IllegalArgumentException("rule must not be blank");
        }
        cues = List.copyOf(cues);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not within 0..1");
        }
    }

    /** Returns the same as an answer to a question. */
    public Finding asked(@Nullable Promptedness suggested, boolean echoing) {
        return new Finding(type, span, rule, cues, polarity, status, holder, job, when, suggested, echoing, confidence);
    }
}
