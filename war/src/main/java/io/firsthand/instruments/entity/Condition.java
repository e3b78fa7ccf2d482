package io.firsthand.instruments.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an item is shown: {@code X=code}, {@code X in {a,b}}, {@code subst(X)} (X has a substantive answer), a setting such
 * as {@code basis=consent}, joined by {@code not}, {@code and}, {@code or}, which bind in this order. {@link #toString()}
 * writes the same notation.
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

/** Reads the notation of conditions by recursive descent. */
final class ConditionReader {
    private static final Pattern TOKEN = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9]*\\*?|[=(){},])");
    private static final Pattern ITEM = Pattern.compile("[A-Z][A-Z0-9]{2,5}");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    ConditionReader(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, text.length());
        }
        if (!text.substring(end).isBlank()) {
            throw wrong("'" + text.substring(end).strip() + "' is not understood");
        }
    }

    Condition read() {
        Condition condition = any();
        if (at < tokens.size()) {
            throw wrong("'" + tokens.get(at) + "' is one too many");
        }
        return condition;
    }

    private Condition any() {
        var conditions = new ArrayList<Condition>(List.of(all()));
        while (taken("or")) {
            conditions.add(all());
        }
        return conditions.size() == 1 ? conditions.get(0) : new Condition.Any(conditions);
    }

    private Condition all() {
        var conditions = new ArrayList<Condition>(List.of(not()));
        while (taken("and")) {
            conditions.add(not());
        }
        return conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions);
    }

    private Condition not() {
        return taken("not") ? new Condition.Not(single()) : single();
    }

    private Condition single() {
        if (taken("subst")) {
            expect("(");
            String item = item(next());
            expect(")");
            return new Condition.Substantive(item);
        }
        String name = next();
        if (taken("in")) {
            expect("{");
            var codes = new ArrayList<>(List.of(next()));
            while (taken(",")) {
                codes.add(next());
            }
            expect("}");
            return new Condition.Chosen(item(name), codes);
        }
        expect("=");
        String value = next();
        Set<String> values = Condition.SETTINGS.get(name);
        if (values == null) {
            return new Condition.Chosen(item(name), List.of(value));
        }
        if (!values.contains(value)) {
            throw wrong(name + " is one of " + new TreeSet<>(values) + ", not '" + value + "'");
        }
        return new Condition.Setting(name, value);
    }

    private String item(String name) {
        if (!ITEM.matcher(name).matches()) {
            throw wrong("'" + name + "' is no id of an item such as WOR2");
        }
        return name;
    }

    private boolean taken(String token) {
        boolean next = at < tokens.size() && tokens.get(at).equals(token);
        at += next ? 1 : 0;
        return next;
    }

    private String next() {
        if (at == tokens.size()) {
            throw wrong("it ends too early");
        }
        return tokens.get(at++);
    }

    private void expect(String token) {
        if (!taken(token)) {
            throw wrong("'" + token + "' is missing");
        }
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("condition \"" + text + "\": " + why);
    }
}
