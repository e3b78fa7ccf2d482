package io.firsthand.lint.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole numbers that option labels cover.
 *
 * @param ranges in the order of the labels that have numbers
 */
record LabelRanges(List<Range> ranges) {
    private static final Pattern FROM_TO =
            Pattern.compile("(\\d[\\d,.]*)\\s*(?:[–—-]|to|bis|or|oder)\\s*(\\d[\\d,.]*)");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");

    /**
     * Numbers from one to another, both with it.
     *
     * @param label the label
     * @param from the first
     * @param to the last; {@link Long#MAX_VALUE} for without end
     */
    record Range(String label, long from, long to) {}

    static LabelRanges of(List<String> labels, LanguageSheet.Ranges words) {
        var ranges = new ArrayList<Range>();
        labels.forEach(label -> range(label, words).ifPresent(ranges::add));
        return new LabelRanges(List.copyOf(ranges));
    }

    /** Returns whether the labels are ranges rather than names that hold a number. */
    boolean areRanges() {
        return ranges.size() >= 2 && ranges.stream().anyMatch(range -> range.to > range.from);
    }

    /** Returns what is wrong between neighbours, if anything. */
    Optional<String> flaw() {
        if (!areRanges()) {
            return Optional.empty();
        }
        for (int i = 1; i < ranges.size(); i++) {
            Range before = ranges.get(i - 1);
            Range after = ranges.get(i);
            if (after.from <= before.to) {
                return Optional.of("“" + before.label + "” and “" + after.label + "” overlap.");
            }
            if (after.from > before.to + 1) {
                return Optional.of("Between “" + before.label + "” and “" + after.label + "” something is missing.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Range> range(String label, LanguageSheet.Ranges words) {
        Matcher fromTo = FROM_TO.matcher(label);
        if (fromTo.find()) {
            return Optional.of(new Range(label, number(fromTo.group(1)), number(fromTo.group(2))));
        }
        Matcher one = NUMBER.matcher(label);
        if (!one.find()) {
            return Optional.empty();
        }
        long number = number(one.group());
        if (words.moreThan().matcher(label).find()) {
            return Optional.of(new Range(label, number + 1, Long.MAX_VALUE - 1));
        }
        if (words.above().matcher(label).find()) {
            return Optional.of(new Range(label, number, Long.MAX_VALUE - 1));
        }
        if (words.upTo().matcher(label).find()) {
            return Optional.of(new Range(label, 0, number));
        }
        if (words.below().matcher(label).find()) {
            return Optional.of(new Range(label, 0, number - 1));
        }
        return Optional.of(new Range(label, number, number));
    }

    private static long number(String digits) {
        String plain = digits.replaceAll("[,.]", "");
        return plain.length() > 12 ? Long.MAX_VALUE / 2 : Long.parseLong(plain);
    }
}
