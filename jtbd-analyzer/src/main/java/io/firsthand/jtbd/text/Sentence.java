package io.firsthand.jtbd.text;

import java.util.Arrays;

/**
 * One sentence cut into words and the marks between clauses. Fillers ("um") and repeated starts ("I, I was") are left
 * out, so that rules do not see them; the text between two tokens still holds them.
 *
 * <p>For one thread, within one call.
 */
public final class Sentence {
    /** Kind of a token: a word, a number, a link or a bracketed token such as {@code [name]}. */
    public static final byte WORD = 0;
    /** Kind of a token: a comma. */
    public static final byte COMMA = 1;
    /** Kind of a token: a semicolon or colon. */
    public static final byte COLON = 2;
    /** Kind of a token: a dash between words. */
    public static final byte DASH = 3;
    /** Kind of a token: an opening bracket. */
    public static final byte OPEN = 4;
    /** Kind of a token: a closing bracket. */
    public static final byte CLOSE = 5;

    private final int start;
    private final int end;
    private int size;
    private int[] from;
    private int[] to;
    private int[] word;
    private byte[] kind;
    private byte[] shape;
    private final boolean question;

    Sentence(int start, int end, boolean question, TokenBuffer tokens) {
        this.start = start;
        this.end = end;
        this.question = question;
        size = tokens.size;
        from = Arrays.copyOf(tokens.from, size);
        to = Arrays.copyOf(tokens.to, size);
        word = Arrays.copyOf(tokens.word, size);
        kind = Arrays.copyOf(tokens.kind, size);
        shape = Arrays.copyOf(tokens.shape, size);
    }

    /** Returns where it starts, UTF-16. */
    public int start() {
        return start;
    }

    /** Returns where it ends, exclusive, UTF-16, end marks included. */
    public int end() {
        return end;
    }

    /** Returns whether it ends in a question mark. */
    public boolean isQuestion() {
        return question;
    }

    /** Returns the number of tokens. */
    public int size() {
        return size;
    }

    /** Returns where a token starts, UTF-16. */
    public int from(int token) {
        return from[token];
    }

    /** Returns where a token ends, exclusive, UTF-16. */
    public int to(int token) {
        return to[token];
    }

    /** Returns the number of a token's word, {@link Vocabulary#UNKNOWN} for any other and for marks. */
    public int word(int token) {
        return word[token];
    }

    /** Returns the kind of a token. */
    public byte kind(int token) {
        return kind[token];
    }

    /** Returns the {@link Shape} bits of a token. */
    public int shape(int token) {
        return shape[token];
    }

    /** Returns whether the token is a word. */
    public boolean isWord(int token) {
        return kind[token] == WORD;
    }

    /** Returns the token that ends at a position, or -1. */
    public int tokenEndingAt(int position) {
        int at = Arrays.binarySearch(to, position);
        return at < 0 ? -1 : at;
    }
}
