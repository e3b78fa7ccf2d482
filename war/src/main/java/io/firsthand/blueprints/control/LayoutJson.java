package io.firsthand.blueprints.control;

import io.firsthand.blueprints.entity.Layout;
import io.firsthand.blueprints.entity.Placed;
import io.firsthand.blueprints.entity.SurveyLanguage;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.Placeholder;
import io.firsthand.problem.entity.JsonBody.Kebab;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What becomes of a draft, as JSON for those who edit it: length, questions in their places, gaps, notice, remarks. */
public final class LayoutJson {
    private LayoutJson() {}

    /** Writes a layout. */
    public static JsonObjectBuilder of(Layout layout) {
        return Json.createObjectBuilder()
                .add("ready", layout.isReady())
                .add("seconds", layout.seconds())
                .add("maxSeconds", layout.maxSeconds())
                .add("minutes", layout.minutes())
                .add("openTexts", layout.openTexts())
                .add("questions", questions(layout))
                .add("gaps", gaps(layout))
                .add("elements", elements(layout))
                .add("notice", notice(layout))
                .add("remarks", remarks(layout))
                .add(
                        "screens",
                        Json.createArrayBuilder(List.copyOf(layout.paths().screens())))
                .add("everyWayWalked", layout.paths().isComplete());
    }

    private static JsonArrayBuilder questions(Layout layout) {
        var questions = Json.createArrayBuilder();
        for (var placed : layout.questions()) {
            var question = placed.question();
            var json = Json.createObjectBuilder()
                    .add("id", placed.id())
                    .add("part", placed.part().name().toLowerCase(Locale.ROOT))
                    .add("form", question.kind().name())
                    .add("words", words(layout, question.wording()))
                    .add("reworded", placed.reworded())
                    .add("required", placed.required())
                    .add("seconds", placed.seconds());
            var showIf = placed.showIf();
            if (showIf != null) {
                json.add("showIf", showIf.toString());
            }
            var promptedness = placed.promptedness();
            if (promptedness != null) {
                json.add("promptedness", promptedness.code())
                        .add("suggestedBefore", promptedness != question.promptedness());
            }
            questions.add(json.add("codes", codes(placed)));
        }
        return questions;
    }

    private static JsonArrayBuilder codes(Placed placed) {
        var points = placed.question().kind().points();
        return Json.createArrayBuilder(
                points.isEmpty()
                        ? placed.question().options().stream()
                                .map(option -> option.code())
                                .toList()
                        : points);
    }

    private static JsonObjectBuilder words(Layout layout, LocalText text) {
        var json = Json.createObjectBuilder();
        for (var language : layout.draft().languages()) {
            json.add(language.tag(), layout.fillings().fill(language.of(text), language));
        }
        return json;
    }

    private static JsonArrayBuilder gaps(Layout layout) {
        var gaps = Json.createArrayBuilder();
        for (var gap : layout.gaps()) {
            var placeholder = layout.fillings().placeholder(gap.name());
            var json = Json.createObjectBuilder()
                    .add("name", gap.name())
                    .add("form", placeholder.map(Placeholder::form).orElse("unknown"))
                    .add("usedBy", Json.createArrayBuilder(List.copyOf(gap.usedBy())))
                    .add("needed", gap.needed())
                    .add("missingIn", DraftJson.tags(gap.missingIn()));
            placeholder.ifPresent(known -> {
                addWords(json, "hint", known.hint(), layout.draft().languages());
                addWords(json, "example", known.example(), layout.draft().languages());
            });
            var usual = Json.createObjectBuilder();
            for (var language : layout.draft().languages()) {
                layout.fillings()
                        .usual(gap.name(), language)
                        .ifPresent(text ->
                                usual.add(language.tag(), layout.fillings().fill(text, language)));
            }
            gaps.add(json.add("usual", usual));
        }
        return gaps;
    }

    private static void addWords(
            JsonObjectBuilder json, String name, @Nullable LocalText text, List<SurveyLanguage> languages) {
        if (text != null) {
            var words = Json.createObjectBuilder();
            languages.forEach(language -> words.add(language.tag(), language.of(text)));
            json.add(name, words);
        }
    }

    private static JsonArrayBuilder elements(Layout layout) {
        var elements = Json.createArrayBuilder();
        for (var element : layout.elements()) {
            elements.add(Json.createObjectBuilder()
                    .add("name", element.name())
                    .add("pieces", Json.createArrayBuilder(element.pieces()))
                    .add("missingIn", DraftJson.tags(element.missingIn())));
        }
        return elements;
    }

    private static JsonArrayBuilder notice(Layout layout) {
        var pieces = Json.createArrayBuilder();
        for (var line : layout.notice()) {
            pieces.add(Json.createObjectBuilder()
                    .add("piece", line.piece().id())
                    .add("place", Kebab.of(line.piece().place()))
                    .add("elements", Json.createArrayBuilder(line.piece().elements()))
                    .add("words", DraftJson.words(line.words())));
        }
        return pieces;
    }

    private static JsonArrayBuilder remarks(Layout layout) {
        var remarks = Json.createArrayBuilder();
        for (var remark : layout.remarks()) {
            var json = Json.createObjectBuilder()
                    .add("kind", Kebab.of(remark.kind()))
                    .add("blocks", remark.kind().blocks())
                    .add("at", remark.at());
            remark.language().ifPresent(language -> json.add("language", language.tag()));
            remarks.add(json.add("detail", remark.detail()));
        }
        return remarks;
    }
}
