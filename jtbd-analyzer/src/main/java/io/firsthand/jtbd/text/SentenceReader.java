package io.firsthand.jtbd.text;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentence around a position and cuts it into tokens, without looking at the rest of the text. A sentence
 * ends at {@code . ! ? …} before white space, whatever the case of what follows, or at a line end; a line that was
 * wrapped goes on. For one thread, within one call.
 */
public final class SentenceReader {
    /** Longest reach to either side of a hit, UTF-16; text without any end mark is cut here, at a space. */
    private static final int REACH = 700;
    /** A line shorter than this was not wrapped by a machine. */
    private static final int WRAPPED_LINE = 64;

    private static final int LONGEST_TAG = 80;
    private static final Set<String> BLOCKS =
            Set.of("br", "p", "div", "li", "ul", "ol", "tr", "td", "v", "h1", "h2", "h3");
    /** The folded form of each ASCII unit that belongs to a word. */
    private static final char[] WORD = wordUnits();

    private final String text;
    private final Vocabulary vocabulary;
    private final BitSet fillers;
    private final BitSet asides;
    private final BitSet asideStarts;
    private final BitSet asideEnds;
    private final BitSet abbreviations;
    private final BitSet contracted;
    private final TokenBuffer tokens = new TokenBuffer();
    /** The word being read, folded; {@link #length} goes on counting where it is full. */
    private final char[] word;

    private int length;

