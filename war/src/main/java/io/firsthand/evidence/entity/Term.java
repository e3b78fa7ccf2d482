package io.firsthand.evidence.entity;

import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A content word of a finding: its stem, by which themes are made, and the word as written. */
@Embeddable
public class Term {
    private String term = "";
    private String word = "";

    /** For JPA. */
    protected Term() {}

    /** Makes a term. */
    public Term(String term, String word) {
        this.term = term;
        this.word = word;
    }

    /** Returns the stem. */
    public String term() {
        return term;
    }

    /** Returns the word as written, lower case. */
    public String word() {
        return word;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Term that && term.equals(that.term);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(term);
    }

    @Override
    public String toString() {
        return term;
    }
}
