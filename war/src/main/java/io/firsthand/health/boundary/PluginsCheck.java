package io.firsthand.health.boundary;

import io.firsthand.connections.control.PluginRegistry;
import io.firsthand.evidence.control.Extraction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when quotes can be looked for and there is a tool to read with; what is broken in the plugin folder is only counted. */
@Readiness
@ApplicationScoped
public class PluginsCheck implements HealthCheck {
    @Inject
    private PluginRegistry plugins;

    @Inject
    private Extraction extraction;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("plugins")
                .withData("tools", plugins.tools().size())
                .withData("broken", plugins.broken().size());
        try {
            return response.status(
                            !extraction.label().isEmpty() && !plugins.tools().isEmpty())
                    .build();
        } catch (RuntimeException e) {
            return response.down().build();
        }
    }
}
