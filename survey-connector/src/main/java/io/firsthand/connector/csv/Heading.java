package io.firsthand.connector.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the data: nothing, one row of names, or the two or three rows that some survey tools write.
 *
 * <p>Qualtrics writes short names, then the questions, then {@code {"ImportId":"QID1"}}. SurveyMonkey writes the questions,
 * leaves a cell empty for each further option, and writes {@code Open-Ended Response} and the options below.
 *
 * @param names one for each column as written, "" where there is none
 * @param texts the questions that the names stand for
 * @param rows how many rows of the file it takes, 0 when the first row is data
 * @param remark what people should know, or "" when it is one plain row
 */
record Heading(List<String> names, List<HeaderText> texts, int rows, String remark) {
    private static final Set<String> USUAL = Set.of(
            "id",
            "name",
            "date",
            "time",
            "timestamp",
            "text",
            "comment",
            "comments",
            "review",
            "reviews",
            "answer",
            "answers",
            "question",
            "feedback",
            "title",
            "body",
            "status",
            "email",
            "e-mail",
            "language",
            "rating",
            "score",
            "age",
            "gender",
            "country",
            "user",
            "author",
            "label",
            "labels",
            "category",
            "content",
            "message",
            "description",
            "datum",
            "antwort");
    private static final int MOST_ROWS = 200;

    private static final int MOST_TITLE_ROWS = 10;
    private static final int FEWEST_COLUMNS_UNDER_A_TITLE = 3;
    private static final Set<String> SECOND_ROW = Set.of("open-ended response", "response");

    /**
     * Finds the heading.
     *
     * @param rows the first rows of the file, at least one
     * @param columns how many cells most rows have
     * @param chosen what somebody said about the first row, or null to find out
     */
    static Heading of(List<List<String>> rows, int columns, @Nullable Boolean chosen) {
        boolean named = chosen != null ? chosen : hasFurtherRows(rows) || isHeader(rows);
        if (!named) {
            int title = chosen == null ? titleRows(rows, columns) : 0;
            if (title > 0 && isHeader(rows.subList(title, rows.size()))) {
                return below(rows, title, columns);
            }
            List<String> names = Collections.nCopies(columns, "");
            return new Heading(
                    names,
                    names.stream().map(HeaderText::of).toList(),
                    0,
                    "The first row holds data, so the columns are named Column 1 to Column " + columns
                            + "; say that it names the columns if it does.");
        }
        return below(rows, chosen == null ? titleRows(rows, columns) : 0, columns);
    }

    private static Heading below(List<List<String>> rows, int title, int columns) {
        List<List<String>> rest = rows.subList(title, rows.size());
        // a header may end with separators that the rows do not have, and the other way round
        int width = Math.max(columns, rest.get(0).size());
        List<String> names = padded(rest.get(0), width);
        Heading plain = new Heading(
                names,
                names.stream().map(HeaderText::of).toList(),
                title + 1,
                title == 0
                        ? ""
                        : (title == 1
                                        ? "The first row is a title and is"
                                        : "The first " + title + " rows are a title and are")
                                + " not read.");
        if (hasCodes(rest)) {
            return plain.withQuestions(padded(rest.get(1), width));
        }
        if (hasFurtherRows(rest)) {
            return plain.withOptions(padded(rest.get(1), width));
        }
        return plain;
    }

