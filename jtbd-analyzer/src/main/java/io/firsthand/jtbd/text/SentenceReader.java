package io.firsthand.jtbd.text;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one text into sentences, and each into tokens. A sentence ends at {@code . ! ? …} before white space, whatever the
 * case of what follows, or at a line end; a line that was wrapped goes on. For one thread, within one call.
 */
public final class SentenceReader {
    /** Longest reach to either side of an anchor, UTF-16; text without any end mark is cut here, at a space. */
    private static final int REACH = 700;
    /** A line shorter than this was not wrapped by a machine. */
    private static final int WRAPPED_LINE = 64;

    private static final int LONGEST_TAG = 80;
    private static final Set<String> BLOCKS =
            Set.of("br", "p", "div", "li", "ul", "ol", "tr", "td", "v", "h1", "h2", "h3");

    /** Most units that are read in one go. */
    private static final int RUN = 128;

    private final String original;
    private final char[] text;
    private final ReadingWords words;
    private final KnownWords known;
    private final TokenBuffer main;
    private @Nullable TokenBuffer before;
    private @Nullable TokenBuffer after;
    private TokenBuffer tokens;
    private int start;
    /** The word being read as far as it is packed, 0 before a word. */
    private long key;

    private boolean commaSeen;
    private boolean pendingComma;

    /** Says where a sentence is worth reading. */
    @FunctionalInterface
    public interface Anchors {
        /** Returns whether an anchor ends with a token. */
        boolean endAt(Sentence sentence, int token);
    }

    /** Makes a reader of one text. */
    public SentenceReader(String text, ReadingWords words) {
        original = text;
        this.text = text.toCharArray();
        this.words = words;
        known = words.vocabulary().words();
        main = buffer();
        tokens = main;
    }

    /**
     * Returns the sentence that starts at a position. Of a text without end marks it returns what lies around the first
     * anchor, or something without an anchor: reading goes on where it ends.
     *
     * @param from where the sentence before ended, or the turn's first unit
     * @param high it ends here at the latest; beyond {@code from}
     */
    public Sentence from(int from, int high, Anchors anchors) {
        tokens = main;
        Sentence sentence = read(from, high, from, from + REACH);
        return sentence.isCut() ? aroundAnchor(sentence, high, anchors) : sentence;
    }

    private Sentence aroundAnchor(Sentence first, int high, Anchors anchors) {
        Sentence sentence = first;
        while (true) {
            for (int token = 0; token < sentence.size(); token++) {
                if (anchors.endAt(sentence, token)) {
                    return around(sentence.to(token) - 1, sentence.start(), high);
                }
            }
            if (!sentence.isCut()) {
                return sentence;
            }
            int from = spaceFrom(Math.max(sentence.start(), sentence.end() - REACH), sentence.end());
            sentence = read(from, high, from, from + 2 * REACH);
        }
    }

    /**
     * Returns the sentence that holds a position.
     *
     * @param low it starts here at the earliest
     * @param high it ends here at the latest
     */
    public Sentence around(int position, int low, int high) {
        tokens = main;
        return read(startOf(position, low), high, position, position + REACH);
    }

    /** Returns the sentence before one, or null when there is none from {@code low} on; it stays readable until the next of its kind. */
    public @Nullable Sentence before(Sentence sentence, int low) {
        int position = sentence.start() - 1;
        while (position > low && !Letters.isWord(text[position])) {
            position--;
        }
        if (position <= low) {
            return null;
        }
        before = before == null ? buffer() : before;
        tokens = before;
        return read(startOf(position, low), sentence.start(), position, position + REACH);
    }

    /** Returns the sentence after one, or null when there is none before {@code high}; it stays readable until the next of its kind. */
    public @Nullable Sentence after(Sentence sentence, int high) {
        int position = sentence.end();
        while (position < high && !Letters.isWord(text[position])) {
            position++;
        }
        if (position >= high) {
            return null;
        }
        after = after == null ? buffer() : after;
        tokens = after;
        boolean plain = position == 0 || Graphemes.joinsNothing(text[position - 1]);
        int first = plain ? position : Graphemes.startOf(original, sentence.end(), position);
        return read(first, high, position, position + REACH);
    }

