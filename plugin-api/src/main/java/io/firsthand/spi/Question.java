package io.firsthand.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was, or will be, shown.
 *
 * @param id stable id: of the bank, or the tool's question code
 * @param wording the words shown, without markup; may be empty when the tool keeps none
 * @param kind open or closed, and which
 * @param options the choices or the labelled ends of a scale, in the order shown; may be empty
 * @param feeds where an answer goes, most important first, in the bank's words ({@code trigger}, {@code concern},
 *     {@code job.outcome} …); may be empty
 * @param promptedness how much the question suggests, or null when nobody said
 */
public record Question(
        String id,
        String wording,
        Kind kind,
        List<Option> options,
        List<String> feeds,
        @Nullable Promptedness promptedness) {

    /** The form of an answer. */
    public enum Kind {
        /** Several lines of open text. */
        OPEN_TEXT,
        /** One line of open text. */
        SHORT_TEXT,
        /** One of the options. */
        SINGLE_CHOICE,
        /** Several of the options. */
        MULTIPLE_CHOICE,
        /** Yes or no. */
        YES_NO,
        /** A point between two ends. */
        SCALE,
        /** Rows against columns. */
        GRID,
        /** The options in an order. */
        RANKING,
        /** A number. */
        NUMBER,
        /** A date or a time. */
        DATE,
        /** Something the mapping does not know; answers become {@link Answer.Unsupported}. */
        OTHER
    }

    /**
     * One choice.
     *
     * @param code stable code within the question
     * @param label the words shown
     */
    public record Option(String code, String label) {}

    /** Copies the lists and refuses a blank id. */
    public Question {
        Checks.notBlank(id, "id");
        options = List.copyOf(options);
        feeds = List.copyOf(feeds);
    }

    /** Makes an open question. */
    public static Question open(String id, String wording, List<String> feeds, @Nullable Promptedness promptedness) {
        return new Question(id, wording, Kind.OPEN_TEXT, List.of(), feeds, promptedness);
    }
}
