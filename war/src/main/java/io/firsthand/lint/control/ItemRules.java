package io.firsthand.lint.control;

import io.firsthand.instruments.entity.BankOption;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.OptionOrder;
import io.firsthand.instruments.entity.QuestionBank;
import io.firsthand.lint.control.LanguageSheet.Side;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Fix;
import io.firsthand.lint.entity.Level;
import io.firsthand.lint.entity.Place;
import io.firsthand.lint.entity.Place.Part;
import io.firsthand.lint.entity.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules about one question by itself: its words, options, scale, and whether a standard was changed. */
final class ItemRules {
    private final Rulebook book;
    private final QuestionBank bank;
    private final WordingRules wordings;

    ItemRules(Rulebook book, QuestionBank bank) {
        this.book = book;
        this.bank = bank;
        this.wordings = new WordingRules(book);
    }

    /**
     * Checks a question.
     *
     * @param item the question
     * @param language BCP 47 tag of the words to check
     * @param leans whether an anchor or another question before it says what it refers to
     * @param windowMonths how far back it may reach
     */
    List<Advice> check(BankQuestion item, String language, boolean leans, int windowMonths) {
        var advice = new ArrayList<Advice>();
        if (item.lock() != null) {
            changedStandard(item, language).ifPresent(advice::add);
            return advice;
        }
        book.sheet(language).ifPresent(sheet -> {
            var line = new WordingRules.Line(
                    Where.ITEM,
                    item.id(),
                    item.wording().in(language),
                    item.kind(),
                    hasEscape(item, language, sheet),
                    leans || !item.ref().isEmpty(),
                    item.contact() && item.purpose() != null,
                    windowMonths);
            advice.addAll(wordings.check(line, sheet));
            agreeLabels(item, language, sheet).ifPresent(advice::add);
            lopsided(item, language, sheet).ifPresent(advice::add);
            ranges(item, language, sheet).ifPresent(advice::add);
        });
        incomplete(item).ifPresent(advice::add);
        return advice;
    }

    /** Returns the labels in a language, in order; options to be filled from a list have none. */
    static List<String> labels(BankQuestion item, String language) {
        return item.options().stream()
                .map(BankOption::label)
                .flatMap(Stream::ofNullable)
                .map(label -> label.in(language))
                .toList();
    }

    private static boolean hasEscape(BankQuestion item, String language, LanguageSheet sheet) {
        return item.options().stream().anyMatch(option -> option.code().equals("none"))
                || labels(item, language).stream()
                        .anyMatch(label -> sheet.sides().zero().matcher(label).find());
    }

    private Optional<Advice> changedStandard(BankQuestion item, String language) {
        return bank.question(item.id())
                .filter(standard ->
                        !standard.wording().in(language).equals(item.wording().in(language))
                                || standard.kind() != item.kind()
                                || standard.order() != item.order()
                                || !codesAndLabels(standard, language).equals(codesAndLabels(item, language)))
                .map(standard -> Advice.of(
                                book.rule("Q23"),
                                Place.of(item.id(), Part.WORDING),
                                "It differs from the published standard “" + item.lock()
                                        + "”; its figures compare with no others.")
                        .with(new Fix.Restore()));
    }

    private static List<String> codesAndLabels(BankQuestion item, String language) {
        return item.options().stream()
                .map(option -> option.code() + " "
                        + Optional.ofNullable(option.label())
                                .map(label -> label.in(language))
                                .orElse(""))
                .toList();
    }

    private Optional<Advice> agreeLabels(BankQuestion item, String language, LanguageSheet sheet) {
        var labels = labels(item, language);
        boolean disagree = labels.stream()
                .anyMatch(label -> sheet.disagree().matcher(label).find());
        boolean agree = labels.stream()
                .anyMatch(label -> sheet.agree().matcher(label).find()
                        && !sheet.disagree().matcher(label).find());
        return agree && disagree
                ? Optional.of(Advice.of(
                        book.rule("Q08"),
                        Place.of(item.id(), Part.OPTIONS),
                        "Its labels run from disagreeing to agreeing."))
                : Optional.empty();
    }

