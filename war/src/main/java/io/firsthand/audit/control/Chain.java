package io.firsthand.audit.control;

import io.firsthand.audit.entity.AuditChain;
import io.firsthand.audit.entity.AuditEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The hash chain over stored events: sealing at its end, which one node at a time does under the lock on its one row, and checking. */
@ApplicationScoped
public class Chain {
    static final int BATCH = 1000;

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    /**
     * What a check found.
     *
     * @param sealed how many events are sealed
     * @param unsealed how many wait
     * @param head hash of the last sealed one, hex
     * @param brokenAt the first place in the chain whose event is missing or not what was sealed, or empty when all are
     */
    public record Result(long sealed, long unsealed, String head, Optional<Long> brokenAt) {}

    /** Seals the oldest events that are not sealed yet and returns how many those were. */
    @Transactional
    public int seal() {
        if (unsealed(1).isEmpty()) {
            return 0;
        }
        var chain = em.find(AuditChain.class, AuditChain.ID, LockModeType.PESSIMISTIC_WRITE);
        var events = unsealed(BATCH);
        events.forEach(chain::append);
        return events.size();
    }

    private List<AuditEvent> unsealed(int limit) {
        return em.createQuery("select e from AuditEvent e where e.sealNumber is null order by e.id", AuditEvent.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Goes through the whole chain, a thousand events at a time. */
    @Transactional
    public Result check() {
        seal();
        var chain = em.find(AuditChain.class, AuditChain.ID, LockModeType.PESSIMISTIC_WRITE);
        var before = AuditEvent.GENESIS;
        long number = 0;
        Optional<Long> broken = Optional.empty();
        for (var batch = sealed(number); broken.isEmpty() && !batch.isEmpty(); batch = sealed(number)) {
            for (var event : batch) {
                if (event.sealNumber().orElse(0L) != number + 1 || !event.isIntactAfter(before)) {
                    broken = Optional.of(number + 1);
                    break;
                }
                before = event.chainHash().orElseThrow();
                number++;
            }
            em.clear();
        }
        if (broken.isEmpty() && (number != chain.sealed() || !before.equals(chain.head()))) {
            broken = Optional.of(number + 1);
        }
        return new Result(chain.sealed(), waiting(), chain.head(), broken);
    }

    private List<AuditEvent> sealed(long after) {
        return em.createQuery(
                        "select e from AuditEvent e where e.sealNumber > :after order by e.sealNumber",
                        AuditEvent.class)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private long waiting() {
        return em.createQuery("select count(e) from AuditEvent e where e.sealNumber is null", Long.class)
                .getSingleResult();
    }
}
