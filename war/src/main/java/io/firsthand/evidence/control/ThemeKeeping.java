package io.firsthand.evidence.control;

import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.evidence.entity.Term;
import io.firsthand.evidence.entity.Theme;
import io.firsthand.evidence.entity.ThemeList;
import io.firsthand.evidence.entity.ThemeProfile;
import io.firsthand.spi.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keeps themes and their counts in line with the findings, in the transaction that changes the findings. A new finding joins the most
 * similar theme or opens one; what stops counting leaves. Nothing here looks at all findings: a word leads to the themes that hold
 * it most often, and counts are added to. One transaction at a time may change the themes of a study; take {@link #hold} before
 * changing a finding that stands in a theme.
 */
@ApplicationScoped
public class ThemeKeeping {
    /** So many themes that hold a word most often are looked at. */
    private static final int THEMES_OF_A_WORD = 12;

    private static final int WORDS_AT_ONCE = 40;
    private static final int THEMES_AT_ONCE = 400;

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    /** Holds the themes of a study until the transaction ends, and returns its lists. */
    public Map<Finding.Type, ThemeList> hold(long studyId) {
        em.flush();
        var lists = em.createQuery("select l from ThemeList l where l.studyId = :study order by l.id", ThemeList.class)
                .setParameter("study", studyId)
                .getResultList();
        if (lists.isEmpty()) {
            throw new IllegalStateException("study " + studyId + " has no lists of themes");
        }
        em.lock(lists.get(0), LockModeType.PESSIMISTIC_WRITE);
        return lists.stream()
                .collect(Collectors.toMap(
                        ThemeList::type, list -> list, (a, b) -> a, () -> new EnumMap<>(Finding.Type.class)));
    }

    /** Brings themes in line with findings of one study that are new, or count again, or count no longer. */
    public void follow(Collection<StoredFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        em.flush();
        var lists = hold(findings.iterator().next().studyId());
        var byType = new EnumMap<Finding.Type, List<StoredFinding>>(Finding.Type.class);
        findings.forEach(finding ->
                byType.computeIfAbsent(finding.type(), t -> new ArrayList<>()).add(finding));
        byType.forEach((type, some) -> follow(list(lists, type), some));
    }

    private static ThemeList list(Map<Finding.Type, ThemeList> lists, Finding.Type type) {
        var list = lists.get(type);
        if (list == null) {
            throw new IllegalStateException("there is no list of themes for " + type);
        }
        return list;
    }

    /** Takes a finding out of the counts before its type or its words change; {@link #follow} puts it back. */
    public void leave(StoredFinding finding) {
        var list = list(hold(finding.studyId()), finding.type());
        if (finding.isCountedInThemes()) {
            var work = new Work(list);
            work.leave(finding);
            work.write();
        }
    }

    private void follow(ThemeList list, List<StoredFinding> findings) {
        var work = new Work(list);
        var joining = findings.stream()
                .filter(finding -> !finding.isCountedInThemes() && finding.belongsInThemes())
                .toList();
        work.lookUp(joining);
        findings.stream()
                .filter(finding -> finding.isCountedInThemes() && !finding.belongsInThemes())
                .forEach(work::leave);
        joining.forEach(work::join);
        findings.forEach(StoredFinding::noteThemed);
        work.write();
    }

    /** Puts counted and uncounted findings of a list where a person wants them; null for no theme. */
    void place(ThemeList list, Map<StoredFinding, Placement> places) {
        var work = new Work(list);
        places.forEach(work::place);
        work.write();
    }

    /**
     * Where a finding shall stand.
     *
     * @param theme the theme, or none when null
     * @param byPerson whether the machine leaves it there
     */
    record Placement(@org.jspecify.annotations.Nullable Long theme, boolean byPerson) {}

    /** Lets the people and findings of some themes be counted for another one: they were merged, or a merge is undone. */
    void recount(ThemeList list, List<Long> themes, long from, long to) {
        var ledger = new ThemeLedger(list.id());
        em.createQuery(
                        "select f.respondentId, f.sourceId, count(f) from StoredFinding f"
                                + " where f.themeId in :themes and f.themeCounted = :yes group by f.respondentId, f.sourceId",
                        Object[].class)
                .setParameter("themes", themes)
                .setParameter("yes", true)
                .getResultStream()
                .forEach(row -> {
                    ledger.voice(from, (Long) row[0], (Long) row[1], -(Long) row[2]);
                    ledger.voice(to, (Long) row[0], (Long) row[1], (Long) row[2]);
                });
        ledger.write(connection());
    }

    /** Makes a theme that stands alone. */
    Theme open(ThemeList list) {
        var theme = new Theme(list.id());
        em.persist(theme);
        theme.standAlone();
        return theme;
    }

    private Connection connection() {
        em.flush();
        return em.unwrap(Connection.class);
    }

    private long findings(ThemeList list) {
        return em.createNativeQuery(
                        "select findings from theme_count where list_id = ?1 and source_id = 0 and theme_id = 0")
                .setParameter(1, list.id())
                .getResultStream()
                .mapToLong(count -> ((Number) count).longValue())
                .sum();
    }

    /** Changes to one list that are written together. */
    private final class Work {
        private final ThemeList list;
        private final ThemeLedger ledger;
        private final ThemeBoard board;
        private final Map<Long, Theme> themes = new TreeMap<>();
        private final Map<Long, ThemeProfile> profiles = new TreeMap<>();
        private final Set<Long> changed = new HashSet<>();

        /** Themes before findings: plain ids tell JPA nothing of their order. */
        private final List<Runnable> onceThemesAreThere = new ArrayList<>();

        Work(ThemeList list) {
            this.list = list;
            this.ledger = new ThemeLedger(list.id());
            this.board = new ThemeBoard(findings(list));
        }

        /** Puts the themes on the board that the findings may join. */
        void lookUp(List<StoredFinding> joining) {
            var words = joining.stream()
                    .flatMap(finding -> finding.terms().stream())
                    .map(Term::term)
                    .distinct()
                    .sorted()
                    .toList();
            var found = new HashSet<Long>();
            for (int from = 0; from < words.size(); from += WORDS_AT_ONCE) {
                found.addAll(holding(words.subList(from, Math.min(words.size(), from + WORDS_AT_ONCE))));
            }
            load(found);
            frequencies();
        }

        /** The first row of a word is that of the whole list, since no theme holds it more often. */
        private Set<Long> holding(List<String> words) {
            var sql = words.stream()
                    .map(word -> "(select term, theme_id, findings from theme_term where term = ? and list_id = "
                            + list.id() + " order by findings desc, theme_id fetch first " + (THEMES_OF_A_WORD + 1)
                            + " rows only)")
                    .collect(Collectors.joining(" union all "));
            var query = em.createNativeQuery(sql);
            for (int i = 0; i < words.size(); i++) {
                query.setParameter(i + 1, words.get(i));
            }
            @SuppressWarnings("unchecked")
            List<Object[]> rows = query.getResultList();
            var found = new HashSet<Long>();
            for (var row : rows) {
                long theme = ((Number) row[1]).longValue();
                if (theme == ThemeLedger.ALL) {
                    board.frequency((String) row[0], ((Number) row[2]).longValue());
                } else {
                    found.add(theme);
                }
            }
            return found;
        }

        /** How rare the words of the themes are that no joining finding holds. */
        private void frequencies() {
            var words = profiles.values().stream()
                    .flatMap(profile -> profile.findings().keySet().stream())
                    .filter(word -> !board.knows(word))
                    .distinct()
                    .sorted()
                    .toList();
            for (int from = 0; from < words.size(); from += THEMES_AT_ONCE) {
                var some = words.subList(from, Math.min(words.size(), from + THEMES_AT_ONCE));
                var marks = some.stream().map(word -> "?").collect(Collectors.joining(", "));
                var query = em.createNativeQuery("select term, findings from theme_term where list_id = " + list.id()
                        + " and theme_id = 0 and term in (" + marks + ")");
                for (int i = 0; i < some.size(); i++) {
                    query.setParameter(i + 1, some.get(i));
                }
                @SuppressWarnings("unchecked")
                List<Object[]> rows = query.getResultList();
                rows.forEach(row -> board.frequency((String) row[0], ((Number) row[1]).longValue()));
            }
        }

        private void load(Collection<Long> ids) {
            var wanted =
                    ids.stream().filter(id -> !themes.containsKey(id)).sorted().toList();
            for (int from = 0; from < wanted.size(); from += THEMES_AT_ONCE) {
                em.createQuery("select t from Theme t where t.id in :ids", Theme.class)
                        .setParameter("ids", wanted.subList(from, Math.min(wanted.size(), from + THEMES_AT_ONCE)))
                        .getResultStream()
                        .sorted(Comparator.comparingLong(Theme::id))
                        .forEach(this::show);
            }
        }

        private void show(Theme theme) {
            var profile = theme.profile();
            themes.put(theme.id(), theme);
            profiles.put(theme.id(), profile);
            board.put(theme.id(), profile);
        }

        private Theme theme(long id) {
            load(List.of(id));
            var theme = themes.get(id);
            if (theme == null) {
                throw new IllegalStateException("there is no theme " + id);
            }
            return theme;
        }

        void leave(StoredFinding finding) {
            count(finding, -1);
            finding.themeId().ifPresent(theme -> shift(finding, theme, -1));
            onceThemesAreThere.add(() -> {
                finding.countInThemes(false);
                if (!finding.isPlaced()) {
                    finding.join(null, 0);
                }
            });
        }

        void join(StoredFinding finding) {
            count(finding, 1);
            onceThemesAreThere.add(() -> finding.countInThemes(true));
            if (finding.isPlaced()) {
                finding.themeId().ifPresent(theme -> shift(finding, theme, 1));
            } else if (!finding.terms().isEmpty()) {
                var fit = board.fit(finding.terms()).orElseGet(() -> new ThemeBoard.Fit(opened(), 0));
                shift(finding, fit.theme(), 1);
                onceThemesAreThere.add(() -> finding.join(fit.theme(), fit.similarity()));
            }
        }

        private long opened() {
            var theme = open(list);
            show(theme);
            return theme.id();
        }

        void place(StoredFinding finding, Placement placement) {
            if (finding.isCountedInThemes()) {
                finding.themeId().ifPresent(theme -> shift(finding, theme, -1));
                if (placement.theme() != null) {
                    shift(finding, placement.theme(), 1);
                }
            }
            onceThemesAreThere.add(() -> finding.place(placement.theme(), placement.byPerson()));
        }

        private void count(StoredFinding finding, int by) {
            board.count(finding.terms(), by);
            ledger.words(ThemeLedger.ALL, finding.terms(), by);
            ledger.voice(ThemeLedger.ALL, finding.respondentId(), finding.sourceId(), by);
        }

        private void shift(StoredFinding finding, long id, int by) {
            var theme = theme(id);
            if (by > 0) {
                board.join(id, finding.terms());
            } else {
                board.leave(id, finding.terms());
            }
            changed.add(id);
            ledger.words(id, finding.terms(), by);
            ledger.voice(theme.rootId(), finding.respondentId(), finding.sourceId(), by);
        }

        void write() {
            changed.forEach(id -> theme(id).describe(profiles.get(id)));
            em.flush();
            onceThemesAreThere.forEach(Runnable::run);
            ledger.write(connection());
        }
    }
}
