package io.firsthand.lint.entity;

import io.firsthand.instruments.entity.BankOption;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.OptionOrder;
import io.firsthand.spi.Promptedness;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody is still writing, in one language.
 *
 * @param id how advice names it
 * @param language BCP 47 tag of its words
 * @param kind the form of the answer
 * @param wording the words asked
 * @param options in order; may be empty
 * @param sides 1 for a scale from nothing to much, 2 for one between opposites, 0 when not said
 * @param order order of the options
 * @param exhaustive whether the options cover everything
 * @param required whether it must be answered
 * @param topic its topic, or null
 * @param promptedness how much it suggests, or null when nobody said
 * @param purpose the decision it serves, or null
 * @param personal whether it asks for personal or company data
 * @param contact whether it asks how to reach the person
 */
public record TypedQuestion(
        String id,
        String language,
        ItemKind kind,
        String wording,
        List<Option> options,
        int sides,
        OptionOrder order,
        boolean exhaustive,
        boolean required,
        @Nullable String topic,
        @Nullable Promptedness promptedness,
        @Nullable String purpose,
        boolean personal,
        boolean contact) {

    /**
     * An option.
     *
     * @param code its code
     * @param label the words shown
     * @param tail whether it is one of the fixed last options
     */
    public record Option(String code, String label, boolean tail) {}

    /** Copies the list. */
    public TypedQuestion {
        options = List.copyOf(options);
    }

    /** Makes an open question in a language. */
    public static TypedQuestion open(String language, String wording) {
        return new TypedQuestion(
                "OWN",
                language,
                ItemKind.OT,
                wording,
                List.of(),
                0,
                OptionOrder.AS_LISTED,
                false,
                false,
                null,
                null,
                null,
                false,
                false);
    }

    /** Returns it in the form that questions of the bank have. */
    public BankQuestion asBankQuestion() {
        return new BankQuestion(
                id,
                1,
                false,
                kind,
                text(wording),
                null,
                options.stream()
                        .map(option -> new BankOption(option.code(), text(option.label()), null, option.tail()))
                        .toList(),
                null,
                null,
                sides,
                order,
                exhaustive,
                0,
                required,
                List.of("goal"),
                topic == null ? "own" : topic,
                promptedness,
                null,
                List.of(),
                List.of(),
                purpose == null ? null : text(purpose),
                personal,
                contact,
                null,
                null,
                null,
                null);
    }

    private LocalText text(String words) {
        return new LocalText(
                language.equals(LocalText.BASE_LANGUAGE)
                        ? Map.of(language, words)
                        : Map.of(LocalText.BASE_LANGUAGE, words, language, words));
    }
}
