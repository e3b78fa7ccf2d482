package io.firsthand.evidence.entity;

/**
 * What one gate found about one quote.
 *
 * @param gate which
 * @param passed whether it lets the quote through
 * @param words what it found, one sentence for people
 */
public record GateResult(Gate gate, boolean passed, String words) {

    /** The gates that decide; numbers and order are those of the method. */
    public enum Gate {
        /** The words equal the slice of the canonical text. */
        VERBATIM(1),
        /** Everything this kind of source can have is there. */
        PROVENANCE(2),
        /** The declared basis covers internal quoting. */
        PERMISSION(3),
        /** No direct identifier is left in the words. */
        PRIVACY(4),
        /** A person confirmed type, polarity, status and holder. */
        MEANING(5),
        /** The person saw the question and the whole answer. */
        CONTEXT(6),
        /** A named person approved. */
        REVIEWER(7);

        private final int number;

        Gate(int number) {
            this.number = number;
        }

        /** Returns the number of the gate. */
        public int number() {
            return number;
        }
    }
}
