package io.firsthand.connector.limesurvey;

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
import io.firsthand.spi.SurveyToolException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a host keeps its copy of a survey: pages are stored by response id together with their cursor, a sweep
 * marks what it did not see and asks whether it is still there, transient errors are asked again in a new session.
 */
final class HostCopy implements AutoCloseable {
    private static final int PATIENCE = 60;

    /** Response id to everything that was read of it. */
    final Map<Long, String> copy = new TreeMap<>();

    private final ConnectionSettings settings;
    private final Clock clock;
    private final String surveyId;
    private final SourceDescription source;
    private final int limit;
    private final BooleanSupplier killed;
    private Cursor updateCursor = Cursor.START;
    private @Nullable SurveyTool session;
    private int pages;

    /**
     * Prepares an empty copy.
     *
     * @param limit responses a page
     * @param killed asked after each call; when it says so, the session is thrown away and what was not stored is lost
     */
    HostCopy(
            ConnectionSettings settings,
            Clock clock,
            String surveyId,
            SourceDescription source,
            int limit,
            BooleanSupplier killed) {
        this.settings = settings;
        this.clock = clock;
        this.surveyId = surveyId;
        this.source = source;
        this.limit = limit;
        this.killed = killed;
    }

    /** Reads what is new. */
    void update() {
        updateCursor = run(Purpose.UPDATE, updateCursor, new HashSet<>());
    }

    /** Reads everything and drops what is no longer there. */
    void sweep() {
        Set<Long> seen = new HashSet<>();
        run(Purpose.SWEEP, Cursor.START, seen);
        Set<Long> unseen = new TreeSet<>(copy.keySet());
        unseen.removeAll(seen);
        List<Long> asked = List.copyOf(unseen);
        for (int from = 0; from < asked.size(); from += 1000) {
            Set<String> chunk = new HashSet<>();
            asked.subList(from, Math.min(asked.size(), from + 1000)).forEach(id -> chunk.add(Long.toString(id)));
            Set<String> present = patiently(() -> session().present(surveyId, chunk));
            chunk.stream().filter(id -> !present.contains(id)).forEach(id -> copy.remove(Long.valueOf(id)));
        }
    }

    /** Returns how many pages were read. */
    int pages() {
        return pages;
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    static String shown(SurveyResponse response) {
        return response.state() + " " + response.submittedAt() + " " + response.language() + " " + response.answers();
    }

    private Cursor run(Purpose purpose, Cursor from, Set<Long> seen) {
        Cursor cursor = from;
        while (true) {
            Cursor stored = cursor;
            ResponsePage page =
                    patiently(() -> session().read(new ReadRequest(surveyId, source, stored, limit, purpose)));
            pages++;
            if (killed.getAsBoolean()) {
                close();
                continue;
            }
            for (SurveyResponse response : page.responses()) {
                copy.put(Long.valueOf(response.id()), shown(response));
                seen.add(Long.valueOf(response.id()));
            }
            cursor = page.next();
            if (page.last()) {
                return cursor;
            }
        }
    }

    /** A call that may have to be made again. */
    @FunctionalInterface
    private interface Call<T> {
        T make();
    }

    private <T> T patiently(Call<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.make();
            } catch (SurveyToolException e) {
                close();
                if (!e.error().isTransient() || attempt == PATIENCE) {
                    throw e;
                }
            }
        }
    }

    private SurveyTool session() {
        SurveyTool open = session;
        if (open == null) {
            open = new LimeSurveyPlugin()
                    .open(
                            settings,
                            new PluginContext(
                                    new HttpSettings(null, null, Duration.ofSeconds(5), Duration.ofSeconds(20)),
                                    clock,
                                    System.getLogger(HostCopy.class.getName()),
                                    PluginContext.CancelSignal.NEVER));
            session = open;
        }
        return open;
    }
}
