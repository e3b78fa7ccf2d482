package io.firsthand.lint.control;

import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Notice;
import io.firsthand.instruments.entity.Placeholder;
import io.firsthand.instruments.entity.QuestionBank;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Level;
import io.firsthand.lint.entity.Place;
import io.firsthand.lint.entity.Place.Part;
import io.firsthand.lint.entity.SurveyDraft;
import io.firsthand.lint.entity.SurveyDraft.Setup.Kept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules that have to hold before people see a survey: notice, gaps and promises. */
final class LaunchRules {
    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern BRACKETED = Pattern.compile("\\[[\\p{Ll} ]{3,}]");
    private static final Set<Kept> IDENTIFYING =
            EnumSet.of(Kept.IDENTIFIERS, Kept.IP, Kept.EMAIL, Kept.CUSTOMER_RECORD);

    private final Rulebook book;
    private final QuestionBank bank;
    private final List<String> elements;

    LaunchRules(Rulebook book, QuestionBank bank, Notice notice) {
        this.book = book;
        this.bank = bank;
        this.elements = notice.required();
    }

    List<Advice> check(SurveyDraft draft) {
        var advice = new ArrayList<Advice>();
        notice(draft, advice);
        consent(draft, advice);
        gaps(draft, advice);
        forms(draft, advice);
        book.sheet(draft.language()).ifPresent(sheet -> promises(draft, sheet, advice));
        return advice;
    }

    /** Returns everything that people will read. */
    static Collection<String> everyText(SurveyDraft draft) {
        return named(draft).stream().map(Named::text).toList();
    }

    /**
     * A text that people will read.
     *
     * @param name what people call it
     * @param text the words
     */
    private record Named(String name, String text) {}

    private static List<Named> named(SurveyDraft draft) {
        var texts = new ArrayList<Named>();
        if (draft.anchor() != null) {
            texts.add(new Named("the anchor", draft.anchor().text().in(draft.language())));
        }
        draft.asked().forEach(asked -> {
            BankQuestion item = asked.item();
            texts.add(new Named(item.id(), item.wording().in(draft.language())));
            int number = 0;
            for (String label : ItemRules.labels(item, draft.language())) {
                texts.add(new Named("option " + ++number + " of " + item.id(), label));
            }
        });
        draft.notice().forEach((element, words) -> texts.add(new Named("the notice (" + element + ")", words)));
        draft.texts().forEach((name, words) -> texts.add(new Named(name, words)));
        return texts;
    }

    private void notice(SurveyDraft draft, List<Advice> advice) {
        for (String element : elements) {
            if (draft.notice().getOrDefault(element, "").isBlank()) {
                advice.add(Advice.of(
                        book.rule("Q22"), Place.of(element, Part.NOTICE), "The notice does not say: " + element + "."));
            }
        }
    }

    private void consent(SurveyDraft draft, List<Advice> advice) {
        int at = draft.indexOf("CON1");
        Place place = Place.of("CON1", Part.NOTICE);
        if (!draft.setup().basis().equals("consent")) {
            if (at >= 0) {
                advice.add(Advice.of(
                                book.rule("Q22"),
                                place,
                                "CON1 asks for consent although the answers are used on another basis.")
                        .at(Level.WARN));
            }
            return;
        }
        if (at != 0) {
            advice.add(Advice.of(
                    book.rule("Q22"),
                    place,
                    at < 0 ? "CON1 is missing: nobody is asked for consent." : "CON1 is not first."));
            return;
        }
        if (!draft.asked().get(0).required()) {
            advice.add(Advice.of(book.rule("Q22"), place, "CON1 does not require an answer."));
        }
        if (!draft.asked().get(0).item().hasOption("no")) {
            advice.add(Advice.of(book.rule("Q22"), place, "CON1 offers no “no”."));
        }
    }

