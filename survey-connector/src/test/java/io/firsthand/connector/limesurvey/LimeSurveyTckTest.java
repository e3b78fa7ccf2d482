package io.firsthand.connector.limesurvey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Column.Role;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.Question;
import io.firsthand.spi.Question.Kind;
import io.firsthand.spi.Question.Option;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyResponse.State;
import io.firsthand.spi.SurveyToolPlugin;
import io.firsthand.spi.tck.CallCounts;
import io.firsthand.spi.tck.KnownSurvey;
import io.firsthand.spi.tck.Situation;
import io.firsthand.spi.tck.SurveyToolFixture;
import io.firsthand.spi.tck.SurveyToolTck;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The conformance kit against canned answers in the recorded shapes. */
class LimeSurveyTckTest implements SurveyToolTck {

    @Override
    public SurveyToolPlugin plugin() {
        return new LimeSurveyPlugin();
    }

    @Override
    public String releasedId() {
        return "limesurvey";
    }

    @Override
    public SurveyToolFixture fixture() {
        return new CannedServer();
    }

    /** Answers exports out of rows, by the range that was asked for. */
    private static final class Exports implements ResponseDefinitionTransformerV2 {
        private static final Map<Long, String> ROWS = new TreeMap<>(Map.of(
                3L,
                "{\"id\":3,\"submitdate\":\"2026-07-01 14:00:00\",\"lastpage\":2,\"startlanguage\":\"en\","
                        + "\"why\":\"She said \\\"no\\\" \\ud83d\\udc69\\u200d\\ud83d\\udd2c,\\r\\n<b>twice<\\/b>\",\"stars\":\"4\","
                        + "\"colour\":\"A1\",\"colour[other]\":null,\"age\":\"36\",\"calc\":\"72\"}",
                5L,
                "{\"id\":5,\"submitdate\":null,\"lastpage\":1,\"startlanguage\":\"he\","
                        + "\"why\":\"\\u05e9\\u05dc\\u05d5\\u05dd, too dear\",\"stars\":\"\","
                        + "\"colour\":null,\"colour[other]\":null,\"age\":null,\"calc\":null}",
                11L,
                "{\"id\":11,\"submitdate\":\"2026-01-15 08:30:00\",\"lastpage\":2,\"startlanguage\":\"de\","
                        + "\"why\":\"\",\"stars\":\"0\","
                        + "\"colour\":\"-oth-\",\"colour[other]\":\"Teal\",\"age\":\"3.5\",\"calc\":\"7\"}",
                12L,
                "{\"id\":12,\"submitdate\":null,\"lastpage\":null,\"startlanguage\":\"en\","
                        + "\"why\":null,\"stars\":null,"
                        + "\"colour\":null,\"colour[other]\":null,\"age\":null,\"calc\":null}"));

        @Override
        public String getName() {
            return "exports";
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            JsonArray params;
            try (var reader =
                    Json.createReader(new StringReader(event.getRequest().getBodyAsString()))) {
                params = reader.readObject().getJsonArray("params");
            }
            long from = ((JsonNumber) params.get(7)).longValue();
            long to = params.get(8) instanceof JsonNumber last ? last.longValue() : Long.MAX_VALUE;
            return aResponse()
                    .withHeader("Content-Type", "application/json")
                    .withBody(exported(ROWS.entrySet().stream()
                            .filter(row -> row.getKey() >= from && row.getKey() <= to)
                            .map(Map.Entry::getValue)
                            .collect(Collectors.joining(","))))
                    .build();
        }

        private static String exported(String rows) {
            String file = "{\"responses\": [" + rows + "]}";
            return "{\"id\":1, \"result\":\""
                    + Base64.getEncoder().encodeToString(file.getBytes(StandardCharsets.UTF_8)) + "\",\"error\":null}";
        }
    }

    private static final class CannedServer implements SurveyToolFixture {
        private static final String PATH = "/survey/index.php/admin/remotecontrol";
        private static final String SECRET = "p4ss-w0rd-that-nobody-may-see";
        private static final int SURVEY = 4711;
        private static final List<Option> COLOURS =
                List.of(new Option("A1", "Red"), new Option("A2", "Blue & \"navy\""));
        private final WireMockServer server =
                new WireMockServer(wireMockConfig().dynamicPort().extensions(new Exports()));

        private CannedServer() {
            server.start();
        }

