package io.firsthand.jtbd.score;

import io.firsthand.jtbd.FindingType;
import io.firsthand.jtbd.text.Sentence;
import java.util.Arrays;
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
    /** Where the last word up to here that was said before was said. */
    private int[] latest = new int[64];
    /** Rows of the pairs of each word and the one before. */
    private int[] pairs = new int[64];

    private boolean besideKnown;
    private boolean repeatsKnown;
    private @Nullable Sentence sentence;
    private int size;

    Scoring(Scorer scorer) {
        this.scorer = scorer;
    }

    /** Takes up a sentence. */
    public void read(Sentence read) {
        sentence = read;
        size = read.size();
        if (ids.length <= size) {
            makeRoom(size * 2);
        }
        for (int token = 0; token < size; token++) {
            int id = scorer.id(read, token);
            ids[token] = id;
            selves[token + 1] = selves[token] + (read.isWord(token) && scorer.self.get(read.word(token)) ? 1 : 0);
            int at = (token + 1) * TYPES;
            int word = id * TYPES;
            for (int type = 0; type < TYPES; type++) {
                sums[at + type] = sums[at - TYPES + type] + scorer.word[word + type];
            }
            int pair = token > 0 && scorer.startsPair[ids[token - 1]]
                    ? scorer.pairs.row(ids[token - 1], id)
                    : PairWeights.NONE;
            pairs[token] = pair;
            if (pair != PairWeights.NONE) {
                scorer.pairs.add(pair, sums, at);
            }
        }
        repeatsKnown = false;
        besideKnown = false;
    }

    private void makeRoom(int room) {
        ids = new int[room];
        pairs = new int[room];
        selves = new int[room];
        saidAt = new int[room];
        pairSaidAt = new int[room];
        latest = new int[room];
        sums = new float[room * TYPES];
    }

    /** Returns whether the sentences beside the one taken up were looked at. */
    public boolean knowsBeside() {
        return besideKnown;
    }

    /** Looks at the sentences beside the one taken up. */
    public void beside(@Nullable Sentence previous, @Nullable Sentence next) {
        Arrays.fill(beside, 0);
        add(previous, scorer.previous);
        add(next, scorer.next);
        besideKnown = true;
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

    /** Returns whether a run of words could be a finding, as far as its words tell: quick, and rarely wrong. */
    public boolean possible(FindingType type, int from, int to) {
        int kind = type.ordinal();
        return sums[to * TYPES + kind] - sums[from * TYPES + kind] >= scorer.enough[kind];
    }

    /**
     * Returns how likely a run of words is a finding.
     *
     * @param rule the rule that proposes it, or {@code WORDS}
     * @param from first token
     * @param to one past the last token
     * @return 0 to 1
     */
    public double of(FindingType type, String rule, int from, int to) {
        Sentence read = Objects.requireNonNull(sentence, "no sentence was read");
        int kind = type.ordinal();
        float sum = scorer.bias[kind] + beside[kind];
        sum += scorer.rules.getOrDefault(rule, NONE)[kind];
        sum += scorer.length[Feature.length(to - from) * TYPES + kind];
        sum += scorer.whole[(Feature.whole(from, to, size) ? TYPES : 0) + kind];
        sum += scorer.named[(selves[to] > selves[from] ? TYPES : 0) + kind];
        if (read.isQuestion()) {
            sum += scorer.question[kind];
        }
        sum += within(kind, from, to);
        sum += scorer.first[ids[from] * TYPES + kind];
        sum += scorer.last[ids[to - 1] * TYPES + kind];
        sum += scorer.before[(from > 0 ? ids[from - 1] : scorer.start()) * TYPES + kind];
        sum += scorer.after[(to < size ? ids[to] : scorer.end()) * TYPES + kind];
        if (to - from > 1) {
            sum += scorer.starts.at(scorer.starts.row(ids[from], ids[from + 1]), kind);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private float within(int kind, int from, int to) {
        if (!repeatsKnown) {
            findRepeats();
        }
        if (latest[to - 1] < from) {
            return sums[to * TYPES + kind] - sums[from * TYPES + kind] - scorer.pairs.at(pairs[from], kind);
        }
        float sum = 0;
        for (int token = from; token < to; token++) {
            if (saidAt[token] < from) {
                sum += scorer.word[ids[token] * TYPES + kind];
            }
            if (token > from && pairSaidAt[token] <= from) {
                sum += scorer.pairs.at(pairs[token], kind);
            }
        }
        return sum;
    }

    /** Where each word, and each word with the one before, was said last; a repeated one does not count again. */
    private void findRepeats() {
        int last = -1;
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
            // words that no weight speaks of may repeat
            last = ids[token] == 0 ? last : Math.max(last, saidAt[token]);
            latest[token] = last;
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

    /** Returns from which probability on a proposal of a type is a finding; above 1 when never. */
    public double threshold(FindingType type) {
        float limit = type.ordinal() < TYPES ? scorer.threshold[type.ordinal()] : Float.POSITIVE_INFINITY;
        return limit == Float.POSITIVE_INFINITY ? 2 : 1 / (1 + Math.exp(-limit));
    }
}