    private void gaps(SurveyDraft draft, List<Advice> advice) {
        var seen = new LinkedHashSet<String>();
        named(draft).forEach(one -> {
            String name = one.name();
            Matcher gap = GAP.matcher(one.text());
            while (gap.find()) {
                String placeholder = gap.group(1);
                boolean runTime = placeholder.equals("code") || placeholder.startsWith("answer:");
                if (!runTime && draft.values().getOrDefault(placeholder, "").isBlank() && seen.add(placeholder)) {
                    advice.add(Advice.of(
                            book.rule("Q29"),
                            Place.of(placeholder, Part.PLACEHOLDER),
                            "{" + placeholder + "} is not filled; it stands in " + name + "."));
                }
            }
            Matcher bracketed = BRACKETED.matcher(one.text());
            if (bracketed.find()) {
                advice.add(Advice.of(
                        book.rule("Q29"),
                        new Place(name, Part.WORDING, bracketed.group()),
                        "“" + bracketed.group() + "” is left in " + name + "."));
            }
        });
    }

    private void forms(SurveyDraft draft, List<Advice> advice) {
        for (Placeholder placeholder : bank.placeholders()) {
            String value = draft.values().getOrDefault(placeholder.name(), "").strip();
            if (!value.isEmpty()) {
                misfit(placeholder, value, draft.language())
                        .ifPresent(flaw -> advice.add(Advice.of(
                                        book.rule("Q29"),
                                        Place.of(placeholder.name(), Part.PLACEHOLDER),
                                        "{" + placeholder.name() + "} " + flaw + ".")
                                .at(Level.WARN)));
            }
        }
    }

    private static Optional<String> misfit(Placeholder placeholder, String value, String language) {
        boolean phrase = placeholder.form().endsWith("-phrase");
        if (phrase && value.endsWith(".")) {
            return Optional.of("ends in a full stop");
        }
        boolean english = language.startsWith("en");
        if (english && placeholder.form().equals("verb-phrase")) {
            if (value.startsWith("to ")) {
                return Optional.of("begins with “to”; give the verb in its base form");
            }
            if (Character.isUpperCase(value.codePointAt(0))) {
                return Optional.of("begins with a capital");
            }
        }
        return Optional.empty();
    }

    private void promises(SurveyDraft draft, LanguageSheet sheet, List<Advice> advice) {
        var kept = draft.setup().kept();
        Optional<String> identifying = IDENTIFYING.stream()
                .filter(kept::contains)
                .map(Kept::words)
                .findFirst()
                .or(() -> draft.indexOf("CON6") >= 0 ? Optional.of("the contact question CON6") : Optional.empty());
        Optional<String> naming = kept.contains(Kept.CUSTOMER_RECORD) && draft.indexOf("CON5") < 0
                ? Optional.of("writing to customer records without asking (CON5)")
                : kept.contains(Kept.DISPLAY_NAMES) ? Optional.of(Kept.DISPLAY_NAMES.words()) : Optional.empty();
        Optional<String> tracking = Set.of(Kept.IP, Kept.EMAIL, Kept.IDENTIFIERS).stream()
                .filter(kept::contains)
                .map(Kept::words)
                .sorted()
                .findFirst();
        named(draft).forEach(text -> {
            promise("Q32anon", sheet, text, identifying, advice);
            promise("Q32name", sheet, text, naming, advice);
            promise("Q32track", sheet, text, tracking, advice);
        });
    }

    private void promise(String check, LanguageSheet sheet, Named said, Optional<String> breaks, List<Advice> advice) {
        if (breaks.isEmpty()) {
            return;
        }
        for (Text.Sentence sentence : Text.of(said.text()).sentences()) {
            for (Pattern pattern : sheet.of(check)) {
                Matcher matcher = pattern.matcher(sentence.text());
                if (matcher.find()) {
                    advice.add(Advice.of(
                            book.rule("Q32"),
                            new Place(said.name(), Part.NOTICE, matcher.group()),
                            "“" + matcher.group() + "” in " + said.name() + " is not true of " + breaks.get() + "."));
                    return;
                }
            }
        }
    }
}
