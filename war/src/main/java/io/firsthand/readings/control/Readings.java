package io.firsthand.readings.control;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.corpus.entity.Reading;
import io.firsthand.corpus.entity.Reading.Scope;
import io.firsthand.corpus.entity.Response;
import io.firsthand.corpus.entity.Verbatim;
import io.firsthand.evidence.control.Findings;
import io.firsthand.evidence.control.Findings.InContext;
import io.firsthand.evidence.entity.FindingRemoved;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.evidence.entity.WordsErased;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.readings.entity.ReadMark;
import io.firsthand.readings.entity.SwitchStage;
import io.firsthand.readings.entity.TimelineDate;
import io.firsthand.sources.control.Sources;
import io.firsthand.sources.entity.Source;
import io.firsthand.sources.entity.SourceQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads talks and replies as a whole. A transcript or a talk held here is one source and read as one; of a survey or another file each
 * reply is.
 */
@ApplicationScoped
public class Readings {
    private static final String TALKS = "s.studyId = :study and s.tool in :talks";

    private static final Comparator<Turn> AS_SAID = Comparator.comparing(
                    (Turn turn) -> turn.verbatim().saidAt().orElse(Duration.ofDays(1)))
            .thenComparing(turn -> turn.response().id())
            .thenComparing(turn -> turn.verbatim().id());
    private static final Comparator<Turn> AS_ASKED = Comparator.comparing(
                    (Turn turn) -> turn.verbatim().place().orElse(Integer.MAX_VALUE))
            .thenComparing(turn -> turn.question().id())
            .thenComparing(turn -> turn.verbatim().id());

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Findings findings;

    @Inject
    private Sources sources;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * One turn of a talk, or one answer of a reply.
     *
     * @param verbatim the words
     * @param question the question as shown
     * @param response the reply they belong to
     * @param findings what was found in them or marked, by place
     */
    public record Turn(Verbatim verbatim, SourceQuestion question, Response response, List<InContext> findings) {}

    /**
     * A talk or a reply with all that a reader sees.
     *
     * @param reading which one
     * @param source where it comes from
     * @param turns in their order
     * @param dates of all people's timelines, in the order of the stages
     * @param mark who has read it to its end, if somebody has
     * @param previous the one before it
     * @param next the one after it
     */
    public record Whole(
            Reading reading,
            Source source,
            List<Turn> turns,
            List<TimelineDate> dates,
            Optional<ReadMark> mark,
            Optional<Reading> previous,
            Optional<Reading> next) {}

    /**
     * A line of the list of what can be read.
     *
     * @param reading which one
     * @param source where it comes from
     * @param turns how many turns or answers it has
     * @param people how many people speak
     * @param findings how many findings stand in it
     * @param marked how many of them a person marked
     * @param mark who has read it to its end, if somebody has
     */
    public record Line(
            Reading reading,
            Source source,
            long turns,
            long people,
            long findings,
            long marked,
            Optional<ReadMark> mark) {}

    /**
     * Lists what can be read as a whole, oldest first: the talks, or the replies of one source.
     *
     * @param after the last one seen, or 0
     * @return lines by the id of their source or response
     */
    public List<Line> list(long studyId, Optional<Long> sourceId, long after, int limit) {
        var replies = sourceId.map(sources::source).filter(source -> !source.isOneTalk());
        return replies.isPresent() ? replies(replies.get(), after, limit) : talks(studyId, sourceId, after, limit);
    }

    private List<Line> talks(long studyId, Optional<Long> sourceId, long after, int limit) {
        var query = em.createQuery(
                        "select s from Source s where " + TALKS + " and s.id > :after"
                                + (sourceId.isPresent() ? " and s.id = :source" : "") + " order by s.id",
                        Source.class)
                .setParameter("study", studyId)
                .setParameter("talks", Source.TALKS)
                .setParameter("after", after);
        sourceId.ifPresent(id -> query.setParameter("source", id));
        var page = query.setMaxResults(limit).getResultList();
        var ids = page.stream().map(Source::id).toList();
        var counts = new Counts("sourceId", ids);
        var marks = marks(ids, List.of(0L));
        return page.stream()
                .map(source -> counts.line(
                        new Reading(Scope.TALK, source.id()),
                        source,
                        Optional.ofNullable(marks.get(source.id() + "/0"))))
                .toList();
    }

    private List<Line> replies(Source source, long after, int limit) {
        var page = em.createQuery(
                        "select r.id from Response r where r.sourceId = :source and r.gone = :no and r.id > :after order by r.id",
                        Long.class)
                .setParameter("source", source.id())
                .setParameter("no", false)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        var counts = new Counts("responseId", page);
        var marks = marks(List.of(source.id()), page);
        return page.stream()
                .map(id -> counts.line(
                        new Reading(Scope.REPLY, id), source, Optional.ofNullable(marks.get(source.id() + "/" + id))))
                .toList();
    }

