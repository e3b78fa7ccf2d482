package io.firsthand.interviews.control;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.database.control.InstallationKey;
import io.firsthand.evidence.control.Erasure;
import io.firsthand.interviews.entity.ConsentItem;
import io.firsthand.interviews.entity.Interview;
import io.firsthand.interviews.entity.Interview.State;
import io.firsthand.interviews.entity.InterviewEntry;
import io.firsthand.interviews.entity.InterviewScript;
import io.firsthand.interviews.entity.NewEntry;
import io.firsthand.interviews.entity.NewEntry.Kind;
import io.firsthand.interviews.entity.NewEntry.Mark;
import io.firsthand.interviews.entity.WithdrawalCode;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.sources.control.Sources;
import io.firsthand.sources.control.Sources.Declaration;
import io.firsthand.sources.entity.Source;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The talks of a study and what is written down during them. Each public method is one transaction. */
@ApplicationScoped
@Transactional
public class Interviews {
    /** So many versions of entries fit into a talk. */
    static final int MOST_ENTRIES = 5000;

    private static final int MOST_WAITING = 100;
    private static final String SUBJECT = "interview";
    private static final String CODE = "withdrawal code";

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Scripts scripts;

    @Inject
    private Sources sources;

    @Inject
    private Erasure erasure;

    @Inject
    private InstallationKey key;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * A talk to be planned.
     *
     * @param guideId the guide
     * @param presetId the preset
     * @param language BCP 47 tag
     * @param placeholders what the gaps of the guide are filled with
     * @param label a word by which the team finds it again
     * @param person the number of somebody talked with before, or empty for the next person
     */
    public record Wanted(
            String guideId,
            String presetId,
            String language,
            Map<String, String> placeholders,
            Optional<String> label,
            Optional<Integer> person) {}

    /** What became of an entry that a client sent. */
    public enum Outcome {
        /** It is kept. */
        STORED,
        /** It was kept before. */
        KNOWN,
        /** A newer version was kept before. */
        OUTDATED,
        /** Another content was kept under this id and version; send a higher version. */
        DIFFERS,
        /** It cannot be kept; the reason says why. */
        REFUSED
    }

    /**
     * What became of an entry.
     *
     * @param entry as it was sent
     * @param outcome what became of it
     * @param reason why it was refused, or an empty text
     */
    public record Result(NewEntry entry, Outcome outcome, String reason) {}

    /** What a person may withdraw. */
    public enum Withdrawn {
        /** Everything that was said: the words are erased. */
        ALL,
        /** Quoting inside the organisation and in public: the words are counted only. */
        QUOTING,
        /** Quoting in public. */
        PUBLIC,
        /** Being contacted again. */
        CONTACT
    }

    /**
     * What a list says of a talk besides.
     *
     * @param quotes how many exact quotes were written down
     * @param permissions what the person last said about each
     */
    public record Summary(long quotes, Map<ConsentItem, ConsentItem.Answer> permissions) {}

    /**
     * What is to be handed over.
     *
     * @param sourceId the source of the talk's words, if it exists
     * @param words all words as they stand now
     */
    record Handout(Optional<Long> sourceId, Words words) {}

    /**
     * Plans a talk.
     *
     * @throws ProblemException 422 when guide, preset or gaps do not fit
     */
    public Interview plan(Wanted wanted, String by) {
        var plan = scripts.plan(wanted.guideId(), wanted.presetId(), wanted.language(), wanted.placeholders());
        // one at a time, so that no two talks give one number to two people
        em.find(Study.class, Study.DEFAULT, LockModeType.PESSIMISTIC_WRITE);
        int next = 1
                + Optional.ofNullable(em.createQuery(
                                        "select max(i.personNumber) from Interview i where i.studyId = :study",
                                        Integer.class)
                                .setParameter("study", Study.DEFAULT)
                                .getSingleResult())
                        .orElse(0);
        int person = wanted.person().orElse(next);
        if (person >= next && wanted.person().isPresent()) {
            throw ProblemException.invalid(
                    "/person",
                    "Nobody is called " + Interview.person(person) + " yet; leave 'person' out for a new person.");
        }
        var interview = new Interview(Study.DEFAULT, person, wanted.label().orElse(null), plan, by, clock.instant());
        em.persist(interview);
        em.flush();
        audit.person(
                by,
                AuditEvent.Kind.INTERVIEW_PLANNED,
                SUBJECT,
                interview.id(),
                Json.createObjectBuilder()
                        .add("person", interview.person())
                        .add("guide", interview.guideId())
                        .add("preset", interview.presetId())
                        .build());
        return interview;
    }

