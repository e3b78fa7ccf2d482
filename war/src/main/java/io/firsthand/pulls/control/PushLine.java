package io.firsthand.pulls.control;

import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Question;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyResponse.State;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one line of a push as a response: strict, and errors name the place and never repeat an answer. */
final class PushLine {
    private static final int LONGEST_ANSWER = 200_000;

    private final Map<String, Column> columns;

    PushLine(List<Column> columns) {
        this.columns = columns.stream()
                .filter(column -> column.role() == Column.Role.TEXT || column.role() == Column.Role.ANSWER)
                .collect(Collectors.toMap(Column::key, Function.identity()));
    }

    /**
     * Reads a line.
     *
     * @throws ProblemException saying what is wrong with it
     */
    SurveyResponse read(byte[] line) {
        var body = JsonBody.read(new ByteArrayInputStream(line));
        var id = body.text("id", 200);
        var answers = answers(body);
        var time = body.optionalText("submittedAt", 60);
        var person = body.optionalText("person", 1000);
        var state = body.optionalChoice("state", State.class).orElse(State.COMPLETED);
        var language = body.optionalText("language", 35);
        var consent = body.optionalFlag("consent");
        body.end();
        return new SurveyResponse(
                id,
                state,
                time.map(text -> instant(body, text)).orElse(null),
                time.orElse(null),
                language.orElse(null),
                person.orElse(null),
                consent.orElse(null),
                answers);
    }

    private static java.time.Instant instant(JsonBody body, String text) {
        try {
            var time = OffsetDateTime.parse(text);
            if (time.getYear() >= 1900 && time.getYear() <= 9999) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // falls through: said below
        }
        throw ProblemException.invalid(
                body.at("submittedAt"), "'submittedAt' is a time with its offset, such as 2026-11-28T10:00:00+01:00.");
    }

    private Map<String, Answer> answers(JsonBody body) {
        // in the order of their names and without blanks: the same answers have the same hash however they were sent
        var answers = new TreeMap<String, Answer>();
        body.object("answers").forEach((key, value) -> {
            var place = body.at("answers") + "/" + key.replace("~", "~0").replace("/", "~1");
            var column = Optional.ofNullable(columns.get(key))
                    .orElseThrow(() -> ProblemException.invalid(
                            body.at("answers"),
                            "The source has no column '" + (key.length() > 60 ? key.substring(0, 59) + "…" : key)
                                    + "'; it has " + new TreeSet<>(columns.keySet()) + "."));
            answer(column, value, place).ifPresent(answer -> answers.put(key, answer));
        });
        return answers;
    }

    private static Optional<Answer> answer(Column column, JsonValue value, String place) {
        if (value instanceof JsonString text) {
            if (text.getString().length() > LONGEST_ANSWER) {
                throw ProblemException.invalid(place, "An answer may hold at most " + LONGEST_ANSWER + " characters.");
            }
            return Optional.of(text.getString())
                    .filter(words -> !words.isBlank())
                    .map(Answer.FreeText::new);
        }
        if (value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (column.role() == Column.Role.TEXT) {
            throw ProblemException.invalid(place, "The column holds open text; send a text.");
        }
        if (value instanceof JsonNumber number) {
            return Optional.of(new Answer.Numeric(number.bigDecimalValue()));
        }
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return Optional.of(new Answer.Choice(List.of(option(value == JsonValue.TRUE ? "yes" : "no")), null));
        }
        if (value instanceof JsonArray chosen && chosen.stream().allMatch(JsonString.class::isInstance)) {
            return Optional.of(new Answer.Choice(
                    chosen.getValuesAs(JsonString.class).stream()
                            .map(text -> option(text.getString()))
                            .toList(),
                    null));
        }
        throw ProblemException.invalid(place, "An answer is a text, a number, true, false, or a list of texts.");
    }

    private static Question.Option option(String text) {
        return new Question.Option(text, text);
    }
}