    private Heading withQuestions(List<String> questions) {
        List<HeaderText> asked = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            asked.add(
                    new HeaderText(names.get(i), HeaderText.of(questions.get(i)).wording()));
        }
        return new Heading(
                names, asked, rows + 2, (remark + " The second row holds the questions and the third codes.").strip());
    }

    private Heading withOptions(List<String> options) {
        List<String> named = new ArrayList<>();
        List<HeaderText> asked = new ArrayList<>();
        String question = "";
        for (int i = 0; i < names.size(); i++) {
            question = names.get(i).isBlank() ? question : names.get(i);
            boolean further = names.get(i).isBlank() && !options.get(i).isBlank();
            String name = further ? options.get(i) + ": " + question : names.get(i);
            named.add(name);
            asked.add(new HeaderText(
                    name, name.isBlank() ? "" : HeaderText.of(question).wording()));
        }
        return new Heading(named, asked, rows + 1, (remark + " The second row holds the options.").strip());
    }

    private static boolean hasFurtherRows(List<List<String>> rows) {
        return hasCodes(rows) || (rows.size() > 1 && isSecondRow(rows.get(0), rows.get(1)));
    }

    private static boolean hasCodes(List<List<String>> rows) {
        return rows.size() > 2 && isImportIds(rows.get(2));
    }

    private static boolean isImportIds(List<String> row) {
        long codes =
                row.stream().filter(cell -> cell.startsWith("{\"ImportId\"")).count();
        return codes > 0 && codes * 2 > row.size();
    }

    private static boolean isSecondRow(List<String> first, List<String> second) {
        return !first.get(0).isBlank()
                && second.get(0).isBlank()
                && second.stream()
                        .anyMatch(cell -> SECOND_ROW.contains(cell.strip().toLowerCase(Locale.ROOT)));
    }

    /** Returns how many rows with a single text stand above a table of several columns. */
    private static int titleRows(List<List<String>> rows, int columns) {
        int title = 0;
        while (columns >= FEWEST_COLUMNS_UNDER_A_TITLE
                && title < Math.min(MOST_TITLE_ROWS, rows.size() - 1)
                && rows.get(title).stream().filter(cell -> !cell.isBlank()).count() == 1) {
            title++;
        }
        return title < MOST_TITLE_ROWS && title < rows.size() - 1 ? title : 0;
    }

    static List<String> padded(List<String> cells, int columns) {
        List<String> padded = new ArrayList<>(cells.subList(0, Math.min(columns, cells.size())));
        while (padded.size() < columns) {
            padded.add("");
        }
        return padded;
    }

    private static boolean isHeader(List<List<String>> rows) {
        List<String> first = rows.get(0);
        List<List<String>> body = rows.subList(1, Math.min(rows.size(), MOST_ROWS));
        if (body.isEmpty()) {
            return true;
        }
        int score = 0;
        for (int i = 0; i < first.size(); i++) {
            int column = i;
            List<String> values = body.stream()
                    .filter(row -> row.size() > column && !row.get(column).isBlank())
                    .map(row -> row.get(column))
                    .toList();
            score += score(first.get(i), new ColumnStats(values.size(), values));
        }
        return score > 0 || (score == 0 && isShort(first, body));
    }

    /** Returns what one column says: above 0 for a name, below for data. */
    private static int score(String cell, ColumnStats column) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        if (HeaderText.of(cell).isQuestion() && !column.values().contains(cell)) {
            // a review may be a question too, but then its column is long text as well
            return column.words() > 8 && word.split("\\s+").length > 12 ? 0 : 2;
        }
        if (USUAL.contains(word)) {
            return 3;
        }
        if (cell.isBlank() || column.values().isEmpty()) {
            return 0;
        }
        if (column.numbers() > 0.9) {
            return ColumnStats.isNumber(cell) ? -2 : 2;
        }
        if (column.dates() > 0.9) {
            return WrittenTime.readable(List.of(cell)).isEmpty() ? 2 : -2;
        }
        if (column.mails() > 0.9) {
            return cell.contains("@") ? -2 : 2;
        }
        if (column.values().contains(cell)) {
            return -2;
        }
        long lengths = column.values().stream().map(String::length).distinct().count();
        if (column.rows() >= 5 && lengths == 1 && column.words() == 1) {
            return cell.length() == column.values().get(0).length() ? -1 : 2;
        }
        return 0;
    }

    /** Names are short beside the text below them. */
    private static boolean isShort(List<String> first, List<List<String>> body) {
        boolean complete = first.stream().noneMatch(String::isBlank)
                && first.stream().distinct().count() == first.size();
        double header = first.stream().mapToInt(String::length).average().orElse(0);
        double below = body.stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .average()
                .orElse(0);
        return complete && header <= 40 && (header * 2 < below || (header <= 20 && below <= 20 && first.size() > 1));
    }
}
