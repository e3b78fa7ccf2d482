package io.firsthand.spi.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import io.firsthand.spi.Answer;
import io.firsthand.spi.Blueprint;
import io.firsthand.spi.Capability;
import io.firsthand.spi.Column;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.ConnectionStatus;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.HttpSettings;
import io.firsthand.spi.LaunchResult;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.Question;
import io.firsthand.spi.ReadRequest;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SettingDescriptor;
import io.firsthand.spi.SurveyDescription;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveySummary;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import io.firsthand.spi.SurveyToolPlugin;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The sixteen things every survey tool plugin keeps; a plugin's test class implements it and is done.
 *
 * <pre>{@code
 * class ExampleToolTckTest implements SurveyToolTck {
 *     public SurveyToolPlugin plugin() { return new ExampleToolPlugin(); }
 *     public String releasedId() { return "example-tool"; }
 *     public SurveyToolFixture fixture() { return new ExampleToolFixture(); }
 * }
 * }</pre>
 *
 * <p>A test whose situation is declared not applicable is reported as skipped with the declared reason.
 */
@Tag("contract")
public interface SurveyToolTck {

    /** Returns a new plugin, as {@link ServiceLoader} would make it. */
    SurveyToolPlugin plugin();

    /** Returns the id as it was first released, written as a literal: connections in databases refer to it. */
    String releasedId();

    /** Returns a new world around the plugin. */
    SurveyToolFixture fixture();

    /** Point 1, the id. */
    @Test
    default void the_id_is_well_formed_unchanged_and_registered() {
        SurveyToolPlugin plugin = plugin();

        assertThat(plugin.id()).matches("[a-z][a-z0-9-]{1,30}").isEqualTo(releasedId());
        assertThat(plugin.name()).isNotBlank();
        assertThat(ServiceLoader.load(SurveyToolPlugin.class, plugin.getClass().getClassLoader()).stream()
                        .map(ServiceLoader.Provider::type))
                .as("META-INF/services/%s", SurveyToolPlugin.class.getName())
                .contains(plugin.getClass());
    }

    /** Point 2, the settings. */
    @Test
    default void settings_are_unique_and_secrets_are_flagged() {
        Pattern soundsSecret = Pattern.compile("password|passphrase|secret|token|api-?key|private-?key");
        List<SettingDescriptor> settings = plugin().settings();

        assertThat(settings.stream().map(SettingDescriptor::name)).doesNotHaveDuplicates();
        assertThat(settings.stream()
                        .filter(s -> soundsSecret.matcher(s.name()).find() && !s.secret())
                        .map(SettingDescriptor::name))
                .as("settings that sound secret and are not flagged")
                .isEmpty();
        try (SurveyToolFixture fixture = fixture()) {
            ConnectionSettings good = fixture.arrange(Situation.GOOD);
            assertThat(settings.stream().map(SettingDescriptor::name).toList())
                    .as("declared settings")
                    .containsAll(good.values().keySet());
            if (applies(fixture, Situation.SECRET_SETTING)) {
                assertThat(settings.stream()
                                .filter(SettingDescriptor::secret)
                                .map(s -> good.values().get(s.name())))
                        .as("values of the secret settings")
                        .contains(fixture.secret());
            } else {
                assertThat(settings.stream().filter(SettingDescriptor::secret))
                        .as("a plugin with a secret setting cannot declare SECRET_SETTING not applicable")
                        .isEmpty();
            }
        }
    }

    /** Point 3, the check. */
    @Test
    default void a_good_check_says_what_it_found() {
        inSituation(Situation.GOOD, tool -> {
            ConnectionStatus status = tool.check();
            assertThat(status.summary()).isNotBlank();
        });
    }

    /** Point 3, the check. */
    @Test
    default void a_wrong_key_is_credentials_rejected() {
        inSituation(
                Situation.WRONG_KEY,
                tool -> assertRefused(tool::check, SurveyToolError.CREDENTIALS_REJECTED, plugin()));
    }

