package io.firsthand.blueprints.entity;

import io.firsthand.instruments.entity.Anchor;
import io.firsthand.instruments.entity.BankOption;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Condition;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.Notice;
import io.firsthand.instruments.entity.OptionOrder;
import io.firsthand.instruments.entity.PackShelf;
import io.firsthand.instruments.entity.Paths;
import io.firsthand.instruments.entity.QuestionBank;
import io.firsthand.instruments.entity.ScreenOut;
import io.firsthand.spi.Promptedness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A draft laid out as it would be asked: every question with its words, conditions and place, the notice, how long it takes, and
 * what is still missing. Immutable; made anew after every change.
 */
public final class Layout {
    private static final String OWN_TOPIC = "own";
    private static final String FEEDS_NOTHING = "none";
    private static final Set<String> TAILS = Set.of("other", "none", "dk", "pns");
    private static final Set<String> CONTACTS = Set.of("CON4", "CON5", "CON6");
    private static final int SECONDS_A_MINUTE = 60;

    private final Draft draft;
    private final QuestionBank bank;
    private final PackShelf shelf;
    private final Notice notice;
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Placed> questions;
    private final List<Line> lines;
    private final Fillings fillings;
    private final long seconds;
    private final Paths paths;

    /**
     * One piece of the notice as this draft shows it.
     *
     * @param piece the piece
     * @param words its words by language of the draft, placeholders not filled; blank where it was taken away
     */
    public record Line(Notice.Piece piece, Map<SurveyLanguage, String> words) {}

    /**
     * A placeholder that the draft uses and that somebody fills.
     *
     * @param name its name
     * @param usedBy what uses it: ids of items and pieces, or {@code anchor}
     * @param needed whether nothing fills it unless somebody does
     * @param missingIn languages of the draft in which nothing fills it
     */
    public record Gap(String name, Set<String> usedBy, boolean needed, Set<SurveyLanguage> missingIn) {}

    /**
     * Something that the notice must say.
     *
     * @param name what
     * @param pieces the pieces that say it
     * @param missingIn languages of the draft in which one of them is empty or has a gap
     */
    public record Element(String name, List<String> pieces, Set<SurveyLanguage> missingIn) {}

    private Layout(Draft draft, QuestionBank bank, PackShelf shelf, Notice notice) {
        this.draft = draft;
        this.bank = bank;
        this.shelf = shelf;
        this.notice = notice;
        this.questions = new Placing().place();
        this.lines = lines();
        this.seconds = duration();
        this.fillings = new Fillings(draft, bank, notice, minutes());
        this.paths = Paths.through(questions.stream().map(Placed::step).toList(), setting -> false);
        remark();
    }

    /** Lays out a draft. */
    public static Layout of(Draft draft, QuestionBank bank, PackShelf shelf, Notice notice) {
        return new Layout(draft, bank, shelf, notice);
    }

    /** Returns the draft. */
    public Draft draft() {
        return draft;
    }

    /** Returns every question in the order asked, permissions with them. */
    public List<Placed> questions() {
        return questions;
    }

    /** Returns the questions of a part, in order. */
    public List<Placed> questions(Placed.Part part) {
        return questions.stream().filter(placed -> placed.part() == part).toList();
    }

    /** Returns the pieces of the notice that are shown, in order. */
    public List<Line> notice() {
        return lines;
    }

    /** Returns what fills the placeholders. */
    public Fillings fillings() {
        return fillings;
    }

    /** Returns how long it takes, with the first screen and the permissions at the end. */
    public long seconds() {
        return seconds;
    }

    /** Returns how long a survey may take. */
    public long maxSeconds() {
        return shelf.settings().maxTime().toSeconds();
    }

