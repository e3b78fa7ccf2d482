package io.firsthand.lint.control;

import io.firsthand.instruments.entity.BankOption;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Condition;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.OptionOrder;
import io.firsthand.instruments.entity.PackShelf;
import io.firsthand.instruments.entity.Paths;
import io.firsthand.instruments.entity.ScreenOut;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Fix;
import io.firsthand.lint.entity.Level;
import io.firsthand.lint.entity.Place;
import io.firsthand.lint.entity.Place.Part;
import io.firsthand.lint.entity.SurveyDraft;
import io.firsthand.lint.entity.SurveyDraft.Asked;
import io.firsthand.spi.Promptedness;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rules about a draft survey: what stands before what, how much is asked, and whether its conditions make sense. */
final class OrderRules {
    private static final String SCREEN = "screen";
    private static final int SCREEN_WITHIN = 5;
    private static final int LONG_LIST = 5;
    private static final Pattern REAL = Pattern.compile("r(\\*|\\d+)");
    private static final Pattern DECOY = Pattern.compile("d(\\*|\\d+)");

    private final Rulebook book;
    private final PackShelf shelf;
    private final ItemRules items;

    OrderRules(Rulebook book, PackShelf shelf, ItemRules items) {
        this.book = book;
        this.shelf = shelf;
        this.items = items;
    }

    List<Advice> check(SurveyDraft draft) {
        var advice = new ArrayList<Advice>();
        var asked = draft.asked();
        for (int i = 0; i < asked.size(); i++) {
            BankQuestion item = asked.get(i).item();
            advice.addAll(items.check(
                    item,
                    draft.language(),
                    draft.anchor() != null,
                    draft.setup().windowMonths()));
            leansOnNothing(draft, i).ifPresent(advice::add);
            promptsLater(draft, i, advice);
            personal(draft, i).ifPresent(advice::add);
            shuffling(item, draft.language(), advice);
            drifted(draft, asked.get(i)).ifPresent(advice::add);
            known(draft, item).ifPresent(advice::add);
            conditions(draft, i, advice);
        }
        worrySupplied(draft, advice);
        writing(draft, advice);
        length(draft).ifPresent(advice::add);
        screening(draft, advice);
        unreached(draft, advice);
        address(draft).ifPresent(advice::add);
        advice.removeIf(one -> draft.exempt().contains(one.rule()));
        return advice;
    }

    private Optional<Advice> leansOnNothing(SurveyDraft draft, int at) {
        BankQuestion item = draft.asked().get(at).item();
        var ref = item.ref();
        var anchor = draft.anchor();
        boolean met = ref.isEmpty()
                || anchor != null && ref.stream().anyMatch(anchor::meets)
                || ref.stream().anyMatch(id -> before(draft, id, at));
        if (met) {
            return Optional.empty();
        }
        Optional<String> anchorCode =
                ref.stream().filter(code -> shelf.anchor(code).isPresent()).findFirst();
        Fix fix = anchor == null && anchorCode.isPresent()
                ? new Fix.SetAnchor(anchorCode.get())
                : ref.stream()
                        .filter(id -> shelf.anchor(id).isEmpty())
                        .findFirst()
                        .<Fix>map(id -> moveOrInsert(draft, id, at))
                        .orElse(null);
        return Optional.of(Advice.of(
                        book.rule("Q30"),
                        Place.of(item.id(), Part.ORDER),
                        item.id() + " refers to " + String.join(" or ", ref) + ", which does not come before it.")
                .with(fix));
    }

    /** Brings a question before a place: an insertion, since the advice is about another question. */
    private static @Nullable Fix moveOrInsert(SurveyDraft draft, String id, int at) {
        int now = draft.indexOf(id);
        return now < 0 ? new Fix.Insert(id, at) : new Fix.Move(now);
    }

    private static boolean before(SurveyDraft draft, String id, int at) {
        int index = draft.indexOf(id);
        return index >= 0 && index < at;
    }

