package io.firsthand.connector.transcript;

import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Column.Role;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.Question;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyToolPlugin;
import io.firsthand.spi.tck.KnownSurvey;
import io.firsthand.spi.tck.Situation;
import io.firsthand.spi.tck.SurveyToolFixture;
import io.firsthand.spi.tck.SurveyToolTck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class TranscriptTckTest implements SurveyToolTck {

    @Override
    public SurveyToolPlugin plugin() {
        return new TranscriptPlugin();
    }

    @Override
    public String releasedId() {
        return "transcript";
    }

    @Override
    public SurveyToolFixture fixture() {
        return new InterviewFixture();
    }

    private static final class InterviewFixture implements SurveyToolFixture {
        @SuppressWarnings("StringConcatToTextBlock") // line ends must be visible
        private static final String INTERVIEW = "[00:01] Ann: Why did you start looking?\r\n"
                + "[00:07] Bob: The old one broke 👩‍🔬 <b>twice</b>.\r\n\r\nשלום, I said.\r\n"
                + "[00:30] Ann: And then?\r\n"
                + "[00:31] Bob: I asked Cem.\r\n"
                + "[00:40] Cem: He did, he did.\r\n";

        private static final String FIRST = "The old one broke 👩‍🔬 <b>twice</b>.\r\n\r\nשלום, I said.";

        private final Path file = file();

        @Override
        public KnownSurvey survey() {
            List<Column> columns = List.of(
                    new Column("turn", Role.ID, null, List.of("2", "4", "5")),
                    new Column("speaker", Role.PERSON, null, List.of("Bob", "Cem")),
                    new Column(
                            "text",
                            Role.TEXT,
                            Question.open("turn", "", List.of(), null),
                            List.of(FIRST, "I asked Cem.", "He did, he did.")),
                    new Column(
                            "question",
                            Role.ANSWER,
                            Question.open("asked", "", List.of(), null),
                            List.of("Why did you start looking?", "And then?")),
                    new Column(
                            "time",
                            Role.IGNORED,
                            new Question("time", "", Question.Kind.SHORT_TEXT, List.of(), List.of(), null),
                            List.of("00:07", "00:31", "00:40")));
            SourceDescription source = new SourceDescription(
                    SourceDescription.Kind.INTERVIEW, SourceDescription.PermissionBasis.CONSENT, columns);
            return new KnownSurvey(
                    "interview",
                    columns,
                    source,
                    List.of(
                            response("2", "00:07", "Bob", FIRST, "Why did you start looking?"),
                            response("4", "00:31", "Bob", "I asked Cem.", "And then?"),
                            response("5", "00:40", "Cem", "He did, he did.", "And then?")));
        }

        private static SurveyResponse response(
                String id, String time, @Nullable String person, String text, String question) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            answers.put("text", new Answer.FreeText(text));
            answers.put("question", new Answer.FreeText(question));
            return new SurveyResponse(id, SurveyResponse.State.COMPLETED, null, time, null, person, null, answers);
        }

        @Override
        public ConnectionSettings arrange(Situation situation) {
            if (situation == Situation.MISSING) {
                close();
            }
            return new ConnectionSettings(Map.of("file", file.toString(), "file-name", "bob.txt"));
        }

        @Override
        public Map<Situation, String> notApplicable() {
            Map<Situation, String> reasons = new EnumMap<>(Situation.class);
            reasons.put(Situation.WRONG_KEY, "a file has no key");
            reasons.put(Situation.NO_PERMISSION, "the staged file belongs to the host");
            reasons.put(Situation.UNREACHABLE, "a file is there or missing, nothing is called");
            reasons.put(Situation.RATE_LIMITED, "nothing is called");
            reasons.put(Situation.SERVER_ERROR, "nothing is called");
            reasons.put(Situation.TIMED_OUT, "nothing is called");
            reasons.put(Situation.BROKEN_RESPONSE, "every text is a transcript or has no turns");
            reasons.put(Situation.SECRET_SETTING, "a file has no key");
            reasons.put(Situation.COUNTED_CALLS, "nothing is called");
            reasons.put(Situation.TIMES, "a transcript tells the place in a recording, not a time");
            reasons.put(Situation.UNKNOWN_QUESTION_TYPE, "a turn is text and nothing else");
            return reasons;
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path file() {
            try {
                return Files.writeString(Files.createTempFile("interview", ".txt"), INTERVIEW);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
