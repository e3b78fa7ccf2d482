package io.firsthand.interviews.control;

import io.firsthand.instruments.entity.GuideLine;
import io.firsthand.interviews.entity.ConsentItem;
import io.firsthand.interviews.entity.Interview;
import io.firsthand.interviews.entity.InterviewEntry;
import io.firsthand.interviews.entity.InterviewScript;
import io.firsthand.interviews.entity.InterviewScript.Line;
import io.firsthand.interviews.entity.NewEntry.Kind;
import io.firsthand.interviews.entity.NewEntry.Mark;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.sources.entity.ColumnsJson;
import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Promptedness;
import io.firsthand.spi.Question;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a talk gives to the corpus: each exact quote is a response of its own with one answer, whose question is the ask as it was
 * worded; all quotes of a person are one respondent. A corrected quote therefore touches no other.
 *
 * @param columns one for each ask, wording and promptedness that brought words
 * @param responses one for each quote, in the order of the talk
 */
record Words(List<Column> columns, List<SurveyResponse> responses) {
    private static final String WHOLE_TALK = "talk";

    /**
     * Returns the words of a talk as they stand now; none while nobody has said that the person takes part.
     *
     * @param entries the newest version of each
     */
    static Words of(Interview interview, List<InterviewEntry> entries) {
        if (interview.isClosed()
                || allowed(entries, ConsentItem.TAKE_PART).orElse(ConsentItem.Answer.NO) != ConsentItem.Answer.YES) {
            return new Words(List.of(), List.of());
        }
        boolean quoting =
                allowed(entries, ConsentItem.QUOTE_INTERNAL).orElse(ConsentItem.Answer.NO) == ConsentItem.Answer.YES;
        var talk = new Talk(interview, interview.script(), cuedFrom(interview.script(), entries));
        var columns = new LinkedHashMap<String, Column>();
        var responses = inOrder(entries).stream()
                .filter(entry -> entry.kind() == Kind.QUOTE && !entry.isRemoved() && talk.isEvidence(entry))
                .map(entry -> {
                    var column = talk.column(entry);
                    columns.putIfAbsent(column.key(), column);
                    return talk.response(entry, column, quoting);
                })
                .toList();
        return new Words(List.copyOf(columns.values()), responses);
    }

    /** Returns what the person last said about a permission, if anything. */
    static Optional<ConsentItem.Answer> allowed(List<InterviewEntry> entries, ConsentItem item) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.CONSENT && !entry.isRemoved())
                .filter(entry -> entry.content().getString("item", "").equals(Kebab.of(item)))
                .max(Comparator.comparing(InterviewEntry::receivedAt).thenComparing(InterviewEntry::at))
                .flatMap(entry -> Kebab.parse(entry.content().getString("answer", ""), ConsentItem.Answer.class));
    }

    /** Returns entries in the order of the talk. */
    static List<InterviewEntry> inOrder(List<InterviewEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingLong(InterviewEntry::offsetMillis)
                        .thenComparing(InterviewEntry::at)
                        .thenComparing(InterviewEntry::receivedAt)
                        .thenComparing(InterviewEntry::entryId))
                .toList();
    }

    /** From when on answers of a block count as after a hint: a slip of the interviewer, or the ask that is a hint itself. */
    private static Map<String, Long> cuedFrom(InterviewScript script, List<InterviewEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.MARK
                        && !entry.isRemoved()
                        && entry.line().isPresent())
                .filter(entry -> {
                    var mark = Kebab.parse(entry.content().getString("mark", ""), Mark.class);
                    return mark.equals(Optional.of(Mark.SUPPLIED))
                            || (mark.equals(Optional.of(Mark.ASKED))
                                    && script.line(entry.line().orElseThrow())
                                            .filter(line -> line.promptedness() == Promptedness.CUED)
                                            .isPresent());
                })
                .collect(Collectors.toMap(
                        entry -> blockOf(entry.line().orElseThrow()), InterviewEntry::offsetMillis, Math::min));
    }

    private static String blockOf(String line) {
        return line.split("\\.", 2)[0];
    }

    private record Talk(Interview interview, InterviewScript script, Map<String, Long> cuedFrom) {
        private Optional<Line> line(InterviewEntry entry) {
            return entry.line().flatMap(script::line);
        }

        /** Closers are last words and never evidence. */
        boolean isEvidence(InterviewEntry entry) {
            return line(entry)
                    .filter(line -> line.kind() == GuideLine.Kind.CLOSER)
                    .isEmpty();
        }

        Column column(InterviewEntry entry) {
            var line = line(entry);
            var said = entry.content().getString("said", "");
            var promptedness = promptedness(entry, line);
            boolean hint = promptedness == Promptedness.CUED
                    && line.filter(ask -> ask.promptedness() == Promptedness.CUED)
                            .isEmpty();
            var key = entry.line().orElse(WHOLE_TALK)
                    + (said.isEmpty() ? "" : "/" + sha256(said).substring(0, 8))
                    + (hint ? "/hint" : "");
            var wording = said.isEmpty()
                    ? line.filter(ask -> ask.promptedness() != null)
                            .map(Line::text)
                            .orElse("")
                    : said;
            return new Column(
                    key,
                    Column.Role.TEXT,
                    Question.open(
                            key,
                            wording,
                            said.isEmpty() ? line.map(Line::feeds).orElse(List.of()) : List.of(),
                            promptedness),
                    List.of());
        }

        private Promptedness promptedness(InterviewEntry entry, Optional<Line> line) {
            var own = line.map(Line::promptedness).orElse(Promptedness.ON_TOPIC);
            boolean hint = entry.content().getBoolean("supplied", false)
                    || entry.line()
                            .map(place -> cuedFrom.get(blockOf(place)))
                            .filter(from -> from <= entry.offsetMillis())
                            .isPresent();
            return hint ? Promptedness.CUED : own;
        }

        SurveyResponse response(InterviewEntry entry, Column column, boolean quoting) {
            var speaker = entry.content().getString("speaker", "");
            var person = "interview/" + interview.studyId() + "/" + interview.person()
                    + (speaker.isEmpty() ? "" : "/" + speaker.toLowerCase(Locale.ROOT));
            return new SurveyResponse(
                    entry.entryId(),
                    SurveyResponse.State.COMPLETED,
                    entry.at(),
                    timeMark(entry.offsetMillis()),
                    interview.language(),
                    person,
                    quoting,
                    Map.of(
                            column.key(),
                            new Answer.FreeText(
                                    entry.content().getString("text", ""),
                                    new Answer.Spoken(Duration.ofMillis(entry.offsetMillis()), null))));
        }
    }

    private static String timeMark(long millis) {
        var time = Duration.ofMillis(millis);
        return String.format(Locale.ROOT, "%02d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    /** Returns how the source of a talk is described. */
    SourceDescription description() {
        return new SourceDescription(
                SourceDescription.Kind.INTERVIEW, SourceDescription.PermissionBasis.CONSENT, columns);
    }

    /** Returns what tells two states of a talk's words and permissions apart. */
    String hash() {
        var all = new StringBuilder(ColumnsJson.write(columns));
        responses.forEach(response -> all.append('\n')
                .append(response.id())
                .append('\t')
                .append(response.submittedAt())
                .append('\t')
                .append(response.rawTime())
                .append('\t')
                .append(response.personKey())
                .append('\t')
                .append(response.consented())
                .append('\t')
                .append(text(response)));
        return sha256(all.toString());
    }

    private static String text(SurveyResponse response) {
        return response.answers().values().stream()
                .map(answer -> answer instanceof Answer.FreeText words ? words.text() : "")
                .collect(Collectors.joining());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
