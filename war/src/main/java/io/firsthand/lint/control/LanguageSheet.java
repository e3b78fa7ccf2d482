package io.firsthand.lint.control;

import io.firsthand.instruments.control.YamlNode;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.OptionOrder;
import io.firsthand.lint.entity.TypedQuestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the rules know of one language, from its file.
 *
 * @param language two-letter tag
 * @param sentenceWords how many words a sentence may have
 * @param wordingWords how many words a wording may have
 * @param pairs pairs that look like two questions and are one
 * @param andOr what joins two things
 * @param agree what an agreeing label has
 * @param disagree what a disagreeing label has
 * @param sides words that tell on which side of a scale a label stands
 * @param ranges words around numbers in option labels
 * @param numbers numbers in words
 * @param spans how far back a sentence reaches
 * @param formal formal address, with capitals; null where there is one form only
 * @param informal informal address; null where there is one form only
 * @param rewrites what one click makes of a wording
 * @param patterns by rule or check, such as {@code Q07b}
 * @param examples by rule
 */
record LanguageSheet(
        String language,
        int sentenceWords,
        int wordingWords,
        List<Pattern> pairs,
        Pattern andOr,
        Pattern agree,
        Pattern disagree,
        Sides sides,
        Ranges ranges,
        Map<String, Integer> numbers,
        List<Span> spans,
        @Nullable Pattern formal,
        @Nullable Pattern informal,
        List<Rewrite> rewrites,
        Map<String, List<Pattern>> patterns,
        Map<String, Examples> examples) {

    /** On which side of a scale a label stands. */
    enum Side {
        NEGATIVE,
        NEUTRAL,
        POSITIVE,
        UNKNOWN
    }

    /**
     * Words of scale labels; negative ones are tried first, since "not satisfied" holds both.
     *
     * @param negative below the middle
     * @param neutral the middle
     * @param positive above the middle
     * @param zero the end that means nothing at all
     */
    record Sides(Pattern negative, Pattern neutral, Pattern positive, Pattern zero) {
        Side of(String label) {
            if (neutral.matcher(label).find()) {
                return Side.NEUTRAL;
            }
            if (negative.matcher(label).find()) {
                return Side.NEGATIVE;
            }
            return positive.matcher(label).find() ? Side.POSITIVE : Side.UNKNOWN;
        }
    }

    /**
     * Words around numbers.
     *
     * @param below everything under the number
     * @param upTo everything up to the number, with it
     * @param above everything from the number on
     * @param moreThan everything above the number, without it
     */
    record Ranges(Pattern below, Pattern upTo, Pattern above, Pattern moreThan) {}

    /**
     * How far back words reach.
     *
     * @param pattern the words; its group, if there is one, is the number
     * @param months months of one unit, or 0 for without end
     */
    record Span(Pattern pattern, int months) {}

    /**
     * A wording made better.
     *
     * @param rule the rule it serves
     * @param find what is replaced, tried on the wording as written
     * @param put what stands there instead
     */
    record Rewrite(String rule, Pattern find, String put) {
        Optional<String> of(String wording) {
            Matcher matcher = find.matcher(wording);
            if (!matcher.find()) {
                return Optional.empty();
            }
            String better = matcher.replaceFirst(put).strip();
            return better.isEmpty() || better.equals(wording)
                    ? Optional.empty()
                    : Optional.of(better.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + better.substring(1));
        }
    }

    /**
     * Examples of a rule.
     *
     * @param fires what it must notice
     * @param quiet look-alikes that it must not notice
     */
    record Examples(List<TypedQuestion> fires, List<TypedQuestion> quiet) {}

    /** Returns the patterns of a rule or check; empty when the language has none. */
    List<Pattern> of(String check) {
        return patterns.getOrDefault(check, List.of());
    }

    static LanguageSheet read(YamlNode file) {
        Rulebook.requireFormat(file);
        String language = file.text("language");
        return new LanguageSheet(
                language,
                file.number("sentenceWords"),
                file.number("wordingWords"),
                file.texts("pairs").stream().map(LanguageSheet::compile).toList(),
                pattern(file, "andOr"),
                pattern(file, "agree"),
                pattern(file, "disagree"),
                new Sides(
                        pattern(file, "negative"),
                        pattern(file, "neutral"),
                        pattern(file, "positive"),
                        pattern(file, "zero")),
                new Ranges(
                        pattern(file, "below"),
                        pattern(file, "upTo"),
                        pattern(file, "above"),
                        pattern(file, "moreThan")),
                file.one("numbers", LanguageSheet::numbers),
                file.each("spans", node -> new Span(pattern(node, "text"), node.number("months"))),
                cased(file, "formal"),
                cased(file, "informal"),
                file.each(
                        "rewrites",
                        node -> new Rewrite(node.text("rule"), Pattern.compile(node.text("find")), node.text("put"))),
                file.one("patterns", LanguageSheet::patterns),
                file.one("examples", node -> examples(node, language)));
    }

    private static Pattern pattern(YamlNode node, String key) {
        return compile(node.text(key));
    }

    private static Pattern compile(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static @Nullable Pattern cased(YamlNode node, String key) {
        return node.optionalText(key)
                .filter(regex -> !regex.isEmpty())
                .map(regex -> Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS))
                .orElse(null);
    }

    private static Map<String, Integer> numbers(YamlNode node) {
        var numbers = new LinkedHashMap<String, Integer>();
        node.keys().forEach(word -> numbers.put(word, node.number(word)));
        return Map.copyOf(numbers);
    }

    private static Map<String, List<Pattern>> patterns(YamlNode node) {
        var patterns = new LinkedHashMap<String, List<Pattern>>();
        node.keys()
                .forEach(key -> patterns.put(
                        key,
                        node.text(key)
                                .lines()
                                .filter(line -> !line.isBlank())
                                .map(LanguageSheet::compile)
                                .toList()));
        return Map.copyOf(patterns);
    }

    private static Map<String, Examples> examples(YamlNode node, String language) {
        var examples = new LinkedHashMap<String, Examples>();
        node.keys()
                .forEach(rule -> examples.put(
                        rule,
                        node.one(
                                rule,
                                of -> new Examples(
                                        questions(of, "fires", language), questions(of, "quiet", language)))));
        return Map.copyOf(examples);
    }

    static List<TypedQuestion> questions(YamlNode node, String key, String language) {
        return node.eachTextOr(
                key, wording -> TypedQuestion.open(language, wording), question -> question(question, language));
    }

    static TypedQuestion question(YamlNode node, String language) {
        return new TypedQuestion(
                "OWN",
                language,
                node.optionalText("kind").map(ItemKind::ofCode).orElse(ItemKind.OT),
                node.text("wording"),
                node.texts("options").stream().map(LanguageSheet::option).toList(),
                node.optionalNumber("sides").orElse(0),
                node.optionalText("order")
                        .map(order -> order.equals("fixed") ? OptionOrder.FIXED : OptionOrder.RANDOM)
                        .orElse(OptionOrder.AS_LISTED),
                node.flag("exhaustive"),
                node.flag("required"),
                null,
                null,
                node.textOrNull("purpose"),
                node.flag("personal"),
                node.flag("contact"));
    }

    private static TypedQuestion.Option option(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new TypedQuestion.Option(text, text, true)
                : new TypedQuestion.Option(text.substring(0, colon), text.substring(colon + 1), false);
    }
}
