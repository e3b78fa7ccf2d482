package io.firsthand.jtbd;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question that a text answers.
 *
 * @param id stable id, part of the rule name of an asked finding
 * @param text the words shown; may be empty
 * @param feeds where an answer goes, most important first ({@code concern}, {@code trigger} …); may be empty
 * @param promptedness how much the question suggests, or null when nobody said
 */
public record AskedQuestion(
        String id,
        String text,
        List<String> feeds,
        @Nullable Promptedness promptedness) {
    /** Copies the feeds and refuses a blank id. */
    public AskedQuestion {
        if (id.isBlank()) {
            throw new IllegalArgumentException("question id must not be blank");
        }
        feeds = List.copyOf(feeds);
    }
}
