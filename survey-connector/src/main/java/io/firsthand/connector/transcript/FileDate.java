package io.firsthand.connector.transcript;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day of a talk as the name of its file tells it. */
final class FileDate {
    /** Year first, as meeting tools write it: {@code 2026-11-03}, {@code 20261103}, {@code GMT20261103-140102}. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([-_. ]?)(\\d{2})\\2(\\d{2})(?!\\d)");

    /** Day first with points, as in German: {@code 03.11.2026}. */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d{2})(?!\\d)");

    private FileDate() {}

    /** Returns the first date in a file's name; empty when it has none, or only one whose order is not clear. */
    static Optional<LocalDate> of(String fileName) {
        Matcher yearFirst = YEAR_FIRST.matcher(fileName);
        while (yearFirst.find()) {
            Optional<LocalDate> date = date(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
            if (date.isPresent()) {
                return date;
            }
        }
        Matcher dayFirst = DAY_FIRST.matcher(fileName);
        return dayFirst.find() ? date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
