package io.firsthand.pulls.control;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.corpus.entity.Respondent;
import io.firsthand.corpus.entity.Response;
import io.firsthand.corpus.entity.Verbatim;
import io.firsthand.database.control.InstallationKey;
import io.firsthand.evidence.control.Extraction;
import io.firsthand.evidence.control.Reviews;
import io.firsthand.evidence.control.ThemeKeeping;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.pulls.control.Analysis.Analysed;
import io.firsthand.pulls.control.Analysis.AnalysedPage;
import io.firsthand.pulls.control.Analysis.AnalysedResponse;
import io.firsthand.pulls.control.Leases.Lease;
import io.firsthand.pulls.entity.Pull;
import io.firsthand.pulls.entity.Pull.Counts;
import io.firsthand.pulls.entity.PullRejection;
import io.firsthand.sources.control.Sources;
import io.firsthand.sources.entity.Source;
import io.firsthand.sources.entity.SourceQuestion;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SurveyResponse.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The unit of work of a pull: one transaction that checks the lease, stores one page and moves the cursor. Either all of it is there
 * after a kill, or nothing.
 */
@ApplicationScoped
public class PageWriter {
    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Leases leases;

    @Inject
    private Sources sources;

    @Inject
    private Reviews reviews;

    @Inject
    private ThemeKeeping themes;

    @Inject
    private Extraction extraction;

    @Inject
    private InstallationKey key;

    @Inject
    private Audit audit;

    @Inject
    private PullMetrics metrics;

    @Inject
    private Clock clock;

    /** What became of a response. */
    enum Outcome {
        /** It was not here before. */
        CREATED,
        /** It was here and differs now. */
        CHANGED,
        /** It was here already. */
        UNCHANGED
    }

    /** A response with its analysis, stored or to be stored. */
    private record Entry(AnalysedResponse analysed, Response response, boolean fresh) {}

    /**
     * Stores a page and returns what became of each response, by the tool's id.
     *
     * @throws Leases.LostException when somebody else has taken the pull over
     */
    @Transactional
    public Map<String, Outcome> write(Lease lease, ResponsePage page, AnalysedPage analysed) {
        var pull = leases.hold(lease);
        // one writer a source: two programs may push the same responses at the same moment
        var source = em.find(Source.class, pull.sourceId(), LockModeType.PESSIMISTIC_WRITE);
        var counts = new Counts();
        var outcomes = new HashMap<String, Outcome>();
        var changed = changed(source, pull, analysed, counts, outcomes);
        store(source, pull, changed, counts);
        keepRejections(pull, page, analysed);
        pull.page(page, counts);
        pull.reject(analysed.rejected().size());
        note(pull, AuditEvent.Kind.PAGE_STORED, counts.named());
        metrics.page(
                source.tool(),
                counts.named(),
                page.rejected().size() + analysed.rejected().size());
        em.flush();
        em.clear();
        return outcomes;
    }

    /**
     * Notes that responses no longer exist in the tool: they stop counting, and quotes from them are taken back.
     *
     * @throws Leases.LostException when somebody else has taken the pull over
     */
    @Transactional
    public void vanish(Lease lease, List<Long> responseIds) {
        var pull = leases.hold(lease);
        if (responseIds.isEmpty()) {
            return;
        }
        em.createQuery("select r from Response r where r.id in :ids", Response.class)
                .setParameter("ids", responseIds)
                .getResultStream()
                .forEach(Response::vanish);
        var verbatims = em.createQuery("select v.id from Verbatim v where v.responseId in :ids", Long.class)
                .setParameter("ids", responseIds)
                .getResultList();
        reviews.retract(verbatims, "the answer was deleted in its source");
        pull.gone(responseIds.size());
        note(pull, AuditEvent.Kind.RESPONSES_GONE, Map.of("gone", (long) responseIds.size()));
    }

    private void note(Pull pull, AuditEvent.Kind kind, Map<String, Long> counts) {
        var details = Json.createObjectBuilder();
        counts.forEach(details::add);
        audit.machine("pull", kind, "pull", pull.id(), details.build());
    }

    private List<Entry> changed(
            Source source, Pull pull, AnalysedPage page, Counts counts, Map<String, Outcome> outcomes) {
        var stored = stored(source, page);
        var respondents = respondents(source, page);
        var entries = new ArrayList<Entry>();
        for (var analysed : unique(page.responses())) {
            var known = Optional.ofNullable(stored.get(analysed.read().id()));
            known.filter(response -> pull.purpose() == Pull.Purpose.SWEEP)
                    .ifPresent(response -> response.seen(pull.id()));
            if (known.isPresent()
                    && known.get().contentHash().equals(analysed.contentHash())
                    && !known.get().isGone()) {
                counts.unchanged();
                outcomes.put(analysed.read().id(), Outcome.UNCHANGED);
                continue;
            }
            var response = known.orElseGet(() -> new Response(
                    source.id(),
                    analysed.read().id(),
                    respondent(source, analysed, respondents).id()));
            response.update(
                    analysed.read(), analysed.contentHash(), analysed.answersJson(), pull.id(), clock.instant());
            entries.add(new Entry(analysed, response, known.isEmpty()));
            count(analysed, known.isEmpty(), counts);
            outcomes.put(analysed.read().id(), known.isEmpty() ? Outcome.CREATED : Outcome.CHANGED);
        }
        return entries;
    }

    private static void count(AnalysedResponse analysed, boolean fresh, Counts counts) {
        if (fresh) {
            counts.fresh();
        } else {
            counts.changed();
        }
        if (analysed.read().state() != State.COMPLETED) {
            counts.partial();
        }
    }

