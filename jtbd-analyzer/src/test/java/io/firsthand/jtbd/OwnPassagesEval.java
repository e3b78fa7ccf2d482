package io.firsthand.jtbd;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Precision and recall on our own passages, against the committed figures. A span counts as found when a finding of
 * the same type shares at least half of their words. {@code -Deval.accept} writes the figures of now.
 */
@Tag("eval")
class OwnPassagesEval {
    private static final Path FOLDER = Path.of("src/test/eval");
    private static final Pattern WORD = Pattern.compile("\\w+(?:['’]\\w+)?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final double TOLERANCE = 0.01;

    private final Analyzer analyzer = Analyzer.standard();

    private record Gold(FindingType type, Span span, String polarity) {}

    private static final class Count {
        private int found;
        private int missed;
        private int wrong;
        private int polarityRight;

        double f1() {
            return found == 0 ? 0 : 2.0 * found / (2 * found + missed + wrong);
        }
    }

    /** English in {@code passages.jsonl}, unseen English in {@code passages-blind.jsonl}, German in {@code passages-de.jsonl}. */
    @ParameterizedTest
    @ValueSource(strings = {"", "-blind", "-de"})
    void no_figure_is_more_than_a_point_below_the_committed_one(String language) throws IOException {
        Path committedFigures = FOLDER.resolve("figures" + language + ".txt");
        Map<String, Double> now = figures(FOLDER.resolve("passages" + language + ".jsonl"));
        if (System.getProperty("eval.accept") != null) {
            Files.write(
                    committedFigures,
                    now.entrySet().stream()
                            .map(figure -> String.format(Locale.ROOT, "%s %.3f", figure.getKey(), figure.getValue()))
                            .toList());
        }

        Map<String, Double> committed = new TreeMap<>();
        for (String line : Files.readAllLines(committedFigures)) {
            committed.put(line.substring(0, line.indexOf(' ')), Double.valueOf(line.substring(line.indexOf(' ') + 1)));
        }
        assertThat(now.keySet()).isEqualTo(committed.keySet());
        committed.forEach(
                (name, figure) -> assertThat(now.get(name)).as(name).isGreaterThanOrEqualTo(figure - TOLERANCE));
    }

    private Map<String, Double> figures(Path passages) throws IOException {
        Map<FindingType, Count> counts = new EnumMap<>(FindingType.class);
        var all = new Count();
        int quiet = 0;
        int silent = 0;
        for (String line : Files.readAllLines(passages)) {
            JsonObject passage = json(line);
            String text = passage.getString("text");
            List<Gold> gold = gold(passage);
            List<Finding> found = new ArrayList<>(analyzer.analyze(text, null));
            if (gold.isEmpty()) {
                silent++;
                quiet += found.isEmpty() ? 1 : 0;
            }
            for (Gold span : gold) {
                Count count = counts.computeIfAbsent(span.type(), any -> new Count());
                Finding match = found.stream()
                        .filter(finding ->
                                finding.type() == span.type() && shared(text, finding.span(), span.span()) >= 0.5)
                        .findFirst()
                        .orElse(null);
                add(match != null, count, all);
                if (match != null) {
                    found.remove(match);
                    all.polarityRight += polarity(match).equals(span.polarity()) ? 1 : 0;
                }
            }
            for (Finding finding : found) {
                counts.computeIfAbsent(finding.type(), any -> new Count()).wrong++;
                all.wrong++;
            }
        }
        Map<String, Double> figures = new TreeMap<>();
        counts.forEach((type, count) -> figures.put("f1." + type, count.f1()));
        figures.put("f1.all", all.f1());
        figures.put("polarity.right", all.polarityRight / (double) all.found);
        figures.put("quiet.where.nothing.is", quiet / (double) silent);
        return figures;
    }

    private static void add(boolean found, Count... counts) {
        for (Count count : counts) {
            if (found) {
                count.found++;
            } else {
                count.missed++;
            }
        }
    }

    private static String polarity(Finding finding) {
        if (finding.status() == Status.RESOLVED || finding.status() == Status.HYPOTHETICAL) {
            return finding.status().name().toLowerCase(Locale.ROOT);
        }
        return finding.polarity() == Polarity.NEGATED ? "negated" : "affirmed";
    }

    private static double shared(String text, Span one, Span other) {
        Set<Integer> both = words(text, one);
        Set<Integer> either = new HashSet<>(both);
        Set<Integer> second = words(text, other);
        both.retainAll(second);
        either.addAll(second);
        return either.isEmpty() ? 0 : both.size() / (double) either.size();
    }

    private static Set<Integer> words(String text, Span span) {
        int from = text.offsetByCodePoints(0, span.start());
        int to = text.offsetByCodePoints(0, span.end());
        Set<Integer> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (matcher.start() < to && matcher.end() > from) {
                words.add(matcher.start());
            }
        }
        return words;
    }

    private static List<Gold> gold(JsonObject passage) {
        return passage.getJsonArray("spans").getValuesAs(JsonObject.class).stream()
                .map(span -> new Gold(
                        FindingType.valueOf(span.getString("type")),
                        new Span(span.getInt("start"), span.getInt("end")),
                        span.getString("polarity")))
                .toList();
    }

    private static JsonObject json(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
