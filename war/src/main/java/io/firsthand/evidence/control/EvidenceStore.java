package io.firsthand.evidence.control;

import io.firsthand.evidence.entity.ApprovedQuote;
import io.firsthand.problem.entity.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reading evidence. */
@ApplicationScoped
public class EvidenceStore {
    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    /**
     * Returns a piece of evidence.
     *
     * @throws ProblemException when there is none with this id
     */
    public ApprovedQuote evidence(long id) {
        var evidence = em.find(ApprovedQuote.class, id);
        if (evidence == null) {
            throw ProblemException.notFound("evidence", id);
        }
        return evidence;
    }
}
