package io.firsthand.spi;

import io.firsthand.spi.tck.CallCounts;
import io.firsthand.spi.tck.KnownSurvey;
import io.firsthand.spi.tck.Situation;
import io.firsthand.spi.tck.SurveyToolFixture;
import io.firsthand.spi.tck.SurveyToolTck;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A survey tool in memory that keeps every rule, or breaks exactly one: what the conformance kit is tested with. */
public final class InMemoryTool implements SurveyTool {

    /** A rule to break. */
    enum Flaw {
        NONE,
        SKIPS_A_RESPONSE,
        REPEATS_A_RESPONSE,
        NEVER_ENDS,
        IGNORES_THE_CURSOR,
        TRIMS_TEXT,
        TURNS_CRLF_INTO_LF,
        USES_THE_MACHINES_ZONE,
        FORGETS_THE_WAIT,
        HIDES_THE_BROKEN_FIELD,
        TELLS_THE_SECRET_IN_AN_EXCEPTION,
        TELLS_THE_SECRET_IN_ITS_TEXT_FORM,
        LOGS_THE_SECRET,
        RETRIES,
        CALLS_WHEN_OPENED,
        WORKS_AFTER_CLOSE,
        SHARES_A_POSITION,
        DROPS_UNKNOWN_ANSWERS,
        SWEEPS_UNDECLARED,
        SAYS_UNAVAILABLE_FOR_A_WRONG_KEY
    }

    static final String SECRET = "s3cr3t-kittens";

    private static final Column TEXT =
            new Column("why", Column.Role.TEXT, Question.open("why", "Why?", List.of(), null), List.of("<b>a</b>"));
    private static final Column OTHER = new Column(
            "map",
            Column.Role.ANSWER,
            new Question("map", "Where?", Question.Kind.OTHER, List.of(), List.of(), null),
            List.of());

    private static int sharedPosition;

    private final Flaw flaw;
    private final Situation situation;
    private final AtomicInteger calls;
    private final System.Logger logger;
    private boolean closed;

    private InMemoryTool(Flaw flaw, Situation situation, AtomicInteger calls, System.Logger logger) {
        this.flaw = flaw;
        this.situation = situation;
        this.calls = calls;
        this.logger = logger;
        if (flaw == Flaw.CALLS_WHEN_OPENED) {
            calls.incrementAndGet();
        }
    }

    @Override
    public ConnectionStatus check() {
        call();
        return new ConnectionStatus("Reachable.", "1.0", List.of());
    }

    @Override
    public SurveyDescription describe(String surveyId) {
        call();
        return new SurveyDescription(surveyId, "Known", List.of(TEXT, OTHER), List.of("en"), "00", List.of());
    }

    @Override
    public ResponsePage read(ReadRequest request) {
        call();
        if (request.purpose() == ReadRequest.Purpose.SWEEP && flaw != Flaw.SWEEPS_UNDECLARED) {
            throw new SurveyToolException("in-memory", SurveyToolError.UNSUPPORTED, "this tool cannot sweep");
        }
        List<SurveyResponse> all = responses(flaw);
        int from = request.from().isStart() || flaw == Flaw.IGNORES_THE_CURSOR
                ? 0
                : Integer.parseInt(request.from().value());
        if (flaw == Flaw.SHARES_A_POSITION) {
            from = request.from().isStart() ? 0 : sharedPosition;
        }
        int to = Math.min(all.size(), from + request.limit());
        List<SurveyResponse> page = new ArrayList<>(all.subList(Math.min(from, to), to));
        int next = to;
        if (flaw == Flaw.SKIPS_A_RESPONSE && to < all.size()) {
            next = to + 1;
        } else if (flaw == Flaw.REPEATS_A_RESPONSE && to < all.size() && to > 1 && request.limit() > 1) {
            next = to - 1;
        }
        sharedPosition = next;
        boolean last = next >= all.size() && flaw != Flaw.NEVER_ENDS;
        return new ResponsePage(page, List.of(), new Cursor(String.valueOf(next)), last, to, all.size());
    }

    @Override
    public void close() {
        closed = flaw != Flaw.WORKS_AFTER_CLOSE;
    }

    @Override
    public String toString() {
        return flaw == Flaw.TELLS_THE_SECRET_IN_ITS_TEXT_FORM ? "InMemoryTool " + SECRET : "InMemoryTool";
    }

