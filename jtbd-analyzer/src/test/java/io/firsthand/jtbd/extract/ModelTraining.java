package io.firsthand.jtbd.extract;

import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.firsthand.jtbd.FindingType;
import io.firsthand.jtbd.lang.Languages;
import io.firsthand.jtbd.rule.Rule;
import io.firsthand.jtbd.rule.RuleLoader;
import io.firsthand.jtbd.rule.RuleSet;
import io.firsthand.jtbd.score.Feature;
import io.firsthand.jtbd.score.Model;
import io.firsthand.jtbd.score.Model.Weight;
import io.firsthand.jtbd.score.Scorer;
import io.firsthand.jtbd.text.Sentence;
import io.firsthand.jtbd.text.Vocabulary;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Learns the model from labelled passages: {@code ModelTraining MODEL.tsv PASSAGES.jsonl …}, see {@code src/test/training/README.md}. Every run of clauses, and
 * what every rule proposes, is an example; it is a good one when it shares enough words with a labelled span of its
 * type.
 */
public final class ModelTraining {
    /** From this probability on a clause is a finding: beyond it a wrong one costs more than a right one brings. */
    private static final double THRESHOLD = 0.46;

    private static final double GOOD = 0.65;
    private static final double BAD = 0.4;
    private static final double COST = Double.parseDouble(System.getProperty("training.cost", "0.2"));
    private static final int FEWEST = Integer.getInteger("training.fewest", 4);
    private static final double LIGHTEST = Double.parseDouble(System.getProperty("training.lightest", "0.04"));

    private final RuleSet rules = RuleLoader.load(Languages.files("en"));
    private final Lexicon lexicon = new Lexicon(rules.words());
    private final List<List<String>> lists = rules.words().namesByWord();
    private final BitSet self = rules.words().singles("self");

    private record Span(FindingType type, int from, int to) {}

    /** One proposal: its features, and the best share of words with a labelled span of its type. */
    private record Example(
            int passage,
            FindingType type,
            boolean byRule,
            int from,
            int to,
            Map<String, Integer> features,
            double shared) {}

    public static void main(String[] args) throws IOException {
        new ModelTraining()
                .train(
                        Path.of(args[0]),
                        List.of(args).subList(1, args.length).stream()
                                .map(Path::of)
                                .toList());
    }

