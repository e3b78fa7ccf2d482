package io.firsthand.jtbd.text;

/**
 * One sentence cut into words and the marks between clauses. Fillers ("um") and repeated starts ("I, I was") are left
 * out, so that rules do not see them; the text between two tokens still holds them. A token starts and ends at the
 * boundary of a grapheme.
 *
 * <p>For one thread, and only until its reader reads on.
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
    private final boolean question;
    private final boolean cut;
    private final TokenBuffer tokens;

    Sentence(int start, int end, boolean question, boolean cut, TokenBuffer tokens) {
        this.start = start;
        this.end = end;
        this.question = question;
        this.cut = cut;
        this.tokens = tokens;
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

    /** Returns whether it goes on beyond its end, because it is longer than anybody reads. */
    boolean isCut() {
        return cut;
    }

    /** Returns the number of tokens. */
    public int size() {
        return tokens.size;
    }

    /** Returns where a token starts, UTF-16. */
    public int from(int token) {
        return tokens.from(token);
    }

    /** Returns where a token ends, exclusive, UTF-16. */
    public int to(int token) {
        return tokens.to(token);
    }

    /** Returns the number of a token's word, {@link Vocabulary#UNKNOWN} for any other and for marks. */
    public int word(int token) {
        return tokens.word(token);
    }

    /** Returns the kind of a token. */
    public byte kind(int token) {
        return tokens.kind(token);
    }

    /** Returns the {@link Shape} bits of a token. */
    public int shape(int token) {
        return tokens.shape(token);
    }

    /** Returns whether the token is a word. */
    public boolean isWord(int token) {
        return tokens.isWord(token);
    }

    /** Returns whether one of its tokens is one of the words. */
    public boolean holdsAny(WordSet words) {
        return tokens.holdsAny(words);
    }
}
