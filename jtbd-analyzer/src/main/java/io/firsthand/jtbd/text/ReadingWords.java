package io.firsthand.jtbd.text;

import java.util.BitSet;

/** The words that reading a sentence treats in a way of its own, and the numbers of all others. Immutable. */
public final class ReadingWords {
    static final int FILLER = 1;
    static final int ASIDE = 2;
    static final int ASIDE_START = 4;
    static final int ASIDE_END = 8;
    static final int ABBREVIATION = 16;
    static final int CONTRACTED = 32;

    private final Vocabulary vocabulary;
    private final byte[] roles;
    private final int and;
    private final int longestAbbreviation;

    /**
     * Takes the lists as sets of word numbers.
     *
     * @param fillers words without meaning ("um")
     * @param asides words that mean nothing between two commas ("like")
     * @param asideStarts first words of two that mean nothing between two commas ("you know")
     * @param asideEnds their second words
     * @param abbreviations words whose full stop ends no sentence
     * @param contracted words of two, written without apostrophe ("im"): the first letter is a word of its own
     */
    public ReadingWords(
            Vocabulary vocabulary,
            BitSet fillers,
            BitSet asides,
            BitSet asideStarts,
            BitSet asideEnds,
            BitSet abbreviations,
            BitSet contracted) {
        this.vocabulary = vocabulary;
        roles = new byte[vocabulary.size()];
        mark(fillers, FILLER);
        mark(asides, ASIDE);
        mark(asideStarts, ASIDE_START);
        mark(asideEnds, ASIDE_END);
        mark(abbreviations, ABBREVIATION);
        mark(contracted, CONTRACTED);
        and = vocabulary.number("and");
        longestAbbreviation = vocabulary.longest(abbreviations);
    }

    private void mark(BitSet words, int role) {
        words.stream().filter(word -> word != Vocabulary.UNKNOWN).forEach(word -> roles[word] |= (byte) role);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns the roles of a word as bits; an unknown word has none. */
    int roles(int word) {
        return roles[word];
    }

    boolean is(int word, int role) {
        return (roles[word] & role) != 0;
    }

    /** Returns whether a full stop behind a word ends no sentence. */
    boolean isAbbreviation(char[] text, int from, int to) {
        return to - from <= longestAbbreviation && is(vocabulary.words().number(text, from, to), ABBREVIATION);
    }

    /** Returns the number of the word that an ampersand stands for. */
    int and() {
        return and;
    }
}
