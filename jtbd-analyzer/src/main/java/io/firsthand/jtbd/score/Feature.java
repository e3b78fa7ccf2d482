package io.firsthand.jtbd.score;

import java.util.List;

/**
 * What the model may look at, one constant for each kind of feature; the key says which word, list, pair or case. Words
 * are folded; {@code 0} stands for any number, {@code , : - ( )} for marks, {@code ^} and {@code $} for the edges of
 * the sentence. A word or pair said twice counts once.
 */
public enum Feature {
    /** Always there. */
    BIAS,
    /** The rule that proposes it, or {@code clause} when its words alone do. */
    RULE,
    /** A word within. */
    WORD,
    /** A word list that a word within belongs to. */
    LIST,
    /** Two words within, one after the other. */
    PAIR,
    /** The first word. */
    FIRST,
    /** The first two words. */
    START,
    /** The last word. */
    LAST,
    /** The word before it. */
    BEFORE,
    /** The word after it. */
    AFTER,
    /** A word list that a word of the sentence before belongs to. */
    PREVIOUS_LIST,
    /** A word list that a word of the sentence after belongs to. */
    NEXT_LIST,
    /** How long it is: {@code 2 4 8 14 22 more} tokens at most. */
    LENGTH,
    /** Whether it is the whole sentence: {@code true} or {@code false}. */
    WHOLE,
    /** Whether the speaker is named within: {@code true} or {@code false}. */
    SELF,
    /** The sentence is a question. */
    QUESTION;

    /** Tokens of the sentences beside it that are looked at. */
    public static final int BESIDE_REACH = 30;

    /** The keys of {@link #LENGTH}. */
    public static final List<String> LENGTHS = List.of("2", "4", "8", "14", "22", "more");

    private static final int[] LONGEST = {2, 4, 8, 14, 22};

    /** Returns the index among {@link #LENGTHS} of so many tokens. */
    public static int length(int tokens) {
        int index = 0;
        while (index < LONGEST.length && tokens > LONGEST[index]) {
            index++;
        }
        return index;
    }

    /** Returns whether a run of tokens is as good as the whole sentence. */
    public static boolean whole(int from, int to, int size) {
        return from <= 1 && to >= size - 1;
    }
}
