package io.firsthand.evidence.entity;

import io.firsthand.spi.Finding;
import java.util.Optional;

/**
 * A person approved a quote; fired in the transaction of the review.
 *
 * @param evidenceId the evidence
 * @param studyId the study
 * @param type what the words are
 * @param feed the first feed of the question, which may name a profile field
 * @param reviewer who approved
 */
public record EvidenceApproved(
        long evidenceId, long studyId, Finding.Type type, Optional<String> feed, String reviewer) {}
