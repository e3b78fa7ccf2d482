package io.firsthand.blueprints.control;

import io.firsthand.blueprints.entity.Fillings;
import io.firsthand.blueprints.entity.Layout;
import io.firsthand.blueprints.entity.Placed;
import io.firsthand.blueprints.entity.SurveyLanguage;
import io.firsthand.instruments.entity.BankOption;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Condition;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.Notice;
import io.firsthand.instruments.entity.OptionOrder;
import io.firsthand.instruments.entity.QuestionBank;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a respondent sees, screen by screen, in one language: placeholders filled, lists written out, settings put into
 * conditions. Nothing has to be looked up elsewhere to show it or to make it in a survey tool.
 */
public final class ShownJson {
    private static final Set<String> WRITTEN_OUT = Set.of("other", "product");

    private final Layout layout;
    private final QuestionBank bank;
    private final Notice notice;
    private final SurveyLanguage language;
    private final Fillings fillings;

    /** Shows a layout in a language. */
    public ShownJson(Layout layout, QuestionBank bank, Notice notice, SurveyLanguage language) {
        this.layout = layout;
        this.bank = bank;
        this.notice = notice;
        this.language = language;
        this.fillings = layout.fillings();
    }

    /** Returns the screens. */
    public JsonObject screens() {
        var screens = Json.createArrayBuilder().add(opening());
        for (var placed : layout.questions()) {
            if (placed.part() != Placed.Part.OPENING) {
                screens.add(question(placed).add("kind", "question"));
            }
        }
        for (var line : layout.notice()) {
            if (line.piece().place() == Notice.Place.END) {
                screens.add(end(line));
            }
        }
        var labels = Json.createObjectBuilder();
        notice.labels().forEach((name, words) -> labels.add(name, language.of(words)));
        return Json.createObjectBuilder()
                .add("language", language.tag())
                .add("name", layout.draft().name())
                .add("minutes", layout.minutes())
                .add("labels", labels)
                .add("screens", screens)
                .build();
    }

    private JsonObjectBuilder opening() {
        var json = Json.createObjectBuilder()
                .add("kind", "opening")
                .add("lines", lines(Notice.Place.OPENING))
                .add("details", lines(Notice.Place.DETAILS));
        layout.questions(Placed.Part.OPENING).stream()
                .findFirst()
                .ifPresent(placed -> json.add("question", question(placed)));
        return json;
    }

    private JsonArrayBuilder lines(Notice.Place place) {
        var lines = Json.createArrayBuilder();
        for (var line : layout.notice()) {
            if (line.piece().place() == place) {
                var words = words(line);
                if (!words.isBlank()) {
                    lines.add(Json.createObjectBuilder()
                            .add("piece", line.piece().id())
                            .add("words", words));
                }
            }
        }
        return lines;
    }

    private String words(Layout.Line line) {
        return fillings.fill(
                line.words().getOrDefault(language, language.of(line.piece().text())), language);
    }

    private JsonObjectBuilder end(Layout.Line line) {
        var lines = Json.createArrayBuilder();
        var words = words(line);
        if (!words.isBlank()) {
            lines.add(Json.createObjectBuilder().add("piece", line.piece().id()).add("words", words));
        }
        if (line.piece().id().equals("N-END")) {
            lines.addAll(lines(Notice.Place.LAST));
        }
        return Json.createObjectBuilder()
                .add("kind", "end")
                .add("id", line.piece().id())
                .add("lines", lines);
    }

    private JsonObjectBuilder question(Placed placed) {
        var question = placed.question();
        var json = Json.createObjectBuilder()
                .add("id", placed.id())
                .add("version", question.version())
                .add("part", placed.part().name().toLowerCase(Locale.ROOT));
        if (placed.part() == Placed.Part.MAIN) {
            layout.anchor(language).ifPresent(anchor -> json.add("anchor", fillings.fill(anchor, language)));
        }
        json.add("form", question.kind().name()).add("words", fill(question.wording()));
        addFilled(json, "wordsWithAnswer", question.pipedWording());
        if (question.kind() == ItemKind.OT) {
            json.add("help", fill(bank.openTextHelp()));
        }
        json.add("options", options(question));
        var rows = question.rows();
        if (rows != null) {
            json.add("rows", Json.createArrayBuilder(fillings.list(rows, language)));
        }
        json.add("shuffled", question.order() == OptionOrder.RANDOM);
        if (question.maxChoices() > 0) {
            json.add("maxChoices", question.maxChoices());
        }
        json.add("required", placed.required());
        if (question.personal() || question.contact()) {
            addFilled(json, "why", question.purpose());
        }
        addFilled(json, "printWith", question.printWith());
        var showIf = placed.showIf();
        if (showIf != null) {
            json.add("showIf", showIf.toString()).add("when", condition(showIf));
        }
        var ends = Json.createArrayBuilder();
        placed.ends()
                .forEach(end -> ends.add(Json.createObjectBuilder()
                        .add("if", end.condition().toString())
                        .add("when", condition(end.condition()))
                        .add("screen", end.screen())
                        .add("delete", end.deletes())));
        json.add("ends", ends)
                .add("feeds", Json.createArrayBuilder(question.feeds()))
                .add("topic", question.topic());
        var promptedness = placed.promptedness();
        if (promptedness != null) {
            json.add("promptedness", promptedness.code())
                    .add("suggestedBefore", promptedness != question.promptedness());
        }
        return json.add("seconds", placed.seconds());
    }

