package io.firsthand.jtbd.benchmark;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.firsthand.jtbd.Analyzer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * One thread over one corpus: the analyzer with all its rules; ripgrep, which only finds its anchors; java.util.regex, which
 * does the same; OpenNLP, which only finds sentences; CoreNLP, which only finds words and sentences. An operation is one
 * pass; {@link #main} turns times into MB/s.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class ScanBenchmark {
    private static final long ALL = 20_000_000;
    private static final long SOME = 4_000_000;
    private static final long FEW = 200_000;
    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    /** Takes options of JMH after the properties: {@code -Dbench.texts=FILE}, and a pattern of benchmarks if not all. */
    public static void main(String[] args) throws RunnerException {
        var options = new OptionsBuilder()
                .include(ScanBenchmark.class.getSimpleName() + "\\." + (args.length > 0 ? args[0] : ".*"))
                .jvmArgsAppend("-XX:+UseSerialGC", "-D" + Corpus.FILE + "=" + System.getProperty(Corpus.FILE, ""))
                .build();
        Collection<RunResult> results = new Runner(options).run();
        Corpus all = Corpus.of(ALL);
        System.out.printf(Locale.ROOT, "%n%-10s %10s %10s%n", "", "MB", "MB/s");
        for (RunResult result : results) {
            String name = result.getPrimaryResult().getLabel();
            double megabytes = size(all, name) / 1e6;
            double seconds = result.getPrimaryResult().getScore() / 1e3;
            System.out.printf(Locale.ROOT, "%-10s %10.1f %10.2f%n", name, megabytes, megabytes / seconds);
        }
    }

    private static long size(Corpus all, String benchmark) {
        return switch (benchmark) {
            case "openNlp" -> all.first(SOME).bytes();
            case "coreNlp", "regex" -> all.first(FEW).bytes();
            default -> all.bytes();
        };
    }

    /** The corpus and the analyzer. */
    @State(Scope.Benchmark)
    public static class Ours {
        final Corpus all = Corpus.of(ALL);
        final Analyzer analyzer = Analyzer.standard();
    }

    /** The corpus and the anchors as files, for ripgrep. */
    @State(Scope.Benchmark)
    public static class Written {
        private Path corpus = Path.of("");
        private Path patterns = Path.of("");

        /** Writes both. */
        @Setup
        public void write() throws IOException {
            corpus = Corpus.of(ALL).file();
            patterns = Files.write(Files.createTempFile("anchors", ".txt"), anchors());
        }

        /** Deletes both. */
        @TearDown
        public void delete() throws IOException {
            Files.delete(corpus);
            Files.delete(patterns);
        }
    }

    /** A prefix of the corpus and one pattern of all anchors. */
    @State(Scope.Benchmark)
    public static class Alternatives {
        final Corpus few = Corpus.of(ALL).first(FEW);
        final Pattern pattern = Pattern.compile(anchors().stream().collect(Collectors.joining("|", "(?i:", ")")));
    }

    /** A prefix of the corpus and the published English model. */
    @State(Scope.Benchmark)
    public static class Maxent {
        final Corpus some = Corpus.of(ALL).first(SOME);
        final SentenceDetectorME detector = detector();

        private static SentenceDetectorME detector() {
            try (InputStream model = Maxent.class.getResourceAsStream(MODEL)) {
                return new SentenceDetectorME(new SentenceModel(Objects.requireNonNull(model, MODEL)));
            } catch (IOException e) {
                throw new IllegalStateException(MODEL + " cannot be read", e);
            }
        }
    }

    /** A prefix of the corpus and the two steps that need no model. */
    @State(Scope.Benchmark)
    public static class Stanford {
        final Corpus few = Corpus.of(ALL).first(FEW);
        final StanfordCoreNLP pipeline = pipeline();

        private static StanfordCoreNLP pipeline() {
            var properties = new Properties();
            properties.setProperty("annotators", "tokenize,ssplit");
            return new StanfordCoreNLP(properties);
        }
    }

    private static List<String> anchors() {
        return Analyzer.standard().rules().stream()
                .flatMap(rules -> rules.anchors().words().stream())
                .map(words -> "\\b" + words.replace(" ", "\\s+") + "\\b")
                .toList();
    }

    /** All rules, findings with polarity, status and holder. */
    @Benchmark
    public long analyzer(Ours ours) {
        long findings = 0;
        for (String text : ours.all.texts()) {
            findings += ours.analyzer.analyze(text, null).size();
        }
        return findings;
    }

    /** The anchors only, as a process with its start. */
    @Benchmark
    public long ripgrep(Written files) throws IOException {
        Process rg = new ProcessBuilder(
                        "rg",
                        "-j1",
                        "-o",
                        "-i",
                        "--no-unicode",
                        "-f",
                        files.patterns.toString(),
                        files.corpus.toString())
                .start();
        try (InputStream out = rg.getInputStream()) {
            return out.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** The anchors only. */
    @Benchmark
    public long regex(Alternatives alternatives) {
        long hits = 0;
        for (String text : alternatives.few.texts()) {
            for (Matcher matcher = alternatives.pattern.matcher(text); matcher.find(); ) {
                hits++;
            }
        }
        return hits;
    }

    /** Sentences only. */
    @Benchmark
    public long openNlp(Maxent maxent) {
        long sentences = 0;
        for (String text : maxent.some.texts()) {
            sentences += maxent.detector.sentPosDetect(text).length;
        }
        return sentences;
    }

    /** Words and sentences only. */
    @Benchmark
    public long coreNlp(Stanford stanford) {
        long sentences = 0;
        for (String text : stanford.few.texts()) {
            sentences +=
                    stanford.pipeline.processToCoreDocument(text).sentences().size();
        }
        return sentences;
    }
}
