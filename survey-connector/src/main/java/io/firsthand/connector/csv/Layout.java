package io.firsthand.connector.csv;

import io.firsthand.connector.csv.Rows.Row;
import io.firsthand.spi.Column;
import io.firsthand.spi.SurveyToolException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is known about the columns of a table after looking at its beginning.
 *
 * @param columns every column with a key and a proposed role
 * @param bodyFrom the line on which the data begins; what stands above are names
 * @param width how many cells a row has
 * @param times column key to how its times are written, for every column that holds times
 * @param remarks what people should know; may be empty
 */
record Layout(List<Column> columns, long bodyFrom, Width width, Map<String, WrittenTime> times, List<String> remarks) {
    private static final int ROWS_FOR_ROLES = 200;
    private static final int ROWS_FOR_FORMATS = 1_000;

    /** Share of short rows above which a file is taken to leave out empty cells at the end of its rows. */
    private static final double SHORT_ROWS = 0.02;

    private static final int MOST_LINES_NAMED = 5;

    static Layout of(Table table, CsvSettings settings) throws IOException {
        List<Row.Cells> rows = new ArrayList<>();
        List<Row.Broken> broken = new ArrayList<>();
        try (Rows sample = table.openSample()) {
            Row row = sample.next();
            while (row != null && rows.size() <= ROWS_FOR_FORMATS) {
                if (row instanceof Row.Cells cells) {
                    rows.add(cells);
                } else if (row instanceof Row.Broken unreadable) {
                    broken.add(unreadable);
                }
                row = sample.next();
            }
        }
        if (rows.isEmpty()) {
            throw nothingReadable(settings.name(), broken);
        }
        return new Builder(table, settings, rows, !broken.isEmpty()).build();
    }

    /** Returns the position of a column by its key, or -1. */
    int indexOf(String key) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static SurveyToolException nothingReadable(String name, List<Row.Broken> broken) {
        return broken.isEmpty()
                ? Trouble.unusable("'" + name + "' has no rows; export it again")
                : Trouble.unusable("'" + name + "' has no readable row in its beginning; line "
                        + broken.get(0).line() + ": " + broken.get(0).reason());
    }

    /** Puts a layout together, one question after the other. */
    private static final class Builder {
        private final Table table;
        private final CsvSettings settings;
        private final List<Row.Cells> rows;
        private final List<String> remarks;
        private final int columns;
        private final Heading heading;
        private final boolean hasBroken;

        Builder(Table table, CsvSettings settings, List<Row.Cells> rows, boolean hasBroken) {
            this.hasBroken = hasBroken;
            this.table = table;
            this.settings = settings;
            this.rows = rows;
            this.remarks = new ArrayList<>(table.remarks());
            List<List<String>> cells = rows.stream().map(Row.Cells::cells).toList();
            int usual = Dialect.mostFrequent(cells.stream().map(List::size).toList());
            this.heading = Heading.of(cells, usual, settings.header());
            this.columns = heading.names().size();
        }

        Layout build() {
            List<Row.Cells> body = rows.subList(heading.rows(), rows.size());
            Width width = new Width(columns, fewestCells(body));
            List<List<String>> fitting = body.stream()
                    .filter(row -> width.fits(row.cells()))
                    .map(row -> Heading.padded(row.cells(), columns))
                    .toList();
            if (!heading.remark().isEmpty()) {
                remarks.add(heading.remark());
            }
            nameDamage();
            List<Column> guessed = new ColumnGuess(
                            heading.texts(),
                            fitting.subList(0, Math.min(fitting.size(), ROWS_FOR_ROLES)),
                            heading.rows() > 0)
                    .columns(keys(heading.names()));
            long bodyFrom =
                    heading.rows() == 0 ? 0 : rows.get(heading.rows() - 1).line() + 1;
            return new Layout(List.copyOf(guessed), bodyFrom, width, times(guessed, fitting), List.copyOf(remarks));
        }

