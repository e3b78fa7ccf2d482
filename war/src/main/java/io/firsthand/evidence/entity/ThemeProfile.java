package io.firsthand.evidence.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The words of a theme: in how many of its findings each stands, at most {@link #MOST} of them, the most frequent. Equal changes in
 * equal order give equal profiles. Not thread-safe.
 */
public final class ThemeProfile {
    /** So many words are kept. */
    public static final int MOST = 48;

    private final Map<String, Entry> entries = new TreeMap<>();

    /**
     * What is known of a word.
     *
     * @param findings how many findings hold it
     * @param word how people write it, by a running vote
     * @param votes how far that form is ahead
     */
    private record Entry(long findings, String word, long votes) {
        Entry with(String written) {
            if (written.equals(word)) {
                return new Entry(findings + 1, word, votes + 1);
            }
            return votes > 0 ? new Entry(findings + 1, word, votes - 1) : new Entry(findings + 1, written, 1);
        }

        Entry without() {
            return new Entry(findings - 1, word, votes);
        }
    }

    /** Adds the words of a finding. */
    public void add(Collection<Term> terms) {
        terms.forEach(term -> entries.put(
                term.term(),
                entries.getOrDefault(term.term(), new Entry(0, term.word(), 0)).with(term.word())));
        var fresh = terms.stream().map(Term::term).collect(Collectors.toCollection(HashSet::new));
        while (entries.size() > MOST) {
            var rarest = entries.entrySet().stream()
                    .filter(entry -> !fresh.contains(entry.getKey()))
                    .min(Comparator.comparingLong(entry -> entry.getValue().findings()));
            if (rarest.isEmpty()) {
                return;
            }
            entries.remove(rarest.get().getKey());
        }
    }

    /** Takes the words of a finding away. */
    public void remove(Collection<Term> terms) {
        terms.forEach(term ->
                entries.computeIfPresent(term.term(), (key, entry) -> entry.findings() > 1 ? entry.without() : null));
    }

    /** Adds another profile, as if its findings were this one's. */
    public void add(ThemeProfile other) {
        other.entries.forEach((term, entry) -> entries.merge(
                term,
                entry,
                (mine, theirs) -> new Entry(
                        mine.findings() + theirs.findings(),
                        mine.findings() >= theirs.findings() ? mine.word() : theirs.word(),
                        Math.max(mine.votes(), theirs.votes()))));
    }

    /** Returns in how many findings each stem stands. */
    public Map<String, Long> findings() {
        return entries.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().findings(), (a, b) -> a, TreeMap::new));
    }

    /**
     * Returns the words that name it best, as people wrote them, first of all as in {@code written}; {@code weight} says how much a
     * stem tells. Words of few findings, beside the most frequent one, name nothing.
     */
    public List<String> words(int most, ToDoubleFunction<String> weight, Map<String, String> written) {
        long top = entries.values().stream().mapToLong(Entry::findings).max().orElse(0);
        return entries.entrySet().stream()
                .filter(entry -> 3 * entry.getValue().findings() > top)
                .sorted(Comparator.<Map.Entry<String, Entry>>comparingDouble(
                                entry -> -entry.getValue().findings() * weight.applyAsDouble(entry.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(entry ->
                        written.getOrDefault(entry.getKey(), entry.getValue().word()))
                .distinct()
                .limit(most)
                .toList();
    }

    /** Returns it as text, one word a line. */
    public String text() {
        return entries.entrySet().stream()
                .map(entry -> String.join(
                        "\t",
                        entry.getKey(),
                        String.valueOf(entry.getValue().findings()),
                        entry.getValue().word(),
                        String.valueOf(entry.getValue().votes())))
                .collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #text()} wrote. */
    public static ThemeProfile of(String text) {
        var profile = new ThemeProfile();
        text.lines()
                .map(line -> line.split("\t", 4))
                .forEach(parts -> profile.entries.put(
                        parts[0], new Entry(Long.parseLong(parts[1]), parts[2], Long.parseLong(parts[3]))));
        return profile;
    }
}
