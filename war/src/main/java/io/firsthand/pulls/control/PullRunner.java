package io.firsthand.pulls.control;

import io.firsthand.database.control.Start;
import io.firsthand.evidence.control.Extraction;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.pulls.control.Analysis.AnalysedPage;
import io.firsthand.pulls.control.Leases.Lease;
import io.firsthand.pulls.entity.Pull;
import io.firsthand.sources.control.SourceSessions;
import io.firsthand.sources.entity.Source;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.ReadRequest;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Works on pulls: takes the due ones, reads and analyses the next page while the present one is stored, and ends each with the state
 * that says what happened. Every node runs one; the lease decides who works.
 */
@ApplicationScoped
public class PullRunner {
    private static final System.Logger LOG = System.getLogger(PullRunner.class.getName());
    private static final int AT_ONCE = 2;
    private static final int PAGE = 500;
    /** So many deletions need no confirmation, whatever their share. */
    private static final int FEW = 20;

    private static final int MOST_WAITS = 12;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final Set<Long> working = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean stopping = new AtomicBoolean();

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Leases leases;

    @Inject
    private Pulls pulls;

    @Inject
    private PageWriter writer;

    @Inject
    private SourceSessions sessions;

    @Inject
    private Extraction extraction;

    @Inject
    private Clock clock;

    private volatile Instant lastRound = Instant.EPOCH;

    /** A page that has been read and analysed. */
    private record Ready(ResponsePage page, AnalysedPage analysed) {}

