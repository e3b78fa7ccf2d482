package io.firsthand.instruments.control;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Condition;
import io.firsthand.instruments.entity.OwnQuestion;
import io.firsthand.instruments.entity.OwnQuestionVersion;
import io.firsthand.instruments.entity.QuestionBank;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The questions that the team added to the bank. A version is never changed: other words are a new version, so that a figure always
 * says which words it belongs to.
 */
@ApplicationScoped
public class OwnQuestions {
    private static final String ID_PREFIX = "TQ";
    private static final int MOST_QUESTIONS = 999;

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Instruments instruments;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Whether there is a database to look into. */
    private boolean stored = true;

    /**
     * An own question in one version.
     *
     * @param question its words
     * @param state what may be done with it
     * @param author who wrote this version
     * @param at when this version was written
     */
    public record Own(BankQuestion question, OwnQuestion.State state, String author, Instant at) {}

    /**
     * What a file of questions changed.
     *
     * @param added ids that are new
     * @param renewed ids that have a new version
     * @param unchanged ids that were there already, word by word
     */
    public record Imported(List<String> added, List<String> renewed, List<String> unchanged) {
        /** Copies the lists. */
        public Imported {
            added = List.copyOf(added);
            renewed = List.copyOf(renewed);
            unchanged = List.copyOf(unchanged);
        }
    }

    /** Returns a bank without own questions, where there is no database. */
    public static OwnQuestions none(Instruments instruments) {
        var none = new OwnQuestions();
        none.stored = false;
        none.instruments = instruments;
        return none;
    }

    /** Returns the newest version of every own question, retired ones included, in the order they were added. */
    public List<Own> all() {
        if (!stored) {
            return List.of();
        }
        return em.createQuery(
                        "select q, v from OwnQuestion q, OwnQuestionVersion v"
                                + " where v.questionId = q.id and v.version = q.version order by q.place",
                        Object[].class)
                .getResultStream()
                .map(row -> own((OwnQuestion) row[0], (OwnQuestionVersion) row[1]))
                .toList();
    }

    /** Returns an own question in its newest version. */
    public Optional<Own> question(String id) {
        return found(id).map(head -> own(head, version(head, head.version())));
    }

    /** Returns an own question in a version. */
    public Optional<Own> question(String id, int version) {
        return found(id)
                .flatMap(head -> Optional.ofNullable(
                                em.find(OwnQuestionVersion.class, new OwnQuestionVersion.Key(id, version)))
                        .map(found -> own(head, found)));
    }

    /**
     * Returns all versions of an own question, newest first.
     *
     * @throws ProblemException 404 when there is none with this id
     */
    public List<Own> versions(String id) {
        OwnQuestion head = head(id);
        return em.createQuery(
                        "select v from OwnQuestionVersion v where v.questionId = :id order by v.version desc",
                        OwnQuestionVersion.class)
                .setParameter("id", id)
                .getResultStream()
                .map(version -> own(head, version))
                .toList();
    }

    /** Returns the whole bank: what ships with Firsthand, then the own questions that are offered. */
    public QuestionBank bank() {
        QuestionBank shipped = instruments.bank();
        return new QuestionBank(
                Stream.concat(shipped.questions().stream(), offered().stream()).toList(),
                shipped.seconds(),
                shipped.openTextHelp(),
                shipped.smallNumbers(),
                shipped.placeholders());
    }

    /**
     * Returns the bank as a draft survey needs it: what ships, and every own question, retired ones too, in the version that the draft
     * names, else in its newest.
     *
     * @param versions version by id of the question
     */
    public QuestionBank bank(Map<String, Integer> versions) {
        QuestionBank shipped = instruments.bank();
        Stream<BankQuestion> added = all().stream().map(own -> {
            String id = own.question().id();
            int wanted = versions.getOrDefault(id, own.question().version());
            return wanted == own.question().version()
                    ? own.question()
                    : question(id, wanted).map(Own::question).orElse(own.question());
        });
        return new QuestionBank(
                Stream.concat(shipped.questions().stream(), added).toList(),
                shipped.seconds(),
                shipped.openTextHelp(),
                shipped.smallNumbers(),
                shipped.placeholders());
    }

