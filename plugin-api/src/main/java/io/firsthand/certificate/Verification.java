package io.firsthand.certificate;

import java.util.List;

/**
 * The outcome of checking a certificate, check by check.
 *
 * @param results one result for each {@link Check}, in its order
 */
public record Verification(List<Result> results) {

    /** What is checked. */
    public enum Check {
        /** It is a certificate of a version we know, whole and without anything unknown in it. */
        WELL_FORMED,
        /** It is unchanged since the key beside it signed it. */
        SIGNATURE,
        /** The key is one that the caller trusts. */
        TRUSTED_KEY,
        /** Words and position have the same length. */
        SELECTORS_AGREE,
        /** The approval is backed by the gates it needs. */
        GATES_CONSISTENT,
        /** The text given is the text that the words were cut from. */
        TEXT_HASH,
        /** The words stand in the text given, at the position. */
        QUOTE_AT_POSITION,
        /** The words before and after are those in the text given. */
        CONTEXT_FITS
    }

    /** How a check ended. */
    public enum Outcome {
        /** As it should be. */
        PASSED,
        /** Not as it should be. */
        FAILED,
        /** Something was missing to check it with. */
        NOT_CHECKED
    }

    /**
     * How one check ended.
     *
     * @param check what was checked
     * @param outcome how it ended
     * @param sentence the same in words for people; never holds words of the text
     */
    public record Result(Check check, Outcome outcome, String sentence) {}

    /** Copies the results. */
    public Verification {
        results = List.copyOf(results);
    }

    /** Returns whether nothing failed and the signature is right; says nothing about whose key it is. */
    public boolean isIntact() {
        return outcome(Check.SIGNATURE) == Outcome.PASSED
                && results.stream().noneMatch(result -> result.outcome() == Outcome.FAILED);
    }

    /** Returns whether it is intact and signed by a key that the caller trusts. */
    public boolean isFromTrustedKey() {
        return isIntact() && outcome(Check.TRUSTED_KEY) == Outcome.PASSED;
    }

    /** Returns how a check ended. */
    public Outcome outcome(Check check) {
        return result(check).outcome();
    }

    /** Returns the result of a check. */
    public Result result(Check check) {
        return results.stream()
                .filter(result -> result.check() == check)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no result for " + check));
    }
}
