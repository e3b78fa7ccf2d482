package io.firsthand.connector.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one column writes its times: ISO 8601, {@code 31.12.2025 18:30}, {@code 12/31/2025 6:30 PM}, {@code 31 Dec 2025},
 * {@code Dec 31, 2025}, seconds or milliseconds since 1970. A date alone means the day's beginning.
 *
 * @param dayFirst whether {@code 3/4} is the third of April
 * @param zone the zone of times that name none
 */
record WrittenTime(boolean dayFirst, ZoneId zone) {
    private static final String TIME =
            "(?:,?[T ] ?(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<frac>\\d{1,9}))?)?(?: ?(?<half>[AaPp])\\.?[Mm]\\.?)?)?"
                    + "(?: ?(?<zone>Z|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?))?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<y>\\d{4})([-/.])(?<a>\\d{1,2})\\2(?<b>\\d{1,2})" + TIME);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<a>\\d{1,2})(?<sep>[./-])(?<b>\\d{1,2})\\k<sep>(?<y>\\d{4}|\\d{2})" + TIME);
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?:[A-Za-z]{2,9}\\.?,? )?(?<a>\\d{1,2})[. -]{1,2}(?<m>[A-Za-z]{3,9})[., -]{1,2}(?<y>\\d{4})" + TIME);
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?:[A-Za-z]{2,9}\\.?,? )?(?<m>[A-Za-z]{3,9})\\.? (?<a>\\d{1,2}),? (?<y>\\d{4})" + TIME);
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int LONGEST = 64;

    /** What the order of day and month in a column is known by. */
    enum Order {
        /** No value has the form, or the separator decides. */
        CLEAR,
        /** A value such as 13/02 proves that the day comes first. */
        DAY_FIRST,
        /** A value such as 02/13 proves that the month comes first. */
        MONTH_FIRST,
        /** Every value could be either. */
        AMBIGUOUS,
        /** Values prove both. */
        MIXED
    }

    /** Returns what the values of a column prove. */
    static Order orderOf(List<String> values) {
        boolean day = false;
        boolean month = false;
        boolean open = false;
        for (String value : values) {
            Matcher m = YEAR_LAST.matcher(value.strip());
            if (value.length() > LONGEST || !m.matches() || m.group("sep").equals(".")) {
                continue;
            }
            int a = Integer.parseInt(m.group("a"));
            int b = Integer.parseInt(m.group("b"));
            day |= a > 12;
            month |= b > 12;
            open |= a <= 12 && b <= 12;
        }
        if (day && month) {
            return Order.MIXED;
        }
        if (day || month) {
            return day ? Order.DAY_FIRST : Order.MONTH_FIRST;
        }
        return open ? Order.AMBIGUOUS : Order.CLEAR;
    }

    /** Returns the instant that a value means, or nothing when it cannot be read. */
    Optional<Instant> read(String written) {
        String text = written.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(parse(text));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private @Nullable Instant parse(String text) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return instant(m, number(m, "y"), number(m, "a"), number(m, "b"));
        }
        m = YEAR_LAST.matcher(text);
        if (m.matches()) {
            boolean day = dayFirst || m.group("sep").equals(".");
            return instant(m, year(m.group("y")), number(m, day ? "b" : "a"), number(m, day ? "a" : "b"));
        }
        for (Pattern named : List.of(DAY_MONTH, MONTH_DAY)) {
            m = named.matcher(text);
            if (m.matches()) {
                return instant(m, number(m, "y"), month(m.group("m")), number(m, "a"));
            }
        }
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        }
        return null;
    }

    private Instant instant(Matcher m, int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        LocalTime time = m.group("h") == null ? LocalTime.MIDNIGHT : time(m);
        String named = m.group("zone");
        ZoneId in = named == null ? zone : Character.isLetter(named.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(named);
        return LocalDateTime.of(date, time).atZone(in).toInstant();
    }

    private static LocalTime time(Matcher m) {
        int hour = number(m, "h");
        String half = m.group("half");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("hour " + hour + " of a twelve-hour clock");
            }
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        String fraction = m.group("frac");
        return LocalTime.of(
                hour,
                number(m, "min"),
                m.group("s") == null ? 0 : number(m, "s"),
                fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9)));
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static int month(String name) {
        int month = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        if (month == 0) {
            throw new DateTimeException("'" + name + "' is no month");
        }
        return month;
    }

    /** Returns those of the values that can be read in one order or the other. */
    static List<String> readable(List<String> values) {
        WrittenTime day = new WrittenTime(true, ZoneOffset.UTC);
        WrittenTime month = new WrittenTime(false, ZoneOffset.UTC);
        List<String> readable = new ArrayList<>();
        for (String value : values) {
            if (day.read(value).isPresent() || month.read(value).isPresent()) {
                readable.add(value);
            }
        }
        return readable;
    }
}
