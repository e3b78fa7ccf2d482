package io.firsthand.readings.entity;

/** The stages of a switch and the two events between them, in their usual order; the codes are those of the interview guide. */
public enum SwitchStage {
    /** First thought: it first felt not good enough. */
    T1,
    /** Passive looking: noticing without searching. */
    T2,
    /** Event one: something turns noticing into searching. */
    E1,
    /** Active looking: spending time or money on the search. */
    T3,
    /** Event two: something sets a deadline. */
    E2,
    /** Deciding: options are traded off. */
    T4,
    /** Buying: commitment. */
    T5,
    /** First use: the first real try. */
    T6,
    /** Ongoing use: routine, or dropping it. */
    T7
}