        @Override
        public KnownSurvey survey() {
            List<Column> columns = List.of(
                    new Column("id", Role.ID, null, List.of()),
                    new Column("submitdate", Role.DATE, null, List.of()),
                    new Column("lastpage", Role.IGNORED, null, List.of()),
                    new Column("startlanguage", Role.LANGUAGE, null, List.of()),
                    column(Role.TEXT, "why", "Why did you leave, {TOKEN:FIRSTNAME}?", Kind.OPEN_TEXT, List.of()),
                    column(
                            Role.ANSWER,
                            "stars",
                            "How many points?",
                            Kind.SCALE,
                            List.of(new Option("1", "1"), new Option("5", "5"))),
                    column(Role.ANSWER, "colour", "Favourite colour", Kind.SINGLE_CHOICE, COLOURS),
                    column(Role.ANSWER, "age", "Your age", Kind.NUMBER, List.of()),
                    column(Role.IGNORED, "calc", "{age*2}", Kind.OTHER, List.of()));
            List<Column> read = columns.stream()
                    .map(column -> column.key().equals("calc") ? column.as(Role.ANSWER) : column)
                    .toList();
            return new KnownSurvey(
                    Integer.toString(SURVEY),
                    columns,
                    new SourceDescription(
                            SourceDescription.Kind.SURVEY, SourceDescription.PermissionBasis.UNKNOWN, read),
                    List.of(
                            response(
                                    "3",
                                    State.COMPLETED,
                                    "2026-07-01T12:00:00Z",
                                    "2026-07-01 14:00:00",
                                    "en",
                                    new Answer.FreeText("She said \"no\" 👩‍🔬,\r\n<b>twice</b>"),
                                    new Answer.Scale(4, 1, 5),
                                    new Answer.Choice(List.of(COLOURS.get(0)), null),
                                    new Answer.Numeric(new BigDecimal("36")),
                                    new Answer.Unsupported("*", "72")),
                            response(
                                    "5",
                                    State.PARTIAL,
                                    null,
                                    null,
                                    "he",
                                    new Answer.FreeText("שלום, too dear"),
                                    new Answer.Skipped(true),
                                    new Answer.Skipped(false),
                                    new Answer.Skipped(null),
                                    new Answer.Skipped(false)),
                            response(
                                    "11",
                                    State.COMPLETED,
                                    "2026-01-15T07:30:00Z",
                                    "2026-01-15 08:30:00",
                                    "de",
                                    new Answer.Skipped(true),
                                    new Answer.Unsupported("5", "0"),
                                    new Answer.Choice(List.of(), "Teal"),
                                    new Answer.Numeric(new BigDecimal("3.5")),
                                    new Answer.Unsupported("*", "7")),
                            response(
                                    "12",
                                    State.STARTED,
                                    null,
                                    null,
                                    "en",
                                    new Answer.Skipped(false),
                                    new Answer.Skipped(false),
                                    new Answer.Skipped(false),
                                    new Answer.Skipped(null),
                                    new Answer.Skipped(false))));
        }

        @Override
        public ConnectionSettings arrange(Situation situation) {
            server.resetMappings();
            good();
            switch (situation) {
                case MISSING -> answer("get_survey_properties", "{\"status\":\"Error: Invalid survey ID\"}");
                case WRONG_KEY -> answer("get_session_key", "{\"status\":\"Invalid user name or password\"}");
                case NO_PERMISSION -> {
                    answer("list_surveys", "{\"status\":\"No surveys found\"}");
                    answer("get_site_settings", "{\"status\":\"Invalid setting\"}");
                }
                case RATE_LIMITED ->
                    everything(aResponse()
                            .withStatus(429)
                            .withHeader(
                                    "Retry-After", Long.toString(announcedWait().toSeconds())));
                case SERVER_ERROR ->
                    everything(
                            aResponse().withStatus(500).withBody("<html><h1>500: Internal Server Error</h1></html>"));
                case TIMED_OUT -> everything(aResponse().withFixedDelay(3000).withBody("{}"));
                case BROKEN_RESPONSE -> {
                    String nameless = Exports.exported(
                            Exports.ROWS.get(3L) + "," + Exports.ROWS.get(5L).replace("\"id\":5,", ""));
                    server.stubFor(post(urlEqualTo(PATH))
                            .withRequestBody(matchingJsonPath("$.method", equalTo("export_responses")))
                            .willReturn(aResponse().withBody(nameless)));
                }
                default -> {}
            }
            return new ConnectionSettings(Map.of(
                    "url",
                    "http://127.0.0.1:" + (situation == Situation.UNREACHABLE ? freePort() : server.port())
                            + "/survey/",
                    "user",
                    "reader",
                    "password",
                    SECRET,
                    "time-zone",
                    "Europe/Berlin"));
        }

