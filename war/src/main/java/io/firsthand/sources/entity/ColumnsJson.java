package io.firsthand.sources.entity;

import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.spi.Column;
import io.firsthand.spi.Promptedness;
import io.firsthand.spi.Question;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns as JSON: how they are stored with a source and shown in REST. Samples are never stored. */
public final class ColumnsJson {
    private ColumnsJson() {}

    /** Returns the columns without samples as a JSON text. */
    public static String write(List<Column> columns) {
        var array = Json.createArrayBuilder();
        columns.forEach(column -> array.add(column(column)));
        return array.build().toString();
    }

    /** Reads what {@link #write} wrote. */
    public static List<Column> read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return read(reader.readArray());
        }
    }

    /** Reads columns in the form of {@link #write}; promptedness may also be its one-letter code. */
    public static List<Column> read(JsonArray json) {
        return json.getValuesAs(JsonObject.class).stream()
                .map(ColumnsJson::column)
                .toList();
    }

    /** Returns one column without samples. */
    public static JsonObjectBuilder column(Column column) {
        var object = Json.createObjectBuilder().add("key", column.key()).add("role", Kebab.of(column.role()));
        var question = column.question();
        if (question != null) {
            object.add("question", question(question));
        }
        return object;
    }

    private static JsonObjectBuilder question(Question question) {
        var options = Json.createArrayBuilder();
        question.options()
                .forEach(option -> options.add(
                        Json.createObjectBuilder().add("code", option.code()).add("label", option.label())));
        var object = Json.createObjectBuilder()
                .add("id", question.id())
                .add("wording", question.wording())
                .add("kind", Kebab.of(question.kind()))
                .add("feeds", texts(question.feeds()));
        if (!question.options().isEmpty()) {
            object.add("options", options);
        }
        var promptedness = question.promptedness();
        if (promptedness != null) {
            object.add("promptedness", Kebab.of(promptedness));
        }
        return object;
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        var array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }

    private static Column column(JsonObject json) {
        var question = json.getJsonObject("question");
        return new Column(
                json.getString("key"),
                Kebab.parse(json.getString("role"), Column.Role.class).orElseThrow(),
                question == null ? null : question(question),
                List.of());
    }

    private static Question question(JsonObject json) {
        var options = json.containsKey("options")
                ? json.getJsonArray("options").getValuesAs(JsonObject.class).stream()
                        .map(option -> new Question.Option(option.getString("code"), option.getString("label")))
                        .toList()
                : List.<Question.Option>of();
        return new Question(
                json.getString("id"),
                json.getString("wording"),
                Kebab.parse(json.getString("kind"), Question.Kind.class).orElseThrow(),
                options,
                json.getJsonArray("feeds").getValuesAs(JsonString::getString),
                promptedness(json));
    }

    private static @Nullable Promptedness promptedness(JsonObject json) {
        if (!json.containsKey("promptedness") || json.isNull("promptedness")) {
            return null;
        }
        var text = json.getString("promptedness");
        return text.length() == 1
                ? Promptedness.ofCode(text)
                : Kebab.parse(text, Promptedness.class).orElseThrow();
    }
}