    /** A tool may send one response twice in a page; the later one is the newer. */
    private static List<AnalysedResponse> unique(List<AnalysedResponse> responses) {
        var byId = new java.util.LinkedHashMap<String, AnalysedResponse>();
        responses.forEach(response -> byId.put(response.read().id(), response));
        return List.copyOf(byId.values());
    }

    private Map<String, Response> stored(Source source, AnalysedPage page) {
        var ids =
                page.responses().stream().map(response -> response.read().id()).toList();
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select r from Response r where r.sourceId = :source and r.remoteId in :ids",
                                Response.class)
                        .setParameter("source", source.id())
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Response::remoteId, response -> response));
    }

    /**
     * Returns the people of a page who are known. Somebody new may be read by another pull at the same moment, since two sources can hold the
     * same people; so that both make one respondent, the second waits until the first is stored.
     */
    private Map<String, Respondent> respondents(Source source, AnalysedPage page) {
        var hashes = page.responses().stream()
                .flatMap(response -> personHash(response).stream())
                .collect(Collectors.toSet());
        var known = known(source, hashes);
        if (known.size() < hashes.size()) {
            themes.hold(source.studyId());
            var missing = new HashSet<>(hashes);
            missing.removeAll(known.keySet());
            known.putAll(known(source, missing));
        }
        return known;
    }

    private Map<String, Respondent> known(Source source, Set<String> hashes) {
        return hashes.isEmpty()
                ? new HashMap<>()
                : em.createQuery(
                                "select p from Respondent p where p.studyId = :study and p.keyHash in :hashes",
                                Respondent.class)
                        .setParameter("study", source.studyId())
                        .setParameter("hashes", hashes)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                person -> person.keyHash().orElseThrow(), person -> person, (a, b) -> a, HashMap::new));
    }

    private Respondent respondent(Source source, AnalysedResponse analysed, Map<String, Respondent> known) {
        return personHash(analysed)
                .map(hash -> known.computeIfAbsent(hash, h -> persisted(new Respondent(source.studyId(), h))))
                .orElseGet(() -> persisted(new Respondent(source.studyId(), null)));
    }

    private Respondent persisted(Respondent respondent) {
        em.persist(respondent);
        return respondent;
    }

    private Optional<String> personHash(AnalysedResponse analysed) {
        return Optional.ofNullable(analysed.read().personKey())
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty())
                .map(value -> key.hash("person", value));
    }

    /** Parents before children: plain ids tell JPA nothing of their order, so each level is flushed on its own. */
    private void store(Source source, Pull pull, List<Entry> entries, Counts counts) {
        em.flush();
        entries.stream().filter(Entry::fresh).forEach(entry -> em.persist(entry.response()));
        em.flush();
        var questions = sources.currentQuestions(source);
        var versions = supersede(entries, questions);
        var verbatims = new ArrayList<Map.Entry<Verbatim, Analysed>>();
        for (var entry : entries) {
            for (var text : entry.analysed().texts()) {
                var question = questions.get(text.columnKey());
                if (question == null) {
                    throw ProblemException.conflict(
                            "The source was described anew while its responses were read; send or read them again.");
                }
                int version = versions.getOrDefault(entry.response().id() + "/" + text.columnKey(), 0) + 1;
                var verbatim = new Verbatim(
                        entry.response(),
                        question.id(),
                        version,
                        text.text(),
                        text.hash(),
                        text.saysNothing(),
                        text.language());
                verbatim.standsAt(text.place(), text.spoken());
                em.persist(verbatim);
                verbatims.add(Map.entry(verbatim, text));
                counts.verbatim(
                        text.saysNothing(), text.findings().size(), text.text().redactions());
                question.count(text.saysNothing() ? 0 : 1, text.saysNothing() ? 1 : 0);
            }
        }
        em.flush();
        var responses = entries.stream()
                .collect(Collectors.toMap(entry -> entry.response().id(), Entry::response));
        var found = new ArrayList<StoredFinding>();
        for (var stored : verbatims) {
            var response = responses.get(stored.getKey().responseId());
            var place = new StoredFinding.Place(
                    source.studyId(), source.id(), stored.getKey().id(), response.respondentId(), response.counts());
            stored.getValue()
                    .findings()
                    .forEach(proposal -> found.add(
                            new StoredFinding(place, proposal.finding(), extraction.label(), proposal.terms())));
        }
        found.forEach(em::persist);
        themes.follow(found);
    }

    /** Old versions of changed answers step back, and what was found in them with them; returns their version numbers. */
    private Map<String, Integer> supersede(List<Entry> entries, Map<String, SourceQuestion> questions) {
        var ids = entries.stream()
                .filter(entry -> !entry.fresh())
                .map(entry -> entry.response().id())
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var versions = new HashMap<String, Integer>();
        var old = new ArrayList<Long>();
        em.createQuery(
                        "select v, q from Verbatim v join SourceQuestion q on q.id = v.questionId"
                                + " where v.responseId in :ids and v.superseded = :no",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("no", false)
                .getResultStream()
                .forEach(row -> {
                    var verbatim = (Verbatim) row[0];
                    var question = (SourceQuestion) row[1];
                    verbatim.supersede();
                    question.count(verbatim.saysNothing() ? 0 : -1, verbatim.saysNothing() ? -1 : 0);
                    versions.merge(
                            verbatim.responseId() + "/" + question.columnKey(), verbatim.textVersion(), Math::max);
                    old.add(verbatim.id());
                });
        reviews.retract(old, "the answer was changed in its source");
        return versions;
    }

    private void keepRejections(Pull pull, ResponsePage page, AnalysedPage analysed) {
        long room = PullRejection.KEPT - pull.rejected();
        Stream.concat(page.rejected().stream(), analysed.rejected().stream())
                .limit(Math.max(0, room))
                .forEach(row -> em.persist(new PullRejection(pull.id(), row)));
    }
}
