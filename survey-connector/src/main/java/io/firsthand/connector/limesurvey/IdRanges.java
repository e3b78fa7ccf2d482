package io.firsthand.connector.limesurvey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Response ids to look at again, as a bounded number of ranges in ascending order that neither touch nor overlap. Adding an id
 * never loses another: when there are too many ranges, the two nearest become one, and more is read than needed.
 *
 * @param ranges ascending
 */
record IdRanges(List<Range> ranges) {
    /** Ranges nearer than this are joined: another call costs as much as some hundred rows. */
    static final long NEAR = 200;

    /** What a cursor of 2,000 characters holds, with 15 characters a range. */
    static final int MOST = 115;

    static final IdRanges NONE = new IdRanges(List.of());

    /**
     * Ids from the first to the last, both inclusive.
     *
     * @param first at least 1
     * @param last at least {@code first}
     */
    record Range(long first, long last) {
        Range {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException("ids " + first + " to " + last + " are no range");
            }
        }
    }

    IdRanges {
        ranges = List.copyOf(ranges);
    }

    /** Returns the first range that ends at or after an id, cut to begin there. */
    Optional<Range> from(long id) {
        return ranges.stream()
                .filter(range -> range.last >= id)
                .findFirst()
                .map(range -> new Range(Math.max(id, range.first), range.last));
    }

    /** Returns the same without the ids from the first to the last, both inclusive. */
    IdRanges without(long first, long last) {
        List<Range> kept = new ArrayList<>();
        for (Range range : ranges) {
            if (range.last < first || range.first > last) {
                kept.add(range);
                continue;
            }
            if (range.first < first) {
                kept.add(new Range(range.first, first - 1));
            }
            if (range.last > last) {
                kept.add(new Range(last + 1, range.last));
            }
        }
        return new IdRanges(kept);
    }

    /** Returns the same with an id more. */
    IdRanges with(long id) {
        List<Range> merged = new ArrayList<>();
        Range added = new Range(id, id);
        boolean placed = false;
        for (Range range : ranges) {
            if (!placed && added.first < range.first) {
                append(merged, added);
                placed = true;
            }
            append(merged, range);
        }
        if (!placed) {
            append(merged, added);
        }
        while (merged.size() > MOST) {
            joinNearest(merged);
        }
        return new IdRanges(merged);
    }

    private static void append(List<Range> merged, Range next) {
        int end = merged.size() - 1;
        if (end >= 0 && next.first - merged.get(end).last <= NEAR) {
            Range before = merged.get(end);
            merged.set(end, new Range(before.first, Math.max(before.last, next.last)));
        } else {
            merged.add(next);
        }
    }

    private static void joinNearest(List<Range> merged) {
        int nearest = 1;
        for (int i = 2; i < merged.size(); i++) {
            if (gap(merged, i) < gap(merged, nearest)) {
                nearest = i;
            }
        }
        merged.set(nearest - 1, new Range(merged.get(nearest - 1).first, merged.get(nearest).last));
        merged.remove(nearest);
    }

    private static long gap(List<Range> ranges, int i) {
        return ranges.get(i).first - ranges.get(i - 1).last;
    }

    /** Writes the ranges: distance to the end before, length, both base 36, such as {@code 1-0.5k-c}. */
    String written() {
        StringBuilder text = new StringBuilder();
        long end = 0;
        for (Range range : ranges) {
            if (text.length() > 0) {
                text.append('.');
            }
            text.append(Long.toString(range.first - end, 36))
                    .append('-')
                    .append(Long.toString(range.last - range.first, 36));
            end = range.last;
        }
        return text.toString();
    }

    /**
     * Reads what {@link #written()} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    static IdRanges read(String written) {
        List<Range> ranges = new ArrayList<>();
        long end = 0;
        if (written.isEmpty()) {
            return NONE;
        }
        for (String each : written.split("\\.", -1)) {
            int dash = each.indexOf('-');
            if (dash < 0) {
                throw new IllegalArgumentException("'" + each + "' is no range");
            }
            long first = Math.addExact(end, Long.parseLong(each.substring(0, dash), 36));
            long last = Math.addExact(first, Long.parseLong(each.substring(dash + 1), 36));
            if (!ranges.isEmpty() && first <= end) {
                throw new IllegalArgumentException("ranges overlap");
            }
            ranges.add(new Range(first, last));
            end = last;
        }
        return new IdRanges(ranges);
    }
}
