package io.firsthand.audit.control;

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

/** Seals events a few seconds after they happened, apart from the transactions in which they did, so that no decision waits for it. */
@ApplicationScoped
public class Sealing {
    private static final System.Logger LOG = System.getLogger(Sealing.class.getName());
    private static final int SECONDS = 5;

    private final AtomicBoolean stopping = new AtomicBoolean();

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Chain chain;

    void start(@Observes Start.Ready ready) {
        scheduler.scheduleWithFixedDelay(this::sealAll, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        stopping.set(true);
    }

    private void sealAll() {
        try {
            int sealed = Chain.BATCH;
            while (!stopping.get() && sealed == Chain.BATCH) {
                sealed = chain.seal();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Audit events could not be sealed; trying again in a few seconds.", e);
        }
    }
}
