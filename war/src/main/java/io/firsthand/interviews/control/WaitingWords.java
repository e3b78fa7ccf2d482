package io.firsthand.interviews.control;

import io.firsthand.database.control.Start;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Hands over what a request was to hand over and could not, because the server was stopped in between: words of a talk, and what was
 * withdrawn of them.
 */
@ApplicationScoped
public class WaitingWords {
    private static final System.Logger LOG = System.getLogger(WaitingWords.class.getName());
    private static final int SECONDS = 60;

    private final AtomicBoolean stopping = new AtomicBoolean();

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Interviews interviews;

    @Inject
    private HandingOver handingOver;

    void start(@Observes Start.Ready ready) {
        scheduler.scheduleWithFixedDelay(this::all, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        stopping.set(true);
    }

    private void all() {
        try {
            interviews.waiting().forEach(this::one);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Talks that wait could not be listed; trying again in a minute.", e);
        }
    }

    private void one(long interviewId, String by) {
        if (stopping.get()) {
            return;
        }
        try {
            handingOver.handOver(interviewId, by);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The words of a talk could not be handed over; trying again in a minute. interview=" + interviewId,
                    e);
        }
    }
}
