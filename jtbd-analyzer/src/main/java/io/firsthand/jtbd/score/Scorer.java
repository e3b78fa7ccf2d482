package io.firsthand.jtbd.score;

import io.firsthand.jtbd.score.Model.Weight;
import io.firsthand.jtbd.text.Sentence;
import io.firsthand.jtbd.text.Shape;
import io.firsthand.jtbd.text.Vocabulary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A model laid out for speed: weights by word number, all types of a word side by side. Immutable and thread-safe; {@link
 * #scoring} makes what works on one text.
 */
public final class Scorer {
    /** The key of {@link Feature#RULE} where no rule proposes anything: the words of a clause do. */
    public static final String CLAUSE = "WORDS";

    /** The types a model can know. */
    static final int TYPES = 6;

    private static final String[] MARKS = {",", ":", "-", "(", ")"};

    final float[] word;
    final float[] first;
    final float[] last;
    final float[] before;
    final float[] after;
    final float[] previous;
    final float[] next;
    final PairWeights pairs = new PairWeights();
    final PairWeights starts = new PairWeights();
    final Map<String, float[]> rules = new HashMap<>();
    final float[] length = new float[Feature.LENGTHS.size() * TYPES];
    final float[] whole = new float[2 * TYPES];
    final float[] named = new float[2 * TYPES];
    final float[] bias = new float[TYPES];
    final float[] question = new float[TYPES];
    final float[] threshold = new float[TYPES];
    /** What the words within must tell at least, without which nothing else can help. */
    final float[] enough = new float[TYPES];

    /** Whether a word, by its number, is the first one of a pair. */
    final boolean[] startsPair;

    final BitSet self;
    private final int words;
    private final Map<String, Integer> special;

    /**
     * Lays out a model for the words of a language.
     *
     * @param lists the numbers of the single words of a list, by its name
     */
    public Scorer(Model model, Vocabulary vocabulary, Function<String, BitSet> lists) {
        words = vocabulary.size();
        special = Map.of(
                "0", number(), "^", start(), "$", end(), ",", words + 3, ":", words + 4, "-", words + 5, "(", words + 6,
                ")", words + 7);
        int cells = (words + 3 + MARKS.length) * TYPES;
        word = new float[cells];
        first = new float[cells];
        last = new float[cells];
        before = new float[cells];
        after = new float[cells];
        previous = new float[cells];
        next = new float[cells];
        self = lists.apply("self");
        Map<String, BitSet> byList = new HashMap<>();
        startsPair = new boolean[cells / TYPES];
        for (Weight weight : model.weights()) {
            lay(weight, vocabulary, lists, byList);
        }
        Arrays.fill(threshold, Float.POSITIVE_INFINITY);
        model.thresholds().forEach((type, value) -> threshold[type.ordinal()] = logit(value));
        float[] clause = rules.getOrDefault(CLAUSE, new float[TYPES]);
        Arrays.fill(enough, Float.POSITIVE_INFINITY);
        model.slacks().forEach((type, value) -> {
            int at = type.ordinal();
            enough[at] = threshold[at] - bias[at] - clause[at] - value.floatValue();
        });
    }

    private void lay(Weight weight, Vocabulary vocabulary, Function<String, BitSet> lists, Map<String, BitSet> byList) {
        int type = weight.type().ordinal();
        float value = (float) weight.value();
        String key = weight.key();
        switch (weight.feature()) {
            case BIAS -> bias[type] += value;
            case QUESTION -> question[type] += value;
            case RULE -> rules.computeIfAbsent(key, any -> new float[TYPES])[type] += value;
            case LENGTH -> length[Feature.LENGTHS.indexOf(key) * TYPES + type] += value;
            case WHOLE -> whole[(Boolean.parseBoolean(key) ? TYPES : 0) + type] += value;
            case SELF -> named[(Boolean.parseBoolean(key) ? TYPES : 0) + type] += value;
            case WORD -> word[id(key, vocabulary) * TYPES + type] += value;
            case FIRST -> first[id(key, vocabulary) * TYPES + type] += value;
            case LAST -> last[id(key, vocabulary) * TYPES + type] += value;
            case BEFORE -> before[id(key, vocabulary) * TYPES + type] += value;
            case AFTER -> after[id(key, vocabulary) * TYPES + type] += value;
            case PAIR -> {
                pair(pairs, key, vocabulary, type, value);
                startsPair[id(key.substring(0, key.indexOf(' ')), vocabulary)] = true;
            }
            case START -> pair(starts, key, vocabulary, type, value);
            case LIST -> list(word, lists, byList, key, type, value);
            case PREVIOUS_LIST -> list(previous, lists, byList, key, type, value);
            case NEXT_LIST -> list(next, lists, byList, key, type, value);
        }
    }

    private void pair(PairWeights weights, String key, Vocabulary vocabulary, int type, float value) {
        int space = key.indexOf(' ');
        weights.add(id(key.substring(0, space), vocabulary), id(key.substring(space + 1), vocabulary), type, value);
    }

    private static void list(
            float[] cells,
            Function<String, BitSet> lists,
            Map<String, BitSet> byList,
            String name,
            int type,
            float value) {
        byList.computeIfAbsent(name, lists).stream()
                .filter(number -> number != Vocabulary.UNKNOWN)
                .forEach(number -> cells[number * TYPES + type] += value);
    }

    private int id(String key, Vocabulary vocabulary) {
        Integer known = special.get(key);
        return known == null ? vocabulary.number(key) : known;
    }

    private int number() {
        return words;
    }

    int start() {
        return words + 1;
    }

    int end() {
        return words + 2;
    }

    /** Returns what a token is to the model; 0 for a word that no weight speaks of. */
    int id(Sentence sentence, int token) {
        if (!sentence.isWord(token)) {
            return words + 2 + sentence.kind(token);
        }
        return (sentence.shape(token) & Shape.NUMBER) != 0 ? number() : sentence.word(token);
    }

    /** Returns how a token is named in a key: its folded word, {@code 0} for a number, or its mark. */
    public static String name(String text, Sentence sentence, int token) {
        if (token < 0) {
            return "^";
        }
        if (token >= sentence.size()) {
            return "$";
        }
        if (!sentence.isWord(token)) {
            return MARKS[sentence.kind(token) - 1];
        }
        return (sentence.shape(token) & Shape.NUMBER) != 0
                ? "0"
                : Vocabulary.fold(text.substring(sentence.from(token), sentence.to(token)));
    }

    /** Returns what scores the sentences of one text; for one thread. */
    public Scoring scoring() {
        return new Scoring(this);
    }

    private static float logit(double probability) {
        return (float) Math.log(probability / (1 - probability));
    }
}