    void start(@Observes Start.Ready ready) {
        lastRound = clock.instant();
        pulls.forgetOrphanedFiles();
        leases.releaseOwn();
        scheduler.scheduleWithFixedDelay(this::takeDue, 0, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        stopping.set(true);
    }

    private void takeDue() {
        if (stopping.get()) {
            return;
        }
        lastRound = clock.instant();
        try {
            leases.endAbandonedPushes();
            for (long id : leases.due()) {
                if (working.size() >= AT_ONCE) {
                    return;
                }
                leases.take(id).ifPresent(this::submit);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Due pulls could not be taken; trying again in a second.", e);
        }
    }

    /** Returns when due pulls were last looked for. */
    public Instant lastRound() {
        return lastRound;
    }

    private void submit(Lease lease) {
        working.add(lease.pullId());
        executor.submit(() -> work(lease));
    }

    private void work(Lease lease) {
        var cancelled = new AtomicBoolean();
        var renewal = renew(lease, cancelled);
        try {
            read(lease, cancelled);
        } catch (Leases.LostException e) {
            LOG.log(Level.INFO, "A pull was taken over or stopped. pull={0}", lease.pullId());
        } catch (SurveyToolException e) {
            ended(lease, e);
        } catch (ProblemException e) {
            leases.change(
                    lease,
                    (pull, now) ->
                            pull.fail(SurveyToolError.INVALID_INPUT, e.problem().detail(), now));
        } catch (InterruptedException | RejectedExecutionException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) { // a plugin that throws an error would be taken up again for ever
            failed(lease, e);
        } finally {
            renewal.cancel(false);
            working.remove(lease.pullId());
        }
    }

    private ScheduledFuture<?> renew(Lease lease, AtomicBoolean cancelled) {
        return scheduler.scheduleWithFixedDelay(
                () -> {
                    if (!leases.renew(lease)) {
                        cancelled.set(true);
                    }
                },
                2,
                5,
                TimeUnit.SECONDS);
    }

    private void read(Lease lease, AtomicBoolean cancelled) throws InterruptedException {
        var pull = pulls.pull(lease.pullId());
        try (var tool = sessions.open(pulls.source(pull), () -> cancelled.get() || stopping.get())) {
            var source = pulls.refreshed(pull, tool);
            var analysis = new Analysis(extraction, source.description().columns(), source.html());
            LOG.log(Level.INFO, "Pull runs. pull={0} source={1} tool={2}", pull.id(), source.id(), source.tool());
            var next = executor.submit(() -> page(tool, source, pull, pull.cursor(), analysis));
            while (true) {
                var ready = await(next);
                if (!ready.page().last()) {
                    next = executor.submit(
                            () -> page(tool, source, pull, ready.page().next(), analysis));
                }
                try {
                    writer.write(lease, ready.page(), ready.analysed());
                } catch (RuntimeException e) {
                    next.cancel(false);
                    awaitQuietly(next);
                    throw e;
                }
                if (ready.page().last()) {
                    sweep(lease, tool, source, pull);
                    pulls.finish(lease, ready.page().next());
                    LOG.log(Level.INFO, "Pull is done. pull={0}", pull.id());
                    return;
                }
                if (pulls.pull(pull.id()).isCancelRequested()) {
                    awaitQuietly(next);
                    leases.change(lease, (held, now) -> held.cancelled(now));
                    return;
                }
            }
        }
    }

    /** What a sweep has not seen is asked for once more before it counts as gone: one export can lose rows. */
    private void sweep(Lease lease, SurveyTool tool, Source source, Pull pull) {
        if (pull.purpose() != Pull.Purpose.SWEEP) {
            return;
        }
        var gone = gone(tool, source, pull);
        long known = pulls.known(source.id());
        if (gone.size() > FEW && 2L * gone.size() > known && !pull.areDeletionsConfirmed()) {
            throw new SurveyToolException(
                    source.tool(),
                    SurveyToolError.INVALID_INPUT,
                    "the tool no longer has " + gone.size() + " of " + known
                            + " responses, as after a survey was deactivated and activated again; nothing was taken back. If they"
                            + " were really deleted, check again and confirm the deletions");
        }
        for (int from = 0; from < gone.size(); from += PAGE) {
            writer.vanish(lease, gone.subList(from, Math.min(gone.size(), from + PAGE)));
        }
    }

    private List<Long> gone(SurveyTool tool, Source source, Pull pull) {
        var gone = new ArrayList<Long>();
        long after = 0;
        for (var unseen = pulls.unseen(pull, after); !unseen.isEmpty(); unseen = pulls.unseen(pull, after)) {
            var present = tool.present(source.surveyId(), unseen.keySet());
            unseen.forEach((remoteId, id) -> {
                if (!present.contains(remoteId)) {
                    gone.add(id);
                }
            });
            after = Collections.max(unseen.values());
        }
        return gone;
    }

    private static Ready page(SurveyTool tool, Source source, Pull pull, Cursor from, Analysis analysis) {
        var page = tool.read(new ReadRequest(
                source.surveyId(),
                source.description(),
                from,
                PAGE,
                ReadRequest.Purpose.valueOf(pull.purpose().name())));
        return new Ready(page, analysis.page(page.responses()));
    }

    private static Ready await(Future<Ready> page) throws InterruptedException {
        try {
            return page.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The session must not be closed while a page is still being read from it. */
    private static void awaitQuietly(Future<Ready> page) throws InterruptedException {
        try {
            page.get();
        } catch (ExecutionException | java.util.concurrent.CancellationException e) {
            LOG.log(Level.DEBUG, "The page read ahead was not needed.", e);
        }
    }

    private void ended(Lease lease, SurveyToolException e) {
        LOG.log(Level.INFO, "A survey tool ended or delays a pull. pull={0} error={1}", lease.pullId(), e.error());
        if (stopping.get()) {
            return;
        }
        leases.change(lease, (pull, now) -> {
            if (pull.isCancelRequested()) {
                pull.cancelled(now);
            } else if (e.error().isTransient() && pull.attempts() < MOST_WAITS) {
                pull.waitFor(e.error(), e.hint(), now.plus(e.retryAfter().orElse(backOff(pull.attempts()))));
            } else {
                pull.fail(e.error(), e.hint(), now);
            }
        });
    }

    private static Duration backOff(int attempts) {
        var wait = Duration.ofSeconds(5L << Math.min(attempts, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private void failed(Lease lease, Throwable e) {
        if (stopping.get()) {
            return;
        }
        var errorId = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "A pull failed. pull=" + lease.pullId() + " errorId=" + errorId, e);
        try {
            leases.change(
                    lease,
                    (pull, now) -> pull.fail(
                            null,
                            "Something went wrong in Firsthand; the server's log explains it under errorId " + errorId
                                    + ".",
                            now));
        } catch (RuntimeException again) {
            LOG.log(
                    Level.WARNING,
                    "The failure could not be stored; the pull is taken up again when its lease ends.",
                    again);
        }
    }
}
