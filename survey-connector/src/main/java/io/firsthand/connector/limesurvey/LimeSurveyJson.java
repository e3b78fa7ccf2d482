package io.firsthand.connector.limesurvey;

import io.firsthand.spi.Question.Option;
import io.firsthand.spi.SurveySummary;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of LimeSurvey. Types vary with the version of PHP (numbers may be texts), a missing list may be a sentence
 * and an empty object an empty array; what is needed and not there is named by its path.
 */
final class LimeSurveyJson {
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final LimeSurveyTrouble trouble;

    LimeSurveyJson(LimeSurveyTrouble trouble) {
        this.trouble = trouble;
    }

    /** Reads a list of surveys. */
    List<SurveySummary> surveys(JsonValue result) {
        List<SurveySummary> surveys = new ArrayList<>();
        JsonArray list = array(result, "result");
        for (int i = 0; i < list.size(); i++) {
            String path = "result[" + i + "]";
            JsonObject each = object(list.get(i), path);
            surveys.add(new SurveySummary(
                    needed(each, "sid", path),
                    plain(needed(each, "surveyls_title", path)),
                    "Y".equals(text(each.get("active")))));
        }
        return surveys;
    }

    /**
     * Reads a survey out of its properties and its field map.
     *
     * @param properties {@code active}, {@code language}, {@code additional_languages}
     * @param fieldMap in the order shown
     */
    SurveyDefinition survey(String id, JsonValue properties, JsonValue fieldMap) {
        JsonObject survey = object(properties, "result");
        List<String> languages = new ArrayList<>();
        languages.add(needed(survey, "language", "result"));
        String more = text(survey.get("additional_languages"));
        if (more != null && !more.isBlank()) {
            languages.addAll(List.of(BLANKS.split(more.strip())));
        }
        List<Field> metadata = new ArrayList<>();
        Map<String, SurveyQuestion> questions = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> entry : object(fieldMap, "result").entrySet()) {
            String path = "result." + entry.getKey();
            JsonObject field = object(entry.getValue(), path);
            String questionId = orEmpty(field.get("qid"));
            if (questionId.isEmpty()) {
                String name = needed(field, "fieldname", path);
                metadata.add(new Field(name, name, "", List.of(orEmpty(field.get("question")))));
            } else {
                questions.merge(questionId, question(field, questionId, path), LimeSurveyJson::together);
            }
        }
        return new SurveyDefinition(
                id, "Y".equals(text(survey.get("active"))), languages, metadata, List.copyOf(questions.values()));
    }

    /** Reads the title of a survey out of its language properties. */
    String title(JsonValue properties) {
        return plain(needed(object(properties, "result"), "surveyls_title", "result"));
    }

    /**
     * Reads how many responses a survey has, finished or not; nothing when it is not active.
     *
     * @param summary counts, or an empty list for a survey that is not active
     */
    OptionalLong count(JsonValue summary) {
        if (summary.getValueType() == JsonValue.ValueType.ARRAY) {
            return OptionalLong.empty();
        }
        String count = needed(object(summary, "result"), "full_responses", "result");
        if (!count.matches("\\d{1,18}")) {
            throw trouble.broken("result.full_responses", "is no number");
        }
        return OptionalLong.of(Long.parseLong(count));
    }

    /**
     * Reads the answer options of a question, one list for each of its scales.
     *
     * @param properties the question's
     */
    List<List<Option>> options(JsonValue properties) {
        JsonValue options = object(properties, "result").get("answeroptions");
        if (options == null || options instanceof JsonString) {
            return List.of();
        }
        if (options.getValueType() == JsonValue.ValueType.OBJECT) {
            return List.of(scale(options.asJsonObject(), "result.answeroptions"));
        }
        List<List<Option>> scales = new ArrayList<>();
        JsonArray array = array(options, "result.answeroptions");
        for (int i = 0; i < array.size(); i++) {
            String path = "result.answeroptions[" + i + "]";
            scales.add(scale(object(array.get(i), path), path));
        }
        return scales;
    }

    /**
     * Returns the id of an exported row; nothing for the phantom rows that an export has when rows are deleted under it.
     *
     * @param index the row's place among the rows
     */
    OptionalLong id(JsonObject row, int index) {
        JsonValue value = row.get("id");
        if (value == null) {
            throw trouble.broken("responses[" + index + "].id", "is missing");
        }
        String written = text(value);
        if (written != null && ID.matcher(written).matches()) {
            return OptionalLong.of(Long.parseLong(written));
        }
        if (value instanceof JsonString || value == JsonValue.NULL || value instanceof JsonNumber) {
            return OptionalLong.empty();
        }
        throw trouble.broken("responses[" + index + "].id", "is no number");
    }

    /** Returns the text of a cell as it was sent; null when the tool has nothing. */
    static @Nullable String text(@Nullable JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** Returns the words of an HTML text: tags gone, entities read, blanks single. */
    static String plain(String html) {
        return Jsoup.parse(html).text().strip();
    }

    private SurveyQuestion question(JsonObject field, String id, String path) {
        String code = needed(field, "title", path);
        String letter = needed(field, "type", path);
        return new SurveyQuestion(
                id,
                code,
                QuestionType.ofLetter(letter),
                letter,
                plain(orEmpty(field.get("question"))),
                "Y".equals(text(field.get("encrypted"))),
                List.of(field(field, code, path)));
    }

    private Field field(JsonObject field, String questionCode, String path) {
        String code = orEmpty(field.get("aid"));
        String scale = text(field.get("scale_id"));
        // an export counts the scales of a dual array from 1, the field map from 0
        boolean dual = "1".equals(text(field.get("type"))) && scale != null;
        String cell = dual ? code + "_" + ("0".equals(scale) ? "1" : "2") : code;
        String heading = questionCode
                + (code.isEmpty() ? "" : "[" + code + "]")
                + (dual ? "[" + ("0".equals(scale) ? "1" : "2") + "]" : "");
        List<String> labels = new ArrayList<>();
        for (String each : List.of("subquestion", "subquestion1", "subquestion2")) {
            String label = text(field.get(each));
            if (label != null) {
                labels.add(plain(label));
            }
        }
        return new Field(needed(field, "fieldname", path), heading, cell, labels);
    }

    /** The fields of a question lie side by side in the map; the first one speaks for the question. */
    private static SurveyQuestion together(SurveyQuestion first, SurveyQuestion next) {
        List<Field> fields = new ArrayList<>(first.fields());
        fields.addAll(next.fields());
        return new SurveyQuestion(
                first.id(),
                first.code(),
                first.type(),
                first.letter(),
                first.wording(),
                first.encrypted() || next.encrypted(),
                fields);
    }

    /** An option as the tool has it. */
    private record Ordered(long order, Option option) {}

    private List<Option> scale(JsonObject options, String path) {
        List<Ordered> ordered = new ArrayList<>();
        options.forEach((code, value) -> {
            JsonObject each = object(value, path + "." + code);
            String order = text(each.get("order"));
            ordered.add(new Ordered(
                    order == null || !order.matches("\\d{1,9}") ? ordered.size() : Long.parseLong(order),
                    new Option(code, plain(orEmpty(each.get("answer"))))));
        });
        return ordered.stream()
                .sorted(Comparator.comparingLong(Ordered::order))
                .map(Ordered::option)
                .toList();
    }

    private JsonObject object(JsonValue value, String path) {
        if (value.getValueType() != JsonValue.ValueType.OBJECT) {
            throw trouble.broken(path, "is no object");
        }
        return value.asJsonObject();
    }

    private JsonArray array(JsonValue value, String path) {
        if (value.getValueType() != JsonValue.ValueType.ARRAY) {
            throw trouble.broken(path, "is no list");
        }
        return value.asJsonArray();
    }

    private String needed(JsonObject object, String name, String path) {
        String value = text(object.get(name));
        if (value == null) {
            throw trouble.broken(path + "." + name, "is missing");
        }
        return value;
    }

    private static String orEmpty(@Nullable JsonValue value) {
        String text = text(value);
        return text == null ? "" : text;
    }
}
