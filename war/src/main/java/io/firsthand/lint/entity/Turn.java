package io.firsthand.lint.entity;

/**
 * One turn of a talk.
 *
 * @param interviewer whether the interviewer speaks
 * @param text the words
 * @param counted whether it counts for the share of talk; welcome and close do not
 */
public record Turn(boolean interviewer, String text, boolean counted) {}
