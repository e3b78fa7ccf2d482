package io.firsthand.corpus.entity;

import io.firsthand.spi.Span;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/**
 * Which passages of a text were replaced by which of its next version; everything else is the same in both. Offsets count Unicode code
 * points and never lie inside a character that people see as one.
 *
 * @param edits in the order of the text, neither overlapping nor touching
 */
public record EditMap(List<Edit> edits) {
    private static final int NUMBERS = 4;

    /**
     * One passage and what stands in its place; one of them may be empty, not both.
     *
     * @param start first code point in the old text
     * @param end one past the last in the old text
     * @param newStart first code point in the new text
     * @param newEnd one past the last in the new text
     */
    public record Edit(int start, int end, int newStart, int newEnd) {
        /** Refuses what changes nothing. */
        public Edit {
            if (start < 0 || end < start || newStart < 0 || newEnd < newStart || (start == end && newStart == newEnd)) {
                throw new IllegalArgumentException(
                        "[" + start + "," + end + ") to [" + newStart + "," + newEnd + ") is no edit");
            }
        }

        private int growth() {
            return newEnd - newStart - (end - start);
        }

        private boolean isInsertion() {
            return start == end;
        }

        /** Whether words of the range are replaced, or something stands between them now. */
        private boolean isIn(Span span) {
            return start < span.end() && end > span.start();
        }
    }

    /** Copies the edits and refuses any that are out of order. */
    public EditMap {
        edits = List.copyOf(edits);
        int shift = 0;
        int last = -1;
        for (var edit : edits) {
            if (edit.start() <= last || edit.newStart() != edit.start() + shift) {
                throw new IllegalArgumentException("the edits do not fit together");
            }
            shift += edit.growth();
            last = edit.end();
        }
    }

    /** Returns whether nothing was changed. */
    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /** Returns where the same words stand in the new text; empty when an edit replaced one of them or put something between them. */
    public Optional<Span> moved(Span span) {
        if (edits.stream().anyMatch(edit -> edit.isIn(span))) {
            return Optional.empty();
        }
        int by = edits.stream()
                .filter(edit -> edit.end() <= span.start())
                .mapToInt(Edit::growth)
                .sum();
        return Optional.of(new Span(span.start() + by, span.end() + by));
    }

    /** Returns the passage of the new text that stands for these words, edited or not; empty when nothing is left of them. */
    public Optional<Span> around(Span span) {
        int start = span.start();
        int end = span.end();
        int from = start;
        int to = end;
        for (var edit : edits) {
            if (edit.end() <= start) {
                from += edit.growth();
            } else if (edit.start() < start) {
                from = edit.newStart();
            }
            if (edit.end() < end || (edit.end() == end && !edit.isInsertion())) {
                to += edit.growth();
            } else if (edit.start() < end) {
                to = edit.newEnd();
            }
        }
        return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    /** Returns the map as JSON: four numbers for each edit. */
    public String toJson() {
        var array = Json.createArrayBuilder();
        edits.forEach(edit -> array.add(Json.createArrayBuilder()
                .add(edit.start())
                .add(edit.end())
                .add(edit.newStart())
                .add(edit.newEnd())));
        return array.build().toString();
    }

    /** Reads what {@link #toJson} wrote. */
    public static EditMap ofJson(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return new EditMap(reader.readArray().getValuesAs(JsonArray.class).stream()
                    .map(edit -> {
                        if (edit.size() != NUMBERS) {
                            throw new IllegalArgumentException("an edit has " + NUMBERS + " numbers");
                        }
                        return new Edit(edit.getInt(0), edit.getInt(1), edit.getInt(2), edit.getInt(3));
                    })
                    .toList());
        }
    }
}
