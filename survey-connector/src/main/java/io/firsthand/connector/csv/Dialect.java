package io.firsthand.connector.csv;

import io.firsthand.connector.csv.Rows.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a text table is written.
 *
 * @param encoding its encoding
 * @param delimiter what stands between two cells
 * @param bareReturns whether lines end with a bare CR, as old Macs wrote them
 */
record Dialect(Encoding encoding, char delimiter, boolean bareReturns) {
    private static final int ROWS_TO_COMPARE = 200;
    private static final int BYTES_TO_COMPARE = 1 << 18;

    /** Below this share of rows with one number of cells a character is no separator but part of the text. */
    private static final double LEAST_AGREEMENT = 0.6;

    /** Detects separator and line ends; the separator is the one under which rows agree best on their number of cells. */
    static Dialect of(Sample sample, Encoding encoding, @Nullable Character chosen) throws IOException {
        boolean bareReturns = hasBareReturnsOnly(sample, encoding);
        if (chosen != null) {
            return new Dialect(encoding, chosen, bareReturns);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            candidates.add(Candidate.of(sample, new Dialect(encoding, delimiter, bareReturns)));
        }
        return candidates.stream()
                .filter(c -> c.columns > 1 && c.agreement >= LEAST_AGREEMENT)
                .max(Comparator.comparingDouble(Candidate::agreement).thenComparingInt(Candidate::columns))
                .map(Candidate::dialect)
                .orElse(new Dialect(encoding, ',', bareReturns));
    }

    /** Returns the separator's name for people. */
    String delimiterName() {
        return switch (delimiter) {
            case ',' -> "commas";
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            case '|' -> "vertical bars";
            default -> "'" + delimiter + "'";
        };
    }

    /** What agreement of all rows but the first is worth. */
    private static final double MINUS_FIRST = 0.9;

    private record Candidate(Dialect dialect, int columns, double agreement) {
        static Candidate of(Sample sample, Dialect dialect) throws IOException {
            int skip = Math.min(dialect.encoding.markBytes(), sample.start().length);
            int length = Math.min(BYTES_TO_COMPARE, sample.start().length - skip);
            boolean complete = sample.complete() && skip + length == sample.start().length;
            List<Integer> counts = new ArrayList<>();
            int broken = 0;
            try (Rows rows = new DelimitedRows(
                    new ByteArrayInputStream(sample.start(), skip, length), dialect, Width.ANY, complete, length)) {
                Row row = rows.next();
                while (row != null && counts.size() + broken < ROWS_TO_COMPARE) {
                    if (row instanceof Row.Cells cells) {
                        counts.add(cells.cells().size());
                    } else {
                        broken++;
                    }
                    row = rows.next();
                }
            }
            if (counts.isEmpty()) {
                return new Candidate(dialect, 0, 0);
            }
            int usual = mostFrequent(counts);
            // the first row has no text to mislead, so that decimal commas between semicolons do not win; it may be a
            // title
            double most = share(counts, usual);
            double agreement = Math.max((share(counts, counts.get(0)) + most) / 2, MINUS_FIRST * most)
                    * counts.size()
                    / (counts.size() + broken);
            return new Candidate(dialect, Math.max(usual, counts.get(0)), agreement);
        }
    }

    /** Returns the value that occurs most often, the larger of two. */
    static int mostFrequent(List<Integer> counts) {
        int[] sorted = counts.stream().mapToInt(Integer::intValue).sorted().toArray();
        int best = 0;
        int bestRun = 0;
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            if (run >= bestRun) {
                bestRun = run;
                best = sorted[i];
            }
        }
        return best;
    }

    private static double share(List<Integer> counts, int value) {
        return Stream.of(counts.toArray()).filter(c -> c.equals(value)).count() / (double) counts.size();
    }

    private static boolean hasBareReturnsOnly(Sample sample, Encoding encoding) {
        byte[] start = sample.start();
        String text = new String(Arrays.copyOf(start, Math.min(start.length, BYTES_TO_COMPARE)), encoding.charset());
        return text.indexOf('\r') >= 0 && text.indexOf('\n') < 0;
    }
}
