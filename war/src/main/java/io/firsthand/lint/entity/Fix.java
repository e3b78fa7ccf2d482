package io.firsthand.lint.entity;

import io.firsthand.instruments.entity.OptionOrder;

/** A change that one click makes to the question that the advice is about. */
public sealed interface Fix {

    /** Ask it in these words. */
    record Reword(String wording) implements Fix {}

    /** Make two questions of it. */
    record Split(String first, String second) implements Fix {}

    /** Ask this question of the bank instead. */
    record Replace(String bankId) implements Fix {}

    /** Put this question of the bank at a place, counted from 0. */
    record Insert(String bankId, int at) implements Fix {}

    /** Add one of the fixed last options. */
    record AddOption(String code) implements Fix {}

    /** Order the options so. */
    record OrderOptions(OptionOrder order) implements Fix {}

    /** Ask it at another place, counted from 0 among all questions with it taken out. */
    record Move(int to) implements Fix {}

    /** Do not ask it. */
    record Remove() implements Fix {}

    /** Require an answer, or stop requiring one. */
    record Require(boolean required) implements Fix {}

    /** Go back to the published standard. */
    record Restore() implements Fix {}

    /** Begin the survey with this anchor. */
    record SetAnchor(String code) implements Fix {}
}
