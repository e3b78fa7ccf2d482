package io.firsthand.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What will be asked, independent of any tool.
 *
 * @param id stable id
 * @param version counts up with every change, from 1
 * @param launchId our own id of the launch, kept in the survey's title or metadata so that a lost answer can be searched for
 * @param title what people see
 * @param anchor the sentence above the first question, or null
 * @param notice the notice, piece by piece in order
 * @param items the questions in order
 * @param languages BCP 47 tags, base language first
 */
public record Blueprint(
        String id,
        int version,
        String launchId,
        String title,
        @Nullable String anchor,
        List<String> notice,
        List<Item> items,
        List<String> languages) {

    /**
     * One question in its place.
     *
     * @param question the question in the base language
     * @param translations language tag to the question in that language; may be empty
     * @param showIf the condition under which it is shown, in the bank's notation, or null for always
     * @param required whether it must be answered
     */
    public record Item(
            Question question,
            Map<String, Question> translations,
            @Nullable String showIf,
            boolean required) {
        /** Copies the translations. */
        public Item {
            translations = Map.copyOf(translations);
        }
    }

    /** Copies the lists, refuses blank ids and an empty survey. */
    public Blueprint {
        Checks.notBlank(id, "id");
        Checks.notBlank(launchId, "launchId");
        Checks.notBlank(title, "title");
        notice = List.copyOf(notice);
        items = List.copyOf(items);
        languages = List.copyOf(languages);
        if (version < 1) {
            throw new IllegalArgumentException("version " + version + " is below 1");
        }
        if (items.isEmpty() || languages.isEmpty()) {
            throw new IllegalArgumentException("a blueprint has at least one item and one language");
        }
    }
}
