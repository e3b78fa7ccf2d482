package io.firsthand.evidence.control;

import io.firsthand.spi.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings that say the same, in a first form: those that share a content word, the widest shared word first; words whose
 * findings overlap by half belong to one theme. Denied and rejected findings do not count.
 */
@ApplicationScoped
public class Themes {
    private static final int CANDIDATES = 60;
    private static final int FINDINGS_READ = 2000;
    private static final int WORDS_SHOWN = 3;

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    /**
     * One theme.
     *
     * @param term the stem by which its findings can be asked for
     * @param words up to three words as people wrote them, most frequent first
     * @param people how many people said it
     * @param findings how many findings it has
     * @param quotes ids of up to two findings of different people that say it best
     */
    public record Theme(String term, List<String> words, long people, long findings, List<Long> quotes) {}

    /**
     * All people who said something of a type.
     *
     * @param people how many people
     * @param findings how many findings
     * @param themes the widest themes, most people first
     */
    public record Overview(long people, long findings, List<Theme> themes) {}

    private record Candidate(String term, String word, long people, Set<Long> findings) {}

    /** Returns the widest themes of a type in a study, or in one source of it. */
    public Overview overview(long studyId, Finding.Type type, Optional<Long> sourceId, int limit) {
        var totals = scoped(
                        em.createQuery(
                                "select count(distinct f.respondentId), count(f) from StoredFinding f where " + WHERE
                                        + scope(sourceId),
                                Object[].class),
                        studyId,
                        type,
                        sourceId)
                .getSingleResult();
        return new Overview((Long) totals[0], (Long) totals[1], themes(studyId, type, sourceId, limit));
    }

    private static final String WHERE = "f.studyId = :study and f.type = :type and f.counted = :yes"
            + " and f.state <> io.firsthand.evidence.entity.StoredFinding.State.REJECTED"
            + " and f.polarity <> io.firsthand.spi.Finding.Polarity.NEGATED";

    private static String scope(Optional<Long> sourceId) {
        return sourceId.isPresent() ? " and f.sourceId = :source" : "";
    }

    private static <T> jakarta.persistence.TypedQuery<T> scoped(
            jakarta.persistence.TypedQuery<T> query, long studyId, Finding.Type type, Optional<Long> sourceId) {
        query.setParameter("study", studyId).setParameter("type", type).setParameter("yes", true);
        sourceId.ifPresent(id -> query.setParameter("source", id));
        return query;
    }

    private List<Theme> themes(long studyId, Finding.Type type, Optional<Long> sourceId, int limit) {
        var chosen = new ArrayList<List<Candidate>>();
        for (var candidate : candidates(studyId, type, sourceId)) {
            var same = chosen.stream()
                    .filter(theme -> overlap(theme.get(0), candidate))
                    .findFirst();
            if (same.isPresent()) {
                same.get().add(candidate);
            } else if (chosen.size() < limit) {
                chosen.add(new ArrayList<>(List.of(candidate)));
            }
        }
        var shown = new HashSet<Long>();
        return chosen.stream().map(theme -> theme(theme, shown)).toList();
    }

    private static boolean overlap(Candidate widest, Candidate other) {
        long shared =
                other.findings().stream().filter(widest.findings()::contains).count();
        return 2 * shared >= other.findings().size();
    }

    private Theme theme(List<Candidate> candidates, Set<Long> shown) {
        var widest = candidates.get(0);
        return new Theme(
                widest.term(),
                candidates.stream().limit(WORDS_SHOWN).map(Candidate::word).toList(),
                widest.people(),
                widest.findings().size(),
                quotes(widest.findings(), shown));
    }

    private List<Candidate> candidates(long studyId, Finding.Type type, Optional<Long> sourceId) {
        var rows = scoped(
                        em.createQuery(
                                "select t.term, count(distinct f.respondentId) as people from StoredFinding f join f.terms t where "
                                        + WHERE + scope(sourceId) + " group by t.term order by people desc, t.term",
                                Object[].class),
                        studyId,
                        type,
                        sourceId)
                .setMaxResults(CANDIDATES)
                .getResultList();
        return rows.stream()
                .map(row -> candidate(studyId, type, sourceId, (String) row[0], (Long) row[1]))
                .filter(candidate -> candidate.people() > 1 || rows.size() < WORDS_SHOWN)
                .toList();
    }

    private Candidate candidate(long studyId, Finding.Type type, Optional<Long> sourceId, String term, long people) {
        var rows = scoped(
                        em.createQuery(
                                "select f.id, t.word from StoredFinding f join f.terms t where t.term = :term and "
                                        + WHERE + scope(sourceId) + " order by f.id",
                                Object[].class),
                        studyId,
                        type,
                        sourceId)
                .setParameter("term", term)
                .setMaxResults(FINDINGS_READ)
                .getResultList();
        var findings = rows.stream().map(row -> (Long) row[0]).collect(Collectors.toCollection(HashSet::new));
        var word = rows.stream()
                .collect(Collectors.groupingBy(row -> (String) row[1], Collectors.counting()))
                .entrySet()
                .stream()
                .max(java.util.Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                .map(java.util.Map.Entry::getKey)
                .orElse(term);
        return new Candidate(term, word, people, findings);
    }

    /** Not shown with another theme yet; approved first, then the surest; of different people; longer quotes carry more of the story. */
    private List<Long> quotes(Set<Long> findings, Set<Long> shown) {
        var best = em.createQuery(
                        "select f.id, f.respondentId from StoredFinding f where f.id in :ids order by"
                                + " case when f.state = io.firsthand.evidence.entity.StoredFinding.State.APPROVED then 0 else 1 end,"
                                + " f.confidence desc, f.spanEnd - f.spanStart desc, f.id",
                        Object[].class)
                .setParameter("ids", findings.stream().sorted().limit(500).toList())
                .setMaxResults(50)
                .getResultList();
        var people = new HashSet<Object>();
        var quotes = Stream.concat(best.stream().filter(row -> !shown.contains(row[0])), best.stream())
                .filter(row -> people.add(row[1]))
                .limit(2)
                .map(row -> (Long) row[0])
                .toList();
        shown.addAll(quotes);
        return quotes;
    }
}