    /** Q15 and Q16: what this question shows to the ones after it. */
    private void promptsLater(SurveyDraft draft, int at, List<Advice> advice) {
        BankQuestion item = draft.asked().get(at).item();
        Promptedness code = item.promptedness();
        if (code == null || item.lock() != null) {
            return;
        }
        for (int later = at + 1; later < draft.asked().size(); later++) {
            BankQuestion other = draft.asked().get(later).item();
            Promptedness others = other.promptedness();
            if (others == null || !other.topic().equals(item.topic()) || others.compareTo(code) >= 0) {
                continue;
            }
            boolean listed = code == Promptedness.LISTED && other.kind().isOpen();
            advice.add(Advice.of(
                            book.rule(listed ? "Q15" : "Q16"),
                            Place.of(item.id(), Part.ORDER),
                            (listed ? "The list of " : "") + item.id() + " stands before " + other.id()
                                    + "; answers to " + other.id() + " will count as after a hint.")
                    .with(new Fix.Move(later)));
            return;
        }
    }

    private Optional<Advice> personal(SurveyDraft draft, int at) {
        Asked asked = draft.asked().get(at);
        BankQuestion item = asked.item();
        if (!item.personal() || item.feeds().contains(SCREEN)) {
            return Optional.empty();
        }
        boolean early = IntStream.range(at + 1, draft.asked().size())
                .anyMatch(later -> draft.asked().get(later).item().kind() == ItemKind.OT);
        Place place = Place.of(item.id(), early ? Part.ORDER : Part.SETTINGS);
        if (early) {
            return Optional.of(
                    Advice.of(book.rule("Q17"), place, item.id() + " asks for personal data before an open question.")
                            .with(new Fix.Move(lastOfContent(draft))));
        }
        // One that can end the survey screens people, whatever else it feeds.
        if (asked.required() && asked.ends().isEmpty()) {
            return Optional.of(
                    Advice.of(book.rule("Q17"), place, item.id() + " asks for personal data and requires an answer.")
                            .with(new Fix.Require(false)));
        }
        return item.purpose() == null
                ? Optional.of(
                        Advice.of(book.rule("Q17"), place, item.id() + " asks for personal data and does not say why."))
                : Optional.empty();
    }

    private static int lastOfContent(SurveyDraft draft) {
        return IntStream.range(0, draft.asked().size())
                .filter(i -> !draft.asked().get(i).item().permission())
                .max()
                .orElse(0);
    }

    private void shuffling(BankQuestion item, String language, List<Advice> advice) {
        if (item.lock() != null) {
            return;
        }
        boolean tailInside = false;
        boolean tail = false;
        for (BankOption option : item.options()) {
            tailInside |= tail && !option.tail();
            tail |= option.tail();
        }
        Place place = Place.of(item.id(), Part.OPTIONS);
        if (tailInside) {
            advice.add(Advice.of(book.rule("Q25"), place, "“Something else” and its like stand before other options.")
                    .at(Level.WARN));
        }
        boolean list = item.kind() == ItemKind.SC || item.kind() == ItemKind.MC;
        boolean ranges = book.sheet(language)
                .map(sheet -> LabelRanges.of(ItemRules.labels(item, language), sheet.ranges())
                        .areRanges())
                .orElse(false);
        if (item.order() == OptionOrder.RANDOM && (!list || ranges)) {
            advice.add(Advice.of(book.rule("Q25"), place, "Its options have an order and are shuffled.")
                    .at(Level.WARN)
                    .with(new Fix.OrderOptions(OptionOrder.FIXED)));
        }
        long named = item.options().stream()
                .filter(option -> !option.tail() && option.from() == null)
                .count();
        boolean unordered = item.order() == OptionOrder.AS_LISTED && !item.exhaustive() && !ranges;
        if (list && named >= LONG_LIST && unordered) {
            advice.add(
                    Advice.of(book.rule("Q25"), place, "It lists " + named + " options without an order, unshuffled.")
                            .with(new Fix.OrderOptions(OptionOrder.RANDOM)));
        }
    }

    private Optional<Advice> drifted(SurveyDraft draft, Asked asked) {
        BankQuestion item = asked.item();
        SurveyDraft.LiveWording live = draft.live().get(item.id());
        if (live == null || live.version() != item.version()) {
            return Optional.empty();
        }
        boolean same = live.wording().equals(item.wording().in(draft.language()))
                && live.options().equals(ItemRules.labels(item, draft.language()));
        return same
                ? Optional.empty()
                : Optional.of(Advice.of(
                        book.rule("Q27"),
                        Place.of(item.id(), Part.SETTINGS),
                        item.id() + " differs from the last live survey and still is version " + item.version() + "."));
    }

