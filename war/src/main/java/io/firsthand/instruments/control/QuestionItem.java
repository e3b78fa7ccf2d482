package io.firsthand.instruments.control;

import io.firsthand.instruments.entity.BankOption;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Condition;
import io.firsthand.instruments.entity.Feeds;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.OptionOrder;
import io.firsthand.instruments.entity.QuestionBank;
import io.firsthand.instruments.entity.ScreenOut;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.Promptedness;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question of the bank as JSON with the members of {@code questions.yaml}, in every language it has. What is as usual is left out,
 * so that one question has one form: reading what was written gives an equal question, and the other way round. Thread-safe.
 */
public final class QuestionItem {
    /** Most questions of one file. */
    public static final int MOST_ITEMS = 2_000;

    private static final int FORMAT = 1;
    private static final int LONGEST_WORDING = 1_000;
    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CONDITION = 500;
    private static final int MOST_LANGUAGES = 20;
    private static final int MOST_OPTIONS = 60;
    private static final int MOST_FEEDS = 6;
    private static final int MOST_REFS = 12;
    private static final int MOST_ENDS = 12;
    private static final int MOST_VERSIONS = 1_000_000;

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{2,5}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,20}\\*?|\\*");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]{0,39}");
    private static final Pattern SCREEN = Pattern.compile("N-[A-Z]{2,10}");

    private final Map<String, LocalText> tails = new HashMap<>();
    private final List<BankOption> yesNo;

    /** Takes the words of yes, no and the tail options from the bank, the one place where they stand. */
    public QuestionItem(QuestionBank bank) {
        yesNo = bank.questions().stream()
                .filter(question -> question.kind() == ItemKind.YN)
                .map(BankQuestion::options)
                .findFirst()
                .orElse(List.of());
        bank.questions().stream()
                .flatMap(question -> question.options().stream())
                .filter(BankOption::tail)
                .forEach(option -> tails.put(option.code(), option.label()));
    }

    /** Returns the question with id and version. */
    public JsonObject write(BankQuestion question) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("id", question.id()).add("version", question.version());
        members(json, question);
        return json.build();
    }

    private void members(JsonObjectBuilder json, BankQuestion question) {
        flag(json, "permission", question.permission());
        json.add("kind", question.kind().name());
        words(json, "wording", question.wording());
        words(json, "pipedWording", question.pipedWording());
        list(json, "options", question.options(), QuestionItem::option);
        text(json, "rows", question.rows());
        ItemKind columns = question.columns();
        text(json, "columns", columns == null ? null : columns.name());
        if (question.sides() > 0) {
            json.add("sides", question.sides() == 1 ? "one" : "two");
        }
        if (question.order() != OptionOrder.AS_LISTED) {
            json.add("order", question.order().name().toLowerCase(Locale.ROOT));
        }
        flag(json, "exhaustive", question.exhaustive());
        if (question.maxChoices() > 0) {
            json.add("maxChoices", question.maxChoices());
        }
        flag(json, "required", question.required());
        json.add("feeds", Json.createArrayBuilder(question.feeds())).add("topic", question.topic());
        Promptedness promptedness = question.promptedness();
        text(json, "promptedness", promptedness == null ? null : promptedness.code());
        Condition showIf = question.showIf();
        text(json, "showIf", showIf == null ? null : showIf.toString());
        if (!question.ref().isEmpty()) {
            json.add("ref", Json.createArrayBuilder(question.ref()));
        }
        list(json, "ends", question.ends(), QuestionItem::end);
        words(json, "purpose", question.purpose());
        flag(json, "personal", question.personal());
        flag(json, "contact", question.contact());
        text(json, "lock", question.lock());
        text(json, "source", question.source());
        words(json, "printWith", question.printWith());
        words(json, "figure", question.figure());
    }

    private static JsonObjectBuilder option(BankOption option) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("code", option.code());
        if (!option.tail()) {
            words(json, "label", option.label());
        }
        text(json, "from", option.from());
        return json;
    }

    private static JsonObjectBuilder end(ScreenOut end) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("if", end.condition().toString()).add("screen", end.screen());
        flag(json, "delete", end.deletes());
        return json;
    }

    /** Returns a file of questions, in the order given. */
    public JsonObject file(List<BankQuestion> questions) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        questions.forEach(question -> items.add(write(question)));
        return Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("questions", items)
                .build();
    }

    /**
     * Reads a file of questions to its end.
     *
     * @throws ProblemException 422 naming the place that holds something that is not allowed
     */
    public List<Placed> readFile(JsonBody file) {
        file.number("format", FORMAT, FORMAT);
        file.require("questions");
        var read = new ArrayList<Placed>();
        var ids = new HashSet<String>();
        for (JsonBody item : file.objects("questions", MOST_ITEMS)) {
            BankQuestion question = readWhole(item);
            if (!ids.add(question.id())) {
                throw ProblemException.invalid(item.at("id"), "'" + question.id() + "' stands in this file twice.");
            }
            read.add(new Placed(question, item));
        }
        file.end();
        return read;
    }

    /**
     * Reads one question with id and version to its end.
     *
     * @throws ProblemException 422 naming the place that holds something that is not allowed
     */
    public BankQuestion readWhole(JsonBody item) {
        String id = id(item, item.text("id", LONGEST_NAME));
        int version = (int) item.number("version", 1, MOST_VERSIONS);
        boolean permission = item.flag("permission", false);
        String lock = item.optionalText("lock", LONGEST_NAME).orElse(null);
        return read(item, id, version, permission, lock);
    }

    /**
     * A question that was read.
     *
     * @param question the question
     * @param place where it stood, for naming what does not fit
     */
    public record Placed(BankQuestion question, JsonBody place) {}

    /** Returns whether a text can be the id of a question. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Reads the id that a new question is to have, if one is wished. */
    public static Optional<String> wishedId(JsonBody body) {
        return body.optionalText("id", LONGEST_NAME).map(id -> id(body, id));
    }

    private static String id(JsonBody body, String id) {
        if (!ID.matcher(id).matches()) {
            throw ProblemException.invalid(
                    body.at("id"), "An id has three to six capital letters and digits, a letter first, such as TQ1.");
        }
        return id;
    }

    /**
     * Reads what a person writes about a question of the team to its end: everything but id and version, no permission, no lock.
     *
     * @throws ProblemException 422 naming the place that holds something that is not allowed
     */
    public BankQuestion readOwn(JsonBody body, String id, int version) {
        return requirePurpose(body, read(body, id, version, false, null));
    }

    /** Refuses a question that serves no decision. */
    static BankQuestion requirePurpose(JsonBody body, BankQuestion question) {
        if (question.purpose() == null) {
            throw ProblemException.invalid(
                    body.at("purpose"), "Say which decision it serves; a question that serves none is not asked.");
        }
        return question;
    }

    private BankQuestion read(JsonBody body, String id, int version, boolean permission, @Nullable String lock) {
        ItemKind kind = kind(body, "kind").orElseThrow(() -> missing(body, "kind"));
        List<BankOption> options = body.objects("options", MOST_OPTIONS).stream()
                .map(this::readOption)
                .toList();
        requireDistinct(body, options);
        List<String> feeds = feeds(body);
        var question = new BankQuestion(
                id,
                version,
                permission,
                kind,
                words(body, "wording", LONGEST_WORDING).orElseThrow(() -> missing(body, "wording")),
                words(body, "pipedWording", LONGEST_WORDING).orElse(null),
                kind == ItemKind.YN && options.isEmpty() ? yesNo : options,
                word(body, "rows").orElse(null),
                kind(body, "columns").orElse(null),
                body.optionalText("sides", LONGEST_NAME)
                        .map(sides -> choice(body, "sides", sides, Map.of("one", 1, "two", 2)))
                        .orElse(0),
                body.optionalText("order", LONGEST_NAME)
                        .map(order -> choice(
                                body, "order", order, Map.of("random", OptionOrder.RANDOM, "fixed", OptionOrder.FIXED)))
                        .orElse(OptionOrder.AS_LISTED),
                body.flag("exhaustive", false),
                body.optionalNumber("maxChoices", 1, MOST_OPTIONS)
                        .map(Long::intValue)
                        .orElse(0),
                body.flag("required", false),
                feeds,
                word(body, "topic").orElseThrow(() -> missing(body, "topic")),
                body.optionalText("promptedness", 1)
                        .map(code -> attempt(body, "promptedness", code, Promptedness::ofCode))
                        .orElse(null),
                condition(body, "showIf").orElse(null),
                names(body, "ref", MOST_REFS),
                body.objects("ends", MOST_ENDS).stream()
                        .map(QuestionItem::readEnd)
                        .toList(),
                words(body, "purpose", LONGEST_WORDING).orElse(null),
                body.flag("personal", false),
                body.flag("contact", false),
                lock,
                body.optionalText("source", LONGEST_WORDING).orElse(null),
                words(body, "printWith", LONGEST_WORDING).orElse(null),
                words(body, "figure", LONGEST_WORDING).orElse(null));
        body.end();
        requireForm(body, question);
        return question;
    }

    /** Refuses what cannot be asked in the form given; whether it is asked well is advice, not a refusal. */
    private static void requireForm(JsonBody body, BankQuestion question) {
        boolean lists = question.kind() == ItemKind.SC || question.kind() == ItemKind.MC;
        boolean filled = question.options().stream().anyMatch(option -> option.from() != null);
        if (lists && question.options().size() < 2 && !filled) {
            throw ProblemException.invalid(body.at("options"), "A choice needs at least two options.");
        }
        if (question.kind().isOpen() && !question.options().isEmpty()) {
            throw ProblemException.invalid(
                    body.at("options"), "People write the answer themselves; leave the options out.");
        }
        if (question.maxChoices() > 0 && question.kind() != ItemKind.MC) {
            throw ProblemException.invalid(body.at("maxChoices"), "Only MC has a most of choices.");
        }
        boolean grid = question.kind() == ItemKind.GRID;
        if (grid != (question.rows() != null) || grid != (question.columns() != null)) {
            throw ProblemException.invalid(body.at("rows"), "A grid has rows and columns, nothing else has.");
        }
    }

    private BankOption readOption(JsonBody body) {
        String code = body.text("code", LONGEST_NAME);
        if (!CODE.matcher(code).matches()) {
            throw ProblemException.invalid(
                    body.at("code"),
                    "A code has at most 20 letters and digits; one that is filled from a list ends in *.");
        }
        LocalText label = words(body, "label", LONGEST_LABEL).orElse(null);
        String from = word(body, "from").orElse(null);
        body.end();
        if (label != null && from != null) {
            throw ProblemException.invalid(
                    body.at("from"), "An option has a label, or a list that fills it, not both.");
        }
        if (label != null || from != null) {
            return new BankOption(code, label, from, false);
        }
        LocalText tail = tails.get(code);
        if (tail == null) {
            throw ProblemException.invalid(
                    body.at("label"),
                    "Option '" + code + "' has no label and is none of the tails " + new TreeMap<>(tails).keySet()
                            + ".");
        }
        return new BankOption(code, tail, null, true);
    }

    private static void requireDistinct(JsonBody body, List<BankOption> options) {
        var codes = new HashSet<String>();
        for (BankOption option : options) {
            if (!codes.add(option.code())) {
                throw ProblemException.invalid(
                        body.at("options"), "Two options have the code '" + option.code() + "'.");
            }
        }
    }

    private static List<String> feeds(JsonBody body) {
        List<String> feeds = body.texts("feeds", MOST_FEEDS, LONGEST_NAME);
        if (feeds.isEmpty()) {
            throw ProblemException.invalid(
                    body.at("feeds"), "Say what its answers feed; a question that serves nothing is not asked.");
        }
        for (String feed : feeds) {
            if (!Feeds.isKnown(feed)) {
                throw ProblemException.invalid(
                        body.at("feeds"),
                        "Answers cannot go to one of these; docs/instruments.md lists what there is.");
            }
        }
        return feeds;
    }

    private static List<String> names(JsonBody body, String name, int most) {
        List<String> names = body.texts(name, most, LONGEST_NAME);
        if (!names.stream().allMatch(WORD.asMatchPredicate())) {
            throw ProblemException.invalid(
                    body.at(name), "'" + name + "' holds ids of questions and codes of anchors.");
        }
        return names;
    }

    private static ScreenOut readEnd(JsonBody body) {
        Condition condition = condition(body, "if").orElseThrow(() -> missing(body, "if"));
        String screen = body.text("screen", LONGEST_NAME);
        if (!SCREEN.matcher(screen).matches()) {
            throw ProblemException.invalid(body.at("screen"), "A screen is named such as N-END, N-OUT or N-NO.");
        }
        boolean deletes = body.flag("delete", false);
        body.end();
        return new ScreenOut(condition, screen, deletes);
    }

    private static Optional<Condition> condition(JsonBody body, String name) {
        return body.optionalText(name, LONGEST_CONDITION).map(text -> attempt(body, name, text, Condition::parse));
    }

    private static Optional<ItemKind> kind(JsonBody body, String name) {
        return body.optionalText(name, LONGEST_NAME).map(code -> attempt(body, name, code, ItemKind::ofCode));
    }

    private static Optional<String> word(JsonBody body, String name) {
        return body.optionalText(name, LONGEST_NAME).map(word -> {
            if (!WORD.matcher(word).matches()) {
                throw ProblemException.invalid(
                        body.at(name), "'" + name + "' is one word of letters, digits and hyphens.");
            }
            return word;
        });
    }

    private static Optional<LocalText> words(JsonBody body, String name, int longest) {
        var byLanguage = new TreeMap<String, String>();
        body.textsByName(name, longest)
                .forEach((language, text) -> byLanguage.put(language.toLowerCase(Locale.ROOT), text));
        if (byLanguage.isEmpty()) {
            return Optional.empty();
        }
        if (byLanguage.size() > MOST_LANGUAGES) {
            throw ProblemException.invalid(
                    body.at(name), "'" + name + "' may be there in at most " + MOST_LANGUAGES + " languages.");
        }
        return Optional.of(attempt(body, name, byLanguage, LocalText::new));
    }

    private static <T> T choice(JsonBody body, String name, String word, Map<String, T> choices) {
        T chosen = choices.get(word);
        if (chosen == null) {
            throw ProblemException.invalid(
                    body.at(name), "'" + name + "' is one of " + new TreeMap<>(choices).keySet() + ".");
        }
        return chosen;
    }

    /** What a value refuses is what the request got wrong. */
    private static <A, T> T attempt(JsonBody body, String name, A given, Function<A, T> reader) {
        try {
            return reader.apply(given);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(body.at(name), "'" + name + "': " + e.getMessage() + ".");
        }
    }

    private static ProblemException missing(JsonBody body, String name) {
        return ProblemException.invalid(body.at(name), "'" + name + "' is missing.");
    }

    private static void words(JsonObjectBuilder json, String name, @Nullable LocalText text) {
        if (text != null) {
            JsonObjectBuilder languages = Json.createObjectBuilder();
            new TreeMap<>(text.byLanguage()).forEach(languages::add);
            json.add(name, languages);
        }
    }

    private static void text(JsonObjectBuilder json, String name, @Nullable String text) {
        if (text != null) {
            json.add(name, text);
        }
    }

    private static void flag(JsonObjectBuilder json, String name, boolean flag) {
        if (flag) {
            json.add(name, true);
        }
    }

    private static <T> void list(
            JsonObjectBuilder json, String name, List<T> values, Function<T, JsonObjectBuilder> each) {
        if (!values.isEmpty()) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            values.forEach(value -> array.add(each.apply(value)));
            json.add(name, array);
        }
    }
}
