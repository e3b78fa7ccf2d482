package io.firsthand.instruments.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the notation of conditions by recursive descent. */
final class ConditionReader {
    private static final Pattern TOKEN = Pattern.compile("\\s*([A-Za-z0-9]+\\*?|[=(){},])");
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
        if (!Condition.SETTINGS.containsKey(name)) {
            item(name);
        }
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
            return new Condition.Chosen(name, List.of(value));
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
