package io.firsthand.instruments.boundary;

import io.firsthand.instruments.entity.Anchor;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.instruments.entity.BankOption;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Guide;
import io.firsthand.instruments.entity.GuideBook;
import io.firsthand.instruments.entity.GuideLine;
import io.firsthand.instruments.entity.GuideScript;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.OptionOrder;
import io.firsthand.instruments.entity.Pack;
import io.firsthand.instruments.entity.PackShelf;
import io.firsthand.instruments.entity.PluginPack;
import io.firsthand.instruments.entity.Preset;
import io.firsthand.instruments.entity.QuestionBank;
import io.firsthand.instruments.entity.ScreenOut;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.problem.entity.ProblemException;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Instruments as JSON in one language. Written with JSON-P: optional members are left out, and both servers' JSON-B treats
 * nested records differently.
 *
 * @param language BCP 47 tag of the words
 */
record InstrumentJson(String language) {
    static final int LONGEST_TAG = 35;
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{1,8}([-_][A-Za-z0-9]{1,8})*");

    /**
     * Returns the instruments in a language, English when none is given.
     *
     * @throws ProblemException 400 when it can be no tag
     */
    static InstrumentJson in(@Nullable String language) {
        return new InstrumentJson(tag("language", language).orElse(LocalText.BASE_LANGUAGE));
    }

    /**
     * Returns a parameter as a BCP 47 tag, if it is there.
     *
     * @throws ProblemException 400 when it can be no tag
     */
    static Optional<String> tag(String name, @Nullable String value) {
        return Parameters.text(name, value, LONGEST_TAG).map(tag -> {
            if (!isTag(tag)) {
                throw ProblemException.malformed(
                        "The parameter '" + name + "' must be a language tag such as en, de or de-x-du.");
            }
            return tag;
        });
    }

