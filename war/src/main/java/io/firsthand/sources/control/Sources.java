package io.firsthand.sources.control;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.sources.entity.Source;
import io.firsthand.sources.entity.SourceQuestion;
import io.firsthand.spi.Column;
import io.firsthand.spi.Question;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SourceDescription.PermissionBasis;
import io.firsthand.spi.SurveyDescription;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sources of a study and their questions as shown. */
@ApplicationScoped
public class Sources {
    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What somebody declared about a file or a survey.
     *
     * @param into the source it belongs to, or empty for a new one
     * @param name what people call a new source
     * @param tool id of the plugin that reads it
     * @param surveyId the tool's id of the survey, or the file's name
     * @param definitionHash hash of the definition as described
     * @param uploadId the staged file, or empty
     * @param connectionId the connection, or empty
     * @param description kind, basis and columns
     * @param declaredBy who declared the basis, if somebody must
     * @param reference where the agreement can be looked up, if somebody says
     * @param html whether answers hold HTML
     * @param asked whether the person who declares it asked the questions, in a talk
     */
    public record Declaration(
            Optional<Long> into,
            String name,
            String tool,
            String surveyId,
            String definitionHash,
            Optional<String> uploadId,
            Optional<Long> connectionId,
            SourceDescription description,
            Optional<String> declaredBy,
            Optional<String> reference,
            boolean html,
            boolean asked) {}

    /**
     * Stores what was declared: a new source, or one that is there.
     *
     * @param by the person who declares it
     */
    @Transactional
    public Source describe(Declaration declared, String by) {
        var source = declared.into()
                .map(this::source)
                .orElseGet(() -> new Source(
                        Study.DEFAULT,
                        declared.name(),
                        declared.tool(),
                        declared.surveyId(),
                        declared.definitionHash(),
                        clock.instant()));
        if (!source.tool().equals(declared.tool())) {
            throw ProblemException.invalid(
                    "/into",
                    "'" + source.name() + "' is read by another tool (" + source.tool() + "); make a new source.");
        }
        source.describe(
                declared.description(),
                declared.declaredBy().orElse(null),
                declared.reference().orElse(null),
                declared.html());
        declared.uploadId().ifPresent(upload -> source.stage(upload, clock.instant()));
        declared.connectionId().ifPresent(source::connect);
        if (declared.asked()) {
            requireNoOther(source, by);
            source.heldBy(by);
        }
        add(source, by);
        return source;
    }

    /** What an interviewer is told about a talk is for nobody else. */
    private static void requireNoOther(Source source, String by) {
        source.heldBy().filter(holder -> !holder.equals(by)).ifPresent(holder -> {
            throw ProblemException.conflict(
                    "It is written down already that " + holder + " asked the questions of '" + source.name() + "'.");
        });
    }

    /** Stores a source that somebody described. */
    public void add(Source source, String by) {
        em.persist(source);
        em.flush();
        note(source, AuditEvent.Kind.SOURCE_DESCRIBED, by);
    }

    private void note(Source source, AuditEvent.Kind kind, String by) {
        var details = Json.createObjectBuilder()
                .add("kind", Kebab.of(source.kind()))
                .add("basis", Kebab.of(source.basis()))
                .add("tool", source.tool());
        audit.person(by, kind, "source", source.id(), details.build());
    }

    /** Declares what permits the use of quotes. */
    public Source declareBasis(
            long id, PermissionBasis basis, @Nullable String declaredBy, @Nullable String reference, String by) {
        var source = source(id);
        source.declareBasis(basis, declaredBy, reference);
        note(source, AuditEvent.Kind.BASIS_DECLARED, by);
        return source;
    }

    /**
     * Returns a source.
     *
     * @throws ProblemException when there is none with this id
     */
    public Source source(long id) {
        var source = em.find(Source.class, id);
        if (source == null) {
            throw ProblemException.notFound("source", id);
        }
        return source;
    }

    /** Returns the sources of a study, oldest first. */
    public List<Source> of(long studyId) {
        return em.createQuery("select s from Source s where s.studyId = :study order by s.id", Source.class)
                .setParameter("study", studyId)
                .setMaxResults(1000)
                .getResultList();
    }

    /**
     * Returns the newest file source of the study with the same columns, if there is one; where a tool's files all have the same
     * columns, as transcripts may, the file's name must be the same too.
     */
    public Optional<Source> known(long studyId, String tool, String definitionHash, String fileName) {
        return em.createQuery(
                        "select s from Source s where s.studyId = :study and s.tool = :tool and s.definitionHash = :hash"
                                + " and (s.surveyId = :file or s.tool <> :transcripts) order by s.id desc",
                        Source.class)
                .setParameter("study", studyId)
                .setParameter("tool", tool)
                .setParameter("hash", definitionHash)
                .setParameter("file", fileName)
                .setParameter("transcripts", Source.TRANSCRIPTS)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Returns the source that reads a survey through a connection, if there is one. */
    public Optional<Source> connected(long connectionId, String surveyId) {
        return em.createQuery(
                        "select s from Source s where s.connectionId = :connection and s.surveyId = :survey order by s.id",
                        Source.class)
                .setParameter("connection", connectionId)
                .setParameter("survey", surveyId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Takes over changed wordings of a survey's questions; what each feeds and which columns are read stays as declared. */
    @Transactional
    public void refresh(long sourceId, SurveyDescription described) {
        var source = source(sourceId);
        if (source.definitionHash().equals(described.definitionHash())) {
            return;
        }
        var now = described.columns().stream().collect(Collectors.toMap(Column::key, column -> column, (a, b) -> a));
        source.redefine(
                source.description().columns().stream()
                        .map(column -> reworded(column, now.get(column.key())))
                        .toList(),
                described.definitionHash());
    }

    private static Column reworded(Column declared, @Nullable Column now) {
        var asked = declared.question();
        var asks = now == null ? null : now.question();
        if (asked == null || asks == null) {
            return declared;
        }
        return new Column(
                declared.key(),
                declared.role(),
                new Question(
                        asked.id(), asks.wording(), asks.kind(), asks.options(), asked.feeds(), asked.promptedness()),
                List.of());
    }

    /** Returns the questions of a source, oldest first. */
    public List<SourceQuestion> questions(long sourceId) {
        return em.createQuery(
                        "select q from SourceQuestion q where q.sourceId = :source order by q.id", SourceQuestion.class)
                .setParameter("source", sourceId)
                .getResultList();
    }

    /** Returns the question of each open column as it reads now, by column key; new wordings are stored. */
    public Map<String, SourceQuestion> currentQuestions(Source source) {
        var stored = questions(source.id());
        var current = new LinkedHashMap<String, SourceQuestion>();
        for (var column : source.description().columns()) {
            if (column.role() == Column.Role.TEXT) {
                current.put(column.key(), current(source, column, stored));
            }
        }
        em.flush();
        return current;
    }

    private SourceQuestion current(Source source, Column column, List<SourceQuestion> stored) {
        var asked = asked(column);
        return stored.stream()
                .filter(question -> question.is(column.key(), asked))
                .findFirst()
                .orElseGet(() -> {
                    var fresh = new SourceQuestion(source.id(), column.key(), asked);
                    em.persist(fresh);
                    return fresh;
                });
    }

    /** Returns the question of a column; a column that asks nothing has one without words. */
    public static Question asked(Column column) {
        var question = column.question();
        return question != null ? question : Question.open(column.key(), "", List.of(), null);
    }
}
