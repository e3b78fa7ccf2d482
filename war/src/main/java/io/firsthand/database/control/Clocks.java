package io.firsthand.database.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one source of time. */
@ApplicationScoped
public class Clocks {
    /** Returns the system's clock in UTC. */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