    /** Returns whether a text has the form of a language tag. */
    static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    JsonObjectBuilder question(BankQuestion question, QuestionBank bank) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", question.id())
                .add("version", question.version())
                .add("permission", question.permission())
                .add("kind", question.kind().name())
                .add("language", question.wording().nearest(language))
                .add("wording", question.wording().in(language));
        add(json, "pipedWording", question.pipedWording());
        json.add("options", array(question.options(), this::option));
        addText(json, "rows", question.rows());
        addText(
                json,
                "columns",
                question.columns() == null ? null : question.columns().name());
        if (question.sides() > 0) {
            json.add("sides", question.sides());
        }
        if (question.order() != OptionOrder.AS_LISTED) {
            json.add("order", question.order().name().toLowerCase(Locale.ROOT));
        }
        json.add("exhaustive", question.exhaustive());
        if (question.maxChoices() > 0) {
            json.add("maxChoices", question.maxChoices());
        }
        json.add("required", question.required())
                .add("feeds", Json.createArrayBuilder(question.feeds()))
                .add("topic", question.topic());
        addText(
                json,
                "promptedness",
                question.promptedness() == null ? null : question.promptedness().code());
        addText(
                json,
                "showIf",
                question.showIf() == null ? null : question.showIf().toString());
        json.add("ref", Json.createArrayBuilder(question.ref())).add("ends", array(question.ends(), this::screenOut));
        add(json, "purpose", question.purpose());
        json.add("personal", question.personal()).add("contact", question.contact());
        addText(json, "lock", question.lock());
        addText(json, "source", question.source());
        add(json, "printWith", question.printWith());
        add(json, "figure", question.figure());
        return json.add("seconds", bank.time(question).toSeconds());
    }

    private JsonObjectBuilder option(BankOption option) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("code", option.code());
        add(json, "label", option.label());
        addText(json, "from", option.from());
        return json.add("tail", option.tail());
    }

    private JsonObjectBuilder screenOut(ScreenOut end) {
        return Json.createObjectBuilder()
                .add("if", end.condition().toString())
                .add("screen", end.screen())
                .add("delete", end.deletes());
    }

    JsonObjectBuilder pack(Pack pack, PackShelf shelf) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", pack.id())
                .add("name", pack.name().in(language))
                .add("use", pack.use().in(language));
        if (pack.anchor() != null) {
            shelf.anchor(pack.anchor()).ifPresent(anchor -> json.add("anchor", anchor(anchor)));
        }
        JsonObjectBuilder items = Json.createObjectBuilder();
        JsonObjectBuilder seconds = Json.createObjectBuilder();
        for (Audience audience : Audience.values()) {
            items.add(audience.name(), Json.createArrayBuilder(pack.itemsOf(audience)));
            seconds.add(audience.name(), pack.time().get(audience).toSeconds());
        }
        json.add("items", items).add("seconds", seconds).add("openTexts", pack.openTexts());
        Pack.Addition addition = pack.mayAdd();
        if (addition != null) {
            json.add(
                    "mayAdd",
                    Json.createObjectBuilder()
                            .add("audience", addition.audience().name())
                            .add("atMost", addition.atMost())
                            .add("of", Json.createArrayBuilder(addition.of())));
        }
        return json.add("ends", array(pack.ends(), this::screenOut))
                .add("locked", pack.locked())
                .add("exempt", Json.createArrayBuilder(pack.exempt()));
    }

    JsonObjectBuilder pack(PluginPack brought, PackShelf shelf) {
        return pack(brought.pack(), shelf).add("plugin", brought.plugin()).add("leftOut", brought.leftOut());
    }

    JsonObjectBuilder anchor(Anchor anchor) {
        return Json.createObjectBuilder()
                .add("code", anchor.code())
                .add("text", anchor.text().in(language));
    }

    JsonObjectBuilder goal(PackShelf.Goal goal) {
        return Json.createObjectBuilder()
                .add("name", goal.name().in(language))
                .add("packs", Json.createArrayBuilder(goal.packs()))
                .add("guides", Json.createArrayBuilder(goal.guides()));
    }

    JsonObjectBuilder guide(Guide guide) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", guide.id())
                .add("name", guide.name().in(language));
        addText(
                json,
                "audience",
                guide.audience() == null ? null : guide.audience().name());
        add(json, "situation", guide.situation());
        add(json, "decision", guide.decision());
        return json;
    }

    JsonObjectBuilder preset(Preset preset) {
        return Json.createObjectBuilder()
                .add("id", preset.id())
                .add("name", preset.name().in(language))
                .add("minutes", preset.minutes());
    }

    JsonObject script(GuideScript script, GuideBook book) {
        JsonObjectBuilder json = guide(script.guide())
                .add("preset", preset(script.preset()))
                .add("blocks", array(script.blocks(), this::block));
        if (script.preset().probesPerAsk() > 0) {
            json.add("probesPerAsk", script.preset().probesPerAsk());
        }
        JsonObjectBuilder notes = Json.createObjectBuilder();
        book.notes().forEach(note -> notes.add(note.key(), note.text().in(language)));
        return json.add("generalProbes", array(book.generalProbes(), this::generalProbe))
                .add("debriefCard", words(book.debriefCard()))
                .add("notes", notes)
                .build();
    }

    private JsonObjectBuilder block(GuideScript.Block block) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("block", block.block());
        add(json, "title", block.title());
        return json.add("minutes", block.minutes())
                .add("stages", Json.createArrayBuilder(block.stages()))
                .add("forces", Json.createArrayBuilder(block.forces()))
                .add("lines", array(block.lines(), this::line))
                .add("probes", words(block.probes()))
                .add("probesPerRole", words(block.probesPerRole()))
                .add("captures", words(block.captures()));
    }

    private JsonObjectBuilder line(GuideLine line) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("kind", line.kind().code())
                .add("text", line.text().in(language));
        add(json, "when", line.when());
        if (line.kind() == GuideLine.Kind.PERMISSION) {
            json.add(
                    "answers",
                    Json.createArrayBuilder(line.answers().isEmpty() ? List.of("yes", "no") : line.answers()));
        }
        return json;
    }

    private JsonObjectBuilder generalProbe(GuideBook.GeneralProbe probe) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("use", probe.use().in(language)).add("texts", words(probe.texts()));
        add(json, "how", probe.how());
        return json;
    }

    JsonObjectBuilder stage(GuideBook.Stage stage) {
        return Json.createObjectBuilder()
                .add("code", stage.code())
                .add("name", stage.name().in(language))
                .add("beginsWith", stage.beginsWith().in(language))
                .add("capture", stage.capture().in(language))
                .add("forces", Json.createArrayBuilder(stage.forces()))
                .add("feeds", Json.createArrayBuilder(stage.feeds()));
    }

    JsonObjectBuilder force(GuideBook.Force force) {
        return Json.createObjectBuilder()
                .add("code", force.code())
                .add("name", force.name().in(language))
                .add("meaning", force.meaning().in(language));
    }

    <T> JsonArrayBuilder array(Collection<T> values, Function<T, JsonObjectBuilder> each) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(value -> array.add(each.apply(value)));
        return array;
    }

    private JsonArrayBuilder words(Collection<LocalText> texts) {
        return Json.createArrayBuilder(
                texts.stream().map(text -> text.in(language)).toList());
    }

    private void add(JsonObjectBuilder json, String name, @Nullable LocalText text) {
        addText(json, name, text == null ? null : text.in(language));
    }

    private static void addText(JsonObjectBuilder json, String name, @Nullable String text) {
        if (text != null) {
            json.add(name, text);
        }
    }
}
