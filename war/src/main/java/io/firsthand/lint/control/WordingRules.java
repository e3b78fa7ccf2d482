package io.firsthand.lint.control;

import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.lint.control.LanguageSheet.Span;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Fix;
import io.firsthand.lint.entity.Level;
import io.firsthand.lint.entity.Place;
import io.firsthand.lint.entity.Place.Part;
import io.firsthand.lint.entity.Rule;
import io.firsthand.lint.entity.Where;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules that read sentences: questions, lines of a guide, turns of an interviewer. */
final class WordingRules {
    /** Rules that are nothing but patterns; the others have a check of their own. */
    private static final List<String> PATTERNS_ONLY = List.of("Q01", "Q02", "Q05", "Q06", "Q08", "Q12", "Q13", "Q14");

    private static final Set<ItemKind> ONE_JUDGEMENT = EnumSet.of(ItemKind.S5, ItemKind.S7, ItemKind.N11, ItemKind.YN);

    private final Rulebook book;

    WordingRules(Rulebook book) {
        this.book = book;
    }

    /**
     * Words to check.
     *
     * @param where what they belong to
     * @param subject how advice names the place
     * @param wording the words with their gaps
     * @param kind the form of the answer, or null for what is spoken
     * @param escape whether one of the options says "none" or "never"
     * @param leans whether something before it or the anchor says what it refers to
     * @param mayAskNames whether it asks how to reach the person and says why
     * @param windowMonths how far back it may reach
     */
    record Line(
            Where where,
            String subject,
            String wording,
            @Nullable ItemKind kind,
            boolean escape,
            boolean leans,
            boolean mayAskNames,
            int windowMonths) {
        /** Makes a line that is spoken. */
        static Line spoken(Where where, String subject, String wording, boolean leans) {
            return new Line(where, subject, wording, null, false, leans, false, 3);
        }
    }

    List<Advice> check(Line line, LanguageSheet sheet) {
        Text text = Text.of(line.wording);
        var advice = new ArrayList<Advice>();
        for (String id : PATTERNS_ONLY) {
            if (applies(id, line)) {
                first(sheet.of(id), text).ifPresent(words -> advice.add(about(id, line, words, sheet)));
            }
        }
        if (applies("Q03", line)) {
            for (Text.Sentence sentence : text.sentences()) {
                if (first(sheet.of("Q03not"), sentence.text()).isEmpty()) {
                    first(sheet.of("Q03"), sentence.text())
                            .ifPresent(words -> advice.add(about("Q03", line, words, sheet)));
                }
            }
        }
        if (applies("Q04", line) && line.kind != ItemKind.GRID) {
            doubleBarrelled(line, text, sheet).ifPresent(advice::add);
        }
        if (applies("Q07", line) && !text.trailsOff()) {
            first(sheet.of("Q07b"), text)
                    .ifPresent(words -> advice.add(advice(
                                    "Q07",
                                    line,
                                    words,
                                    "It names a worry (“" + words + "”); answers will count as after a hint.")
                            .with(line.where == Where.TURN ? null : new Fix.Replace("WOR2"))));
        }
        if (applies("Q11", line)) {
            length(line, text, sheet).ifPresent(advice::add);
        }
        if (applies("Q24", line)) {
            tooFarBack(line, text, sheet).ifPresent(advice::add);
        }
        if (applies("Q26", line) && line.kind != null && line.kind.isOpen() && !line.mayAskNames) {
            first(sheet.of("Q26"), text).ifPresent(words -> advice.add(about("Q26", line, words, sheet)));
        }
        if (applies("Q30", line) && !line.leans) {
            first(sheet.of("Q30"), text)
                    .ifPresent(words -> advice.add(
                            advice("Q30", line, words, "“" + words + "” refers to something that was not named before.")
                                    .with(line.where == Where.ITEM ? new Fix.SetAnchor("dec") : null)));
        }
        if (applies("Q31", line) && !line.escape) {
            for (Text.Sentence sentence : text.sentences()) {
                if (first(sheet.of("Q31not"), sentence.text()).isEmpty()) {
                    first(sheet.of("Q31"), sentence.text())
                            .ifPresent(words -> advice.add(about("Q31", line, words, sheet)));
                }
            }
        }
        return line.where == Where.TURN
                ? advice.stream().map(one -> one.at(Level.INFO).with(null)).toList()
                : List.copyOf(advice);
    }

    /** Returns the words with which a text supplies a worry, if it does: Q07a, which the order decides on. */
    static Optional<String> worry(String wording, LanguageSheet sheet) {
        return first(sheet.of("Q07a"), Text.of(wording));
    }

    private boolean applies(String id, Line line) {
        return book.rule(id).where().contains(line.where);
    }