    private List<BankQuestion> offered() {
        return all().stream()
                .filter(own -> own.state() != OwnQuestion.State.RETIRED)
                .map(Own::question)
                .toList();
    }

    /** Returns the offered questions that look like this one, most alike first; never the question itself. */
    public List<LookAlike.Similar> similar(BankQuestion question) {
        return new LookAlike(bank().questions().stream()
                        .filter(other -> !other.id().equals(question.id()))
                        .toList())
                .to(question.wording());
    }

    /** Returns a file of questions as JSON. */
    public JsonObject file(List<BankQuestion> questions) {
        return item().file(questions);
    }

    /** Returns a file of questions as a table in UTF-8. */
    public byte[] table(List<BankQuestion> questions) {
        return QuestionTable.write(file(questions));
    }

    /** Returns what reads and writes questions as JSON. */
    public QuestionItem item() {
        return new QuestionItem(instruments.bank());
    }

    /**
     * Adds a question that was read from a body with the id wished or the next free one.
     *
     * @throws ProblemException 409 when the id is taken, 422 when it leans on something that does not exist
     */
    public Own add(JsonBody body, String author) {
        String wished = QuestionItem.wishedId(body).orElse("");
        // read before anything is looked up: what cannot be read is said first
        BankQuestion read = item().readOwn(body, wished.isEmpty() ? ID_PREFIX + "0" : wished, 1);
        String id = wished.isEmpty() ? nextId() : wished;
        if (instruments.bank().question(id).isPresent() || em.find(OwnQuestion.class, id) != null) {
            throw ProblemException.conflict(
                    "The bank has a question '" + id + "' already; leave the id out to get a free one.");
        }
        BankQuestion question = read.as(id, 1);
        requireNeighbours(List.of(new QuestionItem.Placed(question, body)));
        return store(question, author, AuditEvent.Kind.QUESTION_ADDED);
    }

    /**
     * Writes a new version of a question.
     *
     * @param base the version that the words were based on
     * @param words what it is to say; its version does not count
     * @throws ProblemException 404, 409 for a question that ships with Firsthand, 412 when there is a newer version
     */
    public Own renew(String id, int base, QuestionItem.Placed words, String author) {
        if (instruments.bank().question(id).isPresent()) {
            throw ProblemException.conflict("'" + id
                    + "' ships with Firsthand and is not changed; add a question of your own with other words.");
        }
        OwnQuestion head = locked(id);
        if (head.version() != base) {
            throw ProblemException.stale("question", String.valueOf(base), head.version());
        }
        requireNeighbours(List.of(words));
        return store(head, words.question().as(id, base + 1), author);
    }

    /** Offers a question no longer, or again. */
    public Own retire(String id, boolean retired, String author) {
        if (instruments.bank().question(id).isPresent()) {
            throw ProblemException.conflict(
                    "'" + id + "' ships with Firsthand; leave it out where you do not want it.");
        }
        OwnQuestion head = locked(id);
        OwnQuestionVersion newest = version(head, head.version());
        OwnQuestion.State offered = newest.usedAt().isPresent() ? OwnQuestion.State.IN_USE : OwnQuestion.State.DRAFT;
        OwnQuestion.State wanted = retired ? OwnQuestion.State.RETIRED : offered;
        boolean isRetired = head.state() == OwnQuestion.State.RETIRED;
        if (isRetired != retired) {
            head.become(wanted, clock.instant());
            note(author, retired ? AuditEvent.Kind.QUESTION_RETIRED : AuditEvent.Kind.QUESTION_OFFERED, head);
        }
        return own(head, newest);
    }

