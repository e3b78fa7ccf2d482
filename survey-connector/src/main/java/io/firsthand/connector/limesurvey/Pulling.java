package io.firsthand.connector.limesurvey;

import io.firsthand.connector.limesurvey.IdRanges.Range;
import io.firsthand.connector.limesurvey.LimeSurveyTrouble.WindowTooLargeException;
import io.firsthand.spi.ReadRequest;
import io.firsthand.spi.ResponsePage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Decides what to read next. A run over everything reads windows of ids from the first to the last. An update looks again at
 * the ids that were unfinished, then goes on from a little before the highest id. When it finds nothing there, the highest
 * rows are gone or counting began anew, and it reads everything.
 *
 * <p>A window that took too long is not asked for again here: the page comes back empty and its cursor asks for a quarter,
 * so that the smaller window survives the end of the session; it doubles with each success.
 */
final class Pulling {
    static final int LEAST_WINDOW = 10;

    /** Who did nothing for so long is left to the sweep. */
    private static final Duration STILL_AT_IT = Duration.ofDays(30);

    /** Where a survey keeps no times, unfinished responses are looked at again among so many latest ids. */
    private static final long STILL_AT_IT_IDS = 10_000;

    /** So many rows come in one export of ids within a few seconds. */
    private static final long FEW = 10_000;

    private final Windows windows;
    private final ReadPlan plan;
    private final int mostWindow;
    private final Instant now;
    private final LongSupplier count;

    /**
     * Prepares to read pages.
     *
     * @param mostWindow how many ids a call may ask for at most
     * @param now the time at which a response counts as left
     * @param count asks the tool how many responses there are
     */
    Pulling(Windows windows, ReadPlan plan, int mostWindow, Instant now, LongSupplier count) {
        this.windows = windows;
        this.plan = plan;
        this.mostWindow = mostWindow;
        this.now = now;
        this.count = count;
    }

    /** Reads one page. */
    ResponsePage page(ReadRequest request) {
        PullCursor at = start(request);
        try {
            return next(at, request.limit());
        } catch (WindowTooLargeException e) {
            int asked = Math.min(at.window(), request.limit());
            if (asked <= LEAST_WINDOW) {
                throw e.reported();
            }
            return page(List.of(), at.asking(Math.max(LEAST_WINDOW, asked / 4)), false);
        }
    }

    private PullCursor start(ReadRequest request) {
        if (request.from().isStart()) {
            return PullCursor.everything(mostWindow, count.getAsLong());
        }
        PullCursor at = PullCursor.of(request.from());
        boolean sweep = request.purpose() == ReadRequest.Purpose.SWEEP;
        if (sweep && (at.isResting() || at.isUpdate())) {
            return PullCursor.everything(at.window(), count.getAsLong());
        }
        return at.isResting() ? at.update(mostWindow, count.getAsLong()) : at;
    }

    private ResponsePage next(PullCursor from, int limit) {
        PullCursor at = from;
        int size = Math.min(at.window(), limit);
        if (at.position() < at.main()) {
            long main = at.main();
            Optional<Range> again = at.watched().from(at.position()).filter(range -> range.first() < main);
            if (again.isPresent()) {
                long first = again.get().first();
                long last = Math.min(Math.min(again.get().last(), main - 1), first + size - 1);
                return window(at, first, last, windows.rows(plan, first, last));
            }
            at = at.at(main);
        }
        long first = at.position();
        long last = first + size - 1;
        List<ReadPlan.Row> rows = windows.rows(plan, first, last);
        return rows.isEmpty() ? beyond(at, last + 1, size) : window(at, first, last, rows);
    }

    /**
     * Reads the next window that is not empty, or ends the run.
     *
     * <p>Nothing in the interface tells the highest id, and ids have gaps. An export of ids without an upper end tells at once
     * and for sure, and is cheap when little is left. Otherwise it would be the one big export that LimeSurvey is slow at, so
     * ids are searched in ranges that double, up to the highest id that can exist.
     */
    private ResponsePage beyond(PullCursor at, long from, int size) {
        boolean open = at.step() == 0 && at.total() - at.known() <= FEW;
        long span = at.step() == 0 ? 10L * size : at.step();
        long first = from;
        OptionalLong found = OptionalLong.empty();
        try {
            if (open) {
                found = windows.lowest(first, OptionalLong.empty());
            }
            while (!open && found.isEmpty() && first <= Windows.HIGHEST_ID) {
                found = windows.lowest(first, OptionalLong.of(first + span - 1));
                first += span;
                span *= 2;
            }
        } catch (WindowTooLargeException e) {
            if (!open && span <= LEAST_WINDOW) {
                throw e.reported();
            }
            long smaller = open ? span : Math.max(LEAST_WINDOW, span / 4);
            return page(List.of(), at.at(first).searching(smaller), false);
        }
        if (found.isEmpty()) {
            return end(at);
        }
        long next = found.getAsLong();
        return window(at, next, next + size - 1, windows.rows(plan, next, next + size - 1));
    }

    private ResponsePage window(PullCursor at, long first, long last, List<ReadPlan.Row> rows) {
        IdRanges watched = at.watched().without(first, last);
        int fresh = 0;
        for (ReadPlan.Row row : rows) {
            fresh += row.id() >= at.fresh() ? 1 : 0;
            if (!row.isFinished() && isStillAtIt(row)) {
                watched = watched.with(row.id());
            }
        }
        long highest = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).id();
        PullCursor next = at.after(last + 1, highest, rows.size(), fresh, watched)
                .asking(Math.min(mostWindow, Math.max(LEAST_WINDOW, at.window() * 2)));
        return page(rows, next, false);
    }

    private boolean isStillAtIt(ReadPlan.Row row) {
        Instant lastAction = row.lastAction();
        return lastAction == null || lastAction.isAfter(now.minus(STILL_AT_IT));
    }

    private ResponsePage end(PullCursor at) {
        if (at.isUpdate() && at.main() > 1 && at.highest() < at.main()) {
            return page(List.of(), at.everythingAgain(), false);
        }
        long oldest = at.highest() - STILL_AT_IT_IDS;
        IdRanges watched =
                plan.hasTimes() || oldest < 1 ? at.watched() : at.watched().without(1, oldest);
        PullCursor rest = at.rest(watched);
        return new ResponsePage(List.of(), List.of(), rest.toCursor(), true, at.seen(), total(at));
    }

    private static ResponsePage page(List<ReadPlan.Row> rows, PullCursor next, boolean last) {
        return new ResponsePage(
                rows.stream().map(ReadPlan.Row::response).toList(),
                List.of(),
                next.toCursor(),
                last,
                next.seen(),
                total(next));
    }

    private static long total(PullCursor at) {
        return at.isUpdate() ? -1 : Math.max(at.total(), at.seen());
    }
}