    private void call() {
        if (closed) {
            throw new IllegalStateException("the session is closed");
        }
        calls.incrementAndGet();
        if (flaw == Flaw.LOGS_THE_SECRET) {
            logger.log(System.Logger.Level.DEBUG, "calling with {0}", SECRET);
        }
        switch (situation) {
            case MISSING -> {
                throw new SurveyToolException("in-memory", SurveyToolError.NOT_FOUND, "no such survey");
            }
            case WRONG_KEY ->
                throw new SurveyToolException(
                        "in-memory",
                        flaw == Flaw.SAYS_UNAVAILABLE_FOR_A_WRONG_KEY
                                ? SurveyToolError.UNAVAILABLE
                                : SurveyToolError.CREDENTIALS_REJECTED,
                        flaw == Flaw.TELLS_THE_SECRET_IN_AN_EXCEPTION ? "key " + SECRET + " refused" : "key refused");
            case NO_PERMISSION -> throw new SurveyToolException("in-memory", SurveyToolError.FORBIDDEN, "not yours");
            case UNREACHABLE, SERVER_ERROR, TIMED_OUT -> {
                if (flaw == Flaw.RETRIES) {
                    calls.incrementAndGet();
                }
                throw new SurveyToolException("in-memory", SurveyToolError.UNAVAILABLE, "try later");
            }
            case RATE_LIMITED ->
                throw new SurveyToolException(
                        "in-memory",
                        SurveyToolError.RATE_LIMITED,
                        "wait",
                        flaw == Flaw.FORGETS_THE_WAIT ? null : Duration.ofSeconds(17),
                        null);
            case BROKEN_RESPONSE ->
                throw new SurveyToolException(
                        "in-memory",
                        SurveyToolError.BAD_RESPONSE,
                        flaw == Flaw.HIDES_THE_BROKEN_FIELD ? "broken" : "items[0].id is missing");
            case GOOD, SECRET_SETTING, UNKNOWN_QUESTION_TYPE, TIMES, COUNTED_CALLS -> {}
        }
    }

    private static List<SurveyResponse> responses(Flaw flaw) {
        List<SurveyResponse> all = new ArrayList<>();
        List<String> texts = List.of(" 👩‍🔬 kept\r\nas <b>typed</b> ", "שלום", "plain", "", "last");
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (flaw == Flaw.TRIMS_TEXT) {
                text = text.strip();
            } else if (flaw == Flaw.TURNS_CRLF_INTO_LF) {
                text = text.replace("\r\n", "\n");
            }
            Instant time = flaw == Flaw.USES_THE_MACHINES_ZONE
                    ? java.time.LocalDateTime.of(2026, 1, 2, 3, 4)
                            .atZone(java.util.TimeZone.getDefault().toZoneId())
                            .toInstant()
                    : Instant.parse("2026-01-02T03:04:00Z");
            Answer map = flaw == Flaw.DROPS_UNKNOWN_ANSWERS
                    ? new Answer.Skipped(null)
                    : new Answer.Unsupported("map", "48.1,11.5");
            all.add(new SurveyResponse(
                    "r" + i,
                    SurveyResponse.State.COMPLETED,
                    time,
                    "2026-01-02 03:04",
                    "en",
                    null,
                    null,
                    Map.of("why", new Answer.FreeText(text), "map", map)));
        }
        return all;
    }

    /** The plugin of the tool. */
    public static final class Plugin implements SurveyToolPlugin {
        private final Flaw flaw;
        private final @Nullable Fixture fixture;

        /** What {@link java.util.ServiceLoader} calls. */
        public Plugin() {
            this(Flaw.NONE, null);
        }

        Plugin(Flaw flaw, @Nullable Fixture fixture) {
            this.flaw = flaw;
            this.fixture = fixture;
        }

        @Override
        public String id() {
            return "in-memory";
        }

        @Override
        public String name() {
            return "In memory";
        }

        @Override
        public List<SettingDescriptor> settings() {
            return List.of(
                    SettingDescriptor.required(
                            "situation", SettingDescriptor.Type.TEXT, "Situation", "What the world looks like."),
                    SettingDescriptor.secret("token", "Token", "The key to nothing."));
        }

        @Override
        public SurveyTool open(ConnectionSettings settings, PluginContext context) {
            return new InMemoryTool(
                    flaw,
                    Situation.valueOf(settings.require(id(), "situation")),
                    fixture == null ? new AtomicInteger() : fixture.calls,
                    context.logger());
        }
    }

    /** The world of the tool: its settings name the situation. */
    static final class Fixture implements SurveyToolFixture {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public KnownSurvey survey() {
            SourceDescription source = new SourceDescription(
                    SourceDescription.Kind.SURVEY, SourceDescription.PermissionBasis.CONSENT, List.of(TEXT, OTHER));
            return new KnownSurvey("known", List.of(TEXT, OTHER), source, responses(Flaw.NONE));
        }

        @Override
        public ConnectionSettings arrange(Situation situation) {
            return new ConnectionSettings(Map.of("situation", situation.name(), "token", SECRET));
        }

        @Override
        public String secret() {
            return SECRET;
        }

        @Override
        public String brokenField() {
            return "items[0].id";
        }

        @Override
        public Duration announcedWait() {
            return Duration.ofSeconds(17);
        }

        @Override
        public int calls() {
            return calls.get();
        }

        @Override
        public CallCounts expectedCalls() {
            return new CallCounts(1, 1, 1, 1);
        }
    }

    /** The kit applied to the tool with one flaw. */
    static final class Kit implements SurveyToolTck {
        private final Flaw flaw;
        private final Fixture fixture = new Fixture();

        Kit(Flaw flaw) {
            this.flaw = flaw;
        }

        @Override
        public SurveyToolPlugin plugin() {
            return new Plugin(flaw, fixture);
        }

        @Override
        public String releasedId() {
            return "in-memory";
        }

        @Override
        public SurveyToolFixture fixture() {
            return fixture;
        }
    }
}
