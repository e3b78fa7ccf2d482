package io.firsthand.connector.transcript;

import io.firsthand.connector.transcript.Transcript.Reply;
import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Column.Role;
import io.firsthand.spi.ConnectionStatus;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.Question;
import io.firsthand.spi.ReadRequest;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SurveyDescription;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolError;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A session with one transcript: the columns {@code turn} (the number of the turn, the response's id), {@code speaker},
 * {@code text}, {@code question} (what the interviewer said before) and {@code time} (in the recording, as written).
 */
final class TranscriptSurvey implements SurveyTool {
    /** Every transcript has the same columns; counts up when this class changes them. */
    private static final String DEFINITION = "01";

    private static final int SAMPLES = 5;
    private static final int SAMPLE_CHARS = 80;

    private final Path file;
    private final String name;
    private final @Nullable String interviewer;
    private final PluginContext context;
    private @Nullable Transcript transcript;
    private boolean closed;

    TranscriptSurvey(Path file, String name, @Nullable String interviewer, PluginContext context) {
        this.file = file;
        this.name = name;
        this.interviewer = interviewer;
        this.context = context;
    }

    @Override
    public ConnectionStatus check() {
        Transcript read = transcript();
        return new ConnectionStatus(
                "'" + name + "' can be read: " + read.turns().size() + " turns of "
                        + read.speakers().size() + " speakers.",
                null,
                remarks(read));
    }

    @Override
    public SurveyDescription describe(String surveyId) {
        Transcript read = transcript();
        List<Column> columns = List.of(
                new Column("turn", Role.ID, null, samples(read, r -> String.valueOf(r.number()))),
                new Column(
                        "speaker",
                        Role.PERSON,
                        null,
                        samples(read, r -> r.turn().speaker())),
                new Column(
                        "text",
                        Role.TEXT,
                        Question.open("turn", "", List.of(), null),
                        samples(read, r -> r.turn().text())),
                new Column(
                        "question",
                        Role.ANSWER,
                        Question.open("asked", "", List.of(), null),
                        samples(
                                read,
                                r -> r.question() == null ? "" : r.question().text())),
                new Column(
                        "time",
                        Role.IGNORED,
                        new Question("time", "", Question.Kind.SHORT_TEXT, List.of(), List.of(), null),
                        samples(
                                read,
                                r -> r.turn().time() == null ? "" : r.turn().time())));
        return new SurveyDescription(surveyId, name, columns, List.of(), DEFINITION, remarks(read));
    }

    @Override
    public ResponsePage read(ReadRequest request) {
        Transcript read = transcript();
        if (request.purpose() == ReadRequest.Purpose.SWEEP) {
            throw TranscriptPlugin.refused(
                    SurveyToolError.UNSUPPORTED,
                    "a transcript is not swept; import it again, turns keep their numbers");
        }
        if (context.cancel().isCancelled()) {
            throw TranscriptPlugin.refused(SurveyToolError.CANCELLED, "stopped before reading; start again to go on");
        }
        for (Column column : request.source().columns()) {
            if (!List.of("turn", "speaker", "text", "question", "time").contains(column.key())) {
                throw TranscriptPlugin.refused(
                        SurveyToolError.INVALID_INPUT,
                        "a transcript has no column '" + column.key()
                                + "'; it has turn, speaker, text, question, time");
            }
        }
        int from = Math.min(position(request.from()), read.replies().size());
        int to = Math.min(read.replies().size(), from + request.limit());
        List<SurveyResponse> responses = read.replies().subList(from, to).stream()
                .map(reply -> response(reply, request.source().columns()))
                .toList();
        int total = read.replies().size();
        return new ResponsePage(responses, List.of(), new Cursor(String.valueOf(to)), to == total, to, total);
    }

    @Override
    public void close() {
        closed = true;
        transcript = null;
    }

    private Transcript transcript() {
        if (closed) {
            throw new IllegalStateException("the session is closed");
        }
        if (transcript == null) {
            transcript = Transcript.of(file, name, interviewer);
        }
        return transcript;
    }

    private static List<String> remarks(Transcript read) {
        String others = String.join(", ", read.speakers().stream().limit(20).toList());
        return List.of(
                read.interviewer().isEmpty()
                        ? "Nobody was found who asks; every turn is read. Speakers: " + others + "."
                        : "'" + read.interviewer()
                                + "' asks and is not read as a reply; name another interviewer if that is wrong. Speakers: "
                                + others + ".");
    }

    private static SurveyResponse response(Reply reply, List<Column> columns) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        String person = null;
        for (Column column : columns) {
            String value = value(reply, column.key());
            if (column.role() == Role.PERSON) {
                person = value.isEmpty() ? null : value;
            } else if (column.role() == Role.TEXT || column.role() == Role.ANSWER) {
                answers.put(column.key(), value.isEmpty() ? new Answer.Skipped(null) : new Answer.FreeText(value));
            }
        }
        return new SurveyResponse(
                String.valueOf(reply.number()),
                SurveyResponse.State.COMPLETED,
                null,
                reply.turn().time(),
                null,
                person,
                null,
                answers);
    }

    private static String value(Reply reply, String key) {
        return switch (key) {
            case "turn" -> String.valueOf(reply.number());
            case "speaker" -> reply.turn().speaker();
            case "text" -> reply.turn().text();
            case "question" -> reply.question() == null ? "" : reply.question().text();
            default ->
                String.valueOf(reply.turn().time() == null ? "" : reply.turn().time());
        };
    }

    private static int position(Cursor cursor) {
        if (cursor.isStart()) {
            return 0;
        }
        if (!cursor.value().matches("\\d{1,9}")) {
            throw TranscriptPlugin.refused(
                    SurveyToolError.INVALID_INPUT,
                    "the cursor '" + cursor.value() + "' is none of this connector; read from the beginning");
        }
        return Integer.parseInt(cursor.value());
    }

    private static List<String> samples(Transcript read, Function<Reply, String> value) {
        return read.replies().stream()
                .map(value)
                .filter(words -> !words.isBlank())
                .distinct()
                .limit(SAMPLES)
                .map(words -> words.substring(
                        0,
                        words.offsetByCodePoints(0, Math.min(SAMPLE_CHARS, words.codePointCount(0, words.length())))))
                .toList();
    }
}
