package io.firsthand.jtbd.benchmark;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The texts that are read: the lines of a file, or passages of this module between lines of the documentation, shuffled and
 * multiplied, since people do not speak of their worries in each sentence. Immutable.
 *
 * @param texts texts without line feeds
 * @param bytes their size in UTF-8 with a line feed each
 */
record Corpus(List<String> texts, long bytes) {
    /** Names the file with one text a line; without it texts are made. */
    static final String FILE = "bench.texts";

    private static final Path PASSAGES = Path.of("src/test/eval/passages.jsonl");
    private static final long SEED = 20261128;
    private static final Path PROSE = Path.of("../docs");
    private static final int MOST_LINES = 4;
    /** One passage among so many lines. */
    private static final int ORDINARY = 6;

    Corpus {
        texts = List.copyOf(texts);
    }

    private Corpus(List<String> texts) {
        this(texts, texts.stream().mapToLong(Corpus::bytes).sum());
    }

    /**
     * Reads or makes the corpus.
     *
     * @param limit about how many bytes; what is shorter is repeated
     */
    static Corpus of(long limit) {
        String file = System.getProperty(FILE, "");
        List<String> source = file.isBlank() ? passages() : lines(Path.of(file));
        List<String> prose = file.isBlank() ? prose() : List.of();
        var random = new Random(SEED);
        var texts = new ArrayList<String>();
        for (long bytes = 0; bytes < limit; bytes += bytes(texts.get(texts.size() - 1))) {
            texts.add(file.isBlank() ? joined(source, prose, random) : source.get(texts.size() % source.size()));
        }
        return new Corpus(texts);
    }

    /** Returns the first texts up to so many bytes, for tools that are slow. */
    Corpus first(long limit) {
        var first = new ArrayList<String>();
        for (long size = 0; size < limit && first.size() < texts.size(); size += bytes(texts.get(first.size() - 1))) {
            first.add(texts.get(first.size()));
        }
        return new Corpus(first);
    }

    /** Writes the texts, one a line, to a new temporary file. */
    Path file() throws IOException {
        Path file = Files.createTempFile("corpus", ".txt");
        return Files.write(file, texts);
    }

    private static String joined(List<String> passages, List<String> prose, Random random) {
        var text = new StringBuilder();
        for (int left = random.nextInt(MOST_LINES); left >= 0; left--) {
            List<String> source = random.nextInt(ORDINARY) == 0 ? passages : prose;
            text.append(source.get(random.nextInt(source.size()))).append(left > 0 ? " " : "");
        }
        return text.toString();
    }

    /** Returns the lines of the documentation that are sentences: no tables, headings, code. */
    private static List<String> prose() {
        try (Stream<Path> files = Files.list(PROSE)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .flatMap(file -> lines(file).stream())
                    .filter(line -> line.length() > 60 && Character.isLetter(line.charAt(0)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(PROSE + " cannot be read", e);
        }
    }

    private static List<String> passages() {
        return lines(PASSAGES).stream()
                .map(line ->
                        Json.createReader(new StringReader(line)).readObject().getString("text"))
                .map(text -> text.replace('\n', ' '))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + 1L;
    }
}
