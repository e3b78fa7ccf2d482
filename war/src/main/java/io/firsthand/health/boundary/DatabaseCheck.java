package io.firsthand.health.boundary;

import io.firsthand.database.control.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {
    @Inject
    private Schema schema;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("database");
        try {
            return response.withData("product", schema.product()).up().build();
        } catch (IllegalStateException e) {
            return response.withData("reason", String.valueOf(e.getMessage()))
                    .down()
                    .build();
        }
    }
}
