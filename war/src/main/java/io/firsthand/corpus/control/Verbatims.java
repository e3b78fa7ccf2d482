package io.firsthand.corpus.control;

import io.firsthand.corpus.entity.Correction;
import io.firsthand.corpus.entity.Response;
import io.firsthand.corpus.entity.Verbatim;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.sources.entity.Source;
import io.firsthand.sources.entity.SourceQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /**
     * How many answers of a source are in one language.
     *
     * @param language BCP 47 tag, {@code und} where nothing tells it; empty for answers that are older than telling it
     * @param cuesLookedFor whether cues were looked for, if that is known
     * @param answers how many, at least one
     */
    public record LanguageCount(Optional<String> language, Optional<Boolean> cuesLookedFor, long answers) {}

    /** Counts the answers of a source that say something, newest version only, by language; most answers first. */
    public List<LanguageCount> languages(long sourceId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("select v.language, v.cues_looked_for, count(*) from verbatim v"
                        + " where v.source_id = ?1 and v.superseded = false and v.says_nothing = false"
                        + " group by v.language, v.cues_looked_for order by count(*) desc, v.language")
                .setParameter(1, sourceId)
                .getResultList();
        return rows.stream()
                .map(row -> new LanguageCount(
                        Optional.ofNullable((String) row[0]),
                        Optional.ofNullable((Boolean) row[1]),
                        ((Number) row[2]).longValue()))
                .toList();
    }

    /** Returns the corrections that led to a version of an answer, oldest first. */
    public List<Correction> corrections(Verbatim verbatim) {
        var all = em.createQuery(
                        "select c from Correction c where c.verbatimId in (select v.id from Verbatim v"
                                + " where v.responseId = :response and v.questionId = :question)",
                        Correction.class)
                .setParameter("response", verbatim.responseId())
                .setParameter("question", verbatim.questionId())
                .getResultStream()
                .collect(Collectors.groupingBy(Correction::verbatimId));
        var chain = new ArrayList<Correction>();
        for (Optional<Long> at = Optional.of(verbatim.id()); at.isPresent(); ) {
            var here = all.getOrDefault(at.get(), List.of());
            chain.addAll(here);
            at = here.stream()
                    .filter(Correction::isChange)
                    .map(Correction::beforeId)
                    .findFirst();
        }
        chain.sort(Comparator.comparingInt(Correction::textVersion)
                .thenComparing(Correction::at)
                .thenComparing(Correction::id));
        return List.copyOf(chain);
    }

    /**
     * Returns a version of an answer.
     *
     * @throws ProblemException when there is none with this id
     */
    public Verbatim verbatim(long id) {
        var verbatim = em.find(Verbatim.class, id);
        if (verbatim == null) {
            throw ProblemException.notFound("answer", id);
        }
        return verbatim;
    }

    /** Returns answers after an id, by id, newest version only; {@code words} must occur in them, regardless of case. */
    public List<Item> page(long studyId, Optional<Long> sourceId, Optional<String> words, long afterId, int limit) {
        var ids = ids(studyId, sourceId, words, afterId, limit);
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select v, q, r, s from Verbatim v join SourceQuestion q on q.id = v.questionId"
                                        + " join Response r on r.id = v.responseId join Source s on s.id = v.sourceId"
                                        + " where v.id in :ids order by v.id",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(row -> new Item(
                                (Verbatim) row[0], (SourceQuestion) row[1], (Response) row[2], (Source) row[3]))
                        .toList();
    }

    /** SQL, because on Payara the provider writes booleans as numbers as soon as a function stands in the query. */
    private List<Long> ids(long studyId, Optional<Long> sourceId, Optional<String> words, long afterId, int limit) {
        var sql = new StringBuilder("select v.id from verbatim v join response r on r.id = v.response_id"
                + " join source s on s.id = v.source_id"
                + " where s.study_id = ?1 and v.id > ?2 and v.superseded = false and r.gone = false");
        sourceId.ifPresent(source -> sql.append(" and v.source_id = ?3"));
        words.ifPresent(text -> sql.append(" and position(cast(?4 as varchar(1000)) in lower(v.text)) > 0"));
        var query = em.createNativeQuery(sql.append(" order by v.id").toString())
                .setParameter(1, studyId)
                .setParameter(2, afterId);
        sourceId.ifPresent(source -> query.setParameter(3, source));
        words.ifPresent(text -> query.setParameter(4, text.toLowerCase(Locale.ROOT)));
        @SuppressWarnings("unchecked")
        List<Number> ids = query.setMaxResults(limit).getResultList();
        return ids.stream().map(Number::longValue).toList();
    }
}