    /** Returns how long it takes in the words of the notice: minutes, rounded up. */
    public long minutes() {
        return Math.max(1, (seconds + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE);
    }

    /** Returns how many open texts there are; single lines do not count. */
    public long openTexts() {
        return questions.stream()
                .filter(placed -> placed.question().kind() == ItemKind.OT)
                .count();
    }

    /** Returns which answers lead where. */
    public Paths paths() {
        return paths;
    }

    /** Returns what is missing or worth a look, the questions' in their order. */
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** Returns whether nothing keeps the survey from going live. */
    public boolean isReady() {
        return remarks.stream().noneMatch(remark -> remark.kind().blocks());
    }

    /** Returns the sentence above the main questions in a language, placeholders not filled, if there is one. */
    public Optional<String> anchor(SurveyLanguage language) {
        var own = draft.anchorWords().getOrDefault(language, "");
        if (!own.isBlank()) {
            return Optional.of(own);
        }
        return anchor().map(Anchor::text).map(language::of);
    }

    /** Returns the anchor that the draft names, if there is such a one. */
    public Optional<Anchor> anchor() {
        return Optional.ofNullable(draft.anchor()).flatMap(shelf::anchor);
    }

    private boolean holds(Condition setting) {
        var settled = Settled.of(setting, draft.settings(), item -> false);
        return settled.rest() == null && settled.known();
    }

    private List<Line> lines() {
        return notice.pieces().stream()
                .filter(piece -> piece.isShown(this::holds))
                .map(piece -> new Line(piece, words(piece)))
                .toList();
    }

    private Map<SurveyLanguage, String> words(Notice.Piece piece) {
        var words = new EnumMap<SurveyLanguage, String>(SurveyLanguage.class);
        var own = draft.notice().getOrDefault(piece.id(), Map.of());
        for (var language : draft.languages()) {
            words.put(language, own.getOrDefault(language, language.of(piece.text(this::holds))));
        }
        return words;
    }

    private long duration() {
        var counted = shelf.settings().closingCounted();
        return shelf.settings().openingTime().toSeconds()
                + questions.stream()
                        .filter(placed -> switch (placed.part()) {
                            case OPENING -> false;
                            case SCREENING, MAIN -> true;
                            case CLOSING -> counted.contains(placed.id());
                        })
                        .mapToLong(Placed::seconds)
                        .sum();
    }

    /** Returns the placeholders that are used and that somebody fills, in the order they are first used. */
    public List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        usedGaps().forEach((name, usedBy) -> {
            if (!isFilledByItself(name)) {
                var missing = EnumSet.noneOf(SurveyLanguage.class);
                for (var language : draft.languages()) {
                    if (isMissing(name, language)) {
                        missing.add(language);
                    }
                }
                boolean needed = fillings.usual(name, draft.language()).isEmpty() && !name.equals("extras");
                gaps.add(new Gap(name, usedBy, needed, missing));
            }
        });
        return gaps;
    }

    private boolean isFilledByItself(String name) {
        return name.equals("minutes") || fillings.isRunTime(name) || name.equals(Fillings.COUNTRIES);
    }

    private boolean isList(String name) {
        return fillings.placeholder(name)
                .filter(gap -> gap.form().equals("list"))
                .isPresent();
    }

    private boolean isMissing(String name, SurveyLanguage language) {
        return isList(name)
                ? fillings.list(name, language).isEmpty()
                : fillings.value(name, language).isEmpty();
    }

    private Map<String, Set<String>> usedGaps() {
        var used = new LinkedHashMap<String, Set<String>>();
        for (var language : draft.languages()) {
            anchor(language).ifPresent(text -> use(used, "anchor", text, language));
            for (var placed : questions) {
                texts(placed.question(), language).forEach(text -> use(used, placed.id(), text, language));
                lists(placed.question())
                        .forEach(list -> used.computeIfAbsent(list, name -> new LinkedHashSet<>())
                                .add(placed.id()));
            }
            for (var line : lines) {
                use(used, line.piece().id(), line.words().getOrDefault(language, ""), language);
            }
        }
        return used;
    }

    private static Stream<String> lists(BankQuestion question) {
        var rows = question.rows();
        return Stream.concat(
                question.options().stream().map(BankOption::from).flatMap(Stream::ofNullable), Stream.ofNullable(rows));
    }

    private static Stream<String> texts(BankQuestion question, SurveyLanguage language) {
        return Stream.of(
                        Stream.of(question.wording()),
                        Stream.ofNullable(question.pipedWording()),
                        question.options().stream().map(BankOption::label).flatMap(Stream::ofNullable))
                .flatMap(texts -> texts)
                .map(language::of);
    }

    private void use(Map<String, Set<String>> used, String user, String text, SurveyLanguage language) {
        for (var name : Fillings.gapsIn(text)) {
            used.computeIfAbsent(name, gap -> new LinkedHashSet<>()).add(user);
            fillings.value(name, language).ifPresent(value -> {
                for (var inner : Fillings.gapsIn(value)) {
                    used.computeIfAbsent(inner, gap -> new LinkedHashSet<>()).add(user);
                }
            });
        }
    }

    /** Returns what the notice must say, and where it does not. */
    public List<Element> elements() {
        return notice.required().stream().map(this::element).toList();
    }

