package io.firsthand.instruments.entity;

import io.firsthand.spi.Promptedness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A versioned item of the question bank with everything it carries. Wordings may hold placeholders such as
 * {@code {product}}, filled once per draft survey.
 *
 * @param id stable id
 * @param version counts up with every change of wording or options, from 1
 * @param permission whether it asks for a permission; those stand on the opening and closing screens
 * @param kind the form of the answer
 * @param wording the words asked
 * @param pipedWording the words asked where a tool can show an earlier answer, or null
 * @param options in order, tails last; for a scale its labelled points; empty for open text
 * @param rows name of the placeholder list with the rows of a grid, else null
 * @param columns the scale of a grid, else null
 * @param sides 1 for a scale from nothing to much, 2 for one between opposites, 0 for what is no scale
 * @param order order of the options
 * @param exhaustive whether the options cover everything, so that "something else" is not needed
 * @param maxChoices how many may be chosen, or 0 for any number
 * @param required whether it must be answered
 * @param feeds where an answer goes, most important first; the first is what an open answer is
 * @param topic items of one topic are asked in the order of promptedness
 * @param promptedness how much it suggests, or null when its answer is no evidence
 * @param showIf when it is shown, or null for always
 * @param ref what the wording leans on, one of which must come before: anchors and ids; empty when it stands alone
 * @param ends answers that end the survey; may be empty
 * @param purpose the decision it serves, or null
 * @param personal whether it asks for personal or company data
 * @param contact whether it asks how to reach the person
 * @param lock the published standard it belongs to, or null
 * @param source where a published wording comes from and what its licence is, or null
 * @param printWith words that must be printed with it, or null
 * @param figure how its figure is computed, or null
 */
public record BankQuestion(
        String id,
        int version,
        boolean permission,
        ItemKind kind,
        LocalText wording,
        @Nullable LocalText pipedWording,
        List<BankOption> options,
        @Nullable String rows,
        @Nullable ItemKind columns,
        int sides,
        OptionOrder order,
        boolean exhaustive,
        int maxChoices,
        boolean required,
        List<String> feeds,
        String topic,
        @Nullable Promptedness promptedness,
        @Nullable Condition showIf,
        List<String> ref,
        List<ScreenOut> ends,
        @Nullable LocalText purpose,
        boolean personal,
        boolean contact,
        @Nullable String lock,
        @Nullable String source,
        @Nullable LocalText printWith,
        @Nullable LocalText figure) {

    /** Copies the lists and refuses a question without feeds or below version 1. */
    public BankQuestion {
        options = List.copyOf(options);
        feeds = List.copyOf(feeds);
        ref = List.copyOf(ref);
        ends = List.copyOf(ends);
        if (feeds.isEmpty()) {
            throw new IllegalArgumentException(id + " feeds nothing; a question that serves nothing is not asked");
        }
        if (version < 1) {
            throw new IllegalArgumentException(id + " has version " + version + "; versions start at 1");
        }
    }

    /** Returns the same question under another id and version. */
    public BankQuestion as(String otherId, int otherVersion) {
        return new BankQuestion(
                otherId,
                otherVersion,
                permission,
                kind,
                wording,
                pipedWording,
                options,
                rows,
                columns,
                sides,
                order,
                exhaustive,
                maxChoices,
                required,
                feeds,
                topic,
                promptedness,
                showIf,
                ref,
                ends,
                purpose,
                personal,
                contact,
                lock,
                source,
                printWith,
                figure);
    }

    /** Returns whether an answer with this code exists. */
    public boolean hasOption(String code) {
        return options.stream().anyMatch(option -> option.code().equals(code));
    }
}
