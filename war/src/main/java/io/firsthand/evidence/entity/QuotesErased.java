package io.firsthand.evidence.entity;

import java.util.Set;

/**
 * The words of quotes were withdrawn and erased; fired in the transaction that erases them, for whoever keeps copies.
 *
 * @param studyId the study
 * @param evidenceIds the evidence made of them, which was taken back before
 */
public record QuotesErased(long studyId, Set<Long> evidenceIds) {
    /** Copies the set. */
    public QuotesErased {
        evidenceIds = Set.copyOf(evidenceIds);
    }
}
