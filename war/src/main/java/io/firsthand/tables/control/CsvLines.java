package io.firsthand.tables.control;

import io.firsthand.problem.entity.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Comma-separated lines as RFC 4180 has them: any cell may be quoted, quotes are doubled, lines end in CRLF. */
public final class CsvLines {
    private static final char QUOTE = '"';
    private static final String FORMULA = "=+-@\t\r";

    private final String text;
    private final char separator;
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> line = new ArrayList<>();
    private int at;

    private CsvLines(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /** Returns the lines as text. */
    public static String write(Collection<? extends Collection<String>> lines) {
        var text = new StringBuilder();
        for (Collection<String> line : lines) {
            String between = "";
            for (String cell : line) {
                text.append(between).append(quoted(cell));
                between = ",";
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    /** Returns a cell before which an apostrophe stands where it begins like a formula, so that no spreadsheet computes what somebody typed. */
    public static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == ';' || c == QUOTE || c == '\r' || c == '\n')
                && cell.equals(cell.strip());
        return plain ? cell : QUOTE + cell.replace("\"", "\"\"") + QUOTE;
    }

    /**
     * Returns the cells of each line; lines without any are left out. A spreadsheet in a country that writes decimals with a comma
     * separates by semicolons, which is told by the first line.
     *
     * @throws ProblemException 400 when a quote is not closed
     */
    public static List<List<String>> read(String text) {
        return new CsvLines(text).read();
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
    }

    private List<List<String>> read() {
        while (at < text.length()) {
            line.add(text.charAt(at) == QUOTE ? quotedCell() : plainCell());
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
                if (at == text.length() || isLineEnd(text.charAt(at))) {
                    line.add("");
                    endLine();
                }
            } else {
                endLine();
            }
        }
        return lines;
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        if (line.stream().anyMatch(cell -> !cell.isEmpty())) {
            lines.add(line);
        }
        line = new ArrayList<>();
    }

    private String plainCell() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quotedCell() {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != QUOTE) {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == QUOTE) {
                cell.append(QUOTE);
                at++;
            } else {
                return closed(cell.toString());
            }
        }
        throw ProblemException.malformed("The table has a quote that is not closed.");
    }

    private String closed(String cell) {
        if (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
            throw ProblemException.malformed("The table has a cell that goes on after its closing quote.");
        }
        return cell;
    }

    private static boolean isLineEnd(char c) {
        return c == '\r' || c == '\n';
    }
}