    /** Point 3, the check. */
    @Test
    default void a_missing_permission_is_forbidden() {
        inSituation(Situation.NO_PERMISSION, tool -> assertRefused(tool::check, SurveyToolError.FORBIDDEN, plugin()));
    }

    /** Point 3, the check. */
    @Test
    default void an_unreachable_tool_is_unavailable() {
        inSituation(Situation.UNREACHABLE, tool -> assertRefused(tool::check, SurveyToolError.UNAVAILABLE, plugin()));
    }

    /** Point 3, the check; a survey that is not there is the same for describing and for reading. */
    @Test
    default void a_missing_survey_is_not_found() {
        try (SurveyToolFixture fixture = fixture()) {
            KnownSurvey known = fixture.survey();
            inSituation(fixture, Situation.MISSING, tool -> {
                assertRefused(() -> tool.describe(known.id()), SurveyToolError.NOT_FOUND, plugin());
                assertRefused(() -> tool.read(page(known, Cursor.START, 10)), SurveyToolError.NOT_FOUND, plugin());
            });
        }
    }

    /** Point 4, paging. */
    @Test
    default void pages_of_any_size_hold_every_response_once_and_in_order() {
        try (SurveyToolFixture fixture = fixture()) {
            KnownSurvey known = fixture.survey();
            int size = known.responses().size();
            for (int limit : IntStream.of(1, 2, 3, size - 1, size, size + 1, 10_000)
                    .distinct()
                    .toArray()) {
                inSituation(
                        fixture,
                        Situation.GOOD,
                        tool -> assertThat(shown(readAll(tool, known, Cursor.START, limit)))
                                .as("limit %s", limit)
                                .isEqualTo(shown(known.responses())));
            }
        }
    }

    /** Point 5, cursors. */
    @Test
    default void a_new_session_reads_the_same_rest_from_any_cursor() {
        try (SurveyToolFixture fixture = fixture()) {
            KnownSurvey known = fixture.survey();
            for (int limit : new int[] {1, 2}) {
                List<ResponsePage> pages = new ArrayList<>();
                inSituation(fixture, Situation.GOOD, tool -> pages.addAll(readPages(tool, known, Cursor.START, limit)));
                int seen = 0;
                for (ResponsePage page : pages.subList(0, pages.size() - 1)) {
                    seen += page.responses().size();
                    List<String> rest = shown(
                            known.responses().subList(seen, known.responses().size()));
                    Cursor from = page.next();
                    inSituation(fixture, Situation.GOOD, tool -> {
                        assertThat(shown(readAll(tool, known, from, limit))).isEqualTo(rest);
                        assertThat(shown(readAll(tool, known, from, limit)))
                                .as("a second time in one session")
                                .isEqualTo(rest);
                    });
                }
                Cursor end = pages.get(pages.size() - 1).next();
                inSituation(
                        fixture,
                        Situation.GOOD,
                        tool -> assertThat(shown(known.responses()))
                                .as("the next update starts at the end and may only overlap")
                                .containsAll(shown(readAll(tool, known, end, limit))));
            }
        }
    }

    /** Point 6, question types. */
    @Test
    default void every_column_of_the_known_survey_is_described() {
        try (SurveyToolFixture fixture = fixture()) {
            KnownSurvey known = fixture.survey();
            inSituation(fixture, Situation.GOOD, tool -> {
                SurveyDescription description = tool.describe(known.id());
                assertThat(description.columns()).isEqualTo(known.columns());
                assertThat(description.columns().stream().map(Column::key)).doesNotHaveDuplicates();
                assertThat(tool.describe(known.id())).as("a second time").isEqualTo(description);
            });
        }
    }

