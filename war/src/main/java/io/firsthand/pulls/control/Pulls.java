package io.firsthand.pulls.control;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.corpus.entity.Response;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.pulls.control.Leases.Lease;
import io.firsthand.pulls.entity.Pull;
import io.firsthand.pulls.entity.PullRejection;
import io.firsthand.sources.control.Sources;
import io.firsthand.sources.control.Staging;
import io.firsthand.sources.entity.Source;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.ReadRequest.Purpose;
import io.firsthand.spi.ResponsePage.RejectedRow;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyTool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asking for pulls, looking at them, and ending them. */
@ApplicationScoped
public class Pulls {
    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Sources sources;

    @Inject
    private Staging staging;

    @Inject
    private Leases leases;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Asks for a pull of a source; while one is under way, returns that one.
     *
     * @param deletionsConfirmed a person said that many responses were really deleted in the tool
     * @param by the person who asks
     */
    @Transactional
    public Pull ask(long sourceId, Purpose purpose, boolean deletionsConfirmed, String by) {
        var source = sources.source(sourceId);
        var open =
                of(sourceId, 1).stream().filter(pull -> !pull.state().isOver()).findFirst();
        return open.orElseGet(() -> {
            if (source.isFilledByInterviews()) {
                throw ProblemException.conflict("'" + source.name()
                        + "' is filled by an interview held here; what is changed there arrives by itself.");
            }
            if (source.kind() == SourceDescription.Kind.PUSH) {
                throw ProblemException.conflict("'" + source.name()
                        + "' is filled by a program, which sends to /api/v1/sources/" + sourceId + "/responses.");
            }
            if (purpose == Purpose.SWEEP && source.connectionId().isEmpty()) {
                throw ProblemException.conflict(
                        "A file cannot be checked for edits and deletions; upload it again to read what changed.");
            }
            var start = purpose == Purpose.SWEEP ? Cursor.START : resume(source).orElse(source.start());
            var pull = new Pull(sourceId, Pull.Purpose.valueOf(purpose.name()), start, clock.instant());
            em.persist(deletionsConfirmed ? pull.confirmDeletions() : pull);
            em.flush();
            var details = Json.createObjectBuilder()
                    .add("source", sourceId)
                    .add("purpose", Kebab.of(purpose))
                    .add("deletionsConfirmed", deletionsConfirmed);
            audit.person(by, AuditEvent.Kind.PULL_ASKED, "pull", pull.id(), details.build());
            return pull;
        });
    }

    /** A stopped or failed pull of the same file goes on where it stood. */
    private Optional<Cursor> resume(Source source) {
        return of(source.id(), 1).stream()
                .filter(pull -> pull.state() == Pull.State.CANCELLED || pull.state() == Pull.State.FAILED)
                .filter(pull ->
                        source.uploadId().isPresent() && source.stagedAt().isBefore(pull.createdAt()))
                .map(Pull::cursor)
                .findFirst();
    }

    /**
     * Returns a pull as it is stored now.
     *
     * @throws ProblemException when there is none with this id
     */
    @Transactional
    public Pull pull(long id) {
        var pull = em.find(Pull.class, id);
        if (pull == null) {
            throw ProblemException.notFound("pull", id);
        }
        return pull;
    }

    /** Returns the source of a pull. */
    @Transactional
    public Source source(Pull pull) {
        return sources.source(pull.sourceId());
    }

    /** Returns the source of a pull with the wordings its survey has now; a file's wordings are those it was described with. */
    public Source refreshed(Pull pull, SurveyTool tool) {
        var source = sources.source(pull.sourceId());
        if (source.connectionId().isPresent()) {
            sources.refresh(source.id(), tool.describe(source.surveyId()));
        }
        return sources.source(pull.sourceId());
    }

    /** Returns responses of a swept source that the sweep has not seen, by the tool's id, at most 500, after a key. */
    @Transactional
    public Map<String, Long> unseen(Pull sweep, long afterId) {
        return em.createQuery(
                        "select r from Response r where r.sourceId = :source and r.id > :after and r.gone = :no"
                                + " and (r.seenBySweep is null or r.seenBySweep <> :sweep) order by r.id",
                        Response.class)
                .setParameter("source", sweep.sourceId())
                .setParameter("after", afterId)
                .setParameter("no", false)
                .setParameter("sweep", sweep.id())
                .setMaxResults(500)
                .getResultStream()
                .collect(Collectors.toMap(Response::remoteId, Response::id));
    }

    /** Returns the responses of a source that are still there and not among those with the given ids. */
    @Transactional
    public List<Long> others(long sourceId, Set<String> remoteIds) {
        return em.createQuery("select r from Response r where r.sourceId = :source and r.gone = :no", Response.class)
                .setParameter("source", sourceId)
                .setParameter("no", false)
                .getResultStream()
                .filter(response -> !remoteIds.contains(response.remoteId()))
                .map(Response::id)
                .toList();
    }

    /** Returns how many responses of a source exist as far as is known. */
    @Transactional
    public long known(long sourceId) {
        return em.createQuery("select count(r) from Response r where r.sourceId = :source and r.gone = :no", Long.class)
                .setParameter("source", sourceId)
                .setParameter("no", false)
                .getSingleResult();
    }

    /** Returns the newest pulls of a source. */
    public List<Pull> of(long sourceId, int limit) {
        return em.createQuery("select p from Pull p where p.sourceId = :source order by p.id desc", Pull.class)
                .setParameter("source", sourceId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns the rows a pull kept out, in their order, at most {@link PullRejection#KEPT}. */
    public List<RejectedRow> rejections(long pullId) {
        return em.createQuery("select r from PullRejection r where r.pullId = :pull order by r.id", PullRejection.class)
                .setParameter("pull", pullId)
                .setMaxResults(PullRejection.KEPT)
                .getResultStream()
                .map(PullRejection::row)
                .toList();
    }

    /** Asks a pull to stop. */
    @Transactional
    public void cancel(long id, String by) {
        var pull = pull(id);
        if (!pull.state().isOver()) {
            em.lock(pull, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
            pull.requestCancel(clock.instant());
            audit.person(by, AuditEvent.Kind.PULL_CANCELLED, "pull", id);
        }
    }

    /** Ends a held pull that has read everything, and deletes its staged file. */
    public void finish(Lease lease, Cursor next) {
        leases.finish(lease, next).ifPresent(staging::discard);
    }

    /** Deletes staged files that no upload knows any more: a kill came between the last page and the deletion. */
    @Transactional
    public void forgetOrphanedFiles() {
        staging.forgetOrphans();
    }
}
