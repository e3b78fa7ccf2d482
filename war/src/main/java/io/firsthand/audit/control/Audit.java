package io.firsthand.audit.control;

import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.audit.entity.AuditEvent.ActorKind;
import io.firsthand.audit.entity.AuditEvent.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Writes down what happened, in the transaction in which it happens: either both are stored or neither. */
@ApplicationScoped
public class Audit {
    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Which events to list.
     *
     * @param kind what happened
     * @param actor exact name of the person
     * @param before only events with a smaller key
     */
    public record Filter(Optional<Kind> kind, Optional<String> actor, Optional<Long> before) {}

    /** Notes what a person did. */
    @Transactional(TxType.MANDATORY)
    public void person(String name, Kind kind, String subjectKind, Object subjectId) {
        person(name, kind, subjectKind, subjectId, JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Notes what a person did, with ids, counts and choices. */
    @Transactional(TxType.MANDATORY)
    public void person(String name, Kind kind, String subjectKind, Object subjectId, JsonObject details) {
        em.persist(new AuditEvent(clock.instant(), ActorKind.PERSON, name, kind, subjectKind, subjectId, details));
    }

    /** Notes what the machine did to one page. */
    @Transactional(TxType.MANDATORY)
    public void machine(String part, Kind kind, String subjectKind, Object subjectId, JsonObject details) {
        em.persist(new AuditEvent(clock.instant(), ActorKind.MACHINE, part, kind, subjectKind, subjectId, details));
    }

    /** Returns events, newest first. */
    public List<AuditEvent> list(Filter filter, int limit) {
        var where = new StringBuilder("where e.id < :before");
        filter.kind().ifPresent(kind -> where.append(" and e.kind = :kind"));
        filter.actor().ifPresent(actor -> where.append(" and e.actor = :actor"));
        var query = em.createQuery("select e from AuditEvent e " + where + " order by e.id desc", AuditEvent.class)
                .setParameter("before", filter.before().orElse(Long.MAX_VALUE))
                .setMaxResults(limit);
        filter.kind().ifPresent(kind -> query.setParameter("kind", kind));
        filter.actor().ifPresent(actor -> query.setParameter("actor", actor));
        return query.getResultList();
    }
}
