package io.firsthand.evidence.control;

import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.evidence.entity.Term;
import io.firsthand.evidence.entity.Theme;
import io.firsthand.evidence.entity.ThemeEdit;
import io.firsthand.evidence.entity.ThemeList;
import io.firsthand.evidence.entity.ThemeProfile;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reading themes: counts as they were kept, and the quotes that say best what a theme is about. */
@ApplicationScoped
public class Themes {
    private static final int WORDS_SHOWN = 3;
    private static final int QUOTES_SHOWN = 2;

    /** Among so many findings of a theme the most typical ones are looked for. */
    private static final int LOOKED_AT = 60;

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Findings findings;

    /**
     * A theme as people see it.
     *
     * @param theme the theme, which stands alone
     * @param words up to three key words as people wrote them, most telling first
     * @param people how many people said it
     * @param findings how many findings it has
     * @param quotes ids of up to two findings of different people that say it best
     */
    public record Shown(Theme theme, List<String> words, long people, long findings, List<Long> quotes) {}

    /**
     * The themes of a type.
     *
     * @param list the list
     * @param people how many people said something of the type
     * @param findings how many findings
     * @param lastEdit what can be undone next
     * @param themes the widest themes, most people first
     */
    public record Overview(
            ThemeList list, long people, long findings, Optional<ThemeEdit> lastEdit, List<Shown> themes) {}

    private record Count(long theme, long people, long findings) {}

    /** Returns themes of a type, the widest first, after the theme {@code after} if it is given. */
    public Overview overview(
            long studyId, Finding.Type type, Optional<Long> sourceId, Optional<Long> after, int limit) {
        var list = list(studyId, type);
        long source = sourceId.orElse(ThemeLedger.ALL);
        var all = count(list.id(), source, ThemeLedger.ALL);
        var counts = after.isPresent()
                ? after(list.id(), source, count(list.id(), source, after.get()), limit)
                : widest(list.id(), source, limit);
        return new Overview(
                list, all.people(), all.findings(), lastEdit(list.id()), shown(list.id(), counts, sourceId));
    }

    /**
     * Returns the theme that people see for a theme: itself, or what it was merged into.
     *
     * @throws ProblemException when there is none with this id
     */
    public Shown theme(long id) {
        var theme = root(id);
        return shown(theme.listId(), List.of(count(theme.listId(), ThemeLedger.ALL, theme.id())), Optional.empty())
                .get(0);
    }

    /** Returns the list that a theme stands in. */
    public ThemeList listOf(Theme theme) {
        return em.find(ThemeList.class, theme.listId());
    }