    /** Notes that a draft survey or a launch took a version; does nothing for what ships with Firsthand, or does not exist. */
    public void use(String id, int version) {
        found(id).ifPresent(head -> {
            OwnQuestionVersion taken = em.find(OwnQuestionVersion.class, new OwnQuestionVersion.Key(id, version));
            if (taken == null) {
                return;
            }
            taken.use(clock.instant());
            if (head.version() == version && head.state() == OwnQuestion.State.DRAFT) {
                head.become(OwnQuestion.State.IN_USE, clock.instant());
            }
        });
    }

    /**
     * Takes the questions of a file in: all or, when one does not fit, none.
     *
     * @throws ProblemException 422 naming the place of what does not fit
     */
    public Imported take(JsonBody file, String author) {
        List<QuestionItem.Placed> read = item().readFile(file);
        var added = new ArrayList<String>();
        var renewed = new ArrayList<String>();
        var unchanged = new ArrayList<String>();
        requireNeighbours(read);
        for (QuestionItem.Placed placed : read) {
            BankQuestion question = placed.question();
            Optional<BankQuestion> shipped = instruments.bank().question(question.id());
            if (shipped.isPresent()) {
                requireAsShipped(placed, shipped.get());
                unchanged.add(question.id());
                continue;
            }
            requireOwn(placed);
            OwnQuestion head = em.find(OwnQuestion.class, question.id(), LockModeType.PESSIMISTIC_WRITE);
            if (head == null) {
                store(question, author, AuditEvent.Kind.QUESTION_ADDED);
                added.add(question.id());
            } else {
                BankQuestion present = own(head, version(head, head.version())).question();
                if (present.equals(question.as(question.id(), head.version()))) {
                    unchanged.add(question.id());
                } else {
                    int next = Math.max(head.version() + 1, question.version());
                    store(head, question.as(question.id(), next), author);
                    renewed.add(question.id());
                }
            }
        }
        return new Imported(added, renewed, unchanged);
    }

    /**
     * Takes the questions of a table in: all or, when one does not fit, none.
     *
     * @throws ProblemException 400 when it is no such table, 422 naming the place of what does not fit
     */
    public Imported takeTable(byte[] table, String author) {
        byte[] file = QuestionTable.read(table).toString().getBytes(StandardCharsets.UTF_8);
        return take(JsonBody.read(new ByteArrayInputStream(file)), author);
    }

    private static void requireAsShipped(QuestionItem.Placed placed, BankQuestion shipped) {
        if (!placed.question().equals(shipped)) {
            throw ProblemException.invalid(
                    placed.place().at("id"),
                    "'" + shipped.id()
                            + "' ships with Firsthand and says something else; give your own an id of its own.");
        }
    }

    private static void requireOwn(QuestionItem.Placed placed) {
        if (placed.question().permission() || placed.question().lock() != null) {
            throw ProblemException.invalid(
                    placed.place().at(placed.question().permission() ? "permission" : "lock"),
                    "Permissions and standard questions ship with Firsthand; a question of your own is neither.");
        }
        QuestionItem.requirePurpose(placed.place(), placed.question());
    }

    /** Conditions and references lead to questions of the bank, or to others of the same file, and never to themselves. */
    private void requireNeighbours(List<QuestionItem.Placed> placed) {
        Map<String, BankQuestion> known = new HashMap<>();
        instruments.bank().questions().forEach(question -> known.put(question.id(), question));
        all().forEach(own -> known.put(own.question().id(), own.question()));
        placed.forEach(each -> known.put(each.question().id(), each.question()));
        for (QuestionItem.Placed each : placed) {
            BankQuestion question = each.question();
            Condition showIf = question.showIf();
            if (showIf != null) {
                requireMentions(each, "showIf", showIf, known, false);
            }
            question.ends().forEach(end -> requireMentions(each, "ends", end.condition(), known, true));
            for (String ref : question.ref()) {
                boolean anchored = instruments.shelf().anchor(ref).isPresent();
                if (!anchored && (!known.containsKey(ref) || ref.equals(question.id()))) {
                    throw ProblemException.invalid(
                            each.place().at("ref"), "There is no anchor and no other question '" + ref + "'.");
                }
            }
        }
    }

