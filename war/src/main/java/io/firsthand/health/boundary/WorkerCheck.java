package io.firsthand.health.boundary;

import io.firsthand.pulls.control.PullRunner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while the worker that takes pulls comes round; it waits for a slow database, so it may be late by some minutes. */
@Liveness
@ApplicationScoped
public class WorkerCheck implements HealthCheck {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Inject
    private PullRunner runner;

    @Inject
    private Clock clock;

    @Override
    public HealthCheckResponse call() {
        var silent = Duration.between(runner.lastRound(), clock.instant());
        return HealthCheckResponse.named("worker")
                .withData("silentSeconds", silent.toSeconds())
                .status(silent.compareTo(LONGEST) < 0)
                .build();
    }
}
