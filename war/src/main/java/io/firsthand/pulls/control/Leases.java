package io.firsthand.pulls.control;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.pulls.entity.Pull;
import io.firsthand.sources.entity.Source;
import io.firsthand.sources.entity.Upload;
import io.firsthand.spi.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Who may work on a pull: a lease of 30 seconds by the database's clock, renewed while the work goes on; each take-over raises the
 * fencing number, so that a worker who was only slow cannot write any more.
 */
@ApplicationScoped
public class Leases {
    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Node node;

    @Inject
    private PullMetrics metrics;

    @Inject
    private Audit audit;

    /**
     * The right to work on a pull.
     *
     * @param pullId the pull
     * @param fencing the number that was raised when it was taken
     */
    public record Lease(long pullId, long fencing) {}

    /** Somebody else has taken the pull over, or it is over. */
    public static final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostException(Lease lease) {
            super("pull " + lease.pullId() + " is no longer held under fencing number " + lease.fencing());
        }
    }

    /**
     * Ends the leases that this node held when it was killed, so that its pulls go on at once; the fencing number keeps out a
     * process that was not dead after all.
     */
    @Transactional
    public void releaseOwn() {
        em.createNativeQuery(
                        "update pull set lease_until = current_timestamp - interval '1' second where state = 'RUNNING' and lease_owner = ?1")
                .setParameter(1, node.id())
                .executeUpdate();
    }

    /** Begins a push: its one worker is the request that sends it, so nobody else takes it over. */
    @Transactional
    public Lease push(long sourceId, Duration atMost, String by) {
        var now = clock.instant();
        var push = Pull.pushed(sourceId, node.id(), now, now.plus(atMost));
        em.persist(push);
        em.flush();
        var details = Json.createObjectBuilder().add("source", sourceId).add("purpose", "push");
        audit.person(by, AuditEvent.Kind.PULL_ASKED, "pull", push.id(), details.build());
        return new Lease(push.id(), push.fencing());
    }

    /** Returns whether somebody asked a held pull to stop. */
    @Transactional
    public boolean isToStop(Lease lease) {
        return hold(lease).isCancelRequested();
    }

    /** Ends pushes whose request was cut off: what they stored stays, and sending the same again changes nothing. */
    @Transactional
    public void endAbandonedPushes() {
        em.createNativeQuery("update pull set state = 'FAILED', ended_at = current_timestamp, lease_owner = null,"
                        + " lease_until = null, hint = 'The request was cut off; send it again, what is stored stays.'"
                        + " where purpose = 'PUSH' and state = 'RUNNING' and lease_until < current_timestamp")
                .executeUpdate();
    }

    /** Returns the pulls that a worker could take now, oldest first. */
    @Transactional
    public List<Long> due() {
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(
                        "select id from pull where state = 'QUEUED'"
                                + " or (state = 'WAITING' and wait_until <= current_timestamp)"
                                + " or (state = 'RUNNING' and purpose <> 'PUSH' and lease_until < current_timestamp) order by id")
                .setMaxResults(20)
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /** Takes a pull, if nobody else holds it. */
    @Transactional
    public Optional<Lease> take(long pullId) {
        int taken = em.createNativeQuery("update pull set state = 'RUNNING', fencing = fencing + 1, lease_owner = ?1,"
                        + " lease_until = current_timestamp + interval '30' second,"
                        + " started_at = coalesce(started_at, current_timestamp)"
                        + " where id = ?2 and (state = 'QUEUED' or (state = 'WAITING' and wait_until <= current_timestamp)"
                        + " or (state = 'RUNNING' and purpose <> 'PUSH' and lease_until < current_timestamp))")
                .setParameter(1, node.id())
                .setParameter(2, pullId)
                .executeUpdate();
        if (taken == 0) {
            return Optional.empty();
        }
        em.clear();
        return Optional.of(new Lease(pullId, em.find(Pull.class, pullId).fencing()));
    }

    /** Renews a lease and returns whether the work may go on: still held, and nobody pressed stop. */
    @Transactional
    public boolean renew(Lease lease) {
        return em.createNativeQuery("update pull set lease_until = current_timestamp + interval '30' second"
                                + " where id = ?1 and fencing = ?2 and state = 'RUNNING' and cancel_requested = false")
                        .setParameter(1, lease.pullId())
                        .setParameter(2, lease.fencing())
                        .executeUpdate()
                == 1;
    }

    /**
     * Locks a held pull for the running transaction.
     *
     * @throws LostException when it is no longer held
     */
    Pull hold(Lease lease) {
        var pull = em.find(Pull.class, lease.pullId(), LockModeType.PESSIMISTIC_WRITE);
        if (pull == null || pull.fencing() != lease.fencing() || pull.state() != Pull.State.RUNNING) {
            throw new LostException(lease);
        }
        return pull;
    }

    /** Changes a held pull in a transaction of its own. */
    @Transactional
    public void change(Lease lease, BiConsumer<Pull, java.time.Instant> change) {
        var pull = hold(lease);
        change.accept(pull, clock.instant());
        count(pull);
    }

    private void count(Pull pull) {
        if (pull.state() != Pull.State.RUNNING) {
            metrics.ended(em.find(Source.class, pull.sourceId()).tool(), pull);
        }
    }

    /** Ends a held pull that has read everything and returns the staged file that is no longer needed. */
    @Transactional
    public Optional<String> finish(Lease lease, Cursor next) {
        var pull = hold(lease);
        var source = em.find(Source.class, pull.sourceId());
        var upload = source.uploadId();
        pull.finish(clock.instant());
        count(pull);
        if (pull.purpose() == Pull.Purpose.UPDATE) {
            source.finished(next);
        }
        upload.map(id -> em.find(Upload.class, id)).ifPresent(em::remove);
        return upload;
    }
}
