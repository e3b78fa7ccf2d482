package io.firsthand.connector.csv;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a sheet, streamed: numbers as they are written plainly ({@code 4711}, {@code 0.5}), dates in ISO 8601 without a
 * zone, formulas by the value that was saved with them.
 */
final class WorkbookRows implements Rows {
    private static final long MOST_SHEET_BYTES = 2L << 30;
    private static final int MOST_ROW_CHARS = 1 << 23;
    private static final MathContext EXCEL_PRECISION = new MathContext(15);
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d{1,32}(\\.\\d{1,32})?([eE][+-]?\\d{1,3})?");
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime DAY_ZERO_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);

    private final Workbook workbook;
    private final ZipFile zip;
    private final Width width;
    private final SharedStrings strings;
    private final WorkbookPart sheet;
    private final long total;
    private long line;
    private boolean ended;

    WorkbookRows(Workbook workbook, ZipFile zip, Width width) throws IOException {
        this.workbook = workbook;
        this.zip = zip;
        this.width = width;
        this.strings = SharedStrings.of(zip, workbook.stringsPart());
        WorkbookPart part = WorkbookPart.open(zip, workbook.part(), MOST_SHEET_BYTES);
        if (part == null) {
            throw new IOException("no part of the sheet");
        }
        this.sheet = part;
        this.total = Math.max(1, zip.getEntry(workbook.part()).getSize());
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            while (!ended && sheet.next()) {
                if (sheet.ends("sheetData")) {
                    ended = true;
                } else if (sheet.begins("row")) {
                    String number = sheet.attribute("r");
                    line = number == null ? line + 1 : Math.max(line + 1, index(number, line + 1));
                    Row row = row();
                    if (!(row instanceof Row.Cells cells
                            && cells.cells().stream().allMatch(String::isEmpty))) {
                        return row;
                    }
                }
            }
            ended = true;
            return null;
        } catch (GuardedStream.TooLargeException e) {
            throw Workbook.tooLarge(workbook.name());
        } catch (IOException e) {
            throw Workbook.damaged(workbook.name());
        }
    }

    @Override
    public long done() {
        return ended ? total : Math.min(total, sheet.done());
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        zip.close();
    }

    private Row row() throws IOException {
        List<String> cells = new ArrayList<>();
        String problem = null;
        long chars = 0;
        while (sheet.next() && !sheet.ends("row")) {
            if (!sheet.begins("c")) {
                continue;
            }
            int column = column(sheet.attribute("r"), cells.size());
            String value = cell();
            chars += value.length();
            if (column < cells.size() || column >= Width.MOST_CELLS) {
                problem = "a cell in a column that cannot be";
            } else if (chars > MOST_ROW_CHARS) {
                problem = "more than " + MOST_ROW_CHARS + " characters";
            } else {
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(value);
            }
        }
        if (problem != null) {
            return new Row.Broken(line, "the row has " + problem);
        }
        // a sheet does not write empty cells at a row's end
        while (cells.size() < width.columns()) {
            cells.add("");
        }
        return width.fit(line, cells, 0);
    }

    private String cell() throws IOException {
        String type = sheet.attribute("t");
        boolean date = workbook.dateStyles().contains((int) index(sheet.attribute("s"), -1));
        String value = "";
        while (sheet.next() && !sheet.ends("c")) {
            if (sheet.begins("v")) {
                value = valueUntilEnd();
            } else if (sheet.begins("is")) {
                return inlineText();
            }
        }
        if (value.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> sharedText(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "n" -> PLAIN_NUMBER.matcher(value).matches() ? number(value, date) : value;
            case "str" -> SharedStrings.unescaped(value);
            default -> value;
        };
    }

    private String inlineText() throws IOException {
        String text = SharedStrings.textUntil(sheet, "is");
        boolean more = true;
        while (more && !sheet.ends("c")) {
            more = sheet.next();
        }
        return text;
    }

    private String valueUntilEnd() throws IOException {
        StringBuilder value = new StringBuilder();
        while (sheet.next() && !sheet.ends("v")) {
            if (sheet.isText()) {
                SharedStrings.append(value, sheet.text());
            }
        }
        return value.toString();
    }

    private String sharedText(String value) throws IOException {
        String text = strings.get((int) index(value, -1));
        if (text == null) {
            throw new IOException("a cell names a shared text that does not exist");
        }
        return text;
    }

    private String number(String value, boolean date) {
        BigDecimal number = new BigDecimal(value);
        if (!date) {
            // what Excel shows: 15 digits, so that 0.30000000000000004 is 0.3; a long whole number may be an id
            BigDecimal shown = number.scale() <= 0 ? number : number.round(EXCEL_PRECISION);
            return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
        }
        try {
            return date(number.doubleValue());
        } catch (DateTimeException | ArithmeticException e) {
            return number.toPlainString();
        }
    }

    private String date(double days) {
        long seconds = Math.round(days * 86_400);
        if (days >= 0 && days < 1) {
            return LocalTime.MIDNIGHT.plusSeconds(seconds).toString();
        }
        // before March 1900 Excel counts a leap day that never was
        LocalDateTime zero = workbook.date1904() ? DAY_ZERO_1904 : days < 60 ? DAY_ZERO.plusDays(1) : DAY_ZERO;
        LocalDateTime time = zero.plusSeconds(seconds);
        return time.truncatedTo(ChronoUnit.DAYS).equals(time)
                ? time.toLocalDate().toString()
                : time.toString();
    }

    /** Returns the column, from 0, of an address such as {@code AB12}; without one it follows the last. */
    private static int column(@Nullable String address, int next) {
        if (address == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < Math.min(4, address.length()); i++) {
            char c = address.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column == 0 ? Width.MOST_CELLS : column - 1;
    }

    private static long index(@Nullable String digits, long otherwise) {
        return digits != null
                        && digits.length() <= 9
                        && !digits.isEmpty()
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.parseLong(digits)
                : otherwise;
    }
}
