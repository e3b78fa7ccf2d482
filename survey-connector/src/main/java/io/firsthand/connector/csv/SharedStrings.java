package io.firsthand.connector.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a workbook, which its cells name by number and which therefore must all be at hand: kept as UTF-8 in chunks,
 * at most {@link #MOST_BYTES}.
 */
final class SharedStrings {
    static final int MOST_BYTES = 64 << 20;
    private static final int MOST_TEXT_CHARS = DelimitedRows.MOST_CELL_CHARS;
    private static final long MOST_XML_BYTES = 512L << 20;
    private static final int CHUNK = 1 << 20;
    private static final int MOST_TEXTS = 4_000_000;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<byte[]> chunks = new ArrayList<>();
    private int[] ends = new int[1024];
    private int size;
    private int length;

    /** Reads the texts; a workbook without any has no such part. */
    static SharedStrings of(ZipFile zip, @Nullable String part) throws IOException {
        SharedStrings strings = new SharedStrings();
        if (part == null) {
            return strings;
        }
        try (WorkbookPart xml = WorkbookPart.open(zip, part, MOST_XML_BYTES)) {
            while (xml != null && xml.next()) {
                if (xml.begins("si")) {
                    strings.add(textUntil(xml, "si"));
                }
            }
        }
        return strings;
    }

    /** Returns the text of a number, or null when there is none. */
    @Nullable
    String get(int number) {
        if (number < 0 || number >= size) {
            return null;
        }
        int from = number == 0 ? 0 : ends[number - 1];
        byte[] utf8 = new byte[ends[number] - from];
        for (int i = 0; i < utf8.length; ) {
            byte[] chunk = chunks.get((from + i) / CHUNK);
            int at = (from + i) % CHUNK;
            int part = Math.min(CHUNK - at, utf8.length - i);
            System.arraycopy(chunk, at, utf8, i, part);
            i += part;
        }
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** Collects the text of all {@code t} elements up to the end of an element, without phonetic hints. */
    static String textUntil(WorkbookPart xml, String element) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean phonetic = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.begins("rPh") || xml.ends("rPh")) {
                phonetic = xml.begins("rPh");
            } else if (xml.begins("t") || xml.ends("t")) {
                inText = xml.begins("t");
            } else if (xml.isText() && inText && !phonetic) {
                append(text, xml.text());
            }
        }
        return unescaped(text.toString());
    }

    /** Appends a piece of text to a cell that may not grow without limit. */
    static void append(StringBuilder text, String piece) throws IOException {
        if (text.length() + piece.length() > MOST_TEXT_CHARS) {
            throw new GuardedStream.TooLargeException();
        }
        text.append(piece);
    }

    /** Undoes {@code _x000D_}, by which workbooks write characters that XML would change. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(
                                m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }

    private void add(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > MOST_BYTES - length || size == MOST_TEXTS) {
            throw new GuardedStream.TooLargeException();
        }
        for (int i = 0; i < utf8.length; ) {
            int at = (length + i) % CHUNK;
            if (at == 0) {
                chunks.add(new byte[CHUNK]);
            }
            int part = Math.min(CHUNK - at, utf8.length - i);
            System.arraycopy(utf8, i, chunks.get(chunks.size() - 1), at, part);
            i += part;
        }
        length += utf8.length;
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = length;
    }
}
