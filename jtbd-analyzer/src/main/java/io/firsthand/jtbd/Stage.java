package io.firsthand.jtbd;

/** Where on the way from a first thought to daily use something happened. */
public enum Stage implements Sign {
    /** It first felt not good enough. */
    FIRST_THOUGHT,
    /** Noticing without searching. */
    PASSIVE_LOOKING,
    /** Spending time or money on the search. */
    ACTIVE_LOOKING,
    /** Options are traded off. */
    DECIDING,
    /** Commitment: the order, the contract. */
    BUYING,
    /** The first real try. */
    FIRST_USE,
    /** Routine, or dropping it. */
    ONGOING_USE
}
