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

/**
 * The texts that are read: the lines of a file, or passages of this module, shuffled and multiplied. Immutable.
 *
 * @param texts texts without line feeds
 * @param bytes their size in UTF-8 with a line feed each
 */
record Corpus(List<String> texts, long bytes) {
    /** Names the file with one text a line; without it texts are made. */
    static final String FILE = "bench.texts";

    private static final Path PASSAGES = Path.of("src/test/eval/passages.jsonl");
    private static final long SEED = 20261128;
    private static final int MOST_PASSAGES = 4;

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
        var random = new Random(SEED);
        var texts = new ArrayList<String>();
        for (long bytes = 0; bytes < limit; bytes += bytes(texts.get(texts.size() - 1))) {
            texts.add(file.isBlank() ? joined(source, random) : source.get(texts.size() % source.size()));
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

    private static String joined(List<String> passages, Random random) {
        var text = new StringBuilder();
        for (int left = random.nextInt(MOST_PASSAGES); left >= 0; left--) {
            text.append(passages.get(random.nextInt(passages.size()))).append(left > 0 ? " " : "");
        }
        return text.toString();
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