    private Optional<Advice> known(SurveyDraft draft, BankQuestion item) {
        return item.feeds().stream()
                .filter(draft.known()::contains)
                .findFirst()
                .map(feed -> Advice.of(
                                book.rule("Q34"),
                                Place.of(item.id(), Part.WHOLE),
                                item.id() + " asks for " + feed + ", which is known without asking.")
                        .with(new Fix.Remove()));
    }

    /** Q21: conditions that name what is not there. */
    private void conditions(SurveyDraft draft, int at, List<Advice> advice) {
        Asked asked = draft.asked().get(at);
        Condition showIf = asked.showIf();
        if (showIf != null) {
            mentions(draft, at, at, showIf, advice);
        }
        for (ScreenOut end : asked.ends()) {
            mentions(draft, at, at + 1, end.condition(), advice);
        }
    }

    private void mentions(SurveyDraft draft, int at, int end, Condition condition, List<Advice> advice) {
        BankQuestion item = draft.asked().get(at).item();
        String id = item.id();
        // The bank names alternatives ("WOR2 or WOR3"); one that is not asked counts as unanswered there.
        boolean asInBank = condition.equals(item.showIf());
        for (Map.Entry<String, Set<String>> mention : condition.mentions().entrySet()) {
            int named = draft.indexOf(mention.getKey());
            String flaw = null;
            if (named < 0) {
                flaw = asInBank ? null : "looks at " + mention.getKey() + ", which is not asked";
            } else if (named == at && end == at) {
                flaw = "looks at its own answer";
            } else if (named >= end) {
                flaw = asInBank && item.permission() ? null : "looks at " + mention.getKey() + ", which is asked later";
            } else {
                BankQuestion other = draft.asked().get(named).item();
                var missing = new LinkedHashSet<>(mention.getValue());
                missing.removeIf(other::hasOption);
                if (!missing.isEmpty()) {
                    flaw = "looks at the answer “" + missing.iterator().next() + "”, which " + mention.getKey()
                            + " does not have";
                }
            }
            if (flaw != null) {
                advice.add(Advice.of(
                        book.rule("Q21"),
                        Place.of(id, Part.CONDITION),
                        "The condition “" + condition + "” of " + id + " " + flaw + "."));
            }
        }
    }

    private void unreached(SurveyDraft draft, List<Advice> advice) {
        boolean broken = advice.stream().anyMatch(one -> one.rule().equals("Q21"));
        if (broken) {
            return;
        }
        var permissions = draft.asked().stream()
                .map(Asked::item)
                .filter(BankQuestion::permission)
                .map(BankQuestion::id)
                .collect(Collectors.toSet());
        Paths.through(draft.asked().stream().map(Asked::step).toList(), draft.setup()::isSo).dead().stream()
                // Permissions follow the settings: one that is not asked is switched off, not forgotten.
                .filter(dead -> dead.what() != Paths.Dead.What.QUESTION || !permissions.contains(dead.question()))
                .forEach(dead ->
                        advice.add(Advice.of(book.rule("Q21"), Place.of(dead.question(), Part.CONDITION), dead.why())));
    }

    private void worrySupplied(SurveyDraft draft, List<Advice> advice) {
        LanguageSheet sheet = book.sheet(draft.language()).orElse(null);
        if (sheet == null) {
            return;
        }
        var asked = draft.asked();
        int firstWorry = IntStream.range(0, asked.size())
                .filter(i -> asked.get(i).item().kind() == ItemKind.OT
                        && asked.get(i).item().topic().equals("worry"))
                .findFirst()
                .orElse(-1);
        int end = firstWorry < 0 ? asked.size() : firstWorry;
        for (int i = 0; i < end; i++) {
            BankQuestion item = asked.get(i).item();
            if (item.permission() || item.lock() != null) {
                continue;
            }
            int at = i;
            WordingRules.worry(item.wording().in(draft.language()), sheet)
                    .ifPresent(words -> advice.add(new Advice(
                            "Q07",
                            Level.WARN,
                            new Place(item.id(), Part.ORDER, words),
                            "It names a worry (“" + words
                                    + "”) before people could name their own; answers will count as " + "after a hint.",
                            firstWorry < 0 ? new Fix.Insert("WOR2", at) : new Fix.Move(firstWorry))));
        }
    }

