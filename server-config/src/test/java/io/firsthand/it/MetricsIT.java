package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What monitoring reads: figures of requests and pulls without ids, and whether the installation can work. */
@Tag("rest")
class MetricsIT {
    private static final Api API = Api.underTest();
    private static final Api NOBODY = Api.anonymous(InstallationUnderTest.get());

    private static String metrics() {
        return NOBODY.send("GET", "/metrics", BodyPublishers.noBody(), "Accept", "text/plain")
                .text();
    }

    private static double value(String name, String... tags) {
        return metrics()
                .lines()
                // Open Liberty writes a timer's unit into its name, Payara does not
                .filter(line -> line.replace("requests_seconds_", "requests_").startsWith(name + "{"))
                .filter(line -> java.util.Arrays.stream(tags).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void requests_are_timed_by_operation_and_kind_of_status_and_never_by_id() {
        double before = value("firsthand_requests_count", "path=\"profiles/{id}\"", "status=\"4xx\"", "method=\"GET\"");
        API.get("profiles/987654321");
        API.get("profiles/987654322");
        assertThat(value("firsthand_requests_count", "path=\"profiles/{id}\"", "status=\"4xx\"", "method=\"GET\""))
                .isEqualTo(before + 2);
        assertThat(metrics()).doesNotContain("98765432").doesNotContain("fh_");
        assertThat(metrics().lines().filter(line -> line.contains("quantile=")))
                .as("histograms of every operation would fill the memory")
                .isEmpty();
    }

    @Test
    void pulls_are_counted_by_tool_and_outcome() {
        double pages = value("firsthand_pull_pages_total", "tool=\"csv\"");
        double fresh = value("firsthand_pull_responses_total", "tool=\"csv\"", "outcome=\"new\"");
        var upload = API.upload("metrics.csv", "id,comment\n1,It was fine\n2,It was not\n");
        var source = API.post(
                "sources",
                "{\"uploadId\":\"" + upload
                        + "\",\"kind\":\"feedback\",\"basis\":\"service-record\",\"columns\":[{\"key\":\"id\",\"role\":\"id\"},"
                        + "{\"key\":\"comment\",\"role\":\"text\"}]}");
        API.pull(source.json().getJsonNumber("id").longValue());
        assertThat(value("firsthand_pull_pages_total", "tool=\"csv\"")).isEqualTo(pages + 1);
        assertThat(value("firsthand_pull_responses_total", "tool=\"csv\"", "outcome=\"new\""))
                .isEqualTo(fresh + 2);
        assertThat(value("firsthand_pulls_ended_total", "tool=\"csv\"", "state=\"done\"", "error=\"none\""))
                .isPositive();
    }

    @Test
    void health_names_what_it_checked_and_tells_nothing_else() {
        var ready = NOBODY.send("GET", "/health/ready", BodyPublishers.noBody());
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.text())
                .contains("\"database\"", "\"data-folder\"", "\"plugins\"")
                .contains("UP");
        var live = NOBODY.send("GET", "/health/live", BodyPublishers.noBody());
        assertThat(live.status()).isEqualTo(200);
        assertThat(live.text()).contains("\"worker\"");
        assertThat(ready.text() + live.text())
                .doesNotContainPattern(Pattern.compile("jdbc|postgres|/data|password", Pattern.CASE_INSENSITIVE));
    }
}
