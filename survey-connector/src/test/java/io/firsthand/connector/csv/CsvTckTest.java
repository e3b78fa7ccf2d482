package io.firsthand.connector.csv;

import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Column.Role;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.Question;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyResponse.State;
import io.firsthand.spi.SurveyToolPlugin;
import io.firsthand.spi.tck.KnownSurvey;
import io.firsthand.spi.tck.Situation;
import io.firsthand.spi.tck.SurveyToolFixture;
import io.firsthand.spi.tck.SurveyToolTck;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class CsvTckTest implements SurveyToolTck {

    @Override
    public SurveyToolPlugin plugin() {
        return new CsvPlugin();
    }

    @Override
    public String releasedId() {
        return "csv";
    }

    @Override
    public SurveyToolFixture fixture() {
        return new FileFixture();
    }

    private static final class FileFixture implements SurveyToolFixture {
        private static final String HARD = "  She said \"no\" 👩‍🔬,\r\n<b>twice</b>\n\n; end ";
        private static final String RIGHT_TO_LEFT = "שלום, the price was too high for us";
        private static final String FILE = "id,Date submitted,Status,E-mail,language,Why did you leave?,Where?\r\n"
                + "a1,2026-01-05 09:30,Complete,ann@example.org,en,\"" + HARD.replace("\"", "\"\"")
                + "\",north\r\n"
                + "a2,2026-01-06T10:00:00+02:00,Partial,bob@example.org,he,\"" + RIGHT_TO_LEFT + "\",\r\n"
                + "a3,,Complete,,de,Too many clicks until it finally worked,south\r\n"
                + "a4,someday,Disqualified,dan@example.org,,,\r\n"
                + "a5,2026-01-07 00:15,Complete,eve@example.org,en,Nothing else was easier for my team,north\r\n";

        private final TestFile file = TestFile.of(FILE);

        @Override
        public KnownSurvey survey() {
            Question why = Question.open("why-did-you-leave-1", "Why did you leave?", List.of(), null);
            Question where = new Question("where-1", "Where?", Question.Kind.SHORT_TEXT, List.of(), List.of(), null);
            List<Column> described = List.of(
                    new Column("id", Role.ID, null, List.of("a1", "a2", "a3", "a4", "a5")),
                    new Column(
                            "Date submitted",
                            Role.DATE,
                            null,
                            List.of("2026-01-05 09:30", "2026-01-06T10:00:00+02:00", "someday", "2026-01-07 00:15")),
                    new Column("Status", Role.STATE, null, List.of("Complete", "Partial", "Disqualified")),
                    new Column(
                            "E-mail",
                            Role.PERSON,
                            null,
                            List.of("ann@example.org", "bob@example.org", "dan@example.org", "eve@example.org")),
                    new Column("language", Role.LANGUAGE, null, List.of("en", "he", "de")),
                    new Column(
                            "Why did you leave?",
                            Role.TEXT,
                            why,
                            List.of(
                                    HARD,
                                    RIGHT_TO_LEFT,
                                    "Too many clicks until it finally worked",
                                    "Nothing else was easier for my team")),
                    new Column("Where?", Role.IGNORED, where, List.of("north", "south")));
            // the plan of the house is a kind of answer that a file cannot express
            Question map = new Question("where", "Where?", Question.Kind.OTHER, List.of(), List.of(), null);
            List<Column> read = new java.util.ArrayList<>(described.subList(0, 6));
            read.add(new Column("Where?", Role.ANSWER, map, List.of()));
            return new KnownSurvey(
                    "known",
                    described,
                    TestFile.source(read),
                    List.of(
                            response(
                                    "a1",
                                    State.COMPLETED,
                                    "2026-01-05T08:30:00Z",
                                    "2026-01-05 09:30",
                                    "en",
                                    "ann@example.org",
                                    HARD,
                                    "north"),
                            response(
                                    "a2",
                                    State.PARTIAL,
                                    "2026-01-06T08:00:00Z",
                                    "2026-01-06T10:00:00+02:00",
                                    "he",
                                    "bob@example.org",
                                    RIGHT_TO_LEFT,
                                    ""),
                            response(
                                    "a3",
                                    State.COMPLETED,
                                    null,
                                    null,
                                    "de",
                                    null,
                                    "Too many clicks until it finally worked",
                                    "south"),
                            response("a4", State.SCREENED_OUT, null, "someday", null, "dan@example.org", "", ""),
                            response(
                                    "a5",
                                    State.COMPLETED,
                                    "2026-01-06T23:15:00Z",
                                    "2026-01-07 00:15",
                                    "en",
                                    "eve@example.org",
                                    "Nothing else was easier for my team",
                                    "north")));
        }

        private static SurveyResponse response(
                String id,
                State state,
                @Nullable String time,
                @Nullable String rawTime,
                @Nullable String language,
                @Nullable String person,
                String why,
                String where) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            answers.put("Why did you leave?", why.isEmpty() ? new Answer.Skipped(null) : new Answer.FreeText(why));
            answers.put("Where?", where.isEmpty() ? new Answer.Skipped(null) : new Answer.Unsupported("other", where));
            return new SurveyResponse(
                    id, state, time == null ? null : Instant.parse(time), rawTime, language, person, null, answers);
        }

        @Override
        public ConnectionSettings arrange(Situation situation) {
            TestFile zoned = file.with("time-zone", "Europe/Berlin");
            if (situation == Situation.MISSING) {
                file.close();
            }
            return new ConnectionSettings(zoned.settings());
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
            reasons.put(Situation.BROKEN_RESPONSE, "broken rows are kept out by name, see BrokenRowsTest");
            reasons.put(Situation.SECRET_SETTING, "a file has no key");
            reasons.put(Situation.COUNTED_CALLS, "nothing is called");
            return reasons;
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
