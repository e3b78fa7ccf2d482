package io.firsthand.jtbd.score;

import io.firsthand.jtbd.FindingType;
import io.firsthand.jtbd.text.Sentence;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scores runs of words of one sentence at a time; the sums over its words are made once. For one thread. */
public final class Scoring {
    private static final int TYPES = Scorer.TYPES;
    private static final float[] NONE = new float[TYPES];

    private final Scorer scorer;
    private final float[] beside = new float[TYPES];
    private float[] sums = new float[64 * TYPES];
    private int[] selves = new int[64];
    private int[] ids = new int[64];
    private int[] saidAt = new int[64];
    private int[] pairSaidAt = new int[64];
    private boolean repeatsKnown;
    private @Nullable Sentence sentence;
    private int size;

    Scoring(Scorer scorer) {
        this.scorer = scorer;
    }

    /** Takes up a sentence. */
    public void read(Sentence read) {
        sentence = read;
        repeatsKnown = false;
        size = read.size();
        if (ids.length <= size) {
            ids = new int[size * 2];
            saidAt = new int[size * 2];
            pairSaidAt = new int[size * 2];
            selves = new int[size * 2];
            sums = new float[size * 2 * TYPES];
        }
        for (int token = 0; token < size; token++) {
            int id = scorer.id(read, token);
            ids[token] = id;
            selves[token + 1] = selves[token] + (read.isWord(token) && scorer.self.get(read.word(token)) ? 1 : 0);
            int at = (token + 1) * TYPES;
            for (int type = 0; type < TYPES; type++) {
                sums[at + type] = sums[at - TYPES + type] + scorer.word[id * TYPES + type];
            }
            if (token > 0) {
                scorer.pairs.addTo(sums, at, ids[token - 1], id);
            }
        }
        Arrays.fill(beside, 0);
    }

    /** Looks at the sentences beside the one taken up. */
    public void beside(@Nullable Sentence previous, @Nullable Sentence next) {
        Arrays.fill(beside, 0);
        add(previous, scorer.previous);
        add(next, scorer.next);
    }

    private void add(@Nullable Sentence other, float[] weights) {
        if (other != null) {
            int reach = Math.min(other.size(), Feature.BESIDE_REACH);
            for (int token = 0; token < reach; token++) {
                if (other.isWord(token)) {
                    int at = other.word(token) * TYPES;
                    for (int type = 0; type < TYPES; type++) {
                        beside[type] += weights[at + type];
                    }
                }
            }
        }
    }

    /** Returns whether some run of its words could be a finding of a type, the sentences beside it left aside. */
    public boolean possible(FindingType type) {
        int kind = type.ordinal();
        if (kind >= TYPES) {
            return false;
        }
        float best = 0;
        float run = 0;
        for (int at = TYPES + kind; at <= size * TYPES + kind; at += TYPES) {
            run = Math.max(0, run + sums[at] - sums[at - TYPES]);
            best = Math.max(best, run);
        }
        return best + scorer.most[kind] + scorer.bias[kind] >= scorer.threshold[kind];
    }

    /**
     * Returns how likely a run of words is a finding.
     *
     * @param rule the rule that proposes it, or {@code clause}
     * @param from first token
     * @param to one past the last token
     * @return 0 to 1
     */
    public double of(FindingType type, String rule, int from, int to) {
        Sentence read = Objects.requireNonNull(sentence, "no sentence was read");
        int kind = type.ordinal();
        float sum = scorer.bias[kind] + beside[kind];
        sum += weight(scorer.rules, rule, kind);
        sum += weight(scorer.lengths, Feature.length(to - from), kind);
        sum += weight(scorer.wholes, Feature.whole(from, to, size), kind);
        sum += weight(scorer.selves, selves[to] > selves[from] ? "yes" : "no", kind);
        if (read.isQuestion()) {
            sum += scorer.question[kind];
        }
        sum += within(kind, from, to);
        sum += scorer.first[ids[from] * TYPES + kind];
        sum += scorer.last[ids[to - 1] * TYPES + kind];
        sum += scorer.before[(from > 0 ? ids[from - 1] : scorer.start()) * TYPES + kind];
        sum += scorer.after[(to < size ? ids[to] : scorer.end()) * TYPES + kind];
        if (to - from > 1) {
            sum += scorer.starts.of(ids[from], ids[from + 1], kind);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private float within(int kind, int from, int to) {
        if (!repeatsKnown) {
            findRepeats();
        }
        float sum = 0;
        for (int token = from; token < to; token++) {
            if (saidAt[token] < from) {
                sum += scorer.word[ids[token] * TYPES + kind];
            }
            if (token > from && pairSaidAt[token] <= from) {
                sum += scorer.pairs.of(ids[token - 1], ids[token], kind);
            }
        }
        return sum;
    }

    /** Where each word, and each word with the one before, was said last; a repeated one does not count again. */
    private void findRepeats() {
        for (int token = 0; token < size; token++) {
            saidAt[token] = -1;
            pairSaidAt[token] = -1;
            for (int earlier = token - 1; earlier >= 0 && saidAt[token] < 0; earlier--) {
                if (ids[earlier] == ids[token]) {
                    saidAt[token] = earlier;
                    pairSaidAt[token] = earlier > 0 && ids[earlier - 1] == ids[token - 1] ? earlier : -1;
                }
            }
            for (int earlier = saidAt[token] - 1; earlier > 0 && pairSaidAt[token] < 0; earlier--) {
                if (ids[earlier] == ids[token] && ids[earlier - 1] == ids[token - 1]) {
                    pairSaidAt[token] = earlier;
                }
            }
        }
        repeatsKnown = true;
    }

    /** Returns the word within a run that speaks most for a type. */
    public int strongest(FindingType type, int from, int to) {
        int kind = type.ordinal();
        int best = from;
        for (int token = from + 1; token < to; token++) {
            float word = scorer.word[ids[token] * TYPES + kind];
            if (word > scorer.word[ids[best] * TYPES + kind]) {
                best = token;
            }
        }
        return best;
    }

    private static float weight(Map<String, float[]> weights, String key, int type) {
        return weights.getOrDefault(key, NONE)[type];
    }

    /** Returns from which probability on a proposal of a type is a finding; above 1 when never. */
    public double threshold(FindingType type) {
        float limit = type.ordinal() < TYPES ? scorer.threshold[type.ordinal()] : Float.POSITIVE_INFINITY;
        return limit == Float.POSITIVE_INFINITY ? 2 : 1 / (1 + Math.exp(-limit));
    }
}
