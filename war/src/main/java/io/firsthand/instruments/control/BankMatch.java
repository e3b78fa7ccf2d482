package io.firsthand.instruments.control;

import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.QuestionBank;
import io.firsthand.spi.Promptedness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what a question of a survey that already ran asks about: the bank's nearest questions by shared words, else cue
 * words. It proposes only; a person decides. English wordings; others mostly match nothing. Thread-safe.
 */
public final class BankMatch {
    private static final double SAME_QUESTION = 0.6;
    private static final double WORTH_SHOWING = 0.25;
    private static final int MOST_SHOWN = 3;
    private static final int MAX_CHARS = 2_000;
    private static final int WORDS_BETWEEN = 3;
    /** Words such as "what" and "you" weigh little, but they tell a whole sentence from one shared word. */
    private static final double WEIGHT_OF_IGNORED = 0.25;

    private final QuestionBank bank;
    private final CueSheet cues;
    private final Analyzer analyzer = new LightEnglish();
    private final Set<String> ignored;
    private final Map<String, Set<String>> wordsOf = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final double weightOfUnknown;

    /**
     * What a question seems to ask about.
     *
     * @param feeds where answers go, most important first; empty when nothing fits
     * @param promptedness how much it suggests, or null when nothing fits
     * @param reason what the proposal rests on
     * @param similar up to three questions of the bank, nearest first; may be empty
     */
    public record Proposal(
            List<String> feeds, @Nullable Promptedness promptedness, Reason reason, List<Similar> similar) {
        /** Copies the lists. */
        public Proposal {
            feeds = List.copyOf(feeds);
            similar = List.copyOf(similar);
        }
    }

    /** What a proposal rests on. */
    public enum Reason {
        /** A question of the bank says nearly the same. */
        SAME_WORDS,
        /** A cue word. */
        CUE,
        /** Nothing fits. */
        NOTHING
    }

    /**
     * A question of the bank.
     *
     * @param question the question
     * @param score share of weighted words in common, 0 to 1
     */
    public record Similar(BankQuestion question, double score) {}

    BankMatch(QuestionBank bank, CueSheet cues) {
        this.bank = bank;
        this.cues = cues;
        ignored = new LinkedHashSet<>();
        cues.ignored().forEach(word -> ignored.addAll(stems(word)));
        var documents = new HashMap<String, Integer>();
        for (BankQuestion question : evidence()) {
            // {product}, {area} … stand for words that no other survey shares
            Set<String> words = words(question.wording().base().replaceAll("\\{[^}]*}", " "));
            wordsOf.put(question.id(), words);
            words.forEach(word -> documents.merge(word, 1, Integer::sum));
        }
        documents.forEach((word, count) -> weights.put(word, Math.log(1 + (double) wordsOf.size() / count)));
        // Half of a rare word's weight: a product's name should not hide a match, a wholly different question should.
        weightOfUnknown = Math.log(1 + (double) wordsOf.size()) / 2;
    }

    /** Returns a proposal for the wording of any question; only its first 2,000 characters count. */
    public Proposal propose(String wording) {
        String text = wording.substring(0, Math.min(wording.length(), MAX_CHARS));
        List<Similar> similar = similar(words(text));
        if (!similar.isEmpty() && similar.get(0).score() >= SAME_QUESTION) {
            BankQuestion nearest = similar.get(0).question();
            return new Proposal(nearest.feeds(), nearest.promptedness(), Reason.SAME_WORDS, similar);
        }
        CueSheet.Entry best = null;
        int bestWeight = 0;
        List<String> stems = stems(text);
        for (CueSheet.Entry entry : cues.entries()) {
            int weight = entry.cues().stream()
                    .mapToInt(cue -> weight(stems(cue), stems))
                    .max()
                    .orElse(0);
            if (weight > bestWeight) {
                best = entry;
                bestWeight = weight;
            }
        }
        return best == null
                ? new Proposal(List.of(), null, Reason.NOTHING, similar)
                : new Proposal(best.feeds(), best.promptedness(), Reason.CUE, similar);
    }

    private List<Similar> similar(Set<String> words) {
        return evidence().stream()
                .map(question -> new Similar(question, score(words, wordsOf.getOrDefault(question.id(), Set.of()))))
                .filter(similar -> similar.score() >= WORTH_SHOWING)
                .sorted(Comparator.comparingDouble(Similar::score).reversed())
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Only questions whose answer is evidence can lend what they feed. */
    private List<BankQuestion> evidence() {
        return bank.questions().stream()
                .filter(question -> question.promptedness() != null)
                .toList();
    }

    /** Dice's coefficient over words, each weighted by how rare it is in the bank. */
    private double score(Set<String> left, Set<String> right) {
        double all = weight(left) + weight(right);
        Set<String> both = new LinkedHashSet<>(left);
        both.retainAll(right);
        if (ignored.containsAll(both)) {
            return 0;
        }
        return 2 * weight(both) / all;
    }

    private double weight(Set<String> words) {
        return words.stream()
                .mapToDouble(word ->
                        ignored.contains(word) ? WEIGHT_OF_IGNORED : weights.getOrDefault(word, weightOfUnknown))
                .sum();
    }

    /** Returns the number of words of a cue that stands in the text, 0 when it does not: longer cues say more. */
    private static int weight(List<String> cue, List<String> text) {
        for (int start = 0; start < text.size(); start++) {
            int at = start;
            int found = 0;
            while (found < cue.size() && at < text.size() && at - start <= found * (WORDS_BETWEEN + 1)) {
                if (text.get(at).equals(cue.get(found))) {
                    found++;
                } else if (found == 0) {
                    break;
                }
                at++;
            }
            if (found == cue.size()) {
                return found;
            }
        }
        return 0;
    }

    private Set<String> words(String text) {
        return new LinkedHashSet<>(stems(text));
    }

    private List<String> stems(String text) {
        // The analyzer's stems know no typographic apostrophe, and "don't" is one word.
        String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        var stems = new ArrayList<String>();
        try (TokenStream tokens = analyzer.tokenStream("wording", plain)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
        return stems;
    }

    /** Words in lower case without plural and possessive endings. */
    private static final class LightEnglish extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            var tokenizer = new StandardTokenizer();
            return new TokenStreamComponents(
                    tokenizer,
                    new EnglishMinimalStemFilter(new EnglishPossessiveFilter(new LowerCaseFilter(tokenizer))));
        }
    }
}
