package io.firsthand.evidence.control;

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

/** Gives themes to findings that are older than themes, once after each start, in the background. */
@ApplicationScoped
public class ThemeCatchUp {
    private static final System.Logger LOG = System.getLogger(ThemeCatchUp.class.getName());
    private static final int FIRST_AFTER_SECONDS = 2;
    private static final int PAUSE_SECONDS = 60;

    private final AtomicBoolean stopping = new AtomicBoolean();

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private ThemeBackfill backfill;

    void start(@Observes Start.Ready ready) {
        scheduler.schedule(this::all, FIRST_AFTER_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        stopping.set(true);
    }

    private void all() {
        try {
            int found = 0;
            int step = 1;
            while (!stopping.get() && step > 0) {
                step = backfill.step();
                found += step;
            }
            if (found > 0) {
                LOG.log(Level.INFO, "Older findings have themes now. findings={0}", found);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Older findings could not be given themes; trying again in a minute.", e);
            scheduler.schedule(this::all, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
