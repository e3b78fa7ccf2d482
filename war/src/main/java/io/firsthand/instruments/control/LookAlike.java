package io.firsthand.instruments.control;

import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.LocalText;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds questions that look alike by the words they share, in any language: Dice's coefficient, each word weighted by how rare it is
 * among the questions there are. Thread-safe.
 */
public final class LookAlike {
    /** From this score on two questions most likely ask the same. */
    static final double ALIKE = 0.55;

    private static final int MOST_SHOWN = 3;
    private static final Pattern GAP = Pattern.compile("\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<BankQuestion> questions;

    /**
     * A question and how much it looks like another one.
     *
     * @param question the question
     * @param score 0 to 1
     */
    public record Similar(BankQuestion question, double score) {}

    /** Looks among these questions. */
    public LookAlike(Collection<BankQuestion> questions) {
        this.questions = List.copyOf(questions);
    }

    /** Returns up to three questions that look like a wording in some language both have, most alike first. */
    public List<Similar> to(LocalText wording) {
        var best = new HashMap<String, Similar>();
        wording.byLanguage()
                .forEach((language, words) -> scores(language, words)
                        .forEach(similar -> best.merge(
                                similar.question().id(),
                                similar,
                                (one, other) -> one.score() >= other.score() ? one : other)));
        return best.values().stream()
                .filter(similar -> similar.score() >= ALIKE)
                .sorted(Comparator.comparingDouble(Similar::score)
                        .reversed()
                        .thenComparing(similar -> similar.question().id()))
                .limit(MOST_SHOWN)
                .toList();
    }

    private List<Similar> scores(String language, String wording) {
        Map<BankQuestion, Set<String>> there = questions.stream()
                .filter(question -> speaks(question, language))
                .collect(Collectors.toMap(
                        question -> question,
                        question -> words(question.wording().in(language)),
                        (one, other) -> one));
        var counts = new HashMap<String, Integer>();
        there.values().forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
        // half the weight of a rare word: a product's name should not hide a likeness, a wholly different question
        // should
        double unknown = Math.log(1 + (double) there.size()) / 2;
        var weights = new HashMap<String, Double>();
        counts.forEach((word, count) -> weights.put(word, Math.log(1 + (double) there.size() / count)));
        Set<String> words = words(wording);
        return there.entrySet().stream()
                .map(other -> new Similar(other.getKey(), dice(words, other.getValue(), weights, unknown)))
                .toList();
    }

    /** Whether a question is there in a language, whatever the form of address. */
    public static boolean speaks(BankQuestion question, String language) {
        return primary(question.wording().nearest(language)).equals(primary(language));
    }

    private static String primary(String language) {
        return language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }

    private static double dice(Set<String> one, Set<String> other, Map<String, Double> weights, double unknown) {
        double all = sum(one, weights, unknown) + sum(other, weights, unknown);
        var shared = new HashSet<>(one);
        shared.retainAll(other);
        return all == 0 ? 0 : Math.min(1, 2 * sum(shared, weights, unknown) / all);
    }

    private static double sum(Set<String> words, Map<String, Double> weights, double unknown) {
        return words.stream()
                .mapToDouble(word -> weights.getOrDefault(word, unknown))
                .sum();
    }

    private static Set<String> words(String wording) {
        String plain = Normalizer.normalize(GAP.matcher(wording).replaceAll(" "), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        var words = new HashSet<String>();
        WORD.matcher(plain).results().map(MatchResult::group).forEach(words::add);
        return words;
    }
}
