package io.firsthand.evidence.control;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.evidence.entity.Tag;
import io.firsthand.evidence.entity.TagBook;
import io.firsthand.evidence.entity.Tagging;
import io.firsthand.problem.entity.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The team's tags: making, renaming, merging, and putting them on findings. */
@ApplicationScoped
public class Tags {
    /** So many tags can a study have; a list that nobody can read helps nobody. */
    public static final int MOST = 500;

    /** So many tags can a finding have. */
    public static final int MOST_ON_A_FINDING = 20;

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private ThemeKeeping themes;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * A tag as it is shown on a finding.
     *
     * @param id the tag that stands for the one that was given
     * @param path its names from the first level down
     */
    public record Label(long id, List<String> path) {}

    /**
     * What has a tag, findings that were rejected or whose words vanished left out.
     *
     * @param findings findings with it, with a tag that was merged into it, or with one below it
     * @param people the people who said them
     */
    public record Use(long findings, long people) {
        /** Nothing has it. */
        public static final Use NONE = new Use(0, 0);
    }

    /** Returns all tags of a study. */
    public TagBook book(long studyId) {
        return new TagBook(em.createQuery("select t from Tag t where t.studyId = :study order by t.id", Tag.class)
                .setParameter("study", studyId)
                .getResultList());
    }

    /** Returns the tags of a study; nobody else changes them until the transaction ends. */
    private TagBook held(long studyId) {
        // the lock of the themes, taken before or after by whoever marks words: one order for all, and no row that
        // others refer to
        themes.hold(studyId);
        return book(studyId);
    }

    /** Makes a tag and returns it. */
    public Tag make(long studyId, String name, @Nullable Long parentId, String person) {
        var book = held(studyId);
        book.check(null, name, parentId);
        if (book.standing().size() >= MOST) {
            throw ProblemException.conflict("There are " + MOST + " tags; merge some before you make another one.");
        }
        var tag = new Tag(studyId, name, parentId, person, clock.instant());
        em.persist(tag);
        tag.standAlone();
        note(person, AuditEvent.Kind.TAG_MADE, tag, Map.of());
        em.flush();
        return tag;
    }

    /** Gives a tag another name or place; its findings keep it. */
    public Tag call(long studyId, long id, String name, @Nullable Long parentId, String person) {
        var book = held(studyId);
        var tag = book.standingFor(id);
        book.check(tag, name, parentId);
        tag.call(name, parentId);
        note(person, AuditEvent.Kind.TAG_CHANGED, tag, Map.of());
        return tag;
    }

    /** Merges tags into a tag; their findings keep the tag they were given, and this one stands for it. */
    public Tag merge(long studyId, long id, Collection<Long> others, String person) {
        var book = held(studyId);
        var tag = book.tag(id);
        for (long other : new TreeSet<>(others)) {
            book.merge(other, id);
            note(person, AuditEvent.Kind.TAG_MERGED, book.tag(other), Map.of("into", id));
        }
        return tag;
    }

    /** Takes a merge back and returns the tag that stands for itself again. */
    public Tag separate(long studyId, long id, long into, String person) {
        var book = held(studyId);
        book.separate(id, into);
        note(person, AuditEvent.Kind.TAG_MERGE_UNDONE, book.tag(id), Map.of("from", into));
        return book.tag(id);
    }

    /** Takes a tag away that nothing has. */
    public void delete(long studyId, long id, String person) {
        var book = held(studyId);
        var tag = book.tag(id);
        var given = em.createQuery(
                        "select g, f.state from Tagging g join StoredFinding f on f.id = g.findingId where g.tagId = :tag",
                        Object[].class)
                .setParameter("tag", id)
                .getResultList();
        long standing = given.stream()
                .filter(row -> StoredFinding.STANDING.contains(row[1]))
                .count();
        book.checkUnused(id, standing);
        // what was rejected or withdrawn counts nowhere, and would keep a tag that nobody can find
        given.forEach(row -> em.remove(row[0]));
        em.flush();
        em.remove(tag);
        note(person, AuditEvent.Kind.TAG_DELETED, tag, Map.of());
    }