    /** Returns what can be undone next in a list. */
    public Optional<ThemeEdit> lastEdit(long listId) {
        return em.createQuery(
                        "select e from ThemeEdit e where e.listId = :list and e.undone = :no order by e.id desc",
                        ThemeEdit.class)
                .setParameter("list", listId)
                .setParameter("no", false)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Returns edits of a type's themes that were not taken back, newest first. */
    public List<ThemeEdit> edits(long studyId, Finding.Type type, int limit) {
        return em.createQuery(
                        "select e from ThemeEdit e where e.listId = :list and e.undone = :no order by e.id desc",
                        ThemeEdit.class)
                .setParameter("list", list(studyId, type).id())
                .setParameter("no", false)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns the counted findings of a theme after an id, by id, each in its whole answer. */
    public List<Findings.InContext> findingsOf(long id, long afterId, int limit) {
        var theme = root(id);
        return findings.page(
                new Findings.Filter(
                        listOf(theme).studyId(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(theme.id()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                afterId,
                limit);
    }

    private Theme root(long id) {
        var theme = em.find(Theme.class, id);
        if (theme == null) {
            throw ProblemException.notFound("theme", id);
        }
        return theme.isRoot() ? theme : em.find(Theme.class, theme.rootId());
    }

    private ThemeList list(long studyId, Finding.Type type) {
        return em.createQuery("select l from ThemeList l where l.studyId = :study and l.type = :type", ThemeList.class)
                .setParameter("study", studyId)
                .setParameter("type", type)
                .getSingleResult();
    }

    private Count count(long list, long source, long theme) {
        return rows(
                        "select theme_id, people, findings from theme_count where list_id = ?1 and source_id = ?2"
                                + " and theme_id = ?3",
                        1,
                        list,
                        source,
                        theme)
                .findFirst()
                .orElse(new Count(theme, 0, 0));
    }

    private List<Count> widest(long list, long source, int limit) {
        return rows(
                        "select theme_id, people, findings from theme_count where list_id = ?1 and source_id = ?2"
                                + " and theme_id > 0 and people > 0 order by people desc, findings desc, theme_id desc",
                        limit,
                        list,
                        source)
                .toList();
    }

    private List<Count> after(long list, long source, Count last, int limit) {
        return rows(
                        "select theme_id, people, findings from theme_count where list_id = ?1 and source_id = ?2"
                                + " and theme_id > 0 and people > 0 and (people < ?3 or people = ?3 and findings < ?4"
                                + " or people = ?3 and findings = ?4 and theme_id < ?5)"
                                + " order by people desc, findings desc, theme_id desc",
                        limit,
                        list,
                        source,
                        last.people(),
                        last.findings(),
                        last.theme())
                .toList();
    }

    private Stream<Count> rows(String sql, int limit, long... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.setMaxResults(limit).getResultList();
        return rows.stream()
                .map(row -> new Count(
                        ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Number) row[2]).longValue()));
    }

    private List<Shown> shown(long list, List<Count> counts, Optional<Long> sourceId) {
        if (counts.isEmpty()) {
            return List.of();
        }
        var themes = em.createQuery("select t from Theme t where t.rootId in :roots order by t.id", Theme.class)
                .setParameter("roots", counts.stream().map(Count::theme).toList())
                .getResultList();
        var profiles = new HashMap<Long, ThemeProfile>();
        themes.forEach(theme -> profiles.computeIfAbsent(theme.rootId(), id -> new ThemeProfile())
                .add(theme.profile()));
        var board = board(list, profiles);
        var byId = themes.stream().collect(Collectors.toMap(Theme::id, theme -> theme));
        var seen = new HashSet<Long>();
        var shown = new ArrayList<Shown>();
        for (var count : counts) {
            var theme = byId.get(count.theme());
            if (theme != null) {
                var profile = profiles.getOrDefault(theme.id(), new ThemeProfile());
                var quotes = quotes(theme.id(), profile, board, sourceId, seen);
                var written = new HashMap<String, String>();
                quotes.stream()
                        .limit(1)
                        .flatMap(quote -> quote.terms().stream())
                        .forEach(term -> written.put(term.term(), term.word()));
                shown.add(new Shown(
                        theme,
                        profile.words(WORDS_SHOWN, board::weight, written),
                        count.people(),
                        count.findings(),
                        quotes.stream().map(Candidate::finding).toList()));
            }
        }
        return shown;
    }

    private ThemeBoard board(long list, Map<Long, ThemeProfile> profiles) {
        var board = new ThemeBoard(count(list, ThemeLedger.ALL, ThemeLedger.ALL).findings());
        var words = profiles.values().stream()
                .flatMap(profile -> profile.findings().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        for (int from = 0; from < words.size(); from += 400) {
            var some = words.subList(from, Math.min(words.size(), from + 400));
            var marks = some.stream().map(word -> "?").collect(Collectors.joining(", "));
            var query = em.createNativeQuery("select term, findings from theme_term where list_id = " + list
                    + " and theme_id = 0 and term in (" + marks + ")");
            for (int i = 0; i < some.size(); i++) {
                query.setParameter(i + 1, some.get(i));
            }
            @SuppressWarnings("unchecked")
            List<Object[]> rows = query.getResultList();
            rows.forEach(row -> board.frequency((String) row[0], ((Number) row[1]).longValue()));
        }
        return board;
    }

    private record Candidate(long finding, long respondent, boolean approved, int length, Set<Term> terms) {}

    /** Approved first, then the most similar to the theme, then the longest, which carries more of the story; of different people. */
    private List<Candidate> quotes(
            long root, ThemeProfile profile, ThemeBoard board, Optional<Long> sourceId, Set<Long> seen) {
        var order = Comparator.comparing((Candidate one) -> !one.approved())
                .thenComparingDouble(one -> -board.similarity(one.terms(), profile))
                .thenComparingInt(one -> -one.length())
                .thenComparingLong(Candidate::finding);
        var people = new HashSet<Long>();
        var quotes = candidates(root, sourceId).stream()
                .filter(one -> !seen.contains(one.finding()))
                .sorted(order)
                .filter(one -> people.add(one.respondent()))
                .limit(QUOTES_SHOWN)
                .toList();
        quotes.forEach(quote -> seen.add(quote.finding()));
        return quotes;
    }

    /** SQL, because the provider writes booleans as numbers as soon as a case stands in the query. */
    private List<Candidate> candidates(long root, Optional<Long> sourceId) {
        var query = em.createNativeQuery("select f.id from finding f where f.theme_counted = true"
                        + " and f.theme_id in (select t.id from theme t where t.root_id = ?1)"
                        + (sourceId.isPresent() ? " and f.source_id = ?2" : "")
                        + " order by case when f.state = 'APPROVED' then 0 else 1 end, f.theme_fit desc, f.id")
                .setParameter(1, root);
        sourceId.ifPresent(source -> query.setParameter(2, source));
        @SuppressWarnings("unchecked")
        List<Number> rows = query.setMaxResults(LOOKED_AT).getResultList();
        var ids = rows.stream().map(Number::longValue).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var terms = new HashMap<Long, Set<Term>>();
        em.createQuery(
                        "select f.id, t.term, t.word from StoredFinding f join f.terms t where f.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> terms.computeIfAbsent((Long) row[0], id -> new HashSet<>())
                        .add(new Term((String) row[1], (String) row[2])));
        return em.createQuery("select f from StoredFinding f where f.id in :ids order by f.id", StoredFinding.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(finding -> new Candidate(
                        finding.id(),
                        finding.respondentId(),
                        finding.state() == StoredFinding.State.APPROVED,
                        finding.span().length(),
                        terms.getOrDefault(finding.id(), Set.of())))
                .toList();
    }
}