    private Element element(String name) {
        var saying = lines.stream()
                .filter(line -> line.piece().elements().contains(name))
                .toList();
        var missing = EnumSet.noneOf(SurveyLanguage.class);
        for (var language : draft.languages()) {
            boolean said = !saying.isEmpty()
                    && saying.stream()
                            .map(line -> line.words().getOrDefault(language, ""))
                            .noneMatch(words -> words.isBlank() || fillings.hasGaps(words, language));
            if (!said) {
                missing.add(language);
            }
        }
        return new Element(name, saying.stream().map(line -> line.piece().id()).toList(), missing);
    }

    private void remark() {
        if (draft.items().isEmpty()) {
            say(Remark.Kind.NOTHING_ASKED, "survey", null, "Nothing is asked yet. Add a question or start from a set.");
        }
        if (draft.anchor() != null && anchor().isEmpty()) {
            say(Remark.Kind.UNKNOWN_ITEM, "anchor", null, "There is no opening sentence '" + draft.anchor() + "'.");
        }
        for (var placed : questions) {
            for (var language : placed.missingIn()) {
                say(Remark.Kind.WORDS, placed.id(), language, placed.id() + " has no words in this language yet.");
            }
            if (placed.question().feeds().contains(FEEDS_NOTHING)) {
                say(
                        Remark.Kind.FEEDS,
                        placed.id(),
                        null,
                        placed.id() + " serves no field of a profile. Say what an answer is about.");
            }
        }
        anchorWords();
        remarkGaps();
        for (var element : elements()) {
            for (var language : element.missingIn()) {
                remarkUnsaid(element, language);
            }
        }
        paths.dead().forEach(dead -> {
            if (!isFaulty(dead.name())) {
                say(Remark.Kind.UNREACHABLE, dead.name(), null, dead.why());
            }
        });
        if (seconds > maxSeconds()) {
            say(
                    Remark.Kind.LONG,
                    "survey",
                    null,
                    "It takes " + clock(seconds) + "; people give about " + clock(maxSeconds())
                            + ". Take out what decides least.");
        }
    }

    /** A gap has its own remark; here it is about words that were taken away. */
    private void remarkUnsaid(Element element, SurveyLanguage language) {
        boolean hasWords = !element.pieces().isEmpty()
                && lines.stream()
                        .filter(line -> element.pieces().contains(line.piece().id()))
                        .noneMatch(
                                line -> line.words().getOrDefault(language, "").isBlank());
        if (!hasWords) {
            say(
                    Remark.Kind.NOTICE,
                    element.pieces().isEmpty() ? "notice" : element.pieces().get(0),
                    language,
                    "The notice must say '" + element.name() + "', and does not yet.");
        }
    }

    private boolean isFaulty(String id) {
        return remarks.stream().anyMatch(remark -> remark.at().equals(id) && remark.kind() == Remark.Kind.LOGIC);
    }

    private void anchorWords() {
        for (var language : draft.languages()) {
            boolean own = !draft.anchorWords().getOrDefault(language, "").isBlank();
            if (!own && anchor().filter(anchor -> !language.isIn(anchor.text())).isPresent()) {
                say(Remark.Kind.WORDS, "anchor", language, "The opening sentence has no words in this language yet.");
            }
        }
    }

    private void remarkGaps() {
        for (var gap : gaps()) {
            if (fillings.placeholder(gap.name()).isEmpty()) {
                say(
                        Remark.Kind.UNKNOWN_GAP,
                        gap.name(),
                        null,
                        "{" + gap.name() + "} in " + String.join(", ", gap.usedBy())
                                + " is no placeholder that anything fills. Write the words themselves.");
                continue;
            }
            for (var language : gap.missingIn()) {
                say(
                        Remark.Kind.GAP,
                        gap.name(),
                        language,
                        "{" + gap.name() + "} is not filled; " + String.join(", ", gap.usedBy())
                                + (gap.usedBy().size() == 1 ? " needs it." : " need it."));
            }
            for (var language : draft.languages()) {
                FormCheck.of(fillings, gap.name(), language)
                        .ifPresent(advice -> say(Remark.Kind.FORM, gap.name(), language, advice));
            }
        }
    }

    private void say(Remark.Kind kind, String at, @Nullable SurveyLanguage language, String detail) {
        remarks.add(new Remark(kind, at, Optional.ofNullable(language), detail));
    }

