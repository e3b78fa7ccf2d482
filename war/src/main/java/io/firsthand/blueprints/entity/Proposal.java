package io.firsthand.blueprints.entity;

import io.firsthand.instruments.entity.Anchor;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.profiles.entity.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest set of questions found that fills the weakest fields of a profile.
 *
 * @param anchor the sentence above them, or null when nothing is asked
 * @param picks the questions in the order asked; empty when no field is weak
 * @param seconds how long they take
 * @param left weak fields that one survey of five minutes does not reach, weakest first
 */
public record Proposal(@Nullable Anchor anchor, List<Pick> picks, long seconds, List<Field> left) {

    /**
     * One question of it.
     *
     * @param question the question
     * @param fields the weak fields that its answers land in, the first one before the others; empty for one that only keeps open
     *     questions apart
     * @param reason why it is asked, as a sentence
     */
    public record Pick(BankQuestion question, List<Field> fields, String reason) {
        /** Copies the list. */
        public Pick {
            fields = List.copyOf(fields);
        }
    }

    /** Copies the lists. */
    public Proposal {
        picks = List.copyOf(picks);
        left = List.copyOf(left);
    }
}
