package io.firsthand.jtbd;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Scan speed on one thread: {@code ScanBenchmark FILE [ROUNDS]}, one text a line, UTF-8. Prints the median and the best
 * of the second half of the rounds, by processor time of the thread, so that a busy machine disturbs less.
 */
final class ScanBenchmark {
    private ScanBenchmark() {}

    public static void main(String[] args) throws IOException {
        List<String> texts = Files.readAllLines(Path.of(args[0]));
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 40;
        long bytes = texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length + 1L)
                .sum();
        Analyzer analyzer = Analyzer.standard();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] speeds = new double[rounds];
        long findings = 0;
        for (int round = 0; round < rounds; round++) {
            findings = 0;
            long before = threads.getCurrentThreadCpuTime();
            for (String text : texts) {
                findings += analyzer.analyze(text, null).size();
            }
            speeds[round] = bytes * 1e3 / (threads.getCurrentThreadCpuTime() - before);
        }
        double[] warm = Arrays.copyOfRange(speeds, rounds / 2, rounds);
        Arrays.sort(warm);
        System.out.printf(
                Locale.ROOT,
                "%d texts, %.1f MB, %d findings: median %.1f MB/s, best %.1f MB/s%n",
                texts.size(),
                bytes / 1e6,
                findings,
                warm[warm.length / 2],
                warm[warm.length - 1]);
    }
}
