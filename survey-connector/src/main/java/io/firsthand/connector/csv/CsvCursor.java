package io.firsthand.connector.csv;

import io.firsthand.spi.Cursor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a file has been read, written {@code 4711/123456}: rows behind us, readable or not, and the file's size in bytes.
 *
 * <p>The rows say where to go on and the size tells another file: that one is read from its beginning, which is harmless
 * because equal rows get equal ids.
 *
 * @param rows how many rows are behind us, without the header
 * @param size the size of the file that was read
 */
record CsvCursor(long rows, long size) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})/(\\d{1,18})");

    /** Returns how many rows of a file are behind a cursor. */
    static long rowsBehind(Cursor cursor, long size) {
        if (cursor.isStart()) {
            return 0;
        }
        Matcher written = WRITTEN.matcher(cursor.value());
        if (!written.matches()) {
            throw Trouble.unusable(
                    "the cursor '" + cursor.value() + "' is none of this connector; read from the beginning");
        }
        return Long.parseLong(written.group(2)) == size ? Long.parseLong(written.group(1)) : 0;
    }

    Cursor toCursor() {
        return new Cursor(rows + "/" + size);
    }
}