    private void writing(SurveyDraft draft, List<Advice> advice) {
        var order = shelf.order();
        var content = draft.asked().stream()
                .filter(asked -> !asked.item().permission())
                .toList();
        var open = content.stream().filter(OrderRules::isOpenText).toList();
        if (open.size() > order.maxOpenTexts()) {
            String last = open.get(open.size() - 1).item().id();
            advice.add(tooMuch(
                    last,
                    open.size() + " open questions; more than " + order.maxOpenTexts() + " are answered thinly."));
        }
        var run = new ArrayList<String>();
        for (int i = 0; i < content.size(); i++) {
            Asked asked = content.get(i);
            String id = asked.item().id();
            if (!isOpenText(asked)) {
                run.clear();
                continue;
            }
            run.add(id);
            if (run.size() == order.maxOpenTextsInARow() + 1) {
                advice.add(tooMuch(id, "Three open questions in a row: " + String.join(", ", run) + "."));
            }
            if (asked.required()) {
                advice.add(Advice.of(book.rule("Q18"), Place.of(id, Part.SETTINGS), id + " requires people to write.")
                        .with(new Fix.Require(false)));
            }
            if (i > 0 && areTwins(content.get(i - 1).item().id(), id)) {
                advice.add(Advice.of(
                                book.rule("Q18"),
                                Place.of(id, Part.ORDER),
                                id + " follows " + content.get(i - 1).item().id()
                                        + " directly; people tend to write “see above”.")
                        .at(Level.INFO));
            }
        }
    }

    private Advice tooMuch(String id, String message) {
        return Advice.of(book.rule("Q18"), Place.of(id, Part.ORDER), message).with(new Fix.Remove());
    }

    private static boolean isOpenText(Asked asked) {
        return asked.item().kind() == ItemKind.OT;
    }

    private boolean areTwins(String first, String second) {
        return shelf.order().twins().stream().anyMatch(twins -> twins.contains(first) && twins.contains(second));
    }

    private Optional<Advice> length(SurveyDraft draft) {
        long over = draft.setup().seconds() - shelf.settings().maxTime().toSeconds();
        return over <= 0
                ? Optional.empty()
                : Optional.of(Advice.of(
                        book.rule("Q19"),
                        Place.whole(),
                        "It takes " + minutes(draft.setup().seconds()) + ", " + over + " s more than "
                                + minutes(shelf.settings().maxTime().toSeconds()) + "."));
    }

    private static String minutes(long seconds) {
        return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }

    private void screening(SurveyDraft draft, List<Advice> advice) {
        var content = draft.asked().stream()
                .map(Asked::item)
                .filter(item -> !item.permission())
                .toList();
        for (int i = 0; i < content.size(); i++) {
            BankQuestion item = content.get(i);
            if (!item.feeds().contains(SCREEN)) {
                continue;
            }
            if (i >= SCREEN_WITHIN) {
                advice.add(Advice.of(
                                book.rule("Q20"),
                                Place.of(item.id(), Part.ORDER),
                                item.id() + " screens people only at place " + (i + 1) + ".")
                        .with(new Fix.Move(draft.asked().get(0).item().permission() ? 1 : 0)));
            }
            boolean real = item.options().stream()
                    .anyMatch(option -> REAL.matcher(option.code()).matches());
            boolean decoy = item.options().stream()
                    .anyMatch(option -> DECOY.matcher(option.code()).matches());
            if (item.kind() == ItemKind.MC && real && !(decoy && item.hasOption("none"))) {
                advice.add(Advice.of(
                        book.rule("Q20"),
                        Place.of(item.id(), Part.OPTIONS),
                        item.id() + " shows what is looked for: it lacks " + (decoy ? "“none of these”." : "decoys.")));
            }
            break;
        }
        for (Asked asked : draft.asked()) {
            for (ScreenOut end : asked.ends()) {
                if (!end.screen().startsWith("N-")) {
                    advice.add(Advice.of(
                            book.rule("Q20"),
                            Place.of(asked.item().id(), Part.CONDITION),
                            "The end “" + end.condition() + "” does not thank people."));
                }
            }
        }
    }

    private Optional<Advice> address(SurveyDraft draft) {
        return book.sheet(draft.language())
                .flatMap(sheet -> Address.mixed(LaunchRules.everyText(draft), sheet))
                .map(mixed -> Advice.of(book.rule("Q33"), Place.whole(), mixed));
    }
}
