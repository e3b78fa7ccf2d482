package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.text.Sentence;
import io.firsthand.jtbd.text.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads cues as the package description writes them. For one thread. */
final class CueParser {
    private static final Pattern COUNT = Pattern.compile("(?<core>.+?)(?<count>[?*+]|\\{\\d+,\\d+})?");
    /** Written as the sentence reader cuts them: "we'll" is two words. */
    private static final Pattern CONTRACTED = Pattern.compile("(.+)['’](m|s|d|re|ve|ll)");

    private static final int MANY = 8;

    private final Map<String, List<String>> lists;
    private final WordNumbers numbers;
    private final BitSet clauseStarters;

    /** Makes one that numbers words as it meets them. */
    CueParser(Map<String, List<String>> lists, WordNumbers numbers, BitSet clauseStarters) {
        this.lists = lists;
        this.numbers = numbers;
        this.clauseStarters = clauseStarters;
    }

    /**
     * Reads a cue with an anchor.
     *
     * @throws IllegalStateException when it is badly formed, saying where
     */
    CuePattern anchored(String cue) {
        CuePattern pattern = parse(cue);
        if (pattern.anchor() == null) {
            throw new IllegalStateException("cue '" + cue + "' has no anchor: put ! before one element");
        }
        return pattern;
    }

    /** Reads a condition: a cue without an anchor. */
    CuePattern condition(String cue) {
        CuePattern pattern = parse(cue);
        if (pattern.anchor() != null) {
            throw new IllegalStateException("condition '" + cue + "' must not have an anchor");
        }
        return pattern;
    }

    private CuePattern parse(String cue) {
        var left = new ArrayList<Element>();
        var right = new ArrayList<Element>();
        @Nullable Words anchor = null;
        for (String part : parts(cue)) {
            boolean isAnchor = part.startsWith("!");
            Element element = element(isAnchor ? part.substring(1) : part, cue);
            if (!isAnchor) {
                (anchor == null ? left : right).add(element);
            } else if (anchor == null && element instanceof Words words && words.isPlain()) {
                anchor = words;
            } else {
                throw new IllegalStateException("cue '" + cue + "': the anchor must be one element of words only");
            }
        }
        return anchor == null
                ? new CuePattern(cue, List.of(), null, left, clauseStarters)
                : new CuePattern(cue, left, anchor, right, clauseStarters);
    }

    private static List<String> parts(String cue) {
        var parts = new ArrayList<String>();
        int depth = 0;
        var part = new StringBuilder();
        for (char c : cue.trim().toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                if (part.length() > 0) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
            } else {
                part.append(c);
            }
        }
        if (depth != 0) {
            throw new IllegalStateException("cue '" + cue + "': round brackets do not match");
        }
        parts.add(part.toString());
        return parts;
    }

    private Element element(String part, String cue) {
        switch (part) {
            case "[":
                return new Element.Bracket(true);
            case "]":
                return new Element.Bracket(false);
            case "^":
                return new Element.Edge(Element.Place.CLAUSE_START);
            case "^^":
                return new Element.Edge(Element.Place.SENTENCE_START);
            case "$":
                return new Element.Edge(Element.Place.SENTENCE_END);
            default:
        }
        if (part.startsWith("-(")) {
            return new Element.Absent(words(part.substring(1), 1, 1, cue));
        }
        Matcher matcher = COUNT.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalStateException("cue '" + cue + "': '" + part + "' is no element");
        }
        String core = matcher.group("core");
        String count = matcher.group("count") == null ? "" : matcher.group("count");
        int min = 1;
        int max = 1;
        switch (count) {
            case "" -> {}
            case "?" -> min = 0;
            case "*" -> {
                min = 0;
                max = MANY;
            }
            case "+" -> max = MANY;
            default -> {
                String[] bounds = count.substring(1, count.length() - 1).split(",", -1);
                min = Integer.parseInt(bounds[0]);
                max = Integer.parseInt(bounds[1]);
            }
        }
        return switch (core) {
            case "_" -> new Element.Any(false, min, max);
            case "~" -> new Element.Any(true, min, max);
            case "," -> new Element.Mark(Sentence.COMMA, min == 0);
            case ":" -> new Element.Mark(Sentence.COLON, min == 0);
            case "-" -> new Element.Mark(Sentence.DASH, min == 0);
            default -> words(core, min, max, cue);
        };
    }

    private Words words(String core, int min, int max, String cue) {
        var singles = new BitSet();
        var phrases = new ArrayList<List<Integer>>();
        int shapes = 0;
        boolean edge = false;
        String inner = core.startsWith("(") ? core.substring(1, core.length() - 1) : core;
        for (String alternative : inner.split("\\|", -1)) {
            if (alternative.isBlank()) {
                throw new IllegalStateException("cue '" + cue + "': an alternative of '" + core + "' is empty");
            }
            if (alternative.equals("^")) {
                edge = true;
            } else if (alternative.startsWith("<")) {
                String name = alternative.substring(1, alternative.length() - 1);
                int shape = switch (name) {
                    case "ing" -> Shape.ING;
                    case "ed" -> Shape.ED;
                    case "number" -> Shape.NUMBER;
                    default -> 0;
                };
                shapes |= shape;
                if (shape == 0) {
                    WordLists.expand(lists, name, List.of()).forEach(entry -> add(entry, singles, phrases));
                }
            } else {
                add(alternative, singles, phrases);
            }
        }
        phrases.sort(
                Comparator.comparingInt((List<Integer> phrase) -> phrase.size()).reversed());
        return new Words(singles, shapes, List.copyOf(phrases), edge, min, max);
    }

    private void add(String entry, BitSet singles, List<List<Integer>> phrases) {
        List<Integer> phrase = new ArrayList<>();
        for (String word : entry.trim().split(" ", -1)) {
            if (word.equals("_")) {
                phrase.add(Words.ANY_WORD);
                continue;
            }
            if (word.equals("$")) {
                phrase.add(Words.SENTENCE_END);
                continue;
            }
            Matcher contracted = CONTRACTED.matcher(word);
            if (contracted.matches()) {
                phrase.add(numbers.of(contracted.group(1)));
                phrase.add(numbers.of(contracted.group(2)));
            } else {
                phrase.add(numbers.of(word));
            }
        }
        if (phrase.size() == 1 && phrase.get(0) >= 0) {
            singles.set(phrase.get(0));
        } else {
            phrases.add(List.copyOf(phrase));
        }
    }
}
