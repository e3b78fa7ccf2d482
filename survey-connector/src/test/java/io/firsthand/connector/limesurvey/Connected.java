package io.firsthand.connector.limesurvey;

import io.firsthand.spi.Column;
import io.firsthand.spi.Column.Role;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.HttpSettings;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.ReadRequest;
import io.firsthand.spi.ReadRequest.Purpose;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyTool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A simulated LimeSurvey with one small survey, and a session with it. */
final class Connected implements AutoCloseable {
    static final int SURVEY = 700;
    static final SourceDescription SOURCE = source("why", "stars");

    final MovableClock clock = new MovableClock();
    final SimulatedLimeSurvey server = new SimulatedLimeSurvey(0, clock);
    final SimulatedLimeSurvey.Survey survey = server.addSmall(SURVEY);
    private final List<SurveyTool> opened = new ArrayList<>();

    /** What a run gave. */
    record Run(List<SurveyResponse> responses, Cursor next, int pages) {
        List<String> ids() {
            return responses.stream().map(SurveyResponse::id).toList();
        }
    }

    /** A clock that tests move. */
    static final class MovableClock extends Clock {
        Instant now = Instant.parse("2026-11-21T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    static SourceDescription source(String... keys) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("id", Role.ID, null, List.of()),
                new Column("submitdate", Role.DATE, null, List.of()),
                new Column("startlanguage", Role.LANGUAGE, null, List.of())));
        for (String key : keys) {
            columns.add(new Column(key, Role.ANSWER, null, List.of()));
        }
        return new SourceDescription(SourceDescription.Kind.SURVEY, SourceDescription.PermissionBasis.UNKNOWN, columns);
    }

    SurveyTool tool(String... settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "url",
                server.url(),
                "user",
                SimulatedLimeSurvey.USER,
                "password",
                SimulatedLimeSurvey.PASSWORD,
                "time-zone",
                "Europe/Berlin"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        SurveyTool tool = new LimeSurveyPlugin()
                .open(
                        new ConnectionSettings(all),
                        new PluginContext(
                                new HttpSettings(null, null, Duration.ofSeconds(5), Duration.ofSeconds(20)),
                                clock,
                                System.getLogger("test"),
                                PluginContext.CancelSignal.NEVER));
        opened.add(tool);
        return tool;
    }

    static Run run(SurveyTool tool, Purpose purpose, Cursor from) {
        return run(tool, SURVEY, SOURCE, purpose, from);
    }

    static Run run(SurveyTool tool, int surveyId, SourceDescription source, Purpose purpose, Cursor from) {
        List<SurveyResponse> responses = new ArrayList<>();
        Cursor cursor = from;
        for (int pages = 1; pages < 1000; pages++) {
            ResponsePage page = tool.read(new ReadRequest(Integer.toString(surveyId), source, cursor, 1000, purpose));
            responses.addAll(page.responses());
            cursor = page.next();
            if (page.last()) {
                return new Run(responses, cursor, pages);
            }
        }
        throw new AssertionError("the run did not end");
    }

    long finished(String why) {
        return survey.insert(Map.of(
                "submitdate", "2026-11-21 11:00:00",
                "datestamp", "2026-11-21 11:00:00",
                "startlanguage", "en",
                "why", why,
                "stars", "4"));
    }

    long opened() {
        return survey.insert(Map.of("datestamp", "2026-11-21 11:00:00", "startlanguage", "en"));
    }

    @Override
    public void close() {
        opened.forEach(SurveyTool::close);
        server.close();
    }
}
