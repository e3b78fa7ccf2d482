package io.firsthand.health.boundary;

import io.firsthand.database.control.DataFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when files can be written to the data folder and there is room for some. */
@Readiness
@ApplicationScoped
public class DataFolderCheck implements HealthCheck {
    private static final long LEAST_BYTES = 64L << 20;

    @Inject
    private DataFolder folder;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("data-folder");
        try {
            var path = folder.path();
            long free = Files.getFileStore(path).getUsableSpace();
            return response.withData("freeMiB", free >> 20)
                    .status(Files.isWritable(path) && free >= LEAST_BYTES)
                    .build();
        } catch (IOException | UncheckedIOException e) {
            return response.down().build();
        }
    }
}