    private Optional<Advice> lopsided(BankQuestion item, String language, LanguageSheet sheet) {
        int points = points(item.kind());
        if (points == 0) {
            return Optional.empty();
        }
        String lowest = String.valueOf(item.kind() == ItemKind.N11 ? 0 : 1);
        String highest = String.valueOf(item.kind() == ItemKind.N11 ? 10 : points);
        Optional<String> low = label(item, lowest, language);
        Optional<String> high = label(item, highest, language);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.of(lopsided(item, "Its end " + (low.isEmpty() ? lowest : highest) + " has no label."));
        }
        if (item.sides() == 1) {
            return sheet.sides().zero().matcher(low.get()).find()
                    ? Optional.empty()
                    : Optional.of(lopsided(item, "Its lowest label “" + low.get() + "” does not mean nothing at all."));
        }
        var sides = labels(item, language).stream().map(sheet.sides()::of).toList();
        if (sides.contains(Side.UNKNOWN)) {
            return Optional.empty();
        }
        long negative = sides.stream().filter(side -> side == Side.NEGATIVE).count();
        long positive = sides.stream().filter(side -> side == Side.POSITIVE).count();
        if (negative != positive) {
            return Optional.of(
                    lopsided(item, "It has " + negative + " negative and " + positive + " positive labels."));
        }
        boolean middleIsNeutral = sides.size() % 2 == 0 || sides.get(sides.size() / 2) == Side.NEUTRAL;
        return middleIsNeutral ? Optional.empty() : Optional.of(lopsided(item, "Its middle label is not neutral."));
    }

    private Advice lopsided(BankQuestion item, String message) {
        return Advice.of(book.rule("Q09"), Place.of(item.id(), Part.OPTIONS), message);
    }

    private static int points(ItemKind kind) {
        return switch (kind) {
            case S5 -> 5;
            case S7 -> 7;
            case N11 -> 11;
            case OT, ST, SC, MC, YN, GRID -> 0;
        };
    }

    private static Optional<String> label(BankQuestion item, String code, String language) {
        return item.options().stream()
                .filter(option -> option.code().equals(code))
                .map(BankOption::label)
                .filter(Objects::nonNull)
                .map(label -> label.in(language))
                .findFirst();
    }

    private Optional<Advice> ranges(BankQuestion item, String language, LanguageSheet sheet) {
        if (!isList(item)) {
            return Optional.empty();
        }
        var named = item.options().stream()
                .filter(option -> !option.tail())
                .map(BankOption::label)
                .flatMap(Stream::ofNullable)
                .map(label -> label.in(language).toLowerCase(Locale.ROOT))
                .toList();
        return LabelRanges.of(named, sheet.ranges())
                .flaw()
                .map(flaw -> Advice.of(book.rule("Q10"), Place.of(item.id(), Part.OPTIONS), flaw));
    }

    private Optional<Advice> incomplete(BankQuestion item) {
        if (!isList(item) || item.permission() || item.options().size() < 3) {
            return Optional.empty();
        }
        boolean none = item.hasOption("none");
        boolean filled = item.options().stream().anyMatch(option -> option.from() != null);
        boolean complete = item.exhaustive()
                || item.hasOption("other")
                || item.order() == OptionOrder.FIXED
                || none && (filled || item.kind() == ItemKind.MC);
        if (!complete) {
            return Optional.of(Advice.of(
                            book.rule("Q10"),
                            Place.of(item.id(), Part.OPTIONS),
                            "Nothing is offered to people whose answer is not on the list.")
                    .with(new Fix.AddOption("other")));
        }
        boolean wayOut = item.exhaustive() || item.hasOption("dk") || item.hasOption("pns");
        return wayOut
                ? Optional.empty()
                : Optional.of(Advice.of(
                                book.rule("Q10"),
                                Place.of(item.id(), Part.OPTIONS),
                                "Nothing is offered to people who do not know or prefer not to say.")
                        .at(Level.INFO)
                        .with(new Fix.AddOption("dk")));
    }

    private static boolean isList(BankQuestion item) {
        return item.kind() == ItemKind.SC || item.kind() == ItemKind.MC;
    }
}