    /**
     * Returns a talk.
     *
     * @throws ProblemException 404 when there is none with this id
     */
    public Interview interview(long id) {
        return found(id, em.find(Interview.class, id));
    }

    private Interview locked(long id) {
        return found(id, em.find(Interview.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Interview found(long id, @Nullable Interview interview) {
        if (interview == null) {
            throw ProblemException.notFound(SUBJECT, id);
        }
        return interview;
    }

    /** Returns talks of the study with a smaller id, newest first. */
    public List<Interview> list(long before, int limit) {
        return em.createQuery(
                        "select i from Interview i where i.studyId = :study and i.id < :before order by i.id desc",
                        Interview.class)
                .setParameter("study", Study.DEFAULT)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns what a list says besides, by the id of the talk. */
    public Map<Long, Summary> summaries(Collection<Interview> interviews) {
        var summaries = new HashMap<Long, Summary>();
        interviews.forEach(interview -> summaries.put(interview.id(), summary(List.of())));
        if (!interviews.isEmpty()) {
            em.createQuery(
                            "select e from InterviewEntry e where e.interviewId in :ids and e.kind in :kinds order by e.id",
                            InterviewEntry.class)
                    .setParameter("ids", List.copyOf(summaries.keySet()))
                    .setParameter("kinds", List.of(Kind.QUOTE, Kind.CONSENT))
                    .getResultStream()
                    .collect(Collectors.groupingBy(InterviewEntry::interviewId))
                    .forEach((id, entries) -> summaries.put(id, summary(newest(entries))));
        }
        return summaries;
    }

    private static Summary summary(List<InterviewEntry> entries) {
        var permissions = new EnumMap<ConsentItem, ConsentItem.Answer>(ConsentItem.class);
        for (var item : ConsentItem.values()) {
            Words.allowed(entries, item).ifPresent(answer -> permissions.put(item, answer));
        }
        return new Summary(
                entries.stream()
                        .filter(entry -> entry.kind() == Kind.QUOTE && !entry.isRemoved())
                        .count(),
                permissions);
    }

    /** Returns the newest version of each entry of a talk, in the order of the talk. */
    public List<InterviewEntry> entries(long id) {
        return Words.inOrder(newest(all(id)));
    }

    private List<InterviewEntry> all(long id) {
        return em.createQuery(
                        "select e from InterviewEntry e where e.interviewId = :id order by e.id", InterviewEntry.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static List<InterviewEntry> newest(List<InterviewEntry> versions) {
        var newest = new LinkedHashMap<String, InterviewEntry>();
        versions.forEach(version -> newest.merge(
                version.entryId(), version, (one, other) -> one.entryVersion() >= other.entryVersion() ? one : other));
        return List.copyOf(newest.values());
    }

    /** Returns whether words of an ended talk wait for being handed over. */
    public boolean hasWordsWaiting(long id) {
        return handout(id).isPresent();
    }

    /**
     * Keeps what was written down, in the order given. What is kept already stays as it is; what cannot be kept does not stop the rest.
     *
     * @return one result for each entry, in the order given
     */
    public List<Result> keep(long id, List<NewEntry> entries, String by) {
        var interview = locked(id);
        var script = interview.script();
        var kept = all(id);
        var room = MOST_ENTRIES - kept.size();
        var known = kept.stream().collect(Collectors.groupingBy(InterviewEntry::entryId));
        var results = new ArrayList<Result>();
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        for (var entry : entries) {
            var result = keep(interview, script, known, entry, room, by);
            results.add(result);
            if (result.outcome() == Outcome.STORED) {
                room--;
                counts.merge(entry.kind(), 1, Integer::sum);
                follow(interview, entry, by);
            }
        }
        if (!counts.isEmpty()) {
            interview.changed();
            note(by, AuditEvent.Kind.INTERVIEW_WRITTEN, interview, counts(counts));
        }
        return results;
    }

    private static JsonObjectBuilder counts(Map<Kind, Integer> counts) {
        var json = Json.createObjectBuilder();
        counts.forEach((kind, count) -> json.add(Kebab.of(kind), count));
        return json;
    }

    private Result keep(
            Interview interview,
            InterviewScript script,
            Map<String, List<InterviewEntry>> known,
            NewEntry entry,
            int room,
            String by) {
        var versions = known.getOrDefault(entry.id(), List.of());
        if (versions.stream().anyMatch(version -> version.is(entry))) {
            return new Result(entry, Outcome.KNOWN, "");
        }
        if (versions.stream()
                .anyMatch(version -> version.entryVersion() == entry.version() || version.kind() != entry.kind())) {
            return new Result(entry, Outcome.DIFFERS, "");
        }
        if (versions.stream().anyMatch(version -> version.entryVersion() > entry.version())) {
            return new Result(entry, Outcome.OUTDATED, "");
        }
        var fault = fault(interview, script, entry, room);
        if (fault.isPresent()) {
            return new Result(entry, Outcome.REFUSED, fault.get());
        }
        var stored = new InterviewEntry(interview.id(), entry, by, clock.instant());
        em.persist(stored);
        known.computeIfAbsent(entry.id(), first -> new ArrayList<>()).add(stored);
        return new Result(entry, Outcome.STORED, "");
    }

    private static Optional<String> fault(Interview interview, InterviewScript script, NewEntry entry, int room) {
        if (interview.isClosed()) {
            return Optional.of("The person did not want this talk or withdrew it; nothing more is kept of it.");
        }
        if (room <= 0) {
            return Optional.of("A talk holds at most " + MOST_ENTRIES + " entries, with all their versions.");
        }
        return entry.line()
                .filter(line -> !script.knows(line))
                .map(line -> "The guide of this talk has no such line or block.");
    }

    /** What an entry means for the talk as a whole. */
    private void follow(Interview interview, NewEntry entry, String by) {
        if (entry.removed()) {
            return;
        }
        if (entry.kind() == Kind.MARK) {
            var mark = Kebab.parse(entry.content().getString("mark"), Mark.class);
            if (mark.equals(Optional.of(Mark.BEGIN)) && interview.state() == State.PLANNED) {
                interview.begin(by, entry.at());
                note(by, AuditEvent.Kind.INTERVIEW_BEGUN, interview, Json.createObjectBuilder());
            }
            if (mark.equals(Optional.of(Mark.END)) && interview.state() != State.ENDED) {
                interview.end(entry.at());
                note(by, AuditEvent.Kind.INTERVIEW_ENDED, interview, Json.createObjectBuilder());
            }
        }
        if (entry.kind() == Kind.CONSENT) {
            permission(interview, entry, by);
        }
    }

    private void permission(Interview interview, NewEntry entry, String by) {
        var item = Kebab.parse(entry.content().getString("item"), ConsentItem.class);
        var answer = Kebab.parse(entry.content().getString("answer"), ConsentItem.Answer.class);
        var details = Json.createObjectBuilder()
                .add("item", entry.content().getString("item"))
                .add("answer", entry.content().getString("answer"));
        item.flatMap(interview.script()::line).ifPresent(line -> details.add("wordingVersion", line.wordingVersion()));
        note(by, AuditEvent.Kind.PERMISSION_RECORDED, interview, details);
        if (item.equals(Optional.of(ConsentItem.TAKE_PART)) && answer.equals(Optional.of(ConsentItem.Answer.NO))) {
            interview.refuse(entry.at());
            erase(interview);
        }
    }

    private void note(String by, AuditEvent.Kind kind, Interview interview, JsonObjectBuilder details) {
        audit.person(
                by,
                kind,
                SUBJECT,
                interview.id(),
                details.add("person", interview.person()).build());
    }

    /** Empties what was written down; flushed first, so that entries of the same request are emptied too. */
    private void erase(Interview interview) {
        em.flush();
        all(interview.id()).forEach(InterviewEntry::erase);
    }

    /**
     * Makes the withdrawal code of a talk, which is shown once; an earlier one no longer works.
     *
     * @throws ProblemException 409 when the talk is over: the person went away with the earlier code, or without one
     */
    public WithdrawalCode makeCode(long id, String by) {
        var interview = locked(id);
        if (interview.state() == State.ENDED) {
            throw ProblemException.conflict(
                    "The talk is over; a new code would end the one that the person may have been given.");
        }
        var code = WithdrawalCode.random(random);
        interview.codeMade(key.hash(CODE, code.characters()), clock.instant());
        note(by, AuditEvent.Kind.WITHDRAWAL_CODE_MADE, interview, Json.createObjectBuilder());
        return code;
    }

    /** Returns the talk that a code belongs to, if there is one. */
    public Optional<Long> byCode(WithdrawalCode code) {
        return em.createQuery("select i.id from Interview i where i.codeHash = :hash", Long.class)
                .setParameter("hash", key.hash(CODE, code.characters()))
                .getResultStream()
                .findFirst();
    }

    /** Notes that the person takes something back. Words are erased here at once; what was handed over follows by {@link HandingOver}. */
    public void withdraw(long id, Withdrawn what, String by) {
        var interview = locked(id);
        if (interview.isClosed()) {
            return;
        }
        note(
                by,
                AuditEvent.Kind.PERMISSION_WITHDRAWN,
                interview,
                Json.createObjectBuilder().add("what", Kebab.of(what)));
        if (what == Withdrawn.ALL) {
            interview.withdraw(clock.instant());
            interview.changed();
            erase(interview);
            return;
        }
        var items = switch (what) {
            case QUOTING -> List.of(ConsentItem.QUOTE_INTERNAL, ConsentItem.QUOTE_PUBLIC);
            case PUBLIC -> List.of(ConsentItem.QUOTE_PUBLIC);
            case CONTACT -> List.of(ConsentItem.RECONTACT);
            case ALL -> List.<ConsentItem>of();
        };
        interview.changed();
        items.forEach(item -> em.persist(new InterviewEntry(interview.id(), refusal(item), by, clock.instant())));
    }

    private NewEntry refusal(ConsentItem item) {
        return new NewEntry(
                UUID.randomUUID().toString(),
                1,
                Kind.CONSENT,
                clock.instant(),
                0,
                Optional.empty(),
                false,
                Json.createObjectBuilder()
                        .add("item", Kebab.of(item))
                        .add("answer", Kebab.of(ConsentItem.Answer.NO))
                        .build());
    }

    /** Returns what is to be handed over of a talk that is over; empty when that has been done. */
    Optional<Handout> handout(long id) {
        var interview = interview(id);
        if (interview.state() != State.ENDED) {
            return Optional.empty();
        }
        var words = Words.of(interview, newest(all(id)));
        boolean nothing = words.responses().isEmpty() && interview.sourceId().isEmpty();
        return nothing || interview.handedHash().equals(Optional.of(words.hash()))
                ? Optional.empty()
                : Optional.of(new Handout(interview.sourceId(), words));
    }

    /** Returns talks that may have something to hand over, at most 100, with the person in whose name it is done. */
    Map<Long, String> waiting() {
        return em.createQuery("select i from Interview i where i.waiting = :yes order by i.id", Interview.class)
                .setParameter("yes", true)
                .setMaxResults(MOST_WAITING)
                .getResultStream()
                .collect(Collectors.toMap(
                        Interview::id, talk -> talk.interviewer().orElse(talk.plannedBy()), (one, other) -> one));
    }

    /** Notes that a talk has nothing to hand over, if that is so. */
    void rest(long id) {
        var interview = locked(id);
        if (handout(id).isEmpty()) {
            interview.rest();
        }
    }

    /** Describes the source of a talk's words as they stand now, and makes it if need be. */
    Source describe(long id, Words words, String by) {
        var interview = locked(id);
        var source = sources.describe(
                new Declaration(
                        interview.sourceId(),
                        "Interview " + interview.person() + " (" + interview.id() + "), guide " + interview.guideId(),
                        Source.INTERVIEWS,
                        "interview-" + interview.id(),
                        interview.guideVersion(),
                        Optional.empty(),
                        Optional.empty(),
                        words.description(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false),
                by);
        interview.interviewer().ifPresent(source::heldBy);
        interview.belongsTo(source.id());
        return source;
    }

    /** Notes what was handed over; words that were withdrawn are erased there too. */
    void handedOver(long id, Words words) {
        var interview = locked(id);
        interview.handedOver(words.hash());
        // somebody may have written on in the meantime; then it is handed over again
        if (Words.of(interview, newest(all(id))).hash().equals(words.hash())) {
            interview.rest();
        }
        if (interview.isClosed()) {
            em.flush();
            interview.sourceId().ifPresent(erasure::erase);
        }
    }
}