    private void train(Path target, List<Path> files) throws IOException {
        Map<FindingType, List<Example>> examples = new EnumMap<>(FindingType.class);
        List<List<Span>> gold = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<String, String> texts = texts();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                JsonObject passage = json(line);
                String text = passage.getString("text", texts.get(passage.getString("sha256", "")));
                if (text != null && seen.add(text)) {
                    read(text, passage, gold, examples);
                }
            }
        }
        List<Weight> weights = new ArrayList<>();
        Map<FindingType, Double> thresholds = new EnumMap<>(FindingType.class);
        Map<FindingType, Double> slacks = new EnumMap<>(FindingType.class);
        for (FindingType type : Extraction.CUED) {
            List<Example> own = examples.get(type);
            thresholds.put(type, THRESHOLD);
            List<Weight> learnt = weights(type, own);
            weights.addAll(learnt);
            slacks.put(type, slack(learnt, own));
        }
        List<String> lines = new ArrayList<>(List.of("# Learnt by ModelTraining from " + gold.size()
                + " passages; see src/test/training/README.md. Not edited by hand."));
        lines.addAll(new Model(weights, thresholds, slacks).lines());
        Files.write(target, lines);
    }

    /** Texts that are not part of this project, by their digest; none without {@code -Dtraining.texts}. */
    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new HashMap<>();
        String file = System.getProperty("training.texts");
        if (file != null) {
            for (String line : Files.readAllLines(Path.of(file))) {
                String text = json(line).getString("text");
                texts.put(sha256(text), text);
            }
        }
        return texts;
    }

    private static JsonObject json(String line) {
        return Json.createReader(new StringReader(line)).readObject();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void read(
            String text, JsonObject passage, List<List<Span>> gold, Map<FindingType, List<Example>> examples) {
        List<Span> spans = passage.getJsonArray("spans").getValuesAs(JsonObject.class).stream()
                .map(span -> new Span(
                        FindingType.valueOf(span.getString("type")),
                        text.offsetByCodePoints(0, span.getInt("start")),
                        text.offsetByCodePoints(0, span.getInt("end"))))
                .toList();
        gold.add(spans);
        int number = gold.size() - 1;
        new Extraction(rules, lexicon, text, (type, rule, sentence, from, to, previous, next) -> {
                    int start = sentence.from(from);
                    int end = sentence.to(to - 1);
                    double shared = spans.stream()
                            .filter(span -> span.type() == type)
                            .mapToDouble(span -> shared(text, span.from(), span.to(), start, end))
                            .max()
                            .orElse(0);
                    examples.computeIfAbsent(type, any -> new ArrayList<>())
                            .add(new Example(
                                    number,
                                    type,
                                    !rule.equals(Rule.BY_WORDS),
                                    start,
                                    end,
                                    features(text, rule, sentence, from, to, previous, next),
                                    shared));
                })
                .findings();
    }

    Map<String, Integer> features(
            String text,
            String rule,
            Sentence sentence,
            int from,
            int to,
            @Nullable Sentence previous,
            @Nullable Sentence next) {
        Map<String, Integer> found = new LinkedHashMap<>();
        add(found, Feature.BIAS, "");
        add(found, Feature.RULE, rule);
        add(found, Feature.LENGTH, Feature.LENGTHS.get(Feature.length(to - from)));
        add(found, Feature.WHOLE, String.valueOf(Feature.whole(from, to, sentence.size())));
        boolean named = false;
        for (int at = from; at < to; at++) {
            String word = Scorer.name(text, sentence, at);
            if (at + 1 < to) {
                found.put(Feature.PAIR + "\t" + word + ' ' + Scorer.name(text, sentence, at + 1), 1);
            }
            boolean said = found.put(Feature.WORD + "\t" + word, 1) != null;
            if (sentence.isWord(at) && !said) {
                named |= self.get(sentence.word(at));
                lists(found, Feature.LIST, sentence, at);
            }
        }
        add(found, Feature.SELF, String.valueOf(named));
        if (sentence.isQuestion()) {
            add(found, Feature.QUESTION, "");
        }
        add(found, Feature.FIRST, Scorer.name(text, sentence, from));
        if (to - from > 1) {
            add(found, Feature.START, Scorer.name(text, sentence, from) + ' ' + Scorer.name(text, sentence, from + 1));
        }
        add(found, Feature.LAST, Scorer.name(text, sentence, to - 1));
        add(found, Feature.BEFORE, Scorer.name(text, sentence, from - 1));
        add(found, Feature.AFTER, Scorer.name(text, sentence, to));
        beside(found, Feature.PREVIOUS_LIST, previous);
        beside(found, Feature.NEXT_LIST, next);
        return found;
    }

    private void beside(Map<String, Integer> found, Feature feature, @Nullable Sentence sentence) {
        if (sentence != null) {
            for (int at = 0; at < Math.min(sentence.size(), Feature.BESIDE_REACH); at++) {
                if (sentence.isWord(at)) {
                    lists(found, feature, sentence, at);
                }
            }
        }
    }

    private void lists(Map<String, Integer> found, Feature feature, Sentence sentence, int at) {
        if (sentence.word(at) != Vocabulary.UNKNOWN) {
            lists.get(sentence.word(at)).forEach(list -> add(found, feature, list));
        }
    }

    private static void add(Map<String, Integer> found, Feature feature, String key) {
        found.merge(feature + "\t" + key, 1, Integer::sum);
    }

    private static double shared(String text, int oneFrom, int oneTo, int otherFrom, int otherTo) {
        int both = words(text, Math.max(oneFrom, otherFrom), Math.min(oneTo, otherTo));
        int all = words(text, oneFrom, oneTo) + words(text, otherFrom, otherTo) - both;
        return all == 0 ? 0 : both / (double) all;
    }

    private static int words(String text, int from, int to) {
        int words = 0;
        boolean inside = false;
        for (int at = from; at < to; at++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '\'';
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }

    /** How much the words within lack at most of what the threshold asks for, in 99 of 100 clauses that reach it. */
    private static double slack(List<Weight> weights, List<Example> examples) {
        Map<String, Double> byName = new HashMap<>();
        weights.forEach(weight -> byName.put(weight.feature() + "\t" + weight.key(), weight.value()));
        double enough = Math.log(THRESHOLD / (1 - THRESHOLD))
                - byName.getOrDefault(Feature.BIAS + "\t", 0.0)
                - byName.getOrDefault(Feature.RULE + "\t" + Rule.BY_WORDS, 0.0);
        double[] lacking = examples.stream()
                .filter(example ->
                        !example.byRule() && sum(example, byName, "") >= Math.log(THRESHOLD / (1 - THRESHOLD)))
                .mapToDouble(example -> enough
                        - sum(example, byName, Feature.WORD + "\t")
                        - sum(example, byName, Feature.LIST + "\t")
                        - sum(example, byName, Feature.PAIR + "\t"))
                .sorted()
                .toArray();
        return lacking.length == 0 ? 0 : Math.ceil(lacking[(int) (lacking.length * 0.99)] * 10) / 10;
    }

    private static double sum(Example example, Map<String, Double> weights, String family) {
        return example.features().entrySet().stream()
                .filter(feature -> feature.getKey().startsWith(family))
                .mapToDouble(feature -> feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0))
                .sum();
    }

    private List<Weight> weights(FindingType type, List<Example> examples) {
        List<Weight> weights = new ArrayList<>();
        new Learnt(examples).weights().forEach((name, value) -> {
            double rounded = Math.round(value * 1000) / 1000.0;
            if (Math.abs(rounded) >= LIGHTEST) {
                int tab = name.indexOf('\t');
                weights.add(
                        new Weight(type, Feature.valueOf(name.substring(0, tab)), name.substring(tab + 1), rounded));
            }
        });
        return weights;
    }

    /** Logistic regression over the examples of one type. */
    private static final class Learnt {
        private final Map<String, Integer> numbers = new TreeMap<>();
        private final double[] values;

        Learnt(List<Example> examples) {
            List<Example> clear = examples.stream()
                    .filter(example -> example.shared() >= GOOD || example.shared() < BAD)
                    .toList();
            Map<String, Integer> counts = new HashMap<>();
            clear.forEach(example -> example.features().keySet().forEach(name -> counts.merge(name, 1, Integer::sum)));
            counts.entrySet().stream()
                    .filter(entry -> entry.getValue() >= FEWEST)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .forEach(name -> numbers.put(name, numbers.size() + 1));
            var problem = new Problem();
            problem.l = clear.size();
            problem.n = numbers.size();
            problem.bias = -1;
            problem.x = new de.bwaldvogel.liblinear.Feature[problem.l][];
            problem.y = new double[problem.l];
            // the first label seen is the positive one
            List<Example> ordered = new ArrayList<>(clear);
            ordered.sort(Comparator.comparing(example -> example.shared() < GOOD));
            for (int at = 0; at < problem.l; at++) {
                problem.x[at] = nodes(ordered.get(at));
                problem.y[at] = ordered.get(at).shared() >= GOOD ? 1 : -1;
            }
            Linear.setDebugOutput(null);
            var model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, 0.01));
            values = model.getFeatureWeights();
        }

        private de.bwaldvogel.liblinear.Feature[] nodes(Example example) {
            return example.features().entrySet().stream()
                    .filter(entry -> numbers.containsKey(entry.getKey()))
                    .map(entry -> new FeatureNode(numbers.get(entry.getKey()), entry.getValue()))
                    .sorted(Comparator.comparingInt(FeatureNode::getIndex))
                    .toArray(de.bwaldvogel.liblinear.Feature[]::new);
        }

        double probability(Example example) {
            double sum = 0;
            for (Map.Entry<String, Integer> feature : example.features().entrySet()) {
                Integer number = numbers.get(feature.getKey());
                sum += number == null ? 0 : values[number - 1] * feature.getValue();
            }
            return 1 / (1 + Math.exp(-sum));
        }

        Map<String, Double> weights() {
            Map<String, Double> weights = new LinkedHashMap<>();
            numbers.forEach((name, number) -> weights.put(name, values[number - 1]));
            return weights;
        }
    }
}
