package io.firsthand.database.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The order of starting: first the database, then everything that listens to {@link Ready}. */
@ApplicationScoped
public class Start {
    @Inject
    private Schema schema;

    @Inject
    private Event<Ready> ready;

    /** The database is up to date; work may begin. */
    public record Ready() {}

    void start(@Observes @Initialized(ApplicationScoped.class) Object context) {
        schema.bringUpToDate();
        ready.fire(new Ready());
    }
}
