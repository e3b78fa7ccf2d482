package io.firsthand.evidence.control;

import io.firsthand.evidence.entity.ApprovedQuote;
import io.firsthand.evidence.entity.QuotesErased;
import io.firsthand.evidence.entity.WordsErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.stream.Collectors;

/**
 * Erases the words of a source that were withdrawn, all versions of them: texts with their salts, proof sheets, content words and
 * notes of findings, copies in older revisions of cards. What remains are rows without words, so that counts and history still fit. The quotes must
 * have been taken back before.
 */
@ApplicationScoped
public class Erasure {
    /** Sixteen zero bytes: the hash that stays cannot be checked against a guessed text any more. */
    private static final String NO_SALT = "A".repeat(22);

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Event<QuotesErased> erased;

    @Inject
    private Event<WordsErased> wordsErased;

    /** Erases the words of a source. */
    @Transactional(TxType.MANDATORY)
    public void erase(long sourceId) {
        em.flush();
        em.createQuery("update Verbatim v set v.text = '', v.salt = :salt where v.sourceId = :source")
                .setParameter("salt", NO_SALT)
                .setParameter("source", sourceId)
                .executeUpdate();
        em.createQuery("update Response r set r.contentHash = '', r.answers = '{}' where r.sourceId = :source")
                .setParameter("source", sourceId)
                .executeUpdate();
        em.createQuery(
                        "select e from ApprovedQuote e where e.findingId in"
                                + " (select f.id from StoredFinding f where f.sourceId = :source)",
                        ApprovedQuote.class)
                .setParameter("source", sourceId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        ApprovedQuote::studyId, Collectors.mapping(ApprovedQuote::id, Collectors.toSet())))
                .forEach((study, ids) -> erased.fire(new QuotesErased(study, ids)));
        em.createQuery("update ApprovedQuote e set e.certificate = '' where e.findingId in"
                        + " (select f.id from StoredFinding f where f.sourceId = :source)")
                .setParameter("source", sourceId)
                .executeUpdate();
        em.createQuery("update StoredFinding f set f.note = null where f.sourceId = :source")
                .setParameter("source", sourceId)
                .executeUpdate();
        em.createNativeQuery(
                        "delete from finding_term where finding_id in (select id from finding where source_id = ?1)")
                .setParameter(1, sourceId)
                .executeUpdate();
        wordsErased.fire(new WordsErased(sourceId));
        em.clear();
    }
}
