package io.firsthand.metrics.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/** Times each request by method, the operation's address with its ids left open, and the kind of status: never by what was asked for. */
@Provider
@Priority(Priorities.AUTHENTICATION - 1)
@ApplicationScoped
public class RequestMetrics implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String STARTED = RequestMetrics.class.getName();
    private static final Metadata REQUESTS = Metadata.builder()
            .withName("firsthand_requests")
            .withUnit(MetricUnits.SECONDS)
            .withDescription("Requests of the REST API and how long they took.")
            .build();

    @Inject
    private MetricRegistry registry;

    @Context
    private ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(STARTED, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(STARTED) instanceof Long started) {
            registry.timer(
                            REQUESTS,
                            new Tag("method", request.getMethod()),
                            new Tag("path", path()),
                            new Tag("status", response.getStatus() / 100 + "xx"))
                    .update(Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private String path() {
        var method = operation.getResourceMethod();
        if (method == null) {
            return "none";
        }
        var part = method.getAnnotation(Path.class);
        return operation.getResourceClass().getAnnotation(Path.class).value()
                + (part == null ? "" : "/" + part.value());
    }
}
