package io.firsthand.connector.csv;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells whether the first row of a table names the columns or is data like the rest. */
final class HeaderRow {
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

    private HeaderRow() {}

    static boolean isHeader(List<List<String>> rows) {
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