    /** Puts tags on a finding; one that it has already is left as it is. */
    public void put(StoredFinding finding, Collection<Long> tagIds, String person) {
        if (tagIds.isEmpty()) {
            return;
        }
        if (finding.state() == StoredFinding.State.RETRACTED) {
            throw ProblemException.conflict(
                    "The words of finding " + finding.id() + " changed or vanished; it takes no tag.");
        }
        var book = held(finding.studyId());
        var roots = new LinkedHashSet<Long>();
        given(finding.id()).forEach(one -> roots.add(book.tag(one.tagId()).rootId()));
        for (long tagId : tagIds) {
            var tag = book.standingFor(tagId);
            if (!roots.add(tag.id())) {
                continue;
            }
            if (roots.size() > MOST_ON_A_FINDING) {
                throw ProblemException.conflict("Finding " + finding.id() + " has " + MOST_ON_A_FINDING
                        + " tags; take one off before you put on another.");
            }
            finding.noteTagged();
            em.persist(new Tagging(finding.id(), tag.id(), person, clock.instant()));
            note(person, AuditEvent.Kind.FINDING_TAGGED, finding, tag);
        }
    }

    /** Takes a tag off a finding, with those that were merged into it; one that it does not have is no error. */
    public void takeOff(StoredFinding finding, long tagId, String person) {
        var book = held(finding.studyId());
        var tag = book.standingFor(tagId);
        var gone = given(finding.id()).stream()
                .filter(one -> book.tag(one.tagId()).rootId() == tag.id())
                .toList();
        gone.forEach(em::remove);
        if (!gone.isEmpty()) {
            note(person, AuditEvent.Kind.FINDING_UNTAGGED, finding, tag);
        }
    }

    /** Takes all tags off a finding that goes away. */
    void takeOffAll(long findingId) {
        given(findingId).forEach(em::remove);
    }

    private List<Tagging> given(long findingId) {
        return em.createQuery("select g from Tagging g where g.findingId = :finding order by g.tagId", Tagging.class)
                .setParameter("finding", findingId)
                .getResultList();
    }

    /** Returns the tags of findings, by their names; a finding without any is left out. */
    public Map<Long, List<Label>> of(long studyId, Collection<Long> findingIds) {
        if (findingIds.isEmpty()) {
            return Map.of();
        }
        var rows = em.createQuery(
                        "select distinct g.findingId, t.rootId from Tagging g join Tag t on t.id = g.tagId"
                                + " where g.findingId in :findings",
                        Object[].class)
                .setParameter("findings", findingIds)
                .getResultList();
        if (rows.isEmpty()) {
            return Map.of();
        }
        var book = book(studyId);
        var byRoot = new HashMap<Long, Label>();
        var labels = new HashMap<Long, List<Label>>();
        for (var row : rows) {
            long root = (Long) row[1];
            labels.computeIfAbsent((Long) row[0], finding -> new ArrayList<>())
                    .add(byRoot.computeIfAbsent(root, id -> new Label(id, book.path(id))));
        }
        labels.values().forEach(some -> some.sort(Comparator.comparing(label -> String.join("/", label.path()))));
        return labels;
    }

    /** Returns what has each tag; those that nothing has are left out. */
    public Map<Long, Use> uses(long studyId) {
        var uses = new HashMap<Long, Use>();
        // a finding with a tag and one below it counts once for the upper one, so that sums would count it twice
        for (var standing : List.of("r.id", "coalesce(p.root_id, r.id)")) {
            @SuppressWarnings("unchecked")
            List<Object[]> rows = em.createNativeQuery("select " + standing
                            + ", count(distinct f.id), count(distinct f.respondent_id) from finding_tag ft"
                            + " join tag t on t.id = ft.tag_id join tag r on r.id = t.root_id"
                            + " left join tag p on p.id = r.parent_id join finding f on f.id = ft.finding_id"
                            + " where t.study_id = ?1 and f.state in ('PROPOSED', 'APPROVED') group by " + standing)
                    .setParameter(1, studyId)
                    .getResultList();
            rows.forEach(row -> uses.put(
                    ((Number) row[0]).longValue(),
                    new Use(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
        }
        return uses;
    }

    private void note(String person, AuditEvent.Kind kind, Tag tag, Map<String, Long> details) {
        var json = Json.createObjectBuilder();
        details.forEach(json::add);
        audit.person(person, kind, "tag", tag.id(), json.build());
    }

    private void note(String person, AuditEvent.Kind kind, StoredFinding finding, Tag tag) {
        audit.person(
                person,
                kind,
                "finding",
                finding.id(),
                Json.createObjectBuilder().add("tag", tag.id()).build());
    }
}
