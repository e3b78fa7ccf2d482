package io.firsthand.blueprints.control;

import io.firsthand.blueprints.entity.Draft;
import io.firsthand.blueprints.entity.SurveyLanguage;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.Promptedness;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A draft as JSON, exactly there and back; the same in REST, in the portable file and in the database. */
public final class DraftJson {
    /** So many questions a draft may have. */
    static final int MOST_ITEMS = 60;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_NOTICE = 2000;
    private static final int LONGEST_FILLING = 500;
    private static final int LONGEST_CONDITION = 500;
    private static final int MOST_OPTIONS = 60;
    private static final int MOST_ENDS = 20;
    private static final int MOST_FEEDS = 6;
    private static final int MOST_FILLINGS = 60;
    private static final int MOST_PIECES = 40;
    private static final int MOST_VALUES = 20;
    private static final int MOST_CLOSING = 10;
    private static final int MOST_CHOICES = 60;
    private static final int HIGHEST_VERSION = 9999;
    private static final Pattern ITEM_ID = Pattern.compile("[A-Z][A-Z0-9]{2,5}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,20}");

    private DraftJson() {}

    /**
     * Reads the members of a draft; the caller ends the body.
     *
     * @throws ProblemException 422 naming the place of what is not allowed
     */
    public static Draft read(JsonBody body) {
        return new Draft(
                body.text("name", LONGEST_NAME),
                body.optionalText("goal", LONGEST_ID).orElse(null),
                body.optionalText("pack", LONGEST_ID).orElse(null),
                audience(body).orElse(Audience.B2B),
                languages(body),
                body.optionalText("anchor", LONGEST_ID).orElse(null),
                words(body, "anchorWords", LONGEST_WORDS),
                fillings(body),
                body.objects("items", MOST_ITEMS).stream().map(DraftJson::item).toList(),
                body.objects("ends", MOST_ENDS).stream().map(DraftJson::end).toList(),
                body.optionalChoice("basis", Draft.Basis.class).orElse(Draft.Basis.CONSENT),
                body.optionalChoice("mode", Draft.Mode.class).orElse(Draft.Mode.NORMAL),
                body.texts("closing", MOST_CLOSING, LONGEST_ID),
                byName(body, "notice", MOST_PIECES, DraftJson::noticeWords));
    }

    /** Reads the audience, if it is there. */
    public static Optional<Audience> audience(JsonBody body) {
        return oneOf(body, "audience", Audience.class);
    }