        private void good() {
            answer("get_session_key", "\"XaE5aERz43QDFpNXf3hLksIbeXqQSGGz\"");
            answer("release_session_key", "\"OK\"");
            answer(
                    "list_surveys",
                    "[{\"sid\":4711,\"gsid\":1,\"surveyls_title\":\"Leavers\",\"startdate\":null,\"expires\":null,\"active\":\"Y\"}]");
            answer("get_site_settings", "\"6.14.0\"");
            answer(
                    "get_survey_properties",
                    "{\"active\":\"Y\",\"language\":\"en\",\"additional_languages\":\"de he\"}");
            answer("get_language_properties", "{\"surveyls_title\":\"Leavers \\u2013 2026\"}");
            answer("get_summary", "{\"completed_responses\":2,\"incomplete_responses\":2,\"full_responses\":4}");
            answer(
                    "get_fieldmap",
                    "{" + metadata("id") + "," + metadata("submitdate") + "," + metadata("lastpage") + ","
                            + metadata("startlanguage") + ","
                            + field("93", "T", "", "why", "<p>Why did you leave, {TOKEN:FIRSTNAME}?</p>") + ","
                            + field("99", "5", "", "stars", "How many points?") + ","
                            + field("100", "L", "", "colour", "Favourite colour") + ","
                            + field("100", "L", "other", "colour", "Favourite colour") + ","
                            + field("95", "N", "", "age", "Your&nbsp;age") + ","
                            + field("114", "*", "", "calc", "{age*2}") + "}");
            answer(
                    "get_question_properties",
                    "{\"qid\":100,\"available_answers\":\"No available answers\",\"answeroptions\":{"
                            + "\"A2\":{\"answer\":\"Blue &amp; \\\"navy\\\"\",\"assessment_value\":0,\"scale_id\":0,\"order\":1},"
                            + "\"A1\":{\"answer\":\"Red\",\"assessment_value\":0,\"scale_id\":0,\"order\":0}}}");
            server.stubFor(post(urlEqualTo(PATH))
                    .withRequestBody(matchingJsonPath("$.method", equalTo("export_responses")))
                    .willReturn(aResponse().withTransformers("exports")));
        }

        private static String metadata(String name) {
            return "\"" + name + "\":{\"fieldname\":\"" + name + "\",\"sid\":4711,\"type\":\"" + name
                    + "\",\"gid\":\"\",\"qid\":\"\",\"aid\":\"\",\"title\":\"\",\"question\":\"" + name + "\"}";
        }

        private static String field(String qid, String type, String aid, String title, String wording) {
            String name = "4711X1X" + qid + aid;
            return "\"" + name + "\":{\"fieldname\":\"" + name + "\",\"sid\":4711,\"type\":\"" + type
                    + "\",\"gid\":1,\"qid\":" + qid + ",\"aid\":\"" + aid + "\",\"title\":\"" + title
                    + "\",\"question\":\"" + wording + "\",\"encrypted\":\"N\"}";
        }

        private void answer(String method, String result) {
            server.stubFor(post(urlEqualTo(PATH))
                    .withRequestBody(matchingJsonPath("$.method", equalTo(method)))
                    .willReturn(aResponse()
                            .withHeader("Content-Type", "application/json")
                            .withBody("{\"id\":1,\"result\":" + result + ",\"error\":null}")));
        }

        private void everything(ResponseDefinitionBuilder answer) {
            server.stubFor(any(anyUrl()).willReturn(answer));
        }

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Column column(Role role, String key, String wording, Kind kind, List<Option> options) {
            return new Column(key, role, new Question(key, wording, kind, options, List.of(), null), List.of());
        }

        private static SurveyResponse response(
                String id,
                State state,
                @Nullable String time,
                @Nullable String raw,
                String language,
                Answer... answers) {
            Map<String, Answer> byKey = new LinkedHashMap<>();
            List<String> keys = List.of("why", "stars", "colour", "age", "calc");
            for (int i = 0; i < keys.size(); i++) {
                byKey.put(keys.get(i), answers[i]);
            }
            return new SurveyResponse(
                    id, state, time == null ? null : Instant.parse(time), raw, language, null, null, byKey);
        }

        @Override
        public String secret() {
            return SECRET;
        }

        @Override
        public String brokenField() {
            return "responses[1].id";
        }

        @Override
        public Duration announcedWait() {
            return Duration.ofSeconds(17);
        }

        @Override
        public int calls() {
            return server.getAllServeEvents().size();
        }

        @Override
        public CallCounts expectedCalls() {
            // log-in, list, version · log-in, properties, field map, title, one question · log-in, properties, field
            // map,
            // one question, count, export · log-in
            return new CallCounts(3, 5, 6, 1);
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