    /** Returns a number of seconds as minutes and seconds. */
    public static String clock(long seconds) {
        long rest = seconds % SECONDS_A_MINUTE;
        return seconds / SECONDS_A_MINUTE + ":" + (rest < 10 ? "0" : "") + rest;
    }

    /** Puts the questions into their places. */
    private final class Placing {
        private final List<Placed> placed = new ArrayList<>();
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final List<BankQuestion> asked = new ArrayList<>();
        private final List<Draft.Item> items = new ArrayList<>();
        private final List<ScreenOut> ends = new ArrayList<>();
        private final Set<String> cued = new LinkedHashSet<>();

        List<Placed> place() {
            collect();
            readEnds();
            boolean anchored = false;
            for (int i = 0; i < asked.size(); i++) {
                var question = asked.get(i);
                var item = items.get(i);
                var part = part(question, item, anchored);
                anchored |= part == Placed.Part.MAIN;
                var condition = condition(question, item, i);
                if (condition.rest() != null || condition.known()) {
                    placed.add(placed(question, item, part, condition.rest(), i));
                } else if (!isFaulty(question.id())) {
                    say(
                            Remark.Kind.UNREACHABLE,
                            question.id(),
                            null,
                            "No answer leads to " + question.id() + ": it is shown if " + typed(question, item)
                                    + ", and nothing that is asked before it can make that true.");
                }
            }
            return List.copyOf(placed);
        }

        private static String typed(BankQuestion question, Draft.Item item) {
            return Stream.concat(Stream.ofNullable(question.showIf()).map(String::valueOf), Stream.of(item.showIf()))
                    .filter(condition -> !condition.isBlank())
                    .collect(Collectors.joining(" and "));
        }

        private void collect() {
            var own = draft.items().stream().map(Draft.Item::id).toList();
            shelf.settings().opening().stream().filter(id -> !own.contains(id)).forEach(this::permission);
            for (var item : draft.items()) {
                question(item).ifPresent(question -> add(question, item));
            }
            if (draft.mode() == Draft.Mode.STRICT && !own.contains("CON2")) {
                permission("CON2");
            }
            for (var id : shelf.settings().closing()) {
                if (draft.closing().contains(id) && !own.contains(id)) {
                    if (draft.mode() == Draft.Mode.ANONYMOUS && CONTACTS.contains(id)) {
                        say(
                                Remark.Kind.LEFT_OUT,
                                id,
                                null,
                                id + " is left out: an anonymous survey asks nothing that points to a person."
                                        + " Ask for contact in a form of its own.");
                    } else {
                        permission(id);
                    }
                }
            }
        }

        private void permission(String id) {
            bank.question(id)
                    .filter(question -> question.showIf() == null || isPossible(question.showIf()))
                    .ifPresent(question -> add(question, Draft.Item.ofBank(id, question.version())));
        }

        /** A permission that the settings rule out is no fault of the draft. */
        private boolean isPossible(Condition condition) {
            var settled = Settled.of(condition, draft.settings(), item -> true);
            return settled.rest() != null || settled.known();
        }

        private void add(BankQuestion question, Draft.Item item) {
            if (places.containsKey(question.id())) {
                say(
                        Remark.Kind.UNKNOWN_ITEM,
                        question.id(),
                        null,
                        question.id() + " is asked twice. Take one of them out.");
                return;
            }
            places.put(question.id(), asked.size());
            asked.add(question);
            items.add(item);
        }

        private Optional<BankQuestion> question(Draft.Item item) {
            var ofBank = bank.question(item.id());
            var own = item.own();
            if (own != null) {
                if (ofBank.isPresent()) {
                    say(
                            Remark.Kind.UNKNOWN_ITEM,
                            item.id(),
                            null,
                            item.id() + " is an id of the bank. Give your own question another one.");
                }
                return Optional.of(own(item, own));
            }
            if (ofBank.isEmpty()) {
                say(Remark.Kind.UNKNOWN_ITEM, item.id(), null, "The bank has no question " + item.id() + ".");
                return Optional.empty();
            }
            var question = ofBank.get();
            if (question.version() != item.version()) {
                say(
                        Remark.Kind.VERSION,
                        item.id(),
                        null,
                        "The bank has version " + question.version() + " of " + item.id()
                                + " now, the draft was made with " + item.version()
                                + "; the words shown are the bank's.");
            }
            return Optional.of(isReworded(item) ? reworded(question, item) : question);
        }

        private static boolean isReworded(Draft.Item item) {
            return item.words().values().stream().anyMatch(words -> !words.isBlank());
        }