    /** Returns every choice with its code; a scale has all its points, also those without words. */
    JsonArrayBuilder options(BankQuestion question) {
        var array = Json.createArrayBuilder();
        for (var choice : choices(question)) {
            array.add(Json.createObjectBuilder()
                    .add("code", choice.code())
                    .add("words", choice.words())
                    .add("tail", choice.tail())
                    .add("written", choice.written()));
        }
        return array;
    }

    /**
     * One choice as shown.
     *
     * @param code its code
     * @param words its words; empty for a point of a scale that has none
     * @param tail whether it is one of the fixed last ones
     * @param written whether a person who picks it writes something
     */
    record Choice(String code, String words, boolean tail, boolean written) {}

    /** Returns the choices of a question with their lists written out. */
    List<Choice> choices(BankQuestion question) {
        var columns = question.columns();
        var points = (question.kind() == ItemKind.GRID && columns != null ? columns : question.kind()).points();
        var choices = new ArrayList<Choice>();
        if (!points.isEmpty()) {
            for (var point : points) {
                choices.add(new Choice(
                        point,
                        question.options().stream()
                                .filter(option -> option.code().equals(point))
                                .findFirst()
                                .map(BankOption::label)
                                .map(this::fill)
                                .orElse(""),
                        false,
                        false));
            }
            return choices;
        }
        for (var option : question.options()) {
            var list = option.from();
            if (list == null) {
                var label = option.label();
                choices.add(new Choice(
                        option.code(),
                        label == null ? "" : fill(label),
                        option.tail(),
                        WRITTEN_OUT.contains(option.code())
                                && question.kind() != ItemKind.YN
                                && (option.tail() || fillsIn(label))));
            } else {
                var codes = codes(option, list);
                var texts = fillings.list(list, language);
                for (int i = 0; i < texts.size(); i++) {
                    choices.add(new Choice(codes.get(i), texts.get(i), false, false));
                }
            }
        }
        return choices;
    }

    private List<String> codes(BankOption option, String list) {
        return fillings.codes(option.code().replace("*", ""), list, language);
    }

    private static boolean fillsIn(@Nullable LocalText label) {
        return label != null && label.base().endsWith(")");
    }

    String fill(LocalText text) {
        return fillings.fill(language.of(text), language);
    }

    private void addFilled(JsonObjectBuilder json, String name, @Nullable LocalText text) {
        if (text != null) {
            json.add(name, fill(text));
        }
    }

    /** Returns a condition as a tree, so that nobody needs to read the notation; codes with a star are written out. */
    private JsonObjectBuilder condition(Condition condition) {
        var json = Json.createObjectBuilder();
        if (condition instanceof Condition.Chosen chosen) {
            return json.add("item", chosen.item()).add("codes", Json.createArrayBuilder(writtenOut(chosen)));
        }
        if (condition instanceof Condition.Substantive substantive) {
            return json.add("substantive", substantive.item());
        }
        if (condition instanceof Condition.Not not) {
            return json.add("not", condition(not.condition()));
        }
        if (condition instanceof Condition.All all) {
            return json.add("all", conditions(all.conditions()));
        }
        if (condition instanceof Condition.Any any) {
            return json.add("any", conditions(any.conditions()));
        }
        var holds = condition instanceof Condition.Setting setting
                && setting.value().equals(layout.draft().settings().get(setting.name()));
        return json.add(holds ? "all" : "any", Json.createArrayBuilder());
    }

    private JsonArrayBuilder conditions(List<Condition> conditions) {
        var array = Json.createArrayBuilder();
        conditions.forEach(condition -> array.add(condition(condition)));
        return array;
    }

    private List<String> writtenOut(Condition.Chosen chosen) {
        var codes = new ArrayList<String>();
        for (var code : chosen.codes()) {
            if (code.endsWith("*")) {
                layout.questions().stream()
                        .filter(placed -> placed.id().equals(chosen.item()))
                        .flatMap(placed -> placed.question().options().stream())
                        .filter(option -> option.code().equals(code))
                        .forEach(option -> {
                            var list = option.from();
                            if (list != null) {
                                codes.addAll(codes(option, list));
                            }
                        });
            } else {
                codes.add(code);
            }
        }
        return codes;
    }
}
