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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session with one transcript. Each reply is a column {@code turn N}, N being its number among all turns, that asks what the
 * interviewer said before; each speaker who is interviewed is a response with the replies of theirs.
 */
final class TranscriptSurvey implements SurveyTool {
    /** How many columns the host takes. */
    static final int MOST_REPLIES = 2_000;

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

    /** Says what was found, also of a transcript with too many replies: it is one, and describing it says what to do. */
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
        Transcript read = bounded();
        List<Column> columns = new ArrayList<>();
        Fingerprint definition = new Fingerprint();
        for (Reply reply : read.replies()) {
            columns.add(new Column(
                    reply.key(),
                    Role.TEXT,
                    Question.open("turn-" + reply.number(), reply.asked(), List.of(), null),
                    List.of(Transcript.cut(reply.turn().text(), SAMPLE_CHARS))));
            definition.add(reply.key());
            definition.add(reply.asked());
        }
        return new SurveyDescription(surveyId, name, columns, List.of(), definition.hex(), remarks(read));
    }

    @Override
    public ResponsePage read(ReadRequest request) {
        Transcript read = bounded();
        if (request.purpose() == ReadRequest.Purpose.SWEEP) {
            throw TranscriptPlugin.refused(
                    SurveyToolError.UNSUPPORTED,
                    "a transcript is not swept; import it again, turns keep their numbers");
        }
        if (context.cancel().isCancelled()) {
            throw TranscriptPlugin.refused(SurveyToolError.CANCELLED, "stopped before reading; start again to go on");
        }
        Set<String> selected = selected(request.source().columns(), read);
        List<List<Reply>> people = people(read);
        Optional<LocalDate> day = FileDate.of(name);
        int total = people.size();
        int from = Math.min(position(request.from()), total);
        int to = Math.min(total, from + request.limit());
        List<SurveyResponse> responses = new ArrayList<>();
        for (int i = from; i < to; i++) {
            responses.add(response(read.hash() + "-" + (i + 1), people.get(i), selected, day));
        }
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

    private Transcript bounded() {
        Transcript read = transcript();
        if (read.replies().isEmpty()) {
            throw TranscriptPlugin.refused(
                    SurveyToolError.INVALID_INPUT,
                    "'" + name
                            + "' has only turns of somebody who asks; write the other speakers' names before their words");
        }
        if (read.replies().size() > MOST_REPLIES) {
            throw TranscriptPlugin.refused(
                    SurveyToolError.INVALID_INPUT,
                    "'" + name + "' has " + read.replies().size() + " replies, at most " + MOST_REPLIES
                            + " are read from one file; split it into several files");
        }
        return read;
    }

    /** Says who speaks how often, without a name. */
    private static List<String> remarks(Transcript read) {
        Map<String, Integer> turns = new LinkedHashMap<>();
        read.turns().forEach(turn -> turns.merge(turn.speaker(), 1, Integer::sum));
        String speakers = turns.entrySet().stream()
                .limit(20)
                .map(each -> each.getKey() + " (" + each.getValue() + (each.getValue() == 1 ? " turn)" : " turns)"))
                .collect(Collectors.joining(", "));
        List<String> remarks = new ArrayList<>();
        remarks.add(
                read.interviewer().isEmpty()
                        ? "Nobody was found who asks; every turn is read. Speakers: " + speakers + "."
                        : "The interviewer's turns are not read as replies. Speakers: " + speakers + ".");
        remarks.add("Speakers' names are not kept; where somebody says one, [name] stands instead.");
        return List.copyOf(remarks);
    }

    /** Returns the keys of the columns to read; one without a reply here was chosen for another file. */
    private Set<String> selected(List<Column> columns, Transcript read) {
        Set<String> replies = read.replies().stream().map(Reply::key).collect(Collectors.toSet());
        Set<String> selected = new HashSet<>();
        for (Column column : columns) {
            if (column.role() == Role.IGNORED) {
                continue;
            }
            if (!replies.contains(column.key())) {
                throw TranscriptPlugin.refused(
                        SurveyToolError.INVALID_INPUT,
                        "'" + name + "' has no reply '" + column.key() + "'; it has "
                                + read.turns().size() + " turns, the interviewer's included; choose among its replies");
            }
            if (column.role() == Role.TEXT || column.role() == Role.ANSWER) {
                selected.add(column.key());
            }
        }
        return selected;
    }

    /** Returns the replies by speaker, in the order of their first replies. */
    private static List<List<Reply>> people(Transcript read) {
        Map<String, List<Reply>> bySpeaker = new LinkedHashMap<>();
        for (Reply reply : read.replies()) {
            bySpeaker
                    .computeIfAbsent(reply.turn().speaker(), speaker -> new ArrayList<>())
                    .add(reply);
        }
        return List.copyOf(bySpeaker.values());
    }

    /** The id is the person's key too: a speaker called "Customer" in two files is two people. */
    private static SurveyResponse response(
            String id, List<Reply> replies, Set<String> selected, Optional<LocalDate> day) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Reply reply : replies) {
            if (selected.contains(reply.key())) {
                answers.put(reply.key(), words(reply.turn()));
            }
        }
        Instant start =
                day.map(date -> date.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(null);
        String written = day.map(LocalDate::toString).orElse(null);
        return new SurveyResponse(id, SurveyResponse.State.COMPLETED, start, written, null, id, null, answers);
    }

    private static Answer words(Turn turn) {
        return new Answer.FreeText(turn.text(), new Answer.Spoken(turn.saidAt().orElse(null), turn.speaker()));
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
}
