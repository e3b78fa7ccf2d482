package io.firsthand.connector.limesurvey;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.ReadRequest;
import io.firsthand.spi.ReadRequest.Purpose;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A large survey, page by page; the figures are in BENCH.md. */
@Tag("slow")
class VolumeTckTest {

    @Test
    void a_hundred_thousand_responses_of_every_type_are_read() throws IOException {
        int responses = Integer.getInteger("bench.responses", 100_000);
        try (SimulatedLimeSurvey server = new SimulatedLimeSurvey(0, Clock.systemUTC())) {
            server.addVolume(responses);
            String id = Integer.toString(SimulatedLimeSurvey.VOLUME);
            try (SurveyTool tool = new LimeSurveyPlugin()
                    .open(
                            new ConnectionSettings(Map.of(
                                    "url", server.url(),
                                    "user", SimulatedLimeSurvey.USER,
                                    "password", SimulatedLimeSurvey.PASSWORD)),
                            PluginContext.of(Clock.systemUTC()))) {
                SourceDescription source = new SourceDescription(
                        SourceDescription.Kind.SURVEY,
                        SourceDescription.PermissionBasis.UNKNOWN,
                        tool.describe(id).columns());
                long start = System.nanoTime();
                long read = 0;
                int pages = 0;
                Cursor cursor = Cursor.START;
                for (boolean last = false; !last; pages++) {
                    ResponsePage page = tool.read(new ReadRequest(id, source, cursor, 1000, Purpose.UPDATE));
                    read += page.responses().size();
                    cursor = page.next();
                    last = page.last();
                }
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                assertThat(read).isEqualTo(responses);
                Files.writeString(
                        Path.of("target", "bench-limesurvey.txt"),
                        responses + " responses in " + pages + " pages, " + millis + " ms, heap at most "
                                + Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MiB\n");
            }
        }
    }
}
