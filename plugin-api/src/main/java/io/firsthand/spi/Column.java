package io.firsthand.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One readable column of a survey or file: its key in the tool, what it is used as, and the question it answers.
 *
 * @param key the tool's own key, unique within the survey (question code, or the header of a file)
 * @param role what the column is used as
 * @param question the question as shown, for {@link Role#TEXT} and {@link Role#ANSWER}; null otherwise
 * @param samples up to five values for people to recognise the column by; never stored; may be empty
 */
public record Column(String key, Role role, @Nullable Question question, List<String> samples) {

    /** What a column is used as. */
    public enum Role {
        /** Open text that becomes a verbatim. */
        TEXT,
        /** A closed answer that is kept with the response. */
        ANSWER,
        /** The id of the response. */
        ID,
        /** A key of the person, hashed before it is stored. */
        PERSON,
        /** When it was collected. */
        DATE,
        /** Whether the response is complete. */
        STATE,
        /** Whether the person agreed. */
        CONSENT,
        /** The language of the response. */
        LANGUAGE,
        /** Not read. */
        IGNORED
    }

    /** Copies the samples and refuses a question where none belongs. */
    public Column {
        samples = List.copyOf(samples);
        if (question != null && role != Role.TEXT && role != Role.ANSWER && role != Role.IGNORED) {
            throw new IllegalArgumentException(key + ": a column with role " + role + " asks no question");
        }
    }

    /** Returns the same column in another role, without its question where the role asks none. */
    public Column as(Role newRole) {
        boolean keeps = newRole == Role.TEXT || newRole == Role.ANSWER || newRole == Role.IGNORED;
        return new Column(key, newRole, keeps ? question : null, samples);
    }
}
