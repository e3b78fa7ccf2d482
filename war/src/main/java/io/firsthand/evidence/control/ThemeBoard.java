package io.firsthand.evidence.control;

import io.firsthand.evidence.entity.Term;
import io.firsthand.evidence.entity.ThemeProfile;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The themes of one list that findings may join now, and how alike a finding and a theme are: the cosine of their words, each
 * weighted by how rare it is among the findings of the list (Salton and Buckley 1988, term frequency times inverse document
 * frequency). Meanings that several words share count more than single words. Pure: equal calls in equal order give equal themes. Not
 * thread-safe.
 *
 * @see <a href="https://doi.org/10.1016/0306-4573(88)90021-0">Term-weighting approaches in automatic text retrieval</a>
 */
final class ThemeBoard {
    /** A finding joins the most similar theme from this similarity on, and opens one of its own below. */
    static final double JOINS = 0.16;

    /** What a word weighs that stands in no line of the list of meanings. */
    private static final double PLAIN = 0.6;

    /** So many findings without any word are assumed, so that the first findings do not make all words look frequent. */
    private static final double PRIOR = 20;

    private final Map<String, Long> frequencies = new HashMap<>();
    private final Map<Long, ThemeProfile> themes = new TreeMap<>();
    private final Map<String, Set<Long>> holding = new HashMap<>();
    private long findings;

    /**
     * Where a finding fits.
     *
     * @param theme the most similar theme
     * @param similarity how similar, 0 to 1
     */
    record Fit(long theme, double similarity) {}

    /** Makes a board of a list with so many counted findings. */
    ThemeBoard(long findings) {
        this.findings = findings;
    }

    /** Notes in how many findings of the list a stem stands. */
    void frequency(String term, long count) {
        frequencies.put(term, count);
    }

    /** Returns whether it is known how frequent a stem is. */
    boolean knows(String term) {
        return frequencies.containsKey(term);
    }

    /** Puts a theme on the board. */
    void put(long theme, ThemeProfile profile) {
        themes.put(theme, profile);
        profile.findings().keySet().forEach(term -> hold(term, theme));
    }

    private void hold(String term, long theme) {
        holding.computeIfAbsent(term, t -> new TreeSet<>()).add(theme);
    }

    /** Counts a finding of the list, whichever theme it will join. */
    void count(Collection<Term> terms, int by) {
        findings += by;
        terms.forEach(term -> frequencies.merge(term.term(), (long) by, Long::sum));
    }

    /** Returns the theme that a finding should join, if one is similar enough; call {@link #count} first. */
    Optional<Fit> fit(Collection<Term> terms) {
        Fit best = new Fit(0, 0);
        for (long theme : candidates(terms)) {
            double similarity = similarity(terms, profile(theme));
            if (similarity > best.similarity()) {
                best = new Fit(theme, similarity);
            }
        }
        return best.similarity() >= JOINS ? Optional.of(best) : Optional.empty();
    }

    private Set<Long> candidates(Collection<Term> terms) {
        var found = new TreeSet<Long>();
        terms.forEach(term -> found.addAll(holding.getOrDefault(term.term(), Set.of())));
        return found;
    }

    /** Adds a finding to a theme that is on the board. */
    void join(long theme, Collection<Term> terms) {
        profile(theme).add(terms);
        terms.forEach(term -> hold(term.term(), theme));
    }

    /** Takes a finding out of a theme that is on the board. */
    void leave(long theme, Collection<Term> terms) {
        profile(theme).remove(terms);
    }

    private ThemeProfile profile(long theme) {
        var profile = themes.get(theme);
        if (profile == null) {
            throw new IllegalStateException("theme " + theme + " is not on the board");
        }
        return profile;
    }

    /** Returns how alike words and a theme are, 0 to 1. */
    double similarity(Collection<Term> terms, ThemeProfile profile) {
        var counts = profile.findings();
        double shared = 0;
        double own = 0;
        for (var term : terms) {
            double weight = weight(term.term());
            own += weight * weight;
            shared += weight * weight * counts.getOrDefault(term.term(), 0L);
        }
        double other = 0;
        for (var entry : counts.entrySet()) {
            double weight = weight(entry.getKey()) * entry.getValue();
            other += weight * weight;
        }
        return own == 0 || other == 0 ? 0 : shared / Math.sqrt(own * other);
    }

    /** Returns how much a stem tells: rare ones more than frequent ones. */
    double weight(String term) {
        double rarity = Math.log((findings + PRIOR) / (frequencies.getOrDefault(term, 0L) + 0.5));
        return (ThemeWords.isMeaning(term) ? 1 : PLAIN) * Math.max(0.1, rarity);
    }
}