    private static void requireMentions(
            QuestionItem.Placed placed,
            String member,
            Condition condition,
            Map<String, BankQuestion> known,
            boolean mayNameItself) {
        condition.mentions().forEach((id, codes) -> {
            BankQuestion mentioned = known.get(id);
            if (mentioned == null
                    || (!mayNameItself && id.equals(placed.question().id()))) {
                throw ProblemException.invalid(
                        placed.place().at(member),
                        "'" + member + "' names '" + id + "', and there is no other question of that id.");
            }
            var unknown = new TreeSet<String>(codes);
            unknown.removeIf(mentioned::hasOption);
            if (!unknown.isEmpty()) {
                throw ProblemException.invalid(
                        placed.place().at(member), "'" + id + "' has no answer with the code " + unknown + ".");
            }
        });
    }

    private Own store(BankQuestion question, String author, AuditEvent.Kind kind) {
        Instant now = clock.instant();
        int place = em.createQuery("select coalesce(max(q.place), 0) from OwnQuestion q", Integer.class)
                        .getSingleResult()
                + 1;
        if (place > MOST_QUESTIONS) {
            throw ProblemException.conflict(
                    "The bank holds " + MOST_QUESTIONS + " questions of your own and takes no more.");
        }
        var head = new OwnQuestion(question.id(), place, question.version(), now);
        em.persist(head);
        // the version refers to its question in the database, and JPA does not know the order
        em.flush();
        OwnQuestionVersion version = persist(question, author, now);
        note(author, kind, head);
        return own(head, version);
    }

    private Own store(OwnQuestion head, BankQuestion question, String author) {
        Instant now = clock.instant();
        head.renew(question.version(), now);
        OwnQuestionVersion version = persist(question, author, now);
        note(author, AuditEvent.Kind.QUESTION_CHANGED, head);
        return own(head, version);
    }

    private OwnQuestionVersion persist(BankQuestion question, String author, Instant now) {
        var version = new OwnQuestionVersion(
                question.id(), question.version(), item().write(question).toString(), author, now);
        em.persist(version);
        return version;
    }

    private void note(String author, AuditEvent.Kind kind, OwnQuestion head) {
        JsonObject details =
                Json.createObjectBuilder().add("version", head.version()).build();
        audit.person(author, kind, "question", head.id(), details);
    }

    private OwnQuestion head(String id) {
        return found(id).orElseThrow(() -> ProblemException.notFound("question", id));
    }

    /** Asks the database only for what can be an id: not every text can be sent there. */
    private Optional<OwnQuestion> found(String id) {
        return stored && QuestionItem.isId(id) ? Optional.ofNullable(em.find(OwnQuestion.class, id)) : Optional.empty();
    }

    private OwnQuestion locked(String id) {
        OwnQuestion head = head(id);
        em.lock(head, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(head);
        return head;
    }

    private OwnQuestionVersion version(OwnQuestion head, int number) {
        OwnQuestionVersion version = em.find(OwnQuestionVersion.class, new OwnQuestionVersion.Key(head.id(), number));
        if (version == null) {
            throw ProblemException.notFound("version of question " + head.id(), number);
        }
        return version;
    }

    private String nextId() {
        Set<String> taken = Set.copyOf(
                em.createQuery("select q.id from OwnQuestion q", String.class).getResultList());
        int number = 1;
        while (taken.contains(ID_PREFIX + number)) {
            number++;
        }
        return ID_PREFIX + number;
    }

    private Own own(OwnQuestion head, OwnQuestionVersion version) {
        JsonBody document =
                JsonBody.read(new ByteArrayInputStream(version.document().getBytes(StandardCharsets.UTF_8)));
        return new Own(item().readWhole(document), head.state(), version.author(), version.createdAt());
    }
}
