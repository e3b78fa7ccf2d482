package io.firsthand.instruments.entity;

import org.jspecify.annotations.Nullable;

/**
 * One option of a question.
 *
 * @param code stable code; ends in {@code *} when it stands for a list that a draft survey fills in
 * @param label the words shown, or null for such a list
 * @param from name of the placeholder list that fills it, else null
 * @param tail whether it is one of the fixed last options (something else, none of these, don't know, prefer not to say)
 */
public record BankOption(
        String code, @Nullable LocalText label, @Nullable String from, boolean tail) {
    /** Refuses an option with both or neither of label and list. */
    public BankOption {
        if ((label == null) == (from == null)) {
            throw new IllegalArgumentException(
                    "option '" + code + "' needs either a label or a list to be filled from");
        }
    }
}
