package io.firsthand.evidence.entity;

/**
 * All words of a source were withdrawn and erased; fired in the transaction that erases them, for whoever keeps what was read out of them.
 *
 * @param sourceId the source
 */
public record WordsErased(long sourceId) {}
