package io.firsthand.spi;

import java.util.regex.Pattern;

/** The checks that value records share, each naming the field and the bad value. */
final class Checks {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,30}");

    private Checks() {}

    static String pluginId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id '" + id + "' must match " + ID.pattern());
        }
        return id;
    }

    static String notBlank(String value, String field) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
        return value;
    }

    static String atMost(String value, int maxChars, String field) {
        if (value.length() > maxChars) {
            throw new IllegalArgumentException(
                    field + " has " + value.length() + " characters, at most " + maxChars + " are allowed");
        }
        return value;
    }
}