    /** Reads one of the constants whose names are their codes. */
    private static <E extends Enum<E>> Optional<E> oneOf(JsonBody body, String name, Class<E> type) {
        return body.optionalText(name, LONGEST_ID)
                .map(text -> List.of(type.getEnumConstants()).stream()
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.invalid(
                                body.at(name), "'" + name + "' is one of " + List.of(type.getEnumConstants()) + ".")));
    }

    /** Reads the languages; empty when they are not there. */
    public static List<SurveyLanguage> languages(JsonBody body) {
        return body.texts("languages", SurveyLanguage.values().length, LONGEST_ID).stream()
                .map(tag -> language(body.at("languages"), tag))
                .toList();
    }

    private static SurveyLanguage language(String pointer, String tag) {
        return SurveyLanguage.ofTag(tag)
                .orElseThrow(() -> ProblemException.invalid(pointer, "A language is one of en, de, de-x-du."));
    }

    private static Map<SurveyLanguage, String> words(JsonBody body, String name, int max) {
        return body.inner(name)
                .map(inner -> byLanguage(inner, tag -> inner.typedText(tag, max)))
                .orElse(Map.of());
    }

    private static <T> Map<SurveyLanguage, T> byLanguage(JsonBody body, Function<String, Optional<T>> value) {
        var byLanguage = new EnumMap<SurveyLanguage, T>(SurveyLanguage.class);
        for (var tag : body.names()) {
            value.apply(tag).ifPresent(words -> byLanguage.put(language(body.at(tag), tag), words));
        }
        return byLanguage;
    }

    private static Map<SurveyLanguage, String> noticeWords(JsonBody piece) {
        return byLanguage(piece, tag -> piece.typedText(tag, LONGEST_NOTICE));
    }

    private static Map<String, Map<SurveyLanguage, List<String>>> fillings(JsonBody body) {
        return byName(
                body,
                "fillings",
                MOST_FILLINGS,
                gap -> byLanguage(gap, tag -> Optional.of(gap.texts(tag, MOST_VALUES, LONGEST_FILLING))));
    }

    private static <T> Map<String, T> byName(JsonBody body, String name, int most, Function<JsonBody, T> value) {
        var byName = new TreeMap<String, T>();
        body.inner(name).ifPresent(inner -> {
            if (inner.names().size() > most) {
                throw ProblemException.invalid(body.at(name), "'" + name + "' has at most " + most + " members.");
            }
            for (var key : inner.names()) {
                if (key.isBlank() || key.length() > LONGEST_ID || key.indexOf('\0') >= 0) {
                    throw ProblemException.invalid(
                            body.at(name), "'" + name + "' has names of 1 to " + LONGEST_ID + " characters.");
                }
                inner.inner(key).ifPresent(read -> byName.put(key, value.apply(read)));
            }
        });
        return byName;
    }

    private static Draft.Item item(JsonBody body) {
        var item = new Draft.Item(
                id(body),
                body.optionalNumber("version", 1, HIGHEST_VERSION).orElse(1L).intValue(),
                words(body, "words", LONGEST_WORDS),
                body.typedText("showIf", LONGEST_CONDITION).orElse(""),
                body.inner("own").map(DraftJson::own).orElse(null));
        body.end();
        return item;
    }

    private static String id(JsonBody body) {
        var id = body.text("id", LONGEST_ID);
        if (!ITEM_ID.matcher(id).matches()) {
            throw ProblemException.invalid(
                    body.at("id"), "'id' is a capital letter and two to five capital letters or digits, such as WOR2.");
        }
        return id;
    }

    private static Draft.Own own(JsonBody body) {
        var own = new Draft.Own(
                oneOf(body, "kind", ItemKind.class)
                        .orElseThrow(() -> ProblemException.invalid(body.at("kind"), "'kind' is missing.")),
                body.objects("options", MOST_OPTIONS).stream()
                        .map(DraftJson::option)
                        .toList(),
                body.texts("feeds", MOST_FEEDS, LONGEST_ID),
                body.typedText("topic", LONGEST_ID).orElse(""),
                promptedness(body),
                body.flag("required", false),
                body.optionalNumber("maxChoices", 0, MOST_CHOICES).orElse(0L).intValue(),
                body.flag("shuffled", false));
        body.end();
        return own;
    }

    private static @Nullable Promptedness promptedness(JsonBody body) {
        return body.optionalText("promptedness", LONGEST_ID)
                .map(code -> {
                    try {
                        return Promptedness.ofCode(code);
                    } catch (IllegalArgumentException e) {
                        throw ProblemException.invalid(body.at("promptedness"), "'promptedness' is U, O, C or L.");
                    }
                })
                .orElse(null);
    }

    private static Draft.OwnOption option(JsonBody body) {
        var code = body.text("code", LONGEST_ID);
        if (!CODE.matcher(code).matches()) {
            throw ProblemException.invalid(body.at("code"), "'code' is 1 to 20 letters without accents or digits.");
        }
        var option = new Draft.OwnOption(code, words(body, "words", LONGEST_LABEL));
        body.end();
        return option;
    }

    private static Draft.End end(JsonBody body) {
        var end = new Draft.End(
                body.typedText("if", LONGEST_CONDITION).orElse(""),
                body.optionalText("screen", LONGEST_ID).orElse("N-END"),
                body.flag("delete", false));
        body.end();
        return end;
    }

    /** Writes a draft. */
    public static JsonObjectBuilder write(Draft draft) {
        var json = Json.createObjectBuilder().add("name", draft.name());
        add(json, "goal", draft.goal());
        add(json, "pack", draft.pack());
        json.add("audience", draft.audience().name()).add("languages", tags(draft.languages()));
        add(json, "anchor", draft.anchor());
        json.add("anchorWords", words(draft.anchorWords()));
        var fillings = Json.createObjectBuilder();
        draft.fillings().forEach((name, values) -> {
            var byLanguage = Json.createObjectBuilder();
            values.forEach((language, texts) -> byLanguage.add(language.tag(), Json.createArrayBuilder(texts)));
            fillings.add(name, byLanguage);
        });
        var items = Json.createArrayBuilder();
        draft.items().forEach(item -> items.add(item(item)));
        var ends = Json.createArrayBuilder();
        draft.ends()
                .forEach(end -> ends.add(Json.createObjectBuilder()
                        .add("if", end.condition())
                        .add("screen", end.screen())
                        .add("delete", end.deletes())));
        var notice = Json.createObjectBuilder();
        draft.notice().forEach((piece, words) -> notice.add(piece, words(words)));
        return json.add("fillings", fillings)
                .add("items", items)
                .add("ends", ends)
                .add("basis", Kebab.of(draft.basis()))
                .add("mode", Kebab.of(draft.mode()))
                .add("closing", Json.createArrayBuilder(draft.closing()))
                .add("notice", notice);
    }

    private static JsonObjectBuilder item(Draft.Item item) {
        var json = Json.createObjectBuilder().add("id", item.id()).add("version", item.version());
        if (!item.words().isEmpty()) {
            json.add("words", words(item.words()));
        }
        if (!item.showIf().isEmpty()) {
            json.add("showIf", item.showIf());
        }
        var own = item.own();
        if (own != null) {
            json.add("own", own(own));
        }
        return json;
    }

    private static JsonObjectBuilder own(Draft.Own own) {
        var options = Json.createArrayBuilder();
        own.options()
                .forEach(option -> options.add(
                        Json.createObjectBuilder().add("code", option.code()).add("words", words(option.words()))));
        var json = Json.createObjectBuilder()
                .add("kind", own.kind().name())
                .add("options", options)
                .add("feeds", Json.createArrayBuilder(own.feeds()))
                .add("topic", own.topic());
        var promptedness = own.promptedness();
        add(json, "promptedness", promptedness == null ? null : promptedness.code());
        return json.add("required", own.required())
                .add("maxChoices", own.maxChoices())
                .add("shuffled", own.shuffled());
    }

    /** Writes words by the tags of their languages. */
    static JsonObjectBuilder words(Map<SurveyLanguage, String> words) {
        var json = Json.createObjectBuilder();
        words.forEach((language, text) -> json.add(language.tag(), text));
        return json;
    }

    /** Writes languages as their tags. */
    static JsonArrayBuilder tags(Iterable<SurveyLanguage> languages) {
        var tags = Json.createArrayBuilder();
        languages.forEach(language -> tags.add(language.tag()));
        return tags;
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable String value) {
        if (value != null) {
            json.add(name, value);
        }
    }
}
