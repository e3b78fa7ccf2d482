package io.firsthand.corpus.control;

import io.firsthand.corpus.entity.Response;
import io.firsthand.corpus.entity.Verbatim;
import io.firsthand.sources.entity.Source;
import io.firsthand.sources.entity.SourceQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reading answers. */
@ApplicationScoped
public class Verbatims {
    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    /**
     * An answer in its place.
     *
     * @param verbatim the answer
     * @param question the question as shown
     * @param response the reply
     * @param source where it comes from
     */
    public record Item(Verbatim verbatim, SourceQuestion question, Response response, Source source) {}

    /** Returns answers after an id, by id; searching reads on until the page is full, by words regardless of case. */
    public List<Item> page(long studyId, Optional<Long> sourceId, Optional<String> words, long afterId, int limit) {
        var where = new StringBuilder("s.studyId = :study and v.superseded = :no and r.gone = :no and v.id > :after");
        sourceId.ifPresent(source -> where.append(" and v.sourceId = :source"));
        words.ifPresent(text -> where.append(" and locate(:words, lower(v.text)) > 0"));
        var query = em.createQuery(
                        "select v, q, r, s from Verbatim v join SourceQuestion q on q.id = v.questionId"
                                + " join Response r on r.id = v.responseId join Source s on s.id = v.sourceId where "
                                + where
                                + " order by v.id",
                        Object[].class)
                .setParameter("study", studyId)
                .setParameter("after", afterId)
                .setParameter("no", false);
        sourceId.ifPresent(source -> query.setParameter("source", source));
        words.ifPresent(text -> query.setParameter("words", text.toLowerCase(Locale.ROOT)));
        return query.setMaxResults(limit)
                .getResultStream()
                .map(row -> new Item((Verbatim) row[0], (SourceQuestion) row[1], (Response) row[2], (Source) row[3]))
                .toList();
    }
}
