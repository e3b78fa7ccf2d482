package io.firsthand.instruments.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What people read before and at the end of a survey, piece by piece. Texts may hold placeholders such as {@code {contact}}.
 *
 * @param pieces in the order read
 * @param required the elements that must be said before a survey can go live
 * @param defaults what fills a placeholder that nobody filled, by its name
 * @param labels the words of buttons and headings, by name: start, details, why, next, back
 */
public record Notice(
        List<Piece> pieces, List<String> required, Map<String, LocalText> defaults, Map<String, LocalText> labels) {

    /** Where a piece stands. */
    public enum Place {
        /** On the first screen. */
        OPENING,
        /** On the first screen, to be opened. */
        DETAILS,
        /** On the page after the last question. */
        LAST,
        /** The words of one way to end. */
        END
    }

    /**
     * One piece.
     *
     * @param id stable id such as {@code N8} or {@code N-END}
     * @param place where it stands
     * @param elements what it says of what must be said; may be empty
     * @param when the settings under which it is shown, or null for always
     * @param text its words
     * @param variants other words; the first whose condition holds is taken
     */
    public record Piece(
            String id,
            Place place,
            List<String> elements,
            @Nullable Condition when,
            LocalText text,
            List<Variant> variants) {
        /** Copies the lists. */
        public Piece {
            elements = List.copyOf(elements);
            variants = List.copyOf(variants);
        }

        /** Returns whether it is shown under settings. */
        public boolean isShown(Predicate<Condition> holds) {
            return when == null || holds.test(when);
        }

        /** Returns its words under settings. */
        public LocalText text(Predicate<Condition> holds) {
            return variants.stream()
                    .filter(variant -> holds.test(variant.when()))
                    .map(Variant::text)
                    .findFirst()
                    .orElse(text);
        }
    }

    /**
     * Other words of a piece.
     *
     * @param when the settings under which they are taken
     * @param text the words
     */
    public record Variant(Condition when, LocalText text) {}

    /** Copies the collections, refuses two pieces with one id and a required element that no piece says. */
    public Notice {
        pieces = List.copyOf(pieces);
        required = List.copyOf(required);
        defaults = Map.copyOf(defaults);
        labels = Map.copyOf(labels);
        var ids = new HashSet<String>();
        var said = new HashSet<String>();
        for (Piece piece : pieces) {
            if (!ids.add(piece.id())) {
                throw new IllegalArgumentException("two pieces have the id " + piece.id());
            }
            said.addAll(piece.elements());
        }
        for (String element : required) {
            if (!said.contains(element)) {
                throw new IllegalArgumentException("no piece says '" + element + "'");
            }
        }
    }

    /** Returns the piece with an id. */
    public Optional<Piece> piece(String id) {
        return pieces.stream().filter(piece -> piece.id().equals(id)).findFirst();
    }
}
