package io.firsthand.jtbd.cli;

import io.firsthand.jtbd.Analyzer;
import io.firsthand.jtbd.Finding;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Reads passages, writes findings, in the order of the input. Memory holds a few batches a thread, whatever the size of
 * the input.
 */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Reads passages and writes one line of findings each, in the order of the input.",
            "Offsets count Unicode code points of the text as read."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but some lines could not be read; they are named on standard error",
            "2:the command line is wrong",
            "3:a file cannot be read or written"
        },
        footer = {
            "",
            "JSON lines in:  {\"id\",\"text\",\"question\"?:{\"id\",\"text\",\"feeds\"?,\"promptedness\"?}}",
            "JSON lines out: {\"id\",\"spans\":[{\"type\",\"start\",\"end\",\"quote\",\"polarity\",\"holder\",\"rule\",\"confidence\"}]}",
            "CSV gives CSV: one row a finding."
        })
final class ExtractCommand implements Callable<Integer> {
    private static final int BATCH = 256;
    private static final int BATCH_CHARS = 1 << 20;
    private static final int BATCHES_A_THREAD = 4;

    private final Streams streams;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "File to read, UTF-8; - is standard input.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "jsonl, csv or text (one text a line, its number is the id). Default: jsonl.")
    private Format format = Format.JSONL;

    @Option(
            names = "--text-column",
            paramLabel = "NAME",
            defaultValue = "text",
            description = "CSV column with the text. Default: text.")
    private String textColumn = "text";

    @Option(
            names = "--id-column",
            paramLabel = "NAME",
            description = "CSV column with the id. Default: the row's line number.")
    private @Nullable String idColumn;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "Threads, 1 to 256. Default: 1.")
    private int threads = 1;

    @Option(names = "--out", paramLabel = "FILE", description = "File to write. Default: standard output.")
    private @Nullable Path out;

    private long passages;
    private long badLines;
    private long findings;

    ExtractCommand(Streams streams) {
        this.streams = streams;
    }

    /** What became of one batch. */
    private record Batch(String output, List<String> problems, int passages, int findings) {}

    @Override
    public Integer call() {
        if (threads < 1 || threads > 256) {
            return usage("--threads " + threads + " is not within 1..256");
        }
        try (BufferedReader reader = reader();
                Writer writer = writer()) {
            PassageSource source = switch (format) {
                case JSONL -> new JsonLines(reader);
                case CSV -> new CsvRows(reader, textColumn, idColumn);
                case TEXT -> new TextLines(reader);
            };
            if (format == Format.CSV) {
                writer.write(ResultWriter.CSV_HEADER);
            }
            run(source, writer);
            writer.flush();
        } catch (UsageException e) {
            return usage(e.getMessage());
        } catch (IOException e) {
            streams.err()
                    .println("cannot read or write: " + e.getMessage() + " ("
                            + e.getClass().getSimpleName() + "); check the paths and the space left");
            return JtbdAnalyzerCommand.CANNOT_READ_OR_WRITE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            streams.err().println("interrupted");
            return JtbdAnalyzerCommand.CANNOT_READ_OR_WRITE;
        }
        if (streams.terminal()) {
            streams.err().printf("%n%d passages, %d findings, %d bad lines%n", passages, findings, badLines);
        } else if (badLines > 0) {
            streams.err().println(badLines + " bad lines were left out");
        }
        return badLines > 0 ? JtbdAnalyzerCommand.BAD_LINES : JtbdAnalyzerCommand.OK;
    }

    private void run(PassageSource source, Writer writer) throws IOException, InterruptedException {
        Analyzer analyzer = Analyzer.standard();
        if (threads == 1) {
            for (var batch = read(source); !batch.isEmpty(); batch = read(source)) {
                write(analyse(analyzer, batch), writer);
            }
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<Batch>> running = new ArrayDeque<>();
            for (var batch = read(source); !batch.isEmpty(); batch = read(source)) {
                var entries = batch;
                running.add(workers.submit(() -> analyse(analyzer, entries)));
                if (running.size() >= threads * BATCHES_A_THREAD) {
                    write(await(running.remove()), writer);
                }
            }
            while (!running.isEmpty()) {
                write(await(running.remove()), writer);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static Batch await(Future<Batch> batch) throws InterruptedException {
        try {
            return batch.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("analysis failed", e.getCause());
        }
    }

    private static List<PassageSource.Entry> read(PassageSource source) throws IOException {
        var batch = new ArrayList<PassageSource.Entry>(BATCH);
        long chars = 0;
        while (batch.size() < BATCH && chars < BATCH_CHARS) {
            PassageSource.Entry entry = source.next();
            if (entry == null) {
                break;
            }
            batch.add(entry);
            chars += entry.chars();
        }
        return batch;
    }

    private Batch analyse(Analyzer analyzer, List<PassageSource.Entry> entries) {
        var output = new StringBuilder();
        var problems = new ArrayList<String>();
        int count = 0;
        int found = 0;
        for (PassageSource.Entry entry : entries) {
            try {
                Passage passage = entry.passage();
                List<Finding> results = analyzer.analyze(passage.text(), passage.question());
                output.append(
                        format == Format.CSV
                                ? ResultWriter.csv(passage, results)
                                : ResultWriter.json(passage, results, analyzer.language(passage.text())));
                count++;
                found += results.size();
            } catch (BadLineException e) {
                problems.add("line " + entry.line() + ": " + e.getMessage());
            }
        }
        return new Batch(output.toString(), problems, count, found);
    }

    private void write(Batch batch, Writer writer) throws IOException {
        writer.write(batch.output());
        batch.problems().forEach(streams.err()::println);
        badLines += batch.problems().size();
        passages += batch.passages();
        findings += batch.findings();
        if (streams.terminal()) {
            streams.err().printf("\r%d passages, %d findings", passages, findings);
        }
    }

    private int usage(@Nullable String message) {
        CommandLine command = spec.commandLine();
        command.getErr().println(message);
        command.usage(command.getErr());
        return JtbdAnalyzerCommand.USAGE;
    }

    private BufferedReader reader() throws IOException {
        InputStream in = file.equals("-") ? streams.in() : Files.newInputStream(Path.of(file));
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    }

    private Writer writer() throws IOException {
        Path path = out;
        OutputStream target = path == null ? new Unclosed(streams.out()) : Files.newOutputStream(path);
        return new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Standard output stays open when the command is done, and says when nobody reads it any more. */
    private static final class Unclosed extends OutputStream {
        private final PrintStream out;

        Unclosed(PrintStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            check();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            check();
        }

        @Override
        public void flush() throws IOException {
            check();
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        private void check() throws IOException {
            if (out.checkError()) {
                throw new IOException("standard output is closed");
            }
        }
    }
}
