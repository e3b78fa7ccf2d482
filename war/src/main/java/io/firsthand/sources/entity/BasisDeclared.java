package io.firsthand.sources.entity;

/**
 * Somebody declared anew what permits quoting from a source; fired in the transaction that stores it.
 *
 * @param sourceId the source
 * @param by who declared it, or "somebody"
 */
public record BasisDeclared(long sourceId, String by) {}
