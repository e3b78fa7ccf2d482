package io.firsthand.evidence.entity;

/**
 * A person took a mark back; fired in the transaction that removes the finding, for whoever refers to it.
 *
 * @param findingId the finding
 */
public record FindingRemoved(long findingId) {}
