package io.firsthand.instruments.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When an item is shown: {@code X=code}, {@code X in {a,b}}, {@code subst(X)} (X has a substantive answer), a setting such
 * as {@code basis=consent}, joined by {@code not}, {@code and}, {@code or}, which bind in this order. Its text
 * form is the same notation.
 */
public sealed interface Condition {

    /** One of the codes was chosen. */
    record Chosen(String item, List<String> codes) implements Condition {
        /** Copies the codes. */
        public Chosen {
            codes = List.copyOf(codes);
        }

        @Override
        public String toString() {
            return codes.size() == 1 ? item + "=" + codes.get(0) : item + " in {" + String.join(",", codes) + "}";
        }
    }

    /** The answer says something. */
    record Substantive(String item) implements Condition {
        @Override
        public String toString() {
            return "subst(" + item + ")";
        }
    }

    /** The draft survey is set up so. */
    record Setting(String name, String value) implements Condition {
        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    /** The other does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public String toString() {
            return "not " + condition;
        }
    }

    /** All hold. */
    record All(List<Condition> conditions) implements Condition {
        /** Copies the list. */
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public String toString() {
            return String.join(
                    " and ", conditions.stream().map(Object::toString).toList());
        }
    }

    /** At least one holds. */
    record Any(List<Condition> conditions) implements Condition {
        /** Copies the list. */
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public String toString() {
            return String.join(" or ", conditions.stream().map(Object::toString).toList());
        }
    }

    /** The settings that conditions may name, with their values. */
    Map<String, Set<String>> SETTINGS = Map.of(
            "basis",
            Set.of("consent", "other"),
            "mode",
            Set.of("normal", "strict", "anonymous"),
            "sink",
            Set.of("person"));

    /**
     * Reads the notation.
     *
     * @throws IllegalArgumentException naming the part that is not understood
     */
    static Condition parse(String text) {
        return new ConditionReader(text).read();
    }

    /** Returns the ids of the items it looks at with the codes it asks for; the codes are empty for {@code subst}. */
    default Map<String, Set<String>> mentions() {
        var mentions = new TreeMap<String, Set<String>>();
        collect(mentions);
        return mentions;
    }

    /** Returns whether a code is meant by one that may end in a star for any number; both may be the wider one. */
    static boolean isSameCode(String one, String other) {
        return one.equals(other) || isOf(one, other) || isOf(other, one);
    }

    private static boolean isOf(String wide, String narrow) {
        if (!wide.endsWith("*")) {
            return false;
        }
        var prefix = wide.substring(0, wide.length() - 1);
        return prefix.isEmpty()
                || narrow.startsWith(prefix)
                        && narrow.substring(prefix.length()).matches("\\d{1,3}");
    }

    private void collect(Map<String, Set<String>> mentions) {
        if (this instanceof Chosen chosen) {
            mentions.computeIfAbsent(chosen.item, item -> new TreeSet<>()).addAll(chosen.codes);
        } else if (this instanceof Substantive substantive) {
            mentions.computeIfAbsent(substantive.item, item -> new TreeSet<>());
        } else if (this instanceof Not not) {
            not.condition.collect(mentions);
        } else if (this instanceof All all) {
            all.conditions.forEach(condition -> condition.collect(mentions));
        } else if (this instanceof Any any) {
            any.conditions.forEach(condition -> condition.collect(mentions));
        }
    }
}