        private BankQuestion reworded(BankQuestion question, Draft.Item item) {
            return new BankQuestion(
                    question.id(),
                    question.version(),
                    question.permission(),
                    question.kind(),
                    words(question.wording().byLanguage(), item.words()),
                    null,
                    question.options(),
                    question.rows(),
                    question.columns(),
                    question.sides(),
                    question.order(),
                    question.exhaustive(),
                    question.maxChoices(),
                    question.required(),
                    question.feeds(),
                    question.topic(),
                    question.promptedness(),
                    question.showIf(),
                    question.ref(),
                    question.ends(),
                    question.purpose(),
                    question.personal(),
                    question.contact(),
                    question.lock(),
                    question.source(),
                    question.printWith(),
                    question.figure());
        }

        private BankQuestion own(Draft.Item item, Draft.Own own) {
            var options = own.options().stream()
                    .map(option -> new BankOption(
                            option.code(), words(Map.of(), option.words()), null, TAILS.contains(option.code())))
                    .toList();
            var yesNo = bank.questions().stream()
                    .filter(question -> question.kind() == ItemKind.YN)
                    .findFirst()
                    .map(BankQuestion::options)
                    .orElse(List.of());
            return new BankQuestion(
                    item.id(),
                    item.version(),
                    false,
                    own.kind(),
                    words(Map.of(), item.words()),
                    null,
                    own.kind() == ItemKind.YN && options.isEmpty() ? yesNo : options,
                    null,
                    null,
                    0,
                    own.shuffled() ? OptionOrder.RANDOM : OptionOrder.AS_LISTED,
                    false,
                    own.maxChoices(),
                    own.required(),
                    own.feeds().isEmpty() ? List.of(FEEDS_NOTHING) : own.feeds(),
                    own.topic().isBlank() ? OWN_TOPIC : own.topic(),
                    own.promptedness(),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    false,
                    false,
                    null,
                    null,
                    null,
                    null);
        }

        /** Returns own words over those of the bank; English borrows from another language while it has none. */
        private static LocalText words(Map<String, String> ofBank, Map<SurveyLanguage, String> own) {
            var words = new LinkedHashMap<>(ofBank);
            own.forEach((language, text) -> {
                if (!text.isBlank()) {
                    words.put(language.tag(), text);
                }
            });
            words.putIfAbsent(
                    LocalText.BASE_LANGUAGE, words.values().stream().findFirst().orElse("…"));
            return new LocalText(words);
        }

        private void readEnds() {
            int number = 0;
            for (var end : draft.ends()) {
                number++;
                var name = "end " + number;
                if (notice.piece(end.screen())
                        .filter(piece -> piece.place() == Notice.Place.END)
                        .isEmpty()) {
                    say(Remark.Kind.LOGIC, name, null, "There are no closing words '" + end.screen() + "'.");
                }
                var condition = parsed(end.condition(), name);
                if (condition != null) {
                    requireAnswers(condition, name);
                    named(condition, name, places::containsKey, asked.size());
                    ends.add(new ScreenOut(condition, end.screen(), end.deletes()));
                }
            }
        }

        private void requireAnswers(Condition condition, String name) {
            if (condition.mentions().isEmpty()) {
                say(
                        Remark.Kind.LOGIC,
                        name,
                        null,
                        "\"" + condition + "\" asks for no answer, so it never ends anything.");
            }
        }

        private @Nullable Condition parsed(String text, String at) {
            try {
                return Condition.parse(text);
            } catch (IllegalArgumentException e) {
                say(Remark.Kind.LOGIC, at, null, "The " + e.getMessage() + ".");
                return null;
            }
        }

        /** Says what a condition names that is not there, or comes too late. */
        private void named(Condition condition, String at, Predicate<String> mustBeThere, int before) {
            condition.mentions().forEach((id, codes) -> {
                var place = places.get(id);
                if (place == null) {
                    if (!mustBeThere.test(id)) {
                        say(Remark.Kind.LOGIC, at, null, "\"" + condition + "\" names " + id + ", which is not asked.");
                    }
                    return;
                }
                if (place >= before) {
                    say(
                            Remark.Kind.LOGIC,
                            at,
                            null,
                            "\"" + condition + "\" names " + id + ", which does not come before " + at + ".");
                }
                var question = asked.get(place);
                for (var code : codes) {
                    if (!hasCode(question, code)) {
                        say(
                                Remark.Kind.LOGIC,
                                at,
                                null,
                                "\"" + condition + "\" asks for '" + code + "', and " + id
                                        + " has no such answer; it has "
                                        + codes(question) + ".");
                    }
                }
            });
        }