        /** Decides whether rows may leave out cells at their end. */
        private int fewestCells(List<Row.Cells> body) {
            int named = namedColumns();
            long shortRows = IntStream.range(0, body.size())
                    .filter(i -> body.get(i).cells().size() < named && isOneLine(body, i))
                    .count();
            boolean endsEmpty = body.stream()
                    .anyMatch(row -> row.cells().size() == columns
                            && columns > 1
                            && row.cells().get(columns - 1).isEmpty());
            // beside broken records, short rows are their remains
            if (!hasBroken && shortRows >= 2 && shortRows >= SHORT_ROWS * body.size() && !endsEmpty) {
                remarks.add("Rows leave out empty cells at their end; what is missing is read as empty.");
                return 1;
            }
            return named;
        }

        /** A short row of several lines is rather two quotes that nobody closed. */
        private static boolean isOneLine(List<Row.Cells> body, int i) {
            return i + 1 == body.size() || body.get(i + 1).line() == body.get(i).line() + 1;
        }

        private int namedColumns() {
            int end = columns;
            while (heading.rows() > 0 && end > 1 && heading.names().get(end - 1).isEmpty()) {
                end--;
            }
            return end;
        }

        private void nameDamage() {
            List<Long> lines = rows.stream()
                    .filter(row -> row.replaced() > 0)
                    .map(Row.Cells::line)
                    .toList();
            if (!lines.isEmpty()) {
                String named = String.join(
                        ", ",
                        lines.stream()
                                .limit(MOST_LINES_NAMED)
                                .map(String::valueOf)
                                .toList());
                remarks.add("Some characters could not be read and show as \uFFFD, first on line " + named
                        + "; choose another encoding if there are many.");
            }
        }

        private static List<String> keys(List<String> header) {
            Set<String> taken = new HashSet<>();
            List<String> keys = new ArrayList<>();
            Set<String> written = new HashSet<>(header);
            for (int i = 0; i < header.size(); i++) {
                String base = header.get(i).isBlank() ? "Column " + (i + 1) : header.get(i);
                String key = base;
                for (int n = 2; taken.contains(key) || (!key.equals(header.get(i)) && written.contains(key)); n++) {
                    key = base + " (" + n + ")";
                }
                taken.add(key);
                keys.add(key);
            }
            return keys;
        }

        private Map<String, WrittenTime> times(List<Column> guessed, List<List<String>> body) {
            Map<String, WrittenTime> times = new HashMap<>();
            for (int i = 0; i < guessed.size(); i++) {
                List<String> values = ColumnStats.of(body, i).values();
                WrittenTime.Order order = WrittenTime.orderOf(values);
                boolean european =
                        table instanceof TextTable text && text.dialect().delimiter() == ';';
                boolean dayFirst = switch (order) {
                    case DAY_FIRST -> true;
                    case MONTH_FIRST, CLEAR -> false;
                    case AMBIGUOUS, MIXED -> european;
                };
                Column column = guessed.get(i);
                times.put(column.key(), new WrittenTime(dayFirst, settings.zone()));
                if (column.role() == Column.Role.DATE) {
                    sayOrder(column.key(), order, dayFirst);
                }
            }
            return Map.copyOf(times);
        }

        private void sayOrder(String key, WrittenTime.Order order, boolean dayFirst) {
            String read = dayFirst ? "day first" : "month first";
            switch (order) {
                case AMBIGUOUS ->
                    remarks.add(String.format(
                            Locale.ROOT,
                            "Dates in '%s' could have the day or the month first; they are read %s. Export them as 2025-12-31 to be"
                                    + " sure.",
                            key,
                            read));
                case MIXED ->
                    remarks.add(String.format(
                            Locale.ROOT,
                            "Dates in '%s' have sometimes the day and sometimes the month first; they are read %s and what does"
                                    + " not fit has no date.",
                            key,
                            read));
                case DAY_FIRST, MONTH_FIRST ->
                    remarks.add(String.format(Locale.ROOT, "Dates in '%s' have the %s.", key, read));
                case CLEAR -> {}
            }
        }
    }
}
