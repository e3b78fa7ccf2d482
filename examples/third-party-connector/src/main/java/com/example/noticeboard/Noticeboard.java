package com.example.noticeboard;

import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.ConnectionStatus;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.Question;
import io.firsthand.spi.ReadRequest;
import io.firsthand.spi.ReadRequest.Purpose;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SurveyDescription;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyResponse.State;
import io.firsthand.spi.SurveySummary;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A session: boards are surveys, notes are responses, and the number of the last note read is the cursor. */
final class Noticeboard implements SurveyTool {
    private final BoardClient client;
    private boolean closed;

    Noticeboard(BoardClient client) {
        this.client = client;
    }

    @Override
    public ConnectionStatus check() {
        return new ConnectionStatus("Noticeboard answers; it shows " + surveys().size() + " boards.", null, List.of());
    }

    @Override
    public List<SurveySummary> surveys() {
        var boards = list(get("boards"), "boards");
        var summaries = new ArrayList<SurveySummary>();
        for (int i = 0; i < boards.size(); i++) {
            var board = boards.getJsonObject(i);
            var place = "boards[" + i + "]";
            summaries.add(new SurveySummary(
                    text(board, "id", place), text(board, "title", place), board.getBoolean("open", false)));
        }
        return summaries;
    }

    @Override
    public SurveyDescription describe(String surveyId) {
        var board = get("boards/" + encoded(surveyId));
        var questions = list(board, "questions");
        var columns = new ArrayList<Column>();
        for (int i = 0; i < questions.size(); i++) {
            columns.add(column(questions.getJsonObject(i), "questions[" + i + "]"));
        }
        return new SurveyDescription(
                surveyId,
                text(board, "title", "board"),
                columns,
                List.of(),
                Integer.toHexString(questions.toString().hashCode()),
                List.of());
    }

    private static Column column(JsonObject question, String place) {
        var code = text(question, "code", place);
        boolean isOpen = text(question, "type", place).equals("text");
        return new Column(
                code,
                isOpen ? Column.Role.TEXT : Column.Role.ANSWER,
                new Question(
                        code,
                        text(question, "text", place),
                        isOpen ? Question.Kind.OPEN_TEXT : Question.Kind.OTHER,
                        List.of(),
                        List.of(),
                        null),
                List.of());
    }

    @Override
    public ResponsePage read(ReadRequest request) {
        if (request.purpose() == Purpose.SWEEP) {
            throw new SurveyToolException(
                    NoticeboardPlugin.ID, SurveyToolError.UNSUPPORTED, "Noticeboard cannot say what was deleted");
        }
        long after = request.from().isStart() ? 0 : Long.parseLong(request.from().value());
        var page = get("boards/" + encoded(request.surveyId()) + "/notes?after=" + after + "&limit=" + request.limit());
        var columns = request.source().columns().stream()
                .collect(Collectors.toMap(Column::key, column -> column, (a, b) -> a, LinkedHashMap::new));
        var notes = list(page, "notes");
        var responses = new ArrayList<SurveyResponse>();
        long last = after;
        for (int i = 0; i < notes.size(); i++) {
            var note = notes.getJsonObject(i);
            responses.add(response(note, columns, "notes[" + i + "]"));
            last = number(note, "number", "notes[" + i + "]");
        }
        long total = number(page, "total", "page");
        return new ResponsePage(
                responses, List.of(), new Cursor(String.valueOf(last)), notes.size() < request.limit(), Math.min(last, total), total);
    }

    private static SurveyResponse response(JsonObject note, Map<String, Column> columns, String place) {
        var time = text(note, "at", place);
        var answers = new LinkedHashMap<String, Answer>();
        columns.keySet().forEach(code -> answers.put(code, answer(note.getJsonObject("answers"), columns.get(code))));
        try {
            return new SurveyResponse(
                    text(note, "id", place),
                    note.getBoolean("done", false) ? State.COMPLETED : State.PARTIAL,
                    OffsetDateTime.parse(time).toInstant(),
                    time,
                    null,
                    null,
                    null,
                    answers);
        } catch (DateTimeException e) {
            throw BoardClient.broken(place + ".at");
        }
    }

    /** What is not understood is kept: dropping it would lose what somebody said. */
    private static Answer answer(JsonObject answers, Column column) {
        var value = answers.get(column.key());
        if (value == null || value == JsonValue.NULL) {
            return new Answer.Skipped(null);
        }
        return column.role() == Column.Role.TEXT && value instanceof JsonString words
                ? new Answer.FreeText(words.getString())
                : new Answer.Unsupported("note", value.toString());
    }

    private JsonObject get(String path) {
        if (closed) {
            throw new IllegalStateException("the session is closed");
        }
        return client.get(path);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static JsonArray list(JsonObject from, String name) {
        if (from.get(name) instanceof JsonArray array && array.stream().allMatch(JsonObject.class::isInstance)) {
            return array;
        }
        throw BoardClient.broken(name);
    }

    private static String text(JsonObject from, String name, String place) {
        if (from.get(name) instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString();
        }
        throw BoardClient.broken(place + "." + name);
    }

    private static long number(JsonObject from, String name, String place) {
        if (from.get(name) instanceof jakarta.json.JsonNumber number) {
            return number.longValue();
        }
        throw BoardClient.broken(place + "." + name);
    }

    @Override
    public void close() {
        closed = true;
    }
}
