package io.firsthand.evidence.control;

import io.firsthand.corpus.entity.Response;
import io.firsthand.corpus.entity.Verbatim;
import io.firsthand.evidence.entity.ApprovedQuote;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.sources.entity.Source;
import io.firsthand.sources.entity.SourceQuestion;
import io.firsthand.spi.Finding;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading findings, each with everything a reviewer must see: the whole answer, its question, where it comes from. */
@ApplicationScoped
public class Findings {
    private static final int ANSWERS_AT_ONCE = 500;

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Tags tags;

    /**
     * A finding in its context.
     *
     * @param finding the finding
     * @param verbatim the whole answer
     * @param question the question as shown
     * @param response the reply it belongs to
     * @param source where it comes from
     * @param evidence the evidence made of it, or null
     * @param tags the team's tags on it
     */
    public record InContext(
            StoredFinding finding,
            Verbatim verbatim,
            SourceQuestion question,
            Response response,
            Source source,
            @Nullable ApprovedQuote evidence,
            List<Tags.Label> tags) {

        /** Returns the words. */
        public String quote() {
            return verbatim.isErased() ? "" : finding.span().of(verbatim.text());
        }

        /** Returns when the reply was read. */
        public Instant readAt() {
            return response.readAt();
        }
    }

    /**
     * What to list.
     *
     * @param studyId the study
     * @param type one type, or all
     * @param state one state, or all
     * @param sourceId one source, or all
     * @param verbatimId one answer, or all
     * @param themeId one theme, or all
     * @param tagId one tag with those below it, or all
     * @param force one force, or all
     * @param stage one stage, or all
     */
    public record Filter(
            long studyId,
            Optional<Finding.Type> type,
            Optional<StoredFinding.State> state,
            Optional<Long> sourceId,
            Optional<Long> verbatimId,
            Optional<Long> themeId,
            Optional<Long> tagId,
            Optional<Finding.Force> force,
            Optional<Finding.Stage> stage) {}

    /**
     * Returns a finding.
     *
     * @throws ProblemException when there is none with this id
     */
    public StoredFinding finding(long id) {
        var finding = em.find(StoredFinding.class, id);
        if (finding == null) {
            throw ProblemException.notFound("finding", id);
        }
        return finding;
    }

    /** Returns a finding as the database has it now. */
    StoredFinding renewed(long id) {
        var finding = finding(id);
        em.refresh(finding);
        return finding;
    }

    /** Returns a finding in its context. */
    public InContext inContext(long id) {
        finding(id);
        return inContext(List.of(id)).get(0);
    }

    /** Returns findings in their context, in the order of the ids; unknown ids are left out. */
    public List<InContext> inContext(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = new HashMap<Long, InContext>();
        var labels = tags.of(Study.DEFAULT, ids);
        em.createQuery(
                        "select f, v, q, r, s, e from StoredFinding f join Verbatim v on v.id = f.verbatimId"
                                + " join SourceQuestion q on q.id = v.questionId join Response r on r.id = v.responseId"
                                + " join Source s on s.id = f.sourceId left join ApprovedQuote e on e.findingId = f.id where f.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new InContext(
                        (StoredFinding) row[0],
                        (Verbatim) row[1],
                        (SourceQuestion) row[2],
                        (Response) row[3],
                        (Source) row[4],
                        (ApprovedQuote) row[5],
                        labels.getOrDefault(((StoredFinding) row[0]).id(), List.of())))
                .forEach(item -> found.put(item.finding().id(), item));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** Returns the findings in answers, by their place in each; those that were rejected or whose words vanished are left out. */
    public List<InContext> standingIn(List<Long> verbatimIds) {
        var ids = new ArrayList<Long>();
        for (int from = 0; from < verbatimIds.size(); from += ANSWERS_AT_ONCE) {
            ids.addAll(em.createQuery(
                            "select f.id from StoredFinding f where f.verbatimId in :answers and f.state in :states"
                                    + " order by f.verbatimId, f.spanStart, f.id",
                            Long.class)
                    .setParameter(
                            "answers", verbatimIds.subList(from, Math.min(from + ANSWERS_AT_ONCE, verbatimIds.size())))
                    .setParameter("states", StoredFinding.STANDING)
                    .getResultList());
        }
        var standing = new ArrayList<InContext>();
        for (int from = 0; from < ids.size(); from += ANSWERS_AT_ONCE) {
            standing.addAll(inContext(ids.subList(from, Math.min(from + ANSWERS_AT_ONCE, ids.size()))));
        }
        return standing;
    }

    /** Returns findings after an id, by id, at most {@code limit}; keyset paging. */
    public List<InContext> page(Filter filter, long afterId, int limit) {
        var where = new StringBuilder("f.studyId = :study and f.id > :after");
        filter.type().ifPresent(type -> where.append(" and f.type = :type"));
        filter.state().ifPresent(state -> where.append(" and f.state = :state"));
        filter.sourceId().ifPresent(source -> where.append(" and f.sourceId = :source"));
        filter.verbatimId().ifPresent(verbatim -> where.append(" and f.verbatimId = :verbatim"));
        filter.themeId()
                .ifPresent(
                        theme -> where.append(
                                " and f.themeCounted = :yes and f.themeId in (select t.id from Theme t where t.rootId = :theme)"));
        filter.force().ifPresent(force -> where.append(" and f.force = :force"));
        filter.stage().ifPresent(stage -> where.append(" and f.stage = :stage"));
        var tagged = filter.tagId().map(tag -> tags.book(filter.studyId()).family(tag));
        tagged.ifPresent(
                family -> where.append(" and f.id in (select g.findingId from Tagging g where g.tagId in :tags)"));
        var query = em.createQuery("select f.id from StoredFinding f where " + where + " order by f.id", Long.class)
                .setParameter("study", filter.studyId())
                .setParameter("after", afterId);
        filter.type().ifPresent(type -> query.setParameter("type", type));
        filter.state().ifPresent(state -> query.setParameter("state", state));
        filter.sourceId().ifPresent(source -> query.setParameter("source", source));
        filter.verbatimId().ifPresent(verbatim -> query.setParameter("verbatim", verbatim));
        filter.themeId().ifPresent(theme -> query.setParameter("theme", theme).setParameter("yes", true));
        filter.force().ifPresent(force -> query.setParameter("force", force));
        filter.stage().ifPresent(stage -> query.setParameter("stage", stage));
        tagged.ifPresent(family -> query.setParameter("tags", family));
        return inContext(query.setMaxResults(limit).getResultList());
    }

    /** Returns how many findings of each type are in each state. */
    public Map<Finding.Type, Map<StoredFinding.State, Long>> counts(long studyId) {
        var counts = new EnumMap<Finding.Type, Map<StoredFinding.State, Long>>(Finding.Type.class);
        em.createQuery(
                        "select f.type, f.state, count(f) from StoredFinding f where f.studyId = :study group by f.type, f.state",
                        Object[].class)
                .setParameter("study", studyId)
                .getResultStream()
                .forEach(row -> counts.computeIfAbsent(
                                (Finding.Type) row[0], t -> new EnumMap<>(StoredFinding.State.class))
                        .put((StoredFinding.State) row[1], (Long) row[2]));
        return counts;
    }
}
