package io.firsthand.jtbd.extract;

import io.firsthand.jtbd.rule.WordLists;
import io.firsthand.jtbd.text.Sentence;
import io.firsthand.jtbd.text.Shape;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads dates off the words that tell them, as ISO 8601 does. Immutable. */
final class Dates {
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2049;
    private static final int MOST = 12;
    private static final int LONGEST = 4;
    private static final String UNITS = "DWMY";

    private final List<BitSet> months;
    private final List<BitSet> numbers;
    private final List<BitSet> units;
    private final BitSet half;

    /** Takes the lists of a language.
     *
     * @throws IllegalStateException when one is missing
     */
    Dates(WordLists words) {
        months = IntStream.rangeClosed(1, MOST)
                .mapToObj(month -> words.singles("month-" + month))
                .toList();
        numbers = IntStream.rangeClosed(2, MOST)
                .mapToObj(number -> words.singles("number-" + number))
                .toList();
        units = List.of(
                words.singles("unit-day"),
                words.singles("unit-week"),
                words.singles("unit-month"),
                words.singles("unit-year"));
        half = words.singles("half");
    }

    /** Returns whether words with a number can be a date: "in 2019" is one, "in 20" is none. */
    boolean isDate(String text, Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (indexOf(months, sentence.word(at)) >= 0 || indexOf(units, sentence.word(at)) >= 0) {
                return true;
            }
        }
        for (int at = from; at < to; at++) {
            if (sentence.shape(at) == Shape.NUMBER) {
                return isYear(number(text, sentence, at));
            }
        }
        return true;
    }

    /** Returns a period before the text was written, a year, a month, or null where the words do not tell. */
    @Nullable
    String value(String text, Sentence sentence, int from, int to) {
        int year = -1;
        int count = 1;
        int month = -1;
        int unit = -1;
        for (int at = from; at < to; at++) {
            int word = sentence.word(at);
            if (half.get(word)) {
                return null;
            }
            if (sentence.shape(at) == Shape.NUMBER) {
                int number = number(text, sentence, at);
                year = isYear(number) ? number : year;
                count = number;
            }
            month = month < 0 ? indexOf(months, word) : month;
            unit = Math.max(unit, indexOf(units, word));
            int spelled = indexOf(numbers, word);
            count = spelled < 0 ? count : spelled + 2;
        }
        if (month >= 0) {
            return year < 0 ? "--%02d".formatted(month + 1) : "%d-%02d".formatted(year, month + 1);
        }
        if (unit >= 0) {
            return "P" + count + UNITS.charAt(unit);
        }
        return year < 0 ? null : String.valueOf(year);
    }

    private static boolean isYear(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    private static int number(String text, Sentence sentence, int token) {
        int value = 0;
        int end = Math.min(sentence.to(token), sentence.from(token) + LONGEST);
        for (int at = sentence.from(token); at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
            value = 10 * value + text.charAt(at) - '0';
        }
        return value;
    }

    private static int indexOf(List<BitSet> sets, int word) {
        for (int i = 0; i < sets.size(); i++) {
            if (sets.get(i).get(word)) {
                return i;
            }
        }
        return -1;
    }
}
