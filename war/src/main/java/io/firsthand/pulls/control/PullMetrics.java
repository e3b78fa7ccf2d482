package io.firsthand.pulls.control;

import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.pulls.entity.Pull;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts what pulls and pushes do, by tool: pages, responses by what became of them, rows kept out, and how pulls ended. */
@ApplicationScoped
public class PullMetrics {
    private static final Metadata PAGES = metadata("firsthand_pull_pages", "Pages stored.");
    private static final Metadata RESPONSES =
            metadata("firsthand_pull_responses", "Responses read, by what became of them.");
    private static final Metadata REJECTED = metadata("firsthand_pull_rejected", "Rows kept out.");
    private static final Metadata ENDED =
            metadata("firsthand_pulls_ended", "Pulls that ended or wait, by state and error.");

    @Inject
    private MetricRegistry registry;

    private static Metadata metadata(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }

    /** Counts a stored page. */
    void page(String tool, Map<String, Long> counts, int rejected) {
        var by = new Tag("tool", tool);
        registry.counter(PAGES, by).inc();
        registry.counter(REJECTED, by).inc(rejected);
        for (var outcome : new String[] {"new", "changed", "unchanged"}) {
            registry.counter(RESPONSES, by, new Tag("outcome", outcome)).inc(counts.getOrDefault(outcome, 0L));
        }
    }

    /** Counts a pull that ended, or that waits for its tool. */
    void ended(String tool, Pull pull) {
        registry.counter(
                        ENDED,
                        new Tag("tool", tool),
                        new Tag("state", Kebab.of(pull.state())),
                        new Tag("error", pull.error().map(Kebab::of).orElse("none")))
                .inc();
    }
}
