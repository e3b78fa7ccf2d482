package io.firsthand.jtbd.score;

import io.firsthand.jtbd.FindingType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weights of features, by type, and from which probability on a type's proposals are findings. Immutable.
 *
 * @param weights what was learnt
 * @param thresholds 0 to 1, for each type the model knows
 * @param slacks how much the words within may lack of what a threshold asks for, as logarithm of odds, since what stands
 *     around them speaks too; a quick look leaves anything below aside
 */
public record Model(List<Weight> weights, Map<FindingType, Double> thresholds, Map<FindingType, Double> slacks) {
    private static final String THRESHOLD = "THRESHOLD";
    private static final String SLACK = "SLACK";

    /**
     * One weight.
     *
     * @param type what it speaks for, or against when negative
     * @param feature the kind of feature
     * @param key which one
     * @param value the weight, natural logarithm of an odds ratio
     */
    public record Weight(FindingType type, Feature feature, String key, double value) {}

    /** Copies all. */
    public Model {
        weights = List.copyOf(weights);
        thresholds = Map.copyOf(thresholds);
        slacks = Map.copyOf(slacks);
    }

    /**
     * Reads the lines of a model file: type, feature, key and weight between tabs; {@code #} starts a remark.
     *
     * @throws IllegalStateException when a line is broken, naming it
     */
    public static Model parse(List<String> lines) {
        var weights = new ArrayList<Weight>();
        var thresholds = new EnumMap<FindingType, Double>(FindingType.class);
        var slacks = new EnumMap<FindingType, Double>(FindingType.class);
        for (String line : lines) {
            if (line.isEmpty() || line.charAt(0) == '#') {
                continue;
            }
            String[] part = line.split("\t", -1);
            try {
                FindingType type = FindingType.valueOf(part[0]);
                double value = Double.parseDouble(part[3]);
                if (part[1].equals(THRESHOLD)) {
                    thresholds.put(type, value);
                } else if (part[1].equals(SLACK)) {
                    slacks.put(type, value);
                } else {
                    weights.add(new Weight(type, Feature.valueOf(part[1]), part[2], value));
                }
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalStateException("no line of a model: '" + line + "'", e);
            }
        }
        return new Model(weights, thresholds, slacks);
    }

    /** Returns the lines of the model file, thresholds and slacks first. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (FindingType type : FindingType.values()) {
            add(lines, type, THRESHOLD, thresholds);
            add(lines, type, SLACK, slacks);
        }
        for (Weight weight : weights) {
            lines.add(weight.type() + "\t" + weight.feature() + "\t" + weight.key() + "\t" + weight.value());
        }
        return lines;
    }

    private static void add(List<String> lines, FindingType type, String name, Map<FindingType, Double> values) {
        Double value = values.get(type);
        if (value != null) {
            lines.add(type + "\t" + name + "\t\t" + value);
        }
    }

    /** Returns the words that weights speak of. */
    public Set<String> words() {
        var words = new HashSet<String>();
        for (Weight weight : weights) {
            switch (weight.feature()) {
                case WORD, FIRST, LAST, BEFORE, AFTER -> words.add(weight.key());
                case PAIR, START -> words.addAll(List.of(weight.key().split(" ", -1)));
                default -> {
                    // speaks of no word
                }
            }
        }
        return words;
    }
}
