package io.firsthand.certificate;

import jakarta.json.JsonValue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where two JSON values differ in canonical form. */
final class JsonDifference {
    private JsonDifference() {}

    /** Returns the pointer of the first difference, in canonical order of members, or null when there is none. */
    static @Nullable String first(JsonValue expected, JsonValue actual) {
        return first(expected, actual, "");
    }

    private static @Nullable String first(@Nullable JsonValue expected, @Nullable JsonValue actual, String pointer) {
        if (expected == null || actual == null || expected.getValueType() != actual.getValueType()) {
            return pointer.isEmpty() ? "/" : pointer;
        }
        return switch (expected.getValueType()) {
            case OBJECT -> {
                var names = new TreeSet<>(expected.asJsonObject().keySet());
                names.addAll(actual.asJsonObject().keySet());
                String found = null;
                for (var name = names.pollFirst(); name != null && found == null; name = names.pollFirst()) {
                    found = first(
                            expected.asJsonObject().get(name),
                            actual.asJsonObject().get(name),
                            pointer + "/" + name);
                }
                yield found;
            }
            case ARRAY -> {
                var left = expected.asJsonArray();
                var right = actual.asJsonArray();
                String found = null;
                for (int i = 0; i < Math.max(left.size(), right.size()) && found == null; i++) {
                    found = first(
                            i < left.size() ? left.get(i) : null,
                            i < right.size() ? right.get(i) : null,
                            pointer + "/" + i);
                }
                yield found;
            }
            default -> CanonicalJson.of(expected).equals(CanonicalJson.of(actual)) ? null : pointer;
        };
    }
}