    private Map<String, ReadMark> marks(Collection<Long> sourceIds, Collection<Long> responseIds) {
        return sourceIds.isEmpty() || responseIds.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select m from ReadMark m where m.sourceId in :sources and m.responseId in :responses",
                                ReadMark.class)
                        .setParameter("sources", sourceIds)
                        .setParameter("responses", responseIds)
                        .getResultStream()
                        .collect(Collectors.toMap(mark -> mark.sourceId() + "/" + mark.responseId(), mark -> mark));
    }

    /** Turns, people and findings of several readings, counted at once. */
    private final class Counts {
        private final Map<Long, long[]> turns = new HashMap<>();
        private final Map<Long, Long> found;
        private final Map<Long, Long> marked;

        Counts(String by, List<Long> ids) {
            if (ids.isEmpty()) {
                found = Map.of();
                marked = Map.of();
                return;
            }
            em.createQuery(
                            "select v." + by + ", count(v), count(distinct r.respondentId) from Verbatim v"
                                    + " join Response r on r.id = v.responseId where v." + by
                                    + " in :ids and v.superseded = :no and r.gone = :no group by v." + by,
                            Object[].class)
                    .setParameter("ids", ids)
                    .setParameter("no", false)
                    .getResultStream()
                    .forEach(row -> turns.put((Long) row[0], new long[] {(Long) row[1], (Long) row[2]}));
            found = findings(by, ids, "");
            marked = findings(by, ids, " and f.extractor like 'person:%'");
        }

        private Map<Long, Long> findings(String by, List<Long> ids, String which) {
            return em.createQuery(
                            "select v." + by + ", count(f) from StoredFinding f join Verbatim v on v.id = f.verbatimId"
                                    + " where v." + by + " in :ids and f.state in :states" + which + " group by v."
                                    + by,
                            Object[].class)
                    .setParameter("ids", ids)
                    .setParameter("states", StoredFinding.STANDING)
                    .getResultStream()
                    .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
        }

        Line line(Reading reading, Source source, Optional<ReadMark> mark) {
            var said = turns.getOrDefault(reading.id(), new long[2]);
            return new Line(
                    reading,
                    source,
                    said[0],
                    said[1],
                    found.getOrDefault(reading.id(), 0L),
                    marked.getOrDefault(reading.id(), 0L),
                    mark);
        }
    }

    /** Returns a talk or a reply with everything that was found in it. */
    public Whole whole(long studyId, Reading reading) {
        var source = source(studyId, reading);
        var found = turns(reading, source);
        var byVerbatim = findings
                .standingIn(found.stream().map(turn -> turn.verbatim().id()).toList())
                .stream()
                .collect(Collectors.groupingBy(context -> context.verbatim().id()));
        var turns = found.stream()
                .map(turn -> new Turn(
                        turn.verbatim(),
                        turn.question(),
                        turn.response(),
                        byVerbatim.getOrDefault(turn.verbatim().id(), List.of())))
                .toList();
        var people = turns.stream()
                .map(turn -> turn.response().respondentId())
                .distinct()
                .toList();
        return new Whole(
                reading,
                source,
                turns,
                dates(source, people),
                Optional.ofNullable(em.find(ReadMark.class, key(reading, source))),
                neighbour(reading, source, false),
                neighbour(reading, source, true));
    }

    /**
     * Returns the source of a reading.
     *
     * @throws ProblemException 404 when there is no such reading
     */
    private Source source(long studyId, Reading reading) {
        var source = switch (reading.scope()) {
            case TALK ->
                Optional.ofNullable(em.find(Source.class, reading.id())).filter(Source::isOneTalk);
            case REPLY ->
                Optional.ofNullable(em.find(Response.class, reading.id()))
                        .filter(response -> !response.isGone())
                        .map(response -> em.find(Source.class, response.sourceId()))
                        .filter(one -> !one.isOneTalk());
        };
        return source.filter(one -> one.studyId() == studyId)
                .orElseThrow(() -> ProblemException.notFound("reading", reading.code()));
    }

    /** The quotes of a talk held here stand in the order in which they were said, everything else in the order of the columns. */
    private List<Turn> turns(Reading reading, Source source) {
        return em.createQuery(
                        "select v, q, r from Verbatim v join SourceQuestion q on q.id = v.questionId"
                                + " join Response r on r.id = v.responseId where " + isIn(reading),
                        Object[].class)
                .setParameter("id", reading.id())
                .setParameter("no", false)
                .getResultStream()
                .map(row -> new Turn((Verbatim) row[0], (SourceQuestion) row[1], (Response) row[2], List.of()))
                .sorted(source.isFilledByInterviews() ? AS_SAID : AS_ASKED)
                .toList();
    }

    private boolean speaks(long person, Reading reading) {
        return em.createQuery(
                                "select count(v) from Verbatim v join Response r on r.id = v.responseId where "
                                        + isIn(reading) + " and r.respondentId = :person",
                                Long.class)
                        .setParameter("id", reading.id())
                        .setParameter("no", false)
                        .setParameter("person", person)
                        .getSingleResult()
                > 0;
    }

    /** The newest versions of what was said in a reading. */
    private static String isIn(Reading reading) {
        return (reading.scope() == Scope.TALK ? "v.sourceId" : "v.responseId")
                + " = :id and v.superseded = :no and r.gone = :no";
    }

    private List<TimelineDate> dates(Source source, List<Long> people) {
        return people.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select d from TimelineDate d where d.sourceId = :source and d.respondentId in :people",
                                TimelineDate.class)
                        .setParameter("source", source.id())
                        .setParameter("people", people)
                        .getResultStream()
                        .sorted(Comparator.comparing(TimelineDate::stage))
                        .toList();
    }

    private Optional<Reading> neighbour(Reading reading, Source source, boolean after) {
        var from = reading.scope() == Scope.TALK
                ? "Source x where x.studyId = :scope and x.tool in :talks"
                : "Response x where x.sourceId = :scope and x.gone = :no";
        var query = em.createQuery(
                        "select " + (after ? "min" : "max") + "(x.id) from " + from + " and x.id " + (after ? ">" : "<")
                                + " :id",
                        Long.class)
                .setParameter("id", reading.id());
        if (reading.scope() == Scope.TALK) {
            query.setParameter("scope", source.studyId()).setParameter("talks", Source.TALKS);
        } else {
            query.setParameter("scope", source.id()).setParameter("no", false);
        }
        return Optional.ofNullable(query.getSingleResult()).map(id -> new Reading(reading.scope(), id));
    }

    private static ReadMark.Key key(Reading reading, Source source) {
        return new ReadMark.Key(source.id(), reading.scope() == Scope.TALK ? 0 : reading.id());
    }

    /** Notes that a person has read something to its end, or that it is to be read again. */
    public void mark(long studyId, Reading reading, boolean read, String person) {
        var key = key(reading, source(studyId, reading));
        var known = em.find(ReadMark.class, key);
        if (read == (known != null)) {
            return;
        }
        if (known != null) {
            em.remove(known);
        } else {
            em.persist(new ReadMark(key, person, clock.instant()));
        }
        audit.person(
                person,
                AuditEvent.Kind.READING_MARKED,
                "reading",
                reading.code(),
                Json.createObjectBuilder().add("read", read).build());
    }

    /**
     * A date that somebody read out of a person's words.
     *
     * @param person the respondent
     * @param stage the stage or event
     * @param day a year, a month or a day; empty takes the date away
     * @param findingId the finding whose words say so, if one is named
     */
    public record Dated(long person, SwitchStage stage, Optional<String> day, Optional<Long> findingId) {}

    /**
     * Sets a date of a person's timeline, or takes it away.
     *
     * @throws ProblemException 422 when the person does not speak there, or the finding is none of the person's
     */
    public void date(long studyId, Reading reading, Dated dated, String by) {
        var source = source(studyId, reading);
        if (!speaks(dated.person(), reading)) {
            throw ProblemException.invalid("/person", "Person " + dated.person() + " does not speak here.");
        }
        dated.findingId().ifPresent(id -> {
            var finding = em.find(StoredFinding.class, id);
            if (finding == null || finding.sourceId() != source.id() || finding.respondentId() != dated.person()) {
                throw ProblemException.invalid("/finding", "Finding " + id + " is none of this person's words here.");
            }
        });
        var known = dates(source, List.of(dated.person())).stream()
                .filter(date -> date.stage() == dated.stage())
                .findFirst();
        if (dated.day().isPresent()) {
            var date = known.orElseGet(() -> new TimelineDate(source.id(), dated.person(), dated.stage()));
            date.set(dated.day().get(), dated.findingId().orElse(null), by, clock.instant());
            em.persist(date);
        } else {
            known.ifPresent(em::remove);
        }
        audit.person(
                by,
                AuditEvent.Kind.TIMELINE_CHANGED,
                "reading",
                reading.code(),
                Json.createObjectBuilder()
                        .add("person", dated.person())
                        .add("stage", dated.stage().name())
                        .add("set", dated.day().isPresent())
                        .build());
    }

    /** A date stays when the mark that it was read out of is taken back. */
    void letGo(@Observes FindingRemoved finding) {
        em.createQuery("update TimelineDate d set d.findingId = null where d.findingId = :finding")
                .setParameter("finding", finding.findingId())
                .executeUpdate();
    }

    /** When the words go, what was read out of them goes too. */
    void forget(@Observes WordsErased erased) {
        em.createQuery("delete from TimelineDate d where d.sourceId = :source")
                .setParameter("source", erased.sourceId())
                .executeUpdate();
    }
}
