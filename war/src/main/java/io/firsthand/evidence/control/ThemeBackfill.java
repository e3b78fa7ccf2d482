package io.firsthand.evidence.control;

import io.firsthand.corpus.entity.Verbatim;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.spi.Finding;
import io.firsthand.spi.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The unit of work that gives themes to findings that are older than themes: some at a time, oldest first. */
@ApplicationScoped
public class ThemeBackfill {
    /** So many findings in one transaction. */
    static final int BATCH = 200;

    private final ThemeWords words = new ThemeWords();

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private ThemeKeeping themes;

    /** Gives themes to the next findings and returns how many there were. */
    @Transactional
    public int step() {
        var next = next();
        if (next.isEmpty()) {
            return 0;
        }
        long study = next.get(0).studyId();
        themes.hold(study);
        // another node may have been faster
        var findings =
                next().stream().filter(finding -> finding.studyId() == study).toList();
        var texts = em.createQuery("select v from Verbatim v where v.id in :ids", Verbatim.class)
                .setParameter(
                        "ids",
                        findings.stream()
                                .map(StoredFinding::verbatimId)
                                .distinct()
                                .toList())
                .getResultStream()
                .collect(Collectors.toMap(Verbatim::id, Verbatim::text));
        for (var finding : findings) {
            var text = texts.get(finding.verbatimId());
            if (text != null) {
                finding.reword(words.of(text, finding.span(), typeCues(finding), Set.of()));
            }
        }
        themes.follow(findings);
        return findings.size();
    }

    private List<StoredFinding> next() {
        return em.createQuery("select f from StoredFinding f where f.themed = :no order by f.id", StoredFinding.class)
                .setParameter("no", false)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private static List<Span> typeCues(StoredFinding finding) {
        return finding.cues().stream()
                .filter(cue -> cue.attribute().equals("type"))
                .map(Finding.Cue::span)
                .toList();
    }
}
