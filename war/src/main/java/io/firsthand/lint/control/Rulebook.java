package io.firsthand.lint.control;

import io.firsthand.instruments.control.YamlNode;
import io.firsthand.lint.entity.Level;
import io.firsthand.lint.entity.Rule;
import io.firsthand.lint.entity.Where;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules and what they know of each language, read once. */
final class Rulebook {
    private static final int FORMAT = 1;
    private static final List<String> LANGUAGES = List.of("en", "de");

    private final Map<String, Rule> rules;
    private final Map<String, LanguageSheet> sheets;

    private Rulebook(Map<String, Rule> rules, Map<String, LanguageSheet> sheets) {
        this.rules = rules;
        this.sheets = sheets;
    }

    static Rulebook read() {
        var sheets = new LinkedHashMap<String, LanguageSheet>();
        LANGUAGES.forEach(
                language -> sheets.put(language, YamlNode.file("lint", language + ".yaml", LanguageSheet::read)));
        return new Rulebook(YamlNode.file("lint", "rules.yaml", Rulebook::rules), sheets);
    }

    private static Map<String, Rule> rules(YamlNode file) {
        requireFormat(file);
        var rules = new LinkedHashMap<String, Rule>();
        file.each("rules", Rulebook::rule).forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }

    private static Rule rule(YamlNode node) {
        return new Rule(
                node.text("id"),
                node.text("name"),
                Level.valueOf(node.text("level").toUpperCase(Locale.ROOT)),
                node.texts("where").stream()
                        .map(where -> Where.valueOf(where.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                node.text("why"),
                node.text("remedy"),
                null);
    }

    static void requireFormat(YamlNode file) {
        if (file.number("format") != FORMAT) {
            throw new IllegalArgumentException("format is not " + FORMAT);
        }
    }

    /** Returns the rules in order. */
    List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /**
     * Returns the rule with an id.
     *
     * @throws IllegalArgumentException when there is none: a slip in the code
     */
    Rule rule(String id) {
        return Optional.ofNullable(rules.get(id))
                .orElseThrow(() -> new IllegalArgumentException("rules.yaml has no rule " + id));
    }

    /** Returns what is known of a language; empty when nothing is. */
    Optional<LanguageSheet> sheet(String language) {
        return Optional.ofNullable(sheets.get(language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT)));
    }
}