        private boolean hasCode(BankQuestion question, String code) {
            return codesOf(question).anyMatch(there -> Condition.isSameCode(code, there));
        }

        private static Stream<String> codesOf(BankQuestion question) {
            var points = question.kind().points();
            return points.isEmpty() ? question.options().stream().map(BankOption::code) : points.stream();
        }

        private String codes(BankQuestion question) {
            var codes = codesOf(question).toList();
            return codes.isEmpty() ? "open words only: use subst(" + question.id() + ")" : String.join(", ", codes);
        }

        private Placed.Part part(BankQuestion question, Draft.Item item, boolean anchored) {
            if (!draft.items().contains(item)) {
                return shelf.settings().opening().contains(question.id()) ? Placed.Part.OPENING : Placed.Part.CLOSING;
            }
            return !anchored && question.topic().equals("screening") ? Placed.Part.SCREENING : Placed.Part.MAIN;
        }

        private Settled condition(BankQuestion question, Draft.Item item, int place) {
            var conditions = new ArrayList<Condition>();
            var usual = question.showIf();
            if (usual != null) {
                // it may lean on several items, of which one is enough; those to come have no answer yet
                named(usual, question.id(), id -> true, asked.size());
                conditions.add(usual);
            }
            if (!item.showIf().isBlank()) {
                var own = parsed(item.showIf(), question.id());
                if (own != null) {
                    named(own, question.id(), id -> false, place);
                    conditions.add(own);
                }
            }
            Predicate<String> before = id -> places.getOrDefault(id, Integer.MAX_VALUE) < place;
            return conditions.isEmpty()
                    ? new Settled(null, true)
                    : Settled.of(
                            conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions),
                            draft.settings(),
                            before);
        }

        private Placed placed(
                BankQuestion question, Draft.Item item, Placed.Part part, @Nullable Condition showIf, int place) {
            var own = Stream.concat(question.ends().stream(), ends.stream())
                    .filter(end -> lastMentioned(end.condition()) == place)
                    .toList();
            boolean required = question.required()
                    || question.feeds().contains("screen")
                    || own.stream().anyMatch(end -> end.screen().equals("N-OUT"));
            return new Placed(
                    question,
                    part,
                    isReworded(item) || item.own() != null,
                    showIf,
                    required,
                    own,
                    promptedness(question),
                    seconds(question),
                    missingIn(question, item));
        }

        private int lastMentioned(Condition condition) {
            var mentioned = condition.mentions().keySet();
            return mentioned.stream().allMatch(places::containsKey)
                    ? mentioned.stream().mapToInt(places::get).max().orElse(-1)
                    : -1;
        }

        /** After a cue or a list on the same topic, an open answer is no longer unprompted. */
        private @Nullable Promptedness promptedness(BankQuestion question) {
            var own = question.promptedness();
            if (own == Promptedness.CUED || own == Promptedness.LISTED) {
                cued.add(question.topic());
                return own;
            }
            return own != null && cued.contains(question.topic()) ? Promptedness.CUED : own;
        }

        private long seconds(BankQuestion question) {
            long each = bank.seconds().getOrDefault(question.kind(), 0);
            var rows = question.rows();
            if (question.kind() != ItemKind.GRID || rows == null) {
                return each;
            }
            return each
                    * Math.max(
                            1,
                            draft.fillings()
                                    .getOrDefault(rows, Map.of())
                                    .getOrDefault(draft.language(), List.of())
                                    .size());
        }

        private Set<SurveyLanguage> missingIn(BankQuestion question, Draft.Item item) {
            var missing = EnumSet.noneOf(SurveyLanguage.class);
            for (var language : draft.languages()) {
                if (item.own() != null
                        ? !isWritten(item, language)
                        : !Stream.concat(
                                        Stream.of(question.wording()),
                                        question.options().stream()
                                                .map(BankOption::label)
                                                .flatMap(Stream::ofNullable))
                                .allMatch(language::isIn)) {
                    missing.add(language);
                }
            }
            return missing;
        }

        private boolean isWritten(Draft.Item item, SurveyLanguage language) {
            var own = item.own();
            return own == null
                    || Stream.concat(
                                    Stream.of(item.words()),
                                    own.options().stream().map(Draft.OwnOption::words))
                            .map(words -> words.getOrDefault(language, ""))
                            .noneMatch(String::isBlank);
        }
    }
}