    private TokenBuffer buffer() {
        return new TokenBuffer(text, words.vocabulary().size());
    }

    private int startOf(int position, int low) {
        int limit = Math.max(low, position - REACH);
        for (int i = position - 1; i >= limit; i--) {
            if (endsSentence(i)) {
                return i + 1;
            }
        }
        return limit > low ? spaceFrom(limit, position) : limit;
    }

    /** Returns the first place behind a space, or the end of the search. */
    private int spaceFrom(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Letters.isSpace(text[i])) {
                return i + 1;
            }
        }
        return to;
    }

    /** Returns whether a sentence ends with the unit at {@code i}. */
    private boolean endsSentence(int i) {
        char c = text[i];
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
        if (next >= text.length) {
            return true;
        }
        char c = text[next];
        return Letters.isSpace(c)
                || c == '<'
                || original.startsWith("&nbsp;", next)
                || c == '"'
                || c == '\u201D'
                || c == ')'
                || c == '*';
    }

    /** Returns whether a tag ends here that starts a new line: {@code <br/>}, {@code </p>}, {@code </v>}. */
    private boolean endsBlock(int i) {
        int open = i - 1;
        int reach = Math.max(0, i - LONGEST_TAG);
        while (open >= reach && text[open] != '<') {
            open--;
        }
        if (open < reach || tagEnd(open, i + 1) != i) {
            return false;
        }
        int from = text[open + 1] == '/' ? open + 2 : open + 1;
        int to = from;
        while (to < i && Letters.isWord(text[to])) {
            to++;
        }
        return BLOCKS.contains(Vocabulary.fold(original.substring(from, to)));
    }

    /** Returns where a tag closes, or -1 when none starts here ("<3"). */
    private int tagEnd(int open, int high) {
        int first = open + 1 < high && text[open + 1] == '/' ? open + 2 : open + 1;
        if (first >= high || !Letters.isWord(text[first]) || Character.isDigit(text[first])) {
            return -1;
        }
        for (int i = first; i < Math.min(high, open + LONGEST_TAG); i++) {
            char c = text[i];
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
        if (i + 1 < text.length && text[i + 1] == '.') {
            return false;
        }
        if (i > 0 && text[i - 1] == '.') {
            return true;
        }
        if (!endsBefore(i + 1)) {
            return false;
        }
        int from = i;
        while (from > 0 && Letters.isWord(text[from - 1])) {
            from--;
        }
        boolean dotted = from > 0 && text[from - 1] == '.' && i - from == 1;
        return from == i || !(dotted || words.isAbbreviation(text, from, i));
    }

    private boolean isWrapped(int i) {
        int next = i + 1;
        while (next < text.length && text[next] == ' ') {
            next++;
        }
        if (next >= text.length || !Character.isLowerCase(text[next])) {
            return false;
        }
        int line = i - WRAPPED_LINE;
        if (line < -1) {
            return false;
        }
        for (int before = i - 1; before > line; before--) {
            if (text[before] == '\n') {
                return false;
            }
        }
        char last = text[i - 1];
        return last != '.' && last != '!' && last != '?' && last != ':' && last != '\n';
    }

    private Sentence read(int from, int high, int position, int limit) {
        start = from;
        tokens.clear();
        commaSeen = false;
        pendingComma = false;
        int i = from;
        boolean question = false;
        boolean cut = false;
        while (i < high) {
            char c = text[i];
            if (KnownWords.code(c) != KnownWords.STOP) {
                if (c == ' ' && i >= limit) {
                    cut = true;
                    break;
                }
                i = words(i, high, limit);
                continue;
            }
            if (Letters.isWord(c)) {
                i = Letters.isMark(c) ? i + 1 : anyWord(i, high);
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
            if (i >= limit && i < high && !Letters.isWord(text[i]) && !Character.isLowSurrogate(text[i])) {
                cut = true;
                break;
            }
        }
        return new Sentence(from, Math.max(Math.min(i, high), from), question, cut, tokens);
    }

    /** Reads words and spaces between them up to a mark, or to the end of the word at the limit. */
    private int words(int from, int high, int limit) {
        int first = tokens.size;
        key = 0;
        int stop = Math.min(high, Math.max(limit, from + 1));
        int i = from;
        while (true) {
            i = run(i, Math.min(stop, i + RUN));
            int code = i == high ? KnownWords.STOP : KnownWords.code(text[i]);
            boolean goesOn = i < stop ? code != KnownWords.STOP : code > 0 && key != 0;
            if (goesOn) {
                stop = Math.max(stop, i + 1);
                tokens.size -= key != 0 ? 1 : 0;
                continue;
            }
            if (key == 0 || i == high) {
                break;
            }
            char c = text[i];
            if (Letters.isApostrophe(c) && i + 1 < high && Letters.isWord(text[i + 1])) {
                if (isSuffix(i + 1, high)) {
                    key = 0;
                } else {
                    tokens.size--;
                }
                i++;
                stop = Math.min(high, Math.max(limit, i + 1));
            } else if (mayJoin(c, tokens.from(tokens.size - 1), i)) {
                int again = tokens.from(--tokens.size);
                settle(first);
                return anyWord(again, high);
            } else {
                break;
            }
        }
        settle(first);
        return i;
    }

    /**
     * Reads words and single spaces in between without a decision that depends on them: where a word starts or ends, the
     * next bound is kept, anywhere else it is written over. The word at the end may go on.
     */
    private int run(int from, int stop) {
        tokens.reserve((stop - from) / 2 + 2);
        int[] bounds = tokens.bounds;
        long[] keys = tokens.keys;
        long word = key;
        int inWord = word != 0 ? 1 : 0;
        int bound = 2 * tokens.size + inWord;
        int i = from;
        for (; i < stop; i++) {
            int code = KnownWords.code(text[i]);
            if (code == KnownWords.STOP) {
                break;
            }
            bounds[bound] = i;
            int isWord = -code >>> 31;
            bound += isWord ^ inWord;
            inWord = isWord;
            word = KnownWords.append(word, code) & -isWord;
            keys[bound >> 1] = word;
        }
        bounds[bound] = i;
        tokens.size = bound + 1 >> 1;
        key = word;
        return i;
    }

    private int mark(char c, int i, int high) {
        int next = i + 1;
        switch (c) {
            case ',' -> addComma(i);
            case ';', ':' -> add(i, next, Vocabulary.UNKNOWN, Sentence.COLON);
            case '(' -> add(i, next, Vocabulary.UNKNOWN, Sentence.OPEN);
            case ')' -> add(i, next, Vocabulary.UNKNOWN, Sentence.CLOSE);
            case '\u2013', '\u2014' -> add(i, next, Vocabulary.UNKNOWN, Sentence.DASH);
            case '-' -> {
                boolean joined = i > 0 && next < high && Letters.isWord(text[i - 1]) && Letters.isWord(text[next]);
                if (!joined && !tokens.endsWith(Sentence.DASH)) {
                    add(i, next, Vocabulary.UNKNOWN, Sentence.DASH);
                }
            }
            case '[' -> {
                int close = bracketEnd(i, high);
                if (close > 0) {
                    add(i, close, Vocabulary.UNKNOWN, Sentence.WORD);
                    next = close;
                }
            }
            case '<' -> next = Math.max(next, tagEnd(i, high));
            case '@', '#' -> {
                int to = next;
                while (to < high && (Letters.isWord(text[to]) || text[to] == '_')) {
                    to++;
                }
                if (to > next) {
                    if (c == '#' || tokens.size > 0) {
                        add(i, to, Vocabulary.UNKNOWN, Sentence.WORD);
                    }
                    next = to;
                }
            }
            case '&' -> {
                int semicolon = entityEnd(i, high);
                if (semicolon > next) {
                    next = semicolon + 1;
                } else {
                    add(i, next, words.and(), Sentence.WORD);
                }
            }
            default -> {}
        }
        return next;
    }

    /** Returns where "&gt;" and its like end, or -1. */
    private int entityEnd(int ampersand, int high) {
        for (int i = ampersand + 1; i < Math.min(high, ampersand + 7); i++) {
            char c = text[i];
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
            char c = text[i];
            if (c == ']') {
                return i + 1;
            }
            if (c == '\n' || c == '[') {
                return -1;
            }
        }
        return -1;
    }

    /** Returns whether a unit may be part of a word that cannot be packed. */
    private boolean mayJoin(char c, int from, int at) {
        return switch (c) {
            case '.' -> isBetweenDigits(at);
            case ':' -> isBetweenDigits(at) || isLink(from, at);
            default -> c >= 0x80 && Letters.isWord(c);
        };
    }

    private boolean isBetweenDigits(int at) {
        return at + 1 < text.length && Character.isDigit(text[at - 1]) && Character.isDigit(text[at + 1]);
    }

    private int anyWord(int from, int high) {
        int to = from;
        int apostrophe = -1;
        boolean link = false;
        while (to < high) {
            char c = text[to];
            if (Letters.isWord(c)) {
                to++;
            } else if (Letters.isApostrophe(c) && to + 1 < high && Letters.isWord(text[to + 1])) {
                apostrophe = to++;
            } else if ((c == '.' || c == ':') && to + 1 < high && to > from && isBetweenDigits(to)) {
                to++;
            } else if (c == ':' && isLink(from, to)) {
                while (to < high && !Letters.isSpace(text[to])) {
                    to++;
                }
                link = true;
            } else {
                break;
            }
        }
        if (apostrophe > from && isSuffix(apostrophe + 1, to)) {
            addWord(from, apostrophe, known.number(text, from, apostrophe));
            addWord(apostrophe + 1, to, known.number(text, apostrophe + 1, to));
        } else {
            addWord(from, to, link ? Vocabulary.UNKNOWN : known.number(text, from, to));
        }
        return to;
    }

    private boolean isLink(int from, int to) {
        return to - from >= 4
                && to - from <= 5
                && Letters.fold(text[from]) == 'h'
                && Letters.fold(text[from + 1]) == 't'
                && Letters.fold(text[from + 2]) == 't'
                && Letters.fold(text[from + 3]) == 'p'
                && to + 2 < text.length
                && text[to + 1] == '/'
                && text[to + 2] == '/';
    }

    /** Contracted verbs are words of their own: I'm, we've, she'll, it's, they're, I'd. */
    private boolean isSuffix(int from, int high) {
        char first = Letters.fold(text[from]);
        int to = from + 1;
        if (to < high && Letters.isWord(text[to])) {
            char second = Letters.fold(text[to]);
            to++;
            boolean known = (first == 'v' && second == 'e')
                    || (first == 'r' && second == 'e')
                    || (first == 'l' && second == 'l');
            return known && endsWord(to, high);
        }
        return (first == 'm' || first == 's' || first == 'd') && endsWord(to, high);
    }

    private boolean endsWord(int at, int high) {
        return at >= high
                || !(Letters.isWord(text[at])
                        || (Letters.isApostrophe(text[at]) && at + 1 < high && Letters.isWord(text[at + 1])));
    }

    /** Looks again at words read in a run, from {@code first} on, where one of them has a role or follows a comma. */
    private void settle(int first) {
        int end = tokens.size;
        if (first == end) {
            return;
        }
        int roles = 0;
        for (int token = first; token < end; token++) {
            int from = tokens.from(token);
            int to = tokens.to(token);
            int number = to - from <= KnownWords.PACKED_UNITS
                    ? known.number(tokens.keys[token])
                    : known.number(text, from, to);
            tokens.what[token] = number;
            roles |= words.roles(number);
        }
        boolean plain = (roles & (ReadingWords.FILLER | ReadingWords.CONTRACTED)) == 0
                && !commaSeen
                && isPlain(tokens.from(first), tokens.to(first))
                && isPlain(tokens.from(end - 1), tokens.to(end - 1));
        if (plain) {
            return;
        }
        int[] bounds = Arrays.copyOfRange(tokens.bounds, 2 * first, 2 * end);
        int[] numbers = Arrays.copyOfRange(tokens.what, first, end);
        tokens.size = first;
        for (int i = 0; i < numbers.length; i++) {
            addWord(bounds[2 * i], bounds[2 * i + 1], numbers[i]);
        }
    }

    private boolean isPlain(int from, int to) {
        return (from == 0 || Graphemes.joinsNothing(text[from - 1]))
                && (to == text.length || Graphemes.joinsNothing(text[to]))
                && !Graphemes.mayJoin(text[from])
                && !Graphemes.mayJoin(text[to - 1]);
    }

    private void addWord(int from, int to, int number) {
        int roles = words.roles(number);
        if ((roles & ReadingWords.FILLER) != 0) {
            if (tokens.endsWith(Sentence.COMMA)) {
                tokens.dropLast(1);
                pendingComma = true;
            }
            return;
        }
        if ((roles & ReadingWords.CONTRACTED) != 0) {
            addToken(from, from + 1, known.number(text, from, from + 1), Sentence.WORD, true);
            addToken(from + 1, to, known.number(text, from + 1, to), Sentence.WORD, true);
            return;
        }
        if (commaSeen && number != Vocabulary.UNKNOWN) {
            if (repeatsTwoWords(number)) {
                tokens.dropLast(2);
                return;
            }
            dropRepeatedStart(number);
        }
        pendingComma = false;
        addToken(from, to, number, Sentence.WORD, true);
    }

    private void add(int from, int to, int number, byte kind) {
        addToken(from, to, number, kind, false);
    }

    /** Adds a token from boundary to boundary, as a reader sees characters; most neighbours join with nothing. */
    private void addToken(int from, int to, int number, byte kind, boolean word) {
        int first = from;
        int end = to;
        if (!isPlain(from, to)) {
            int safe = tokens.size > 0 ? tokens.to(tokens.size - 1) : start;
            if (safe >= to) {
                return;
            }
            first = safe > from ? safe : Graphemes.startOf(original, safe, from);
            end = Graphemes.endOf(original, first, to);
        }
        if (word) {
            tokens.addWord(first, end, number);
        } else {
            tokens.addMark(first, end, number, kind);
        }
    }

    private void addComma(int at) {
        int last = tokens.size - 1;
        commaSeen = true;
        if (pendingComma) {
            // "it is, um, slow": both commas belong to the filler
            pendingComma = false;
            return;
        }
        if (last < 0 || tokens.kind(last) == Sentence.COMMA) {
            return;
        }
        if (last >= 2
                && tokens.kind(last - 2) == Sentence.COMMA
                && words.is(tokens.word(last - 1), ReadingWords.ASIDE_START)
                && words.is(tokens.word(last), ReadingWords.ASIDE_END)) {
            // ", you know,": both commas go with it
            tokens.dropLast(3);
            return;
        }
        if (last >= 1 && words.is(tokens.word(last), ReadingWords.ASIDE) && tokens.kind(last - 1) == Sentence.COMMA) {
            tokens.dropLast(1);
            return;
        }
        add(at, at + 1, Vocabulary.UNKNOWN, Sentence.COMMA);
    }

    /** "it's, it's": the second try goes. */
    private boolean repeatsTwoWords(int number) {
        int last = tokens.size - 1;
        return last >= 3
                && tokens.word(last - 2) == number
                && tokens.kind(last - 1) == Sentence.COMMA
                && tokens.word(last) != Vocabulary.UNKNOWN
                && tokens.word(last) == tokens.word(last - 3);
    }

    /** "when, when I" and "I, I was": the first try goes. */
    private void dropRepeatedStart(int number) {
        int last = tokens.size - 1;
        if (last >= 1 && tokens.kind(last) == Sentence.COMMA && tokens.word(last - 1) == number) {
            tokens.dropLast(2);
        }
    }
}
