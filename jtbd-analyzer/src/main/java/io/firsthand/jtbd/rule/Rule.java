package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.FindingType;
import io.firsthand.jtbd.Sign;
import io.firsthand.jtbd.Status;
import io.firsthand.jtbd.score.Scorer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule, with its proof. Immutable.
 *
 * @param id {@code TYPE.NAME.LANG}, never reused for something else
 * @param finds what a match is, or null for a blocker and a sign
 * @param blocks what a blocker silences; empty for any other
 * @param tells what a sign says about the findings beside it, or null for any other
 * @param cues ways to say it
 * @param with conditions of which one must occur near the cue; empty means none is asked
 * @param unless conditions of which none may occur in the sentence
 * @param wide whether {@code with} also looks at the sentence before and after
 * @param cueNegation whether a negation inside the cue belongs to it ("not sure") and denies nothing
 * @param phraseSubject whether anything may be the subject ("the fabric worries me"), so that the span starts at the
 *     clause and the speaker is not looked for on its left
 * @param keepsReason whether a reason clause belongs to the span
 * @param polarityFree whether negation left of the cue is ignored
 * @param previousSentence whether the finding is the sentence before the one with the cue
 * @param speaker whether it is the speaker's, whatever the grammatical subject
 * @param status a status that the cue itself tells, or null
 * @param confidence 0 to 1, of a plain match
 * @param matches texts that must match, the span in {@code [[ ]]}
 * @param rejects texts in which the rule must find nothing
 * @param source where the rule comes from
 */
public record Rule(
        String id,
        @Nullable FindingType finds,
        List<FindingType> blocks,
        @Nullable Sign tells,
        List<CuePattern> cues,
        Conditions with,
        Conditions unless,
        boolean wide,
        boolean cueNegation,
        boolean phraseSubject,
        boolean keepsReason,
        boolean polarityFree,
        boolean previousSentence,
        boolean speaker,
        @Nullable Status status,
        double confidence,
        List<String> matches,
        List<String> rejects,
        String source) {
    /** Stands for no rule: the words of a clause propose it. */
    public static final String BY_WORDS = Scorer.CLAUSE;

    /**
     * Returns what stands for a rule where none proposes a finding.
     *
     * @param deniable whether a negation denies it
     */
    public static Rule byWords(FindingType type, boolean deniable) {
        return new Rule(
                type + "." + BY_WORDS,
                type,
                List.of(),
                null,
                List.of(),
                Conditions.NONE,
                Conditions.NONE,
                false,
                false,
                false,
                false,
                !deniable,
                false,
                type == FindingType.TRIGGER,
                null,
                0,
                List.of(),
                List.of(),
                "model");
    }

    /** Returns whether it stands for the model. */
    public boolean isByWords() {
        return cues.isEmpty();
    }

    /** Copies the lists. */
    public Rule {
        blocks = List.copyOf(blocks);
        cues = List.copyOf(cues);
        matches = List.copyOf(matches);
        rejects = List.copyOf(rejects);
    }
}