    /** Point 6, question types. */
    @Test
    default void an_answer_of_an_unknown_type_is_kept_as_unsupported() {
        try (SurveyToolFixture fixture = fixture()) {
            assume(fixture, Situation.UNKNOWN_QUESTION_TYPE);
            inSituation(
                    fixture,
                    Situation.GOOD,
                    tool -> assertThat(answers(readAll(tool, fixture.survey(), Cursor.START, 100)))
                            .anySatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Unsupported.class)));
        }
    }

    /** Point 7, text. */
    @Test
    default void text_is_kept_byte_for_byte() {
        try (SurveyToolFixture fixture = fixture()) {
            KnownSurvey known = fixture.survey();
            Map<String, Predicate<String>> hard = Map.of(
                    "a character outside the Basic Multilingual Plane",
                    text -> text.codePoints().anyMatch(Character::isSupplementaryCodePoint),
                    "a right-to-left letter",
                    text -> text.codePoints()
                            .anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                    || Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC),
                    "an HTML tag",
                    Pattern.compile("<[a-zA-Z][^>]*>").asPredicate(),
                    "CR LF",
                    text -> text.contains("\r\n"));
            List<String> expected = texts(known.responses());
            hard.forEach((what, holds) -> assertThat(expected)
                    .as("the known survey must hold %s", what)
                    .anyMatch(holds));
            inSituation(
                    fixture,
                    Situation.GOOD,
                    tool -> assertThat(texts(readAll(tool, known, Cursor.START, 100)))
                            .isEqualTo(expected));
        }
    }

    /** Point 8, times. */
    @Test
    default void times_are_instants_that_do_not_depend_on_the_zone_of_the_machine() {
        try (SurveyToolFixture fixture = fixture()) {
            assume(fixture, Situation.TIMES);
            KnownSurvey known = fixture.survey();
            List<Instant> expected = times(known.responses());
            assertThat(expected).as("times of the known survey").isNotEmpty();
            TimeZone before = TimeZone.getDefault();
            try {
                for (String zone : List.of("UTC", "America/Los_Angeles", "Asia/Kathmandu")) {
                    TimeZone.setDefault(TimeZone.getTimeZone(zone));
                    inSituation(
                            fixture,
                            Situation.GOOD,
                            tool -> assertThat(times(readAll(tool, known, Cursor.START, 100)))
                                    .as("on a machine in %s", zone)
                                    .isEqualTo(expected));
                }
            } finally {
                TimeZone.setDefault(before);
            }
        }
    }

    /** Point 9, too many calls. */
    @Test
    default void too_many_calls_are_rate_limited_with_the_wait_the_tool_named() {
        try (SurveyToolFixture fixture = fixture()) {
            KnownSurvey known = fixture.survey();
            inSituation(fixture, Situation.RATE_LIMITED, tool -> {
                for (Runnable operation : operations(tool, known)) {
                    SurveyToolException refused = assertRefused(operation, SurveyToolError.RATE_LIMITED, plugin());
                    assertThat(refused.retryAfter()).contains(fixture.announcedWait());
                }
            });
        }
    }

    /** Point 10, a tool in trouble. */
    @Test
    default void an_error_of_the_tool_is_unavailable() {
        try (SurveyToolFixture fixture = fixture()) {
            inSituation(
                    fixture,
                    Situation.SERVER_ERROR,
                    tool -> operations(tool, fixture.survey())
                            .forEach(operation -> assertRefused(operation, SurveyToolError.UNAVAILABLE, plugin())));
        }
    }

    /** Point 10, a tool in trouble. */
    @Test
    default void a_time_out_is_unavailable() {
        inSituation(Situation.TIMED_OUT, tool -> assertRefused(tool::check, SurveyToolError.UNAVAILABLE, plugin()));
    }

    /** Point 11, a response that the interface does not promise. */
    @Test
    default void a_broken_response_is_named_by_its_field() {
        try (SurveyToolFixture fixture = fixture()) {
            KnownSurvey known = fixture.survey();
            inSituation(fixture, Situation.BROKEN_RESPONSE, tool -> {
                SurveyToolException refused = assertRefused(
                        () -> readAll(tool, known, Cursor.START, 100), SurveyToolError.BAD_RESPONSE, plugin());
                assertThat(refused.hint()).contains(fixture.brokenField());
            });
        }
    }

    /** Point 12, secrets. */
    @Test
    default void the_secret_is_in_no_exception_text_form_or_log() {
        try (SurveyToolFixture fixture = fixture()) {
            assume(fixture, Situation.SECRET_SETTING);
            StringWriter seen = new StringWriter();
            PrintWriter out = new PrintWriter(seen);
            try (CapturedLog log = new CapturedLog()) {
                for (Situation situation : Situation.values()) {
                    if (situation.compareTo(Situation.BROKEN_RESPONSE) > 0 || !applies(fixture, situation)) {
                        continue;
                    }
                    ConnectionSettings settings = fixture.arrange(situation);
                    SurveyToolPlugin plugin = plugin();
                    try (SurveyTool tool = plugin.open(settings, context(log, situation))) {
                        out.println(plugin + " " + tool + " " + settings);
                        for (Runnable operation : operations(tool, fixture.survey())) {
                            Throwable thrown = catchThrowable(operation::run);
                            if (thrown != null) {
                                thrown.printStackTrace(out);
                            }
                        }
                    }
                }
                out.println(log.text());
            }
            assertThat(seen.toString()).doesNotContain(fixture.secret());
        }
    }

    /** Point 13, capabilities. */
    @Test
    default void an_undeclared_capability_is_refused_and_a_declared_one_works() {
        try (SurveyToolFixture fixture = fixture()) {
            KnownSurvey known = fixture.survey();
            Set<String> ids = new HashSet<>(
                    known.responses().stream().map(SurveyResponse::id).toList());
            Set<Capability> declared = plugin().capabilities();
            Map<Capability, Consumer<SurveyTool>> works = new EnumMap<>(Capability.class);
            works.put(
                    Capability.LIST_SURVEYS,
                    tool -> assertThat(tool.surveys())
                            .extracting(SurveySummary::id)
                            .contains(known.id()));
            works.put(Capability.SWEEP, tool -> {
                Set<String> asked = new HashSet<>(ids);
                asked.add("no such response");
                assertThat(tool.present(known.id(), asked)).isEqualTo(ids);
            });
            works.put(Capability.LAUNCH, tool -> {
                LaunchResult launched = tool.launch(fixture.blueprint());
                assertThat(tool.describe(launched.remoteId()).id()).isEqualTo(launched.remoteId());
            });
            for (Capability capability : Capability.values()) {
                inSituation(fixture, Situation.GOOD, tool -> {
                    if (declared.contains(capability)) {
                        works.get(capability).accept(tool);
                    } else {
                        assertUnsupported(() -> use(capability, tool, known.id(), ids));
                    }
                });
            }
            ReadRequest sweep =
                    new ReadRequest(known.id(), known.source(), Cursor.START, 10_000, ReadRequest.Purpose.SWEEP);
            inSituation(fixture, Situation.GOOD, tool -> {
                if (declared.contains(Capability.SWEEP)) {
                    assertThat(shown(tool.read(sweep).responses())).isEqualTo(shown(known.responses()));
                } else {
                    assertUnsupported(() -> tool.read(sweep));
                }
            });
        }
    }

    /** Point 14, calls. */
    @Test
    default void each_operation_makes_exactly_the_calls_it_needs() {
        try (SurveyToolFixture fixture = fixture()) {
            assume(fixture, Situation.COUNTED_CALLS);
            KnownSurvey known = fixture.survey();
            CallCounts expected = fixture.expectedCalls();
            CallCounts counted = new CallCounts(
                    count(fixture, Situation.GOOD, SurveyTool::check),
                    count(fixture, Situation.GOOD, tool -> tool.describe(known.id())),
                    count(fixture, Situation.GOOD, tool -> tool.read(page(known, Cursor.START, 10_000))),
                    expected.failedCheck());
            assertThat(counted).isEqualTo(expected);
            for (Situation situation : List.of(Situation.SERVER_ERROR, Situation.RATE_LIMITED)) {
                if (applies(fixture, situation)) {
                    int calls = count(
                            fixture,
                            situation,
                            tool -> assertThat(catchThrowable(tool::check)).isInstanceOf(SurveyToolException.class));
                    assertThat(calls).as("calls of a check in %s", situation).isEqualTo(expected.failedCheck());
                }
            }
        }
    }

    /** Point 15, closing. */
    @Test
    default void closing_twice_is_fine_and_use_after_closing_is_refused() {
        try (SurveyToolFixture fixture = fixture()) {
            KnownSurvey known = fixture.survey();
            SurveyTool tool = plugin().open(fixture.arrange(Situation.GOOD), quietContext(Situation.GOOD));
            tool.read(page(known, Cursor.START, 1));
            tool.close();
            tool.close();
            for (Runnable operation : operations(tool, known)) {
                assertThatThrownBy(operation::run).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    /** Point 16, sessions side by side. */
    @Test
    default void two_sessions_side_by_side_do_not_mix() throws InterruptedException, ExecutionException {
        try (SurveyToolFixture fixture = fixture()) {
            KnownSurvey known = fixture.survey();
            ConnectionSettings settings = fixture.arrange(Situation.GOOD);
            SurveyToolPlugin plugin = plugin();
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try (SurveyTool first = plugin.open(settings, quietContext(Situation.GOOD));
                    SurveyTool second = plugin.open(settings, quietContext(Situation.GOOD))) {
                Cursor half = first.read(page(known, Cursor.START, 1)).next();
                assertThat(shown(readAll(second, known, Cursor.START, 2))).isEqualTo(shown(known.responses()));
                assertThat(shown(readAll(first, known, half, 2)))
                        .isEqualTo(shown(
                                known.responses().subList(1, known.responses().size())));

                Future<List<String>> one = threads.submit(() -> shown(readAll(first, known, Cursor.START, 1)));
                Future<List<String>> two = threads.submit(() -> shown(readAll(second, known, Cursor.START, 2)));
                assertThat(one.get()).isEqualTo(shown(known.responses()));
                assertThat(two.get()).isEqualTo(shown(known.responses()));
            } finally {
                threads.shutdownNow();
            }
        }
    }

    /** A situation may only be left out with a reason, and the good one not at all. */
    @Test
    default void what_does_not_apply_is_declared_with_a_reason() {
        try (SurveyToolFixture fixture = fixture()) {
            assertThat(fixture.notApplicable())
                    .doesNotContainKey(Situation.GOOD)
                    .allSatisfy((situation, reason) ->
                            assertThat(reason).as("reason for %s", situation).hasSizeGreaterThan(10));
        }
    }

    private void inSituation(Situation situation, Consumer<SurveyTool> test) {
        try (SurveyToolFixture fixture = fixture()) {
            inSituation(fixture, situation, test);
        }
    }

    private void inSituation(SurveyToolFixture fixture, Situation situation, Consumer<SurveyTool> test) {
        assume(fixture, situation);
        try (SurveyTool tool = plugin().open(fixture.arrange(situation), quietContext(situation))) {
            test.accept(tool);
        }
    }

    private int count(SurveyToolFixture fixture, Situation situation, Consumer<SurveyTool> operation) {
        int before = fixture.calls();
        int[] after = new int[1];
        inSituation(fixture, situation, tool -> {
            assertThat(fixture.calls()).as("opening a session makes no call").isEqualTo(before);
            operation.accept(tool);
            after[0] = fixture.calls();
        });
        return after[0] - before;
    }

    private static boolean applies(SurveyToolFixture fixture, Situation situation) {
        return !fixture.notApplicable().containsKey(situation);
    }

    private static void assume(SurveyToolFixture fixture, Situation situation) {
        Assumptions.assumeTrue(
                applies(fixture, situation),
                () -> situation + " does not apply: " + fixture.notApplicable().get(situation));
    }

    private static SurveyToolException assertRefused(
            Runnable operation, SurveyToolError error, SurveyToolPlugin plugin) {
        Throwable thrown = catchThrowable(operation::run);
        assertThat(thrown).isInstanceOf(SurveyToolException.class);
        SurveyToolException refused = (SurveyToolException) thrown;
        assertThat(refused.error()).as(refused.hint()).isEqualTo(error);
        assertThat(refused.toolId()).isEqualTo(plugin.id());
        return refused;
    }

    private static void assertUnsupported(Runnable operation) {
        Throwable thrown = catchThrowable(operation::run);
        assertThat(thrown).isInstanceOf(SurveyToolException.class);
        assertThat(((SurveyToolException) thrown).error()).isEqualTo(SurveyToolError.UNSUPPORTED);
    }

    private void use(Capability capability, SurveyTool tool, String surveyId, Set<String> ids) {
        switch (capability) {
            case LIST_SURVEYS -> tool.surveys();
            case SWEEP -> tool.present(surveyId, ids);
            case LAUNCH -> tool.launch(smallestBlueprint());
        }
    }

    private static Blueprint smallestBlueprint() {
        Question question = Question.open("why", "Why?", List.of(), null);
        return new Blueprint(
                "kit",
                1,
                "kit-1",
                "Conformance kit",
                null,
                List.of(),
                List.of(new Blueprint.Item(question, Map.of(), null, false)),
                List.of("en"));
    }

    private static List<Runnable> operations(SurveyTool tool, KnownSurvey known) {
        return List.of(tool::check, () -> tool.describe(known.id()), () -> tool.read(page(known, Cursor.START, 10)));
    }

    private static ReadRequest page(KnownSurvey known, Cursor from, int limit) {
        return new ReadRequest(known.id(), known.source(), from, limit, ReadRequest.Purpose.UPDATE);
    }

    private static List<SurveyResponse> readAll(SurveyTool tool, KnownSurvey known, Cursor from, int limit) {
        return readPages(tool, known, from, limit).stream()
                .flatMap(page -> page.responses().stream())
                .toList();
    }

    private static List<ResponsePage> readPages(SurveyTool tool, KnownSurvey known, Cursor from, int limit) {
        List<ResponsePage> pages = new ArrayList<>();
        Cursor cursor = from;
        long done = 0;
        int most = 10 * known.responses().size() + 100;
        for (int i = 0; i < most; i++) {
            ResponsePage page = tool.read(page(known, cursor, limit));
            assertThat(page.responses()).as("responses of a page").hasSizeLessThanOrEqualTo(limit);
            assertThat(page.done()).as("progress never goes back").isGreaterThanOrEqualTo(done);
            if (page.total() >= 0) {
                assertThat(page.done()).isLessThanOrEqualTo(page.total());
            }
            done = page.done();
            pages.add(page);
            if (page.last()) {
                return pages;
            }
            cursor = page.next();
        }
        return fail("paging did not end within " + most + " pages of limit " + limit);
    }

    /** Returns everything of each response as text: its own text form hides what a failed test must show. */
    private static List<String> shown(List<SurveyResponse> responses) {
        return responses.stream()
                .map(r -> String.join(
                        " | ",
                        r.id(),
                        r.state().name(),
                        String.valueOf(r.submittedAt()),
                        String.valueOf(r.rawTime()),
                        String.valueOf(r.language()),
                        String.valueOf(r.personKey()),
                        String.valueOf(r.consented()),
                        String.valueOf(r.answers())))
                .toList();
    }

    private static List<Answer> answers(List<SurveyResponse> responses) {
        return responses.stream().flatMap(r -> r.answers().values().stream()).toList();
    }

    private static List<String> texts(List<SurveyResponse> responses) {
        return answers(responses).stream()
                .flatMap(a -> a instanceof Answer.FreeText t ? Stream.of(t.text()) : Stream.empty())
                .toList();
    }

    private static List<Instant> times(List<SurveyResponse> responses) {
        return responses.stream()
                .flatMap(r -> Stream.ofNullable(r.submittedAt()))
                .toList();
    }

    private static PluginContext quietContext(Situation situation) {
        return context(System.getLogger(SurveyToolTck.class.getName()), situation);
    }

    /** Waits briefly only where nobody will answer: a busy machine may need seconds for the first call of a client. */
    private static PluginContext context(System.Logger logger, Situation situation) {
        Duration wait = Duration.ofSeconds(situation == Situation.TIMED_OUT ? 1 : 30);
        return new PluginContext(
                new HttpSettings(null, null, Duration.ofSeconds(30), wait),
                Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC),
                logger,
                PluginContext.CancelSignal.NEVER);
    }
}
