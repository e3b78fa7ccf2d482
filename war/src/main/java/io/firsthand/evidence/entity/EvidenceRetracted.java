package io.firsthand.evidence.entity;

/**
 * Evidence no longer holds; fired in the transaction that found out.
 *
 * @param evidenceId the evidence
 * @param reason what happened, for people
 * @param by who or what found out
 */
public record EvidenceRetracted(long evidenceId, String reason, String by) {}
