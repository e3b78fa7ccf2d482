package io.firsthand.connector.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.spi.Column.Role;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.ReadRequest;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyTool;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads a large file in a small heap, and writes what it took to {@code target/bench.txt}.
 *
 * <pre>{@code
 * ../mvnw test -Dtest=LargeFileTest -Dexcluded.tags=none -Dtest.heap=-Xmx64m
 * ../mvnw test -Dtest=LargeFileTest -Dexcluded.tags=none -Dtest.heap="-Xmx512m -Dbench.rows=8000000"
 * }</pre>
 */
@Tag("slow")
class LargeFileTest {
    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final long MOST_HEAP = 512L << 20;

    @TempDir
    Path folder;

    @Test
    void a_large_file_of_different_rows_is_read_in_a_small_heap() throws IOException {
        assertThat(Runtime.getRuntime().maxMemory())
                .as("run with -Dtest.heap=-Xmx64m: a large heap proves nothing")
                .isLessThanOrEqualTo(MOST_HEAP);
        Path file = write(folder.resolve("large.csv"));
        double raw = seconds(() -> readRaw(file));
        long[] read = new long[2];
        double mapped = seconds(() -> readThrough(file, read));

        assertThat(read).containsExactly(ROWS, 0);
        report(file, raw, mapped);
    }

    private static void readThrough(Path file, long[] read) {
        TestFile source = new TestFile(
                file, java.util.Map.of("file", file.toString(), "file-name", "large.csv", "header", "names"));
        SourceDescription columns = TestFile.source(List.of(
                TestFile.column("when", Role.DATE),
                TestFile.column("status", Role.STATE),
                TestFile.column("why", Role.TEXT)));
        try (SurveyTool tool = source.open()) {
            Cursor cursor = Cursor.START;
            ResponsePage page;
            do {
                page = tool.read(new ReadRequest("large", columns, cursor, 1_000, ReadRequest.Purpose.UPDATE));
                read[0] += page.responses().size();
                read[1] += page.rejected().size();
                cursor = page.next();
            } while (!page.last());
        }
    }

    private static void readRaw(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            int read = 0;
            while (read >= 0) {
                read = in.read(buffer);
            }
        }
    }

    private static Path write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write("when,status,why,score\r\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < ROWS; i++) {
                String row = "2026-01-" + (10 + i % 20) + " 09:30," + (i % 9 == 0 ? "Partial" : "Complete")
                        + ",\"It took me " + i
                        + " clicks, then I gave up.\nMy colleague said \"\"try the old one\"\" 😝 größer\","
                        + i % 11 + "\r\n";
                out.write(row.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static void report(Path file, double raw, double mapped) throws IOException {
        double megabytes = Files.size(file) / 1e6;
        Files.writeString(
                Path.of("target", "bench.txt"),
                String.format(
                        Locale.ROOT,
                        "%d rows, %.0f MB, heap limit %d MiB: raw read %.2f s, read as responses %.2f s (%.0f rows/s, %.0f"
                                + " MB/s)%n",
                        ROWS,
                        megabytes,
                        Runtime.getRuntime().maxMemory() >> 20,
                        raw,
                        mapped,
                        ROWS / mapped,
                        megabytes / mapped));
    }

    /** Something to measure. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e9;
    }
}
