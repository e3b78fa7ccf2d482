package io.firsthand.pulls.control;

import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Question;
import io.firsthand.spi.SurveyResponse;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers as JSON: the closed ones to store, and everything to notice edits by. */
final class AnswersJson {
    private static final Answer.Cases<JsonObjectBuilder> CASES = new Answer.Cases<>(
            text -> of("text").add("text", text.text()),
            AnswersJson::choice,
            scale -> of("scale")
                    .add("value", scale.value())
                    .add("min", scale.min())
                    .add("max", scale.max()),
            number -> of("number").add("value", number.value()),
            moment -> of("moment").add("value", moment.iso()),
            ranking -> of("ranking").add("ranked", options(ranking.ranked())),
            AnswersJson::grid,
            AnswersJson::skipped,
            other -> of("unsupported").add("type", other.type()).add("raw", other.raw()));

    private AnswersJson() {}

    /** Returns the answers of all columns but the open ones, which become verbatims; skipped ones are left out. */
    static String write(SurveyResponse response, List<Column> textColumns) {
        Set<String> open = textColumns.stream().map(Column::key).collect(Collectors.toSet());
        var json = Json.createObjectBuilder();
        response.answers().forEach((key, answer) -> {
            if (!open.contains(key) && !(answer instanceof Answer.Skipped)) {
                json.add(key, answer.fold(CASES));
            }
        });
        return json.build().toString();
    }

    /** Returns everything that was read of a response, as text. */
    static String everything(SurveyResponse response) {
        var json = Json.createObjectBuilder()
                .add("state", response.state().name())
                .add("time", String.valueOf(response.submittedAt()))
                .add("person", String.valueOf(response.personKey()))
                .add("consented", String.valueOf(response.consented()));
        response.answers().forEach((key, answer) -> json.add("a:" + key, answer.fold(CASES)));
        return json.build().toString();
    }

    private static JsonObjectBuilder of(String kind) {
        return Json.createObjectBuilder().add("kind", kind);
    }

    private static JsonObjectBuilder choice(Answer.Choice choice) {
        var json = of("choice").add("chosen", options(choice.chosen()));
        var other = choice.otherText();
        return other == null ? json : json.add("other", other);
    }

    private static JsonObjectBuilder grid(Answer.Grid grid) {
        var rows = Json.createObjectBuilder();
        grid.rows().forEach((row, answer) -> rows.add(row, answer.fold(CASES)));
        return of("grid").add("rows", rows);
    }

    private static JsonObjectBuilder skipped(Answer.Skipped skipped) {
        return of("skipped").add("shown", String.valueOf(skipped.shown()));
    }

    private static JsonArrayBuilder options(List<Question.Option> options) {
        var array = Json.createArrayBuilder();
        options.forEach(option ->
                array.add(Json.createObjectBuilder().add("code", option.code()).add("label", option.label())));
        return array;
    }
}
