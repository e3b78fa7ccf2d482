package io.firsthand.blueprints.entity;

import io.firsthand.instruments.entity.Audience;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.spi.Promptedness;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A draft survey as it was typed. It may be half filled and may hold conditions that nobody can read; {@link Layout} says what
 * becomes of it.
 *
 * @param name what people call it
 * @param goal the goal it was begun for, by its English name, or null
 * @param pack id of the pack it was begun from, or null
 * @param audience whom it is for
 * @param languages at least one, the base language first
 * @param anchor code of the sentence above the first question, or null for none
 * @param anchorWords own words of that sentence; may be empty
 * @param fillings what fills the placeholders, by name; most have one value, lists have several
 * @param items what is asked, in order
 * @param ends answers that end the survey, beyond those of its items
 * @param basis what permits keeping the answers
 * @param mode how much the notice promises
 * @param closing ids of the permissions asked at the end
 * @param notice own words of pieces of the notice, by piece; blank words take the piece away
 */
public record Draft(
        String name,
        @Nullable String goal,
        @Nullable String pack,
        Audience audience,
        List<SurveyLanguage> languages,
        @Nullable String anchor,
        Map<SurveyLanguage, String> anchorWords,
        Map<String, Map<SurveyLanguage, List<String>>> fillings,
        List<Item> items,
        List<End> ends,
        Basis basis,
        Mode mode,
        List<String> closing,
        Map<String, Map<SurveyLanguage, String>> notice) {

    /** What permits keeping the answers. */
    public enum Basis {
        /** The person agrees on the first screen. */
        CONSENT,
        /** Another one, which the notice names. */
        OTHER
    }

    /** How much the notice promises. */
    public enum Mode {
        /** Quoting inside the company is named in the notice. */
        NORMAL,
        /** Quoting inside the company is asked for. */
        STRICT,
        /** Nothing that points to a person is kept. */
        ANONYMOUS
    }

    /**
     * One question in its place.
     *
     * @param id id of the bank, or of this draft's own question
     * @param version version of the bank's question, or of the own one, from 1
     * @param words own words of the question; those of the bank where there are none
     * @param showIf an own skip rule as typed; blank for none
     * @param own the form of an own question, or null for one of the bank
     */
    public record Item(
            String id,
            int version,
            Map<SurveyLanguage, String> words,
            String showIf,
            @Nullable Own own) {
        /** Copies the words. */
        public Item {
            words = byLanguage(words);
        }

        /** Makes an item that asks a question of the bank as it is. */
        public static Item ofBank(String id, int version) {
            return new Item(id, version, Map.of(), "", null);
        }
    }

    /**
     * The form of an own question.
     *
     * @param kind the form of its answer
     * @param options its options, in order
     * @param feeds where an answer goes, most important first
     * @param topic its topic; may be blank
     * @param promptedness how much it suggests, or null when its answer is no evidence
     * @param required whether it must be answered
     * @param maxChoices how many may be chosen, or 0 for any number
     * @param shuffled whether the options come in random order
     */
    public record Own(
            ItemKind kind,
            List<OwnOption> options,
            List<String> feeds,
            String topic,
            @Nullable Promptedness promptedness,
            boolean required,
            int maxChoices,
            boolean shuffled) {
        /** Copies the lists. */
        public Own {
            options = List.copyOf(options);
            feeds = List.copyOf(feeds);
        }
    }

    /**
     * One option of an own question.
     *
     * @param code its code
     * @param words the words shown
     */
    public record OwnOption(String code, Map<SurveyLanguage, String> words) {
        /** Copies the words. */
        public OwnOption {
            words = byLanguage(words);
        }
    }

    /**
     * An answer that ends the survey.
     *
     * @param condition when, as typed
     * @param screen the closing words shown: {@code N-END}, {@code N-OUT} or {@code N-NO}
     * @param deletes whether nothing of the response is kept
     */
    public record End(String condition, String screen, boolean deletes) {}

    /** Copies the collections and takes English where no language is named. */
    public Draft {
        languages = languages.isEmpty()
                ? List.of(SurveyLanguage.EN)
                : languages.stream().distinct().toList();
        anchorWords = byLanguage(anchorWords);
        items = List.copyOf(items);
        ends = List.copyOf(ends);
        closing = closing.stream().distinct().toList();
        var filled = new TreeMap<String, Map<SurveyLanguage, List<String>>>();
        fillings.forEach((gap, values) -> {
            var copy = new EnumMap<SurveyLanguage, List<String>>(SurveyLanguage.class);
            values.forEach((language, texts) -> copy.put(language, List.copyOf(texts)));
            filled.put(gap, Collections.unmodifiableMap(copy));
        });
        fillings = Collections.unmodifiableMap(filled);
        var pieces = new TreeMap<String, Map<SurveyLanguage, String>>();
        notice.forEach((piece, words) -> pieces.put(piece, byLanguage(words)));
        notice = Collections.unmodifiableMap(pieces);
    }

    private static Map<SurveyLanguage, String> byLanguage(Map<SurveyLanguage, String> words) {
        var copy = new EnumMap<SurveyLanguage, String>(SurveyLanguage.class);
        copy.putAll(words);
        return Collections.unmodifiableMap(copy);
    }

    /** Returns the same draft under another name. */
    public Draft named(String newName) {
        return new Draft(
                newName,
                goal,
                pack,
                audience,
                languages,
                anchor,
                anchorWords,
                fillings,
                items,
                ends,
                basis,
                mode,
                closing,
                notice);
    }

    /** Returns the base language. */
    public SurveyLanguage language() {
        return languages.get(0);
    }

    /** Returns what conditions can ask about the draft, by name: basis, mode, and sink where answers go to a customer's record. */
    public Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("basis", basis == Basis.CONSENT ? "consent" : "other");
        settings.put(
                "mode",
                switch (mode) {
                    case NORMAL -> "normal";
                    case STRICT -> "strict";
                    case ANONYMOUS -> "anonymous";
                });
        if (closing.contains("CON5")) {
            settings.put("sink", "person");
        }
        return settings;
    }
}