    private Advice about(String id, Line line, String words, LanguageSheet sheet) {
        Rule rule = book.rule(id);
        return advice(id, line, words, rule.name() + ": “" + words + "”.").with(reworded(rule, line, sheet));
    }

    private Advice advice(String id, Line line, String words, String message) {
        Rule rule = book.rule(id);
        return new Advice(id, rule.level(), new Place(line.subject, Part.WORDING, words), message, null);
    }

    /** Returns a better wording, if one is known after which the rule is quiet. */
    private @Nullable Fix reworded(Rule rule, Line line, LanguageSheet sheet) {
        return sheet.rewrites().stream()
                .filter(rewrite -> rewrite.rule().equals(rule.id()))
                .flatMap(rewrite -> rewrite.of(line.wording).stream())
                .filter(better -> quiet(rule.id(), better, sheet))
                .findFirst()
                .map(Fix.Reword::new)
                .orElse(null);
    }

    private static boolean quiet(String rule, String wording, LanguageSheet sheet) {
        return Text.of(wording).sentences().stream()
                .allMatch(sentence -> first(sheet.of(rule), sentence.text()).isEmpty()
                        || first(sheet.of(rule + "not"), sentence.text()).isPresent());
    }

    private Optional<Advice> doubleBarrelled(Line line, Text text, LanguageSheet sheet) {
        if (text.questionMarks() > 1) {
            return Optional.of(advice("Q04", line, "", "It has " + text.questionMarks() + " question marks.")
                    .with(split(line)));
        }
        Optional<String> joined = first(sheet.of("Q04"), text);
        if (joined.isPresent()) {
            return Optional.of(advice("Q04", line, joined.get(), "Two questions in one: “" + joined.get() + "”."));
        }
        if (line.kind == null || !ONE_JUDGEMENT.contains(line.kind)) {
            return Optional.empty();
        }
        for (Text.Sentence sentence : text.sentences()) {
            String rest = sentence.text();
            for (Pattern pair : sheet.pairs()) {
                rest = pair.matcher(rest).replaceAll(" ");
            }
            Matcher matcher = sheet.andOr().matcher(rest);
            if (matcher.find()) {
                return Optional.of(advice(
                        "Q04",
                        line,
                        matcher.group(),
                        "One answer for two things joined by “" + matcher.group() + "”."));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Fix split(Line line) {
        int mark = line.wording.indexOf('?');
        String second = line.wording.substring(mark + 1).strip();
        return line.where == Where.ITEM && mark > 0 && !second.isEmpty()
                ? new Fix.Split(line.wording.substring(0, mark + 1).strip(), second)
                : null;
    }

    private Optional<Advice> length(Line line, Text text, LanguageSheet sheet) {
        int longest =
                text.sentences().stream().mapToInt(Text.Sentence::words).max().orElse(0);
        if (longest > sheet.sentenceWords()) {
            return Optional.of(advice(
                    "Q11",
                    line,
                    "",
                    "A sentence has " + longest + " words; more than " + sheet.sentenceWords()
                            + " are hard to follow."));
        }
        if (text.words() > sheet.wordingWords()) {
            return Optional.of(advice(
                    "Q11",
                    line,
                    "",
                    "It has " + text.words() + " words; more than " + sheet.wordingWords()
                            + " are not read to the end."));
        }
        return Optional.empty();
    }

    private Optional<Advice> tooFarBack(Line line, Text text, LanguageSheet sheet) {
        for (Text.Sentence sentence : text.sentences()) {
            for (Span span : sheet.spans()) {
                Matcher matcher = span.pattern().matcher(sentence.text());
                if (matcher.find() && months(matcher, span, sheet) > line.windowMonths) {
                    return Optional.of(advice(
                            "Q24",
                            line,
                            matcher.group(),
                            "“" + matcher.group() + "” reaches further back than " + line.windowMonths + " months."));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns how far back, or 0 when the number is a gap or no number. */
    private static int months(Matcher matcher, Span span, LanguageSheet sheet) {
        if (span.months() == 0) {
            return Integer.MAX_VALUE;
        }
        if (matcher.groupCount() == 0) {
            return span.months();
        }
        String number = matcher.group(1);
        Integer named = sheet.numbers().get(number);
        if (named != null) {
            return named * span.months();
        }
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) * span.months() : 0;
    }

    private static Optional<String> first(List<Pattern> patterns, Text text) {
        return text.sentences().stream()
                .flatMap(sentence -> first(patterns, sentence.text()).stream())
                .findFirst();
    }

    private static Optional<String> first(List<Pattern> patterns, String sentence) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(sentence);
            if (matcher.find()) {
                return Optional.of(matcher.group().strip());
            }
        }
        return Optional.empty();
    }
}
