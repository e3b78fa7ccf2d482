package io.firsthand.connector.csv;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the first values of a column look like.
 *
 * @param rows how many rows were looked at
 * @param values those that are not blank, in order
 */
record ColumnStats(int rows, List<String> values) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,' \\u00A0\\u202F]*\\d[%€$£]?|[$€£] ?[\\d.,]*\\d");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern CODE = Pattern.compile("[\\w.:/-]{1,64}");
    private static final Pattern BETWEEN_OPTIONS = Pattern.compile("[;|]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int SAMPLES = 5;
    private static final int SAMPLE_CHARS = 80;

    static ColumnStats of(List<List<String>> rows, int column) {
        return new ColumnStats(
                rows.size(),
                rows.stream()
                        .map(row -> row.get(column))
                        .filter(value -> !value.isBlank())
                        .toList());
    }

    /** Returns the share, 0..1, of the values for which something holds; 0 without values. */
    double share(Predicate<String> holds) {
        return values.isEmpty() ? 0 : values.stream().filter(holds).count() / (double) values.size();
    }

    /** Returns the share of different values among all values, 0..1. */
    double distinct() {
        return values.isEmpty() ? 0 : new HashSet<>(values).size() / (double) values.size();
    }

    /** Returns how many words a value has on average. */
    double words() {
        return values.stream()
                .mapToInt(value -> BLANKS.split(value.strip()).length)
                .average()
                .orElse(0);
    }

    /** Returns how many characters a value has on average. */
    double chars() {
        return values.stream().mapToInt(String::length).average().orElse(0);
    }

    double numbers() {
        return share(ColumnStats::isNumber);
    }

    double mails() {
        return share(value -> MAIL.matcher(value.strip()).matches());
    }

    double dates() {
        return values.isEmpty() ? 0 : WrittenTime.readable(values).size() / (double) values.size();
    }

    /** Returns whether every row has a value of its own that could be a key. */
    boolean isUniqueCode() {
        return values.size() == rows && !values.isEmpty() && distinct() == 1 && share(CODE.asMatchPredicate()) == 1;
    }

    /** Returns whether every row has a whole number, each larger than the last. */
    boolean counts() {
        long last = Long.MIN_VALUE;
        for (String value : values) {
            if (!value.matches("\\d{1,15}")) {
                return false;
            }
            long number = Long.parseLong(value);
            if (number <= last) {
                return false;
            }
            last = number;
        }
        return values.size() == rows && rows > 1;
    }

    /** Returns whether the values are lists, parted by semicolons or bars, of few options. */
    boolean listsOptions() {
        Map<String, Integer> options = new HashMap<>();
        int chosen = 0;
        int lists = 0;
        for (String value : values) {
            String[] parts = BETWEEN_OPTIONS.split(value, -1);
            lists += parts.length > 1 ? 1 : 0;
            for (String part : parts) {
                options.merge(part.strip(), 1, Integer::sum);
                chosen++;
            }
        }
        return lists >= values.size() * 0.4 && !values.isEmpty() && options.size() <= Math.max(3, chosen * 0.35);
    }

    /** Returns up to five different values, each cut to 80 characters. */
    List<String> samples() {
        Set<String> samples = new LinkedHashSet<>();
        for (String value : values) {
            int chars = Math.min(SAMPLE_CHARS, value.codePointCount(0, value.length()));
            samples.add(value.substring(0, value.offsetByCodePoints(0, chars)));
            if (samples.size() == SAMPLES) {
                break;
            }
        }
        return List.copyOf(samples);
    }

    static boolean isNumber(String value) {
        return value.length() <= 40 && NUMBER.matcher(value.strip()).matches();
    }
}
