package io.firsthand.connector.limesurvey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.connector.limesurvey.SimulatedLimeSurvey.Fault;
import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Column.Role;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyResponse.State;
import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A survey that changes while it is read, a network that fails and a host that is killed: whatever happens, the copy equals
 * the survey after a quiet sweep, and nobody who finished is missing after a quiet update. One seed is one scenario.
 */
@Tag("contract")
class PullScenariosTckTest {
    private static final int SURVEY = 700;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final SourceDescription SOURCE = new SourceDescription(
            SourceDescription.Kind.SURVEY,
            SourceDescription.PermissionBasis.UNKNOWN,
            List.of(
                    new Column("id", Role.ID, null, List.of()),
                    new Column("submitdate", Role.DATE, null, List.of()),
                    new Column("startlanguage", Role.LANGUAGE, null, List.of()),
                    new Column("why", Role.TEXT, null, List.of()),
                    new Column("stars", Role.ANSWER, null, List.of())));

    @Property(tries = 200, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    @Label("after a quiet sweep the copy equals the survey")
    void after_a_quiet_sweep_the_copy_equals_the_survey(@ForAll long seed) {
        try (Scenario scenario = new Scenario(seed)) {
            scenario.play();
        }
    }

    private static final class Scenario implements AutoCloseable {
        private final Random random;
        private final SimulatedLimeSurvey server = new SimulatedLimeSurvey(0, CLOCK);
        private final SimulatedLimeSurvey.Survey survey = server.addSmall(SURVEY);
        private final HostCopy host;
        /** Large windows and a sound network, so that deletes inside an export are all that goes wrong. */
        private final boolean large;

        private boolean quiet;
        private int texts;

        private Scenario(long seed) {
            // neighbouring seeds begin alike otherwise
            random = new Random(new SplittableRandom(seed).nextLong());
            large = chance(30);
            Map<String, String> settings = new HashMap<>(Map.of(
                    "url",
                    server.url(),
                    "user",
                    SimulatedLimeSurvey.USER,
                    "password",
                    SimulatedLimeSurvey.PASSWORD,
                    "window-size",
                    large ? "1000" : pick("10", "40", "400", "1000")));
            host = new HostCopy(
                    new ConnectionSettings(settings),
                    CLOCK,
                    Integer.toString(SURVEY),
                    SOURCE,
                    large || random.nextBoolean() ? 1000 : 3 + random.nextInt(300),
                    this::somethingHappens);
        }

        private void play() {
            long rows = large ? 250 + random.nextInt(500) : random.nextInt(250);
            for (int i = 0; i < rows; i++) {
                insert();
            }
            server.betweenServerPages(() -> {
                if (!quiet && chance(70)) {
                    deleteSome(100);
                }
            });
            if (!large && chance(30)) {
                server.slowAbove(15 + random.nextInt(200));
            }
            int runs = 2 + random.nextInt(3);
            for (int run = 0; run < runs; run++) {
                quiet = false;
                change(1 + random.nextInt(20));
                if (chance(10)) {
                    interrupt();
                }
                if (chance(25)) {
                    host.sweep();
                } else {
                    host.update();
                }
                if (chance(50)) {
                    nobodyWhoFinishedIsMissingAfterAQuietUpdate();
                }
            }
            quiet = true;
            if (survey.responses().isEmpty()) {
                insert();
            }
            host.sweep();
            assertThat(host.copy).isEqualTo(source());
        }

        private void nobodyWhoFinishedIsMissingAfterAQuietUpdate() {
            quiet = true;
            host.update();
            List<Long> finished = new ArrayList<>();
            survey.responses().forEach((id, cells) -> {
                if (host.copy.containsKey(id)
                        && cells.get("submitdate") == null
                        && RECENT.equals(cells.get("datestamp"))
                        && chance(50)) {
                    finish(id);
                    finished.add(id);
                }
            });
            int more = random.nextInt(5);
            for (int i = 0; i < more; i++) {
                finished.add(survey.insert(cells(true, RECENT)));
            }
            host.update();
            // Rows that an earlier, disturbed export lost without a trace come with the sweep, not with an update.
            Map<Long, String> source = source();
            source.keySet().retainAll(finished);
            assertThat(host.copy).containsAllEntriesOf(source);
        }

        /** LimeSurvey takes all responses away; that is no deletion, and nothing of the copy may change. */
        private void interrupt() {
            Map<Long, String> before = new TreeMap<>(host.copy);
            survey.deactivate();
            quiet = true;
            assertThatThrownBy(host::sweep)
                    .isInstanceOfSatisfying(
                            SurveyToolException.class,
                            e -> assertThat(e.error()).isEqualTo(SurveyToolError.INVALID_INPUT));
            assertThat(host.copy).isEqualTo(before);
            survey.reactivate();
            quiet = false;
            survey.insert(cells(true, RECENT));
        }

        private boolean somethingHappens() {
            if (quiet || large) {
                return false;
            }
            if (chance(15)) {
                server.failNext(pick(Fault.BUSY_503, Fault.GATEWAY_504, Fault.CUT_OFF, Fault.HTML_500));
            }
            if (chance(5)) {
                server.expireSessions();
            }
            if (chance(30)) {
                change(1 + random.nextInt(8));
            }
            return chance(10);
        }

        private void change(int times) {
            for (int i = 0; i < times; i++) {
                int kind = random.nextInt(10);
                if (kind < 4) {
                    insert();
                } else if (kind < 6) {
                    any(false).ifPresent(this::finish);
                } else if (kind < 8) {
                    any(true).ifPresent(id -> survey.change(id, Map.of("why", text())));
                } else {
                    deleteSome(Integer.MAX_VALUE);
                }
            }
        }

        private void insert() {
            // rows looked at again would heal what an export lost
            String datestamp = large ? OLD : pick(RECENT, RECENT, OLD, null);
            if (chance(2)) {
                long last =
                        survey.responses().isEmpty() ? 0 : survey.responses().lastKey();
                survey.insert(last + 2 + random.nextInt(5000), cells(random.nextBoolean(), datestamp));
            } else {
                survey.insert(cells(chance(80), datestamp));
            }
        }

        private void finish(long id) {
            survey.change(id, Map.of("submitdate", "2026-11-21 11:00:00", "why", text(), "stars", "5"));
        }

        /** Deletes ids that lie side by side, among so many lowest ones. */
        private void deleteSome(int lowest) {
            int many = chance(20) ? 30 : 1 + random.nextInt(4);
            List<Long> ids = List.copyOf(survey.responses().keySet());
            if (ids.size() <= many + 1) {
                return;
            }
            int from = random.nextInt(Math.min(lowest, ids.size() - many));
            ids.subList(from, from + many).forEach(survey::delete);
        }

        private java.util.Optional<Long> any(boolean finished) {
            List<Long> fitting = new ArrayList<>();
            survey.responses().forEach((id, cells) -> {
                if ((cells.get("submitdate") != null) == finished) {
                    fitting.add(id);
                }
            });
            return fitting.isEmpty()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(fitting.get(random.nextInt(fitting.size())));
        }

        private Map<String, String> cells(boolean finished, @Nullable String datestamp) {
            Map<String, String> cells = new HashMap<>();
            cells.put("startlanguage", pick("en", "de"));
            if (datestamp != null) {
                cells.put("datestamp", datestamp);
            }
            if (finished) {
                cells.put("submitdate", "2026-11-2" + random.nextInt(2) + " 10:0" + random.nextInt(10) + ":00");
            }
            if (finished || chance(60)) {
                cells.put("lastpage", "1");
                cells.put("why", chance(10) ? "" : text());
                cells.put("stars", Integer.toString(1 + random.nextInt(5)));
            }
            return cells;
        }

        private String text() {
            return "because " + ++texts + " 🦊 \"/\"";
        }

        /** What the copy must be, out of the server's rows by the words of the SPI. */
        private Map<Long, String> source() {
            Map<Long, String> source = new TreeMap<>();
            survey.responses().forEach((id, cells) -> {
                String submitted = cells.get("submitdate");
                String why = cells.get("why");
                String stars = cells.get("stars");
                Map<String, Answer> answers = new LinkedHashMap<>();
                answers.put(
                        "why",
                        why == null
                                ? new Answer.Skipped(false)
                                : why.isEmpty() ? new Answer.Skipped(true) : new Answer.FreeText(why));
                answers.put(
                        "stars",
                        stars == null ? new Answer.Skipped(false) : new Answer.Scale(Integer.parseInt(stars), 1, 5));
                State state = submitted != null
                        ? State.COMPLETED
                        : cells.get("lastpage") == null && why == null ? State.STARTED : State.PARTIAL;
                Instant time = submitted == null ? null : Instant.parse(submitted.replace(' ', 'T') + "Z");
                source.put(
                        id,
                        HostCopy.shown(new SurveyResponse(
                                Long.toString(id),
                                state,
                                time,
                                submitted,
                                cells.get("startlanguage"),
                                null,
                                null,
                                answers)));
            });
            return source;
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        @SafeVarargs
        private <T extends @Nullable Object> T pick(T... values) {
            return values[random.nextInt(values.length)];
        }

        @Override
        public void close() {
            host.close();
            server.close();
        }
    }

    private static final String RECENT = "2026-11-20 09:00:00";
    private static final String OLD = "2026-01-02 09:00:00";
}