    /**
     * Makes a reader of one text.
     *
     * @param fillers words without meaning ("um")
     * @param asides words that mean nothing between two commas ("like")
     * @param asideStarts first words of two that mean nothing between two commas ("you know")
     * @param asideEnds their second words
     * @param abbreviations words whose full stop ends no sentence
     * @param contracted words of two, written without apostrophe ("im"): the first letter is a word of its own
     */
    public SentenceReader(
            String text,
            Vocabulary vocabulary,
            BitSet fillers,
            BitSet asides,
            BitSet asideStarts,
            BitSet asideEnds,
            BitSet abbreviations,
            BitSet contracted) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.fillers = fillers;
        this.asides = asides;
        this.asideStarts = asideStarts;
        this.asideEnds = asideEnds;
        this.abbreviations = abbreviations;
        this.contracted = contracted;
        word = new char[vocabulary.longest()];
    }

    /**
     * Returns the sentence that holds a position.
     *
     * @param low it starts here at the earliest: the turn's first unit, or where the sentence before ended
     * @param high it ends here at the latest
     */
    public Sentence around(int position, int low, int high) {
        return read(startOf(position, low), high, position);
    }

    /** Returns the sentence before one, or null when there is none from {@code low} on. */
    public @Nullable Sentence before(Sentence sentence, int low) {
        int position = sentence.start() - 1;
        while (position > low && !Letters.isWord(text.charAt(position))) {
            position--;
        }
        if (position <= low) {
            return null;
        }
        return read(startOf(position, low), sentence.start(), position);
    }

    /** Returns the sentence after one, or null when there is none before {@code high}. */
    public @Nullable Sentence after(Sentence sentence, int high) {
        int position = sentence.end();
        while (position < high && !Letters.isWord(text.charAt(position))) {
            position++;
        }
        return position >= high ? null : read(position, high, position);
    }

    private int startOf(int position, int low) {
        int limit = Math.max(low, position - REACH);
        for (int i = position - 1; i >= limit; i--) {
            if (endsSentence(i)) {
                return i + 1;
            }
        }
        if (limit > low) {
            for (int i = limit; i < position; i++) {
                if (Letters.isSpace(text.charAt(i))) {
                    return i + 1;
                }
            }
            return position;
        }
        return limit;
    }

    /** Returns whether a sentence ends with the unit at {@code i}. */
    private boolean endsSentence(int i) {
        char c = text.charAt(i);
        if (c > '?' && c != '\u2026') {
            return false;
        }
        return switch (c) {
            case '\n', '\r' -> !isWrapped(i);
            case '!', '?', '\u2026' -> endsBefore(i + 1);
            case '.' -> endsWithFullStop(i);
            case '>' -> endsBlock(i);
            default -> false;
        };
    }

    private boolean endsBefore(int next) {
        if (next >= text.length()) {
            return true;
        }
        char c = text.charAt(next);
        return Letters.isSpace(c)
                || c == '<'
                || text.startsWith("&nbsp;", next)
                || c == '"'
                || c == '\u201D'
                || c == ')'
                || c == '*';
    }

    /** Returns whether a tag ends here that starts a new line: {@code <br/>}, {@code </p>}, {@code </v>}. */
    private boolean endsBlock(int i) {
        int open = text.lastIndexOf('<', i);
        if (open < 0 || i - open > LONGEST_TAG || tagEnd(open, i + 1) != i) {
            return false;
        }
        int from = text.charAt(open + 1) == '/' ? open + 2 : open + 1;
        int to = from;
        while (to < i && Letters.isWord(text.charAt(to))) {
            to++;
        }
        return BLOCKS.contains(Vocabulary.fold(text.substring(from, to)));
    }

    /** Returns where a tag closes, or -1 when none starts here ("<3"). */
    private int tagEnd(int open, int high) {
        int first = open + 1 < high && text.charAt(open + 1) == '/' ? open + 2 : open + 1;
        if (first >= high || Vocabulary.code(text.charAt(first)) == 0 || Character.isDigit(text.charAt(first))) {
            return -1;
        }
        for (int i = first; i < Math.min(high, open + LONGEST_TAG); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c == '<' || c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    private boolean endsWithFullStop(int i) {
        if (i + 1 < text.length() && text.charAt(i + 1) == '.') {
            return false;
        }
        if (i > 0 && text.charAt(i - 1) == '.') {
            return true;
        }
        if (!endsBefore(i + 1)) {
            return false;
        }
        int from = i;
        while (from > 0 && Letters.isWord(text.charAt(from - 1))) {
            from--;
        }
        boolean dotted = from > 0 && text.charAt(from - 1) == '.' && i - from == 1;
        return from == i || !(dotted || abbreviations.get(vocabulary.number(text, from, i)));
    }

    private boolean isWrapped(int i) {
        int next = i + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        if (next >= text.length() || !Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        int line = text.lastIndexOf('\n', i - 1);
        if (i - line < WRAPPED_LINE) {
            return false;
        }
        char last = text.charAt(i - 1);
        return last != '.' && last != '!' && last != '?' && last != ':' && last != '\n';
    }

    private Sentence read(int start, int high, int position) {
        tokens.size = 0;
        int limit = (int) Math.min(high, (long) position + REACH);
        int i = start;
        boolean question = false;
        while (i < high) {
            char c = text.charAt(i);
            if (Letters.isWord(c)) {
                i = word(i, high);
                continue;
            }
            if (c == ' ') {
                if (i >= limit) {
                    break;
                }
                i++;
                continue;
            }
            if (endsSentence(i)) {
                question = c == '?';
                i++;
                if (i > position) {
                    break;
                }
                continue;
            }
            i = mark(c, i, high);
            if (i >= limit
                    && i < high
                    && !Letters.isWord(text.charAt(i))
                    && !Character.isLowSurrogate(text.charAt(i))) {
                break;
            }
        }
        return new Sentence(start, Math.max(Math.min(i, high), start), question, tokens);
    }

    private int mark(char c, int i, int high) {
        int next = i + 1;
        switch (c) {
            case ',' -> addComma(i);
            case ';', ':' -> tokens.add(i, next, Vocabulary.UNKNOWN, Sentence.COLON, 0);
            case '(' -> tokens.add(i, next, Vocabulary.UNKNOWN, Sentence.OPEN, 0);
            case ')' -> tokens.add(i, next, Vocabulary.UNKNOWN, Sentence.CLOSE, 0);
            case '\u2013', '\u2014' -> tokens.add(i, next, Vocabulary.UNKNOWN, Sentence.DASH, 0);
            case '-' -> {
                boolean joined =
                        i > 0 && next < high && Letters.isWord(text.charAt(i - 1)) && Letters.isWord(text.charAt(next));
                if (!joined && !tokens.endsWith(Sentence.DASH)) {
                    tokens.add(i, next, Vocabulary.UNKNOWN, Sentence.DASH, 0);
                }
            }
            case '[' -> {
                int close = bracketEnd(i, high);
                if (close > 0) {
                    tokens.add(i, close, Vocabulary.UNKNOWN, Sentence.WORD, 0);
                    next = close;
                }
            }
            case '<' -> next = Math.max(next, tagEnd(i, high));
            case '@', '#' -> {
                int to = next;
                while (to < high && (Letters.isWord(text.charAt(to)) || text.charAt(to) == '_')) {
                    to++;
                }
                if (to > next) {
                    if (c == '#' || tokens.size > 0) {
                        tokens.add(i, to, Vocabulary.UNKNOWN, Sentence.WORD, 0);
                    }
                    next = to;
                }
            }
            case '&' -> {
                int semicolon = entityEnd(i, high);
                if (semicolon > next) {
                    next = semicolon + 1;
                } else {
                    tokens.add(i, next, vocabulary.number("and"), Sentence.WORD, 0);
                }
            }
            default -> {}
        }
        return next;
    }

    /** Returns where "&gt;" and its like end, or -1. */
    private int entityEnd(int ampersand, int high) {
        for (int i = ampersand + 1; i < Math.min(high, ampersand + 7); i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i;
            }
            if (!Letters.isWord(c) && c != '#') {
                return -1;
            }
        }
        return -1;
    }

    private int bracketEnd(int open, int high) {
        int limit = Math.min(high, open + 40);
        for (int i = open + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i + 1;
            }
            if (c == '\n' || c == '[') {
                return -1;
            }
        }
        return -1;
    }

    /** Reads what most words are, ASCII letters and digits up to a mark that cannot belong to them. */
    private int word(int from, int high) {
        int to = from;
        long key = 0;
        char c = 0;
        while (to < high) {
            c = text.charAt(to);
            int code = Vocabulary.code(c);
            if (code == 0) {
                break;
            }
            key = key << Vocabulary.CODE_BITS | code;
            to++;
        }
        if (to - from > Vocabulary.PACKED_UNITS || (to < high && mayJoin(c, to))) {
            return anyWord(from, high);
        }
        addWord(from, to, vocabulary.number(key));
        return to;
    }

    /** Returns whether a unit may be part of a word without being a letter or digit of ASCII. */
    private boolean mayJoin(char c, int at) {
        return c >= 0x80
                || c == '\''
                || c == '`'
                || c == ':'
                || (c == '.' && at + 1 < text.length() && text.charAt(at + 1) != ' ');
    }

    private int anyWord(int from, int high) {
        int to = from;
        int apostrophe = -1;
        int hash = 0;
        length = 0;
        while (to < high) {
            char c = text.charAt(to);
            char folded = c < WORD.length ? WORD[c] : beyondAscii(c);
            if (folded != Vocabulary.SKIPPED) {
                hash = fold(hash, folded);
                to++;
            } else if (Letters.isApostrophe(c) && to + 1 < high && Letters.isWord(text.charAt(to + 1))) {
                apostrophe = to++;
            } else if ((c == '.' || c == ':')
                    && to + 1 < high
                    && Character.isDigit(text.charAt(to - 1))
                    && Character.isDigit(text.charAt(to + 1))) {
                hash = fold(hash, c);
                to++;
            } else if (c == ':' && isLink(from, to)) {
                while (to < high && !Letters.isSpace(text.charAt(to))) {
                    to++;
                }
                length = word.length + 1;
            } else {
                break;
            }
        }
        if (apostrophe > from && isSuffix(apostrophe + 1, to)) {
            addWord(from, apostrophe, vocabulary.number(text, from, apostrophe));
            addWord(apostrophe + 1, to, vocabulary.number(text, apostrophe + 1, to));
        } else {
            addWord(from, to, length > word.length ? Vocabulary.UNKNOWN : vocabulary.number(word, length, hash));
        }
        return to;
    }

    /** Keeps the units of the word so far, as far as any known word reaches. */
    private int fold(int hash, char folded) {
        if (length < word.length) {
            word[length] = folded;
        }
        length++;
        return Vocabulary.hash(hash, folded);
    }

    private static char beyondAscii(char c) {
        char folded = Vocabulary.folded(c);
        return folded != Vocabulary.SKIPPED && Letters.isWord(folded) ? folded : Vocabulary.SKIPPED;
    }

    private static char[] wordUnits() {
        var units = new char[0x80];
        for (char c = 0; c < units.length; c++) {
            units[c] = beyondAscii(c);
        }
        return units;
    }

    private boolean isLink(int from, int to) {
        return to - from >= 4
                && to - from <= 5
                && text.regionMatches(true, from, "http", 0, 4)
                && text.startsWith("://", to);
    }

    /** Contracted verbs are words of their own: I'm, we've, she'll, it's, they're, I'd. */
    private boolean isSuffix(int from, int to) {
        char first = Letters.fold(text.charAt(from));
        if (to - from == 1) {
            return first == 'm' || first == 's' || first == 'd';
        }
        if (to - from != 2) {
            return false;
        }
        char second = Letters.fold(text.charAt(from + 1));
        return (first == 'v' && second == 'e') || (first == 'r' && second == 'e') || (first == 'l' && second == 'l');
    }

    private void addWord(int from, int to, int number) {
        if (number != Vocabulary.UNKNOWN) {
            if (fillers.get(number)) {
                if (tokens.endsWith(Sentence.COMMA)) {
                    tokens.dropLast(1);
                    pendingComma = true;
                }
                return;
            }
            if (contracted.get(number)) {
                tokens.add(from, from + 1, vocabulary.number(text, from, from + 1), Sentence.WORD, 0);
                tokens.add(from + 1, to, vocabulary.number(text, from + 1, to), Sentence.WORD, 0);
                return;
            }
            if (repeatsTwoWords(number)) {
                tokens.dropLast(2);
                return;
            }
            dropRepeatedStart(number);
        }
        pendingComma = false;
        tokens.add(from, to, number, Sentence.WORD, Shape.of(text, from, to));
    }

    private boolean pendingComma;

    private void addComma(int at) {
        int last = tokens.size - 1;
        if (pendingComma) {
            // "it is, um, slow": both commas belong to the filler
            pendingComma = false;
            return;
        }
        if (last < 0 || tokens.kind[last] == Sentence.COMMA) {
            return;
        }
        if (last >= 2
                && tokens.kind[last - 2] == Sentence.COMMA
                && asideStarts.get(tokens.word[last - 1])
                && asideEnds.get(tokens.word[last])) {
            // ", you know,": both commas go with it
            tokens.dropLast(3);
            return;
        }
        if (last >= 1 && asides.get(tokens.word[last]) && tokens.kind[last - 1] == Sentence.COMMA) {
            tokens.dropLast(1);
            return;
        }
        tokens.add(at, at + 1, Vocabulary.UNKNOWN, Sentence.COMMA, 0);
    }

    /** "it's, it's": the second try goes. */
    private boolean repeatsTwoWords(int number) {
        int last = tokens.size - 1;
        return last >= 3
                && tokens.word[last - 2] == number
                && tokens.kind[last - 1] == Sentence.COMMA
                && tokens.word[last] != Vocabulary.UNKNOWN
                && tokens.word[last] == tokens.word[last - 3];
    }

    /** "when, when I" and "I, I was": the first try goes. */
    private void dropRepeatedStart(int number) {
        int last = tokens.size - 1;
        if (last >= 1 && tokens.kind[last] == Sentence.COMMA && tokens.word[last - 1] == number) {
            tokens.dropLast(2);
        }
    }
}
