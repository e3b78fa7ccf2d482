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
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
                + "[00:40] Cem: He did, he did.\r\n"
                + "[00:44] Dora: And I paid.\r\n";

        private static final String FIRST = "The old one broke 👩‍🔬 <b>twice</b>.\r\n\r\nשלום, I said.";

        /** SHA-256 over who said what, computed by another program: a changed id would import every file again. */
        private static final String HASH = "726a09bdc95cee5e92f8f6e32d6f30b5";

        private final Path file = file();

        @Override
        public KnownSurvey survey() {
            List<Column> columns = List.of(
                    reply(2, "Why did you start looking?", FIRST),
                    reply(4, "And then?", "I asked [name]."),
                    reply(5, "And then?", "He did, he did."),
                    reply(6, "And then?", "And I paid."));
            SourceDescription source = new SourceDescription(
                    SourceDescription.Kind.INTERVIEW, SourceDescription.PermissionBasis.CONSENT, columns);
            Map<String, Answer> bob = new LinkedHashMap<>();
            bob.put("turn 2", said(7, "P01", FIRST));
            bob.put("turn 4", said(31, "P01", "I asked [name]."));
            return new KnownSurvey(
                    "interview",
                    columns,
                    source,
                    List.of(
                            response(HASH + "-1", bob),
                            response(HASH + "-2", Map.of("turn 5", said(40, "P02", "He did, he did."))),
                            response(HASH + "-3", Map.of("turn 6", said(44, "P03", "And I paid.")))));
        }

        private static Answer said(int second, String speaker, String words) {
            return new Answer.FreeText(words, new Answer.Spoken(Duration.ofSeconds(second), speaker));
        }

        private static Column reply(int number, String asked, String words) {
            return new Column(
                    "turn " + number,
                    Role.TEXT,
                    Question.open("turn-" + number, asked, List.of(), null),
                    List.of(words));
        }

        private static SurveyResponse response(String id, Map<String, Answer> answers) {
            return new SurveyResponse(id, SurveyResponse.State.COMPLETED, null, null, null, id, null, answers);
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
