package io.firsthand.evidence.control;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.canonical.control.Canonicalizer;
import io.firsthand.canonical.entity.CanonicalText;
import io.firsthand.certificate.TextHash;
import io.firsthand.corpus.control.Verbatims;
import io.firsthand.corpus.control.WordDiff;
import io.firsthand.corpus.entity.Correction;
import io.firsthand.corpus.entity.EditMap;
import io.firsthand.corpus.entity.Response;
import io.firsthand.corpus.entity.Verbatim;
import io.firsthand.evidence.control.CorrectionPlan.Gone;
import io.firsthand.evidence.control.CorrectionPlan.Moved;
import io.firsthand.evidence.control.CorrectionPlan.ReadAgain;
import io.firsthand.evidence.control.CorrectionPlan.Reopened;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.sources.control.Sources;
import io.firsthand.sources.entity.Source;
import io.firsthand.sources.entity.SourceQuestion;
import io.firsthand.spi.Finding;
import io.firsthand.spi.Question;
import io.firsthand.spi.Span;
import io.firsthand.spi.TextLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person corrects a turn of a transcript: a new version of its words, to which its findings move. Both versions stay, so that an
 * older proof sheet can still be checked.
 */
@ApplicationScoped
public class Corrections {
    /** A turn may be corrected so often; each correction stands on every proof sheet of it. */
    private static final int MOST = 50;

    private static final String REASON = "a person corrected the words";

    private final Canonicalizer canonicalizer = new Canonicalizer();
    private final ThemeWords themeWords = new ThemeWords();
    private final SecureRandom random = new SecureRandom();

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Verbatims verbatims;

    @Inject
    private Sources sources;

    @Inject
    private Extraction extraction;

    @Inject
    private Reviews reviews;

    @Inject
    private ThemeKeeping themes;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * A correction as requested.
     *
     * @param id made by the client
     * @param by who corrects
     * @param answerId the version that the person has on screen
     * @param text the words as they shall be
     * @param checkedAgainstRecording whether the person compared them with the recording
     */
    public record Request(String id, String by, long answerId, String text, boolean checkedAgainstRecording) {}

    /**
     * What a correction would do.
     *
     * @param text the words as they would be stored
     * @param edits what would be replaced
     * @param effect what would become of the findings
     * @param touched the findings whose words would be others
     */
    public record Preview(String text, EditMap edits, Correction.Effect effect, List<Touched> touched) {}

    /**
     * A finding whose words would be others.
     *
     * @param finding the finding as it is
     * @param quote its words as they are
     * @param becomes its words as they would be; empty when it would be retracted
     */
    public record Touched(StoredFinding finding, String quote, Optional<String> becomes) {}

    /** A turn with what its new words hold. */
    private record Draft(
            Verbatim before,
            Source source,
            SourceQuestion question,
            Response response,
            CanonicalText text,
            EditMap edits,
            boolean saysNothing,
            TextLanguage language,
            List<Finding> found) {
        boolean isChange() {
            return !edits.isEmpty();
        }
    }

    /**
     * Says what a correction would do, without doing it.
     *
     * @throws ProblemException 404, 409 or 422 as {@link #correct} would
     */
    public Preview preview(long answerId, String text) {
        var draft = draft(answerId, text);
        var plan = plan(draft);
        var touched = new ArrayList<Touched>();
        for (var fate : plan.fates()) {
            var words = fate.finding().span().of(draft.before().text());
            if (fate instanceof ReadAgain read) {
                touched.add(new Touched(
                        fate.finding(),
                        words,
                        Optional.of(read.reading().span().of(draft.text().text()))));
            } else if (fate instanceof Reopened reopened) {
                touched.add(new Touched(
                        fate.finding(),
                        words,
                        Optional.of(reopened.span().of(draft.text().text()))));
            } else if (fate instanceof Gone) {
                touched.add(new Touched(fate.finding(), words, Optional.empty()));
            }
        }
        return new Preview(draft.text().text(), draft.edits(), plan.effect(), touched);
    }

    /**
     * Stores a correction and returns it; a repeated request changes nothing.
     *
     * @throws ProblemException 404 when there is no such answer; 409 when the words were not said, or another version stands now; 422 when
     *     there is nothing to store
     */
    public Correction correct(Request request) {
        var earlier = em.find(Correction.class, request.id());
        if (earlier != null) {
            if (earlier.beforeId() != request.answerId()) {
                throw ProblemException.conflict(
                        "A correction with the id " + earlier.id() + " is of another answer; make a new id.");
            }
            return earlier;
        }
        // what takes time comes before the locks
        var draft = draft(request.answerId(), request.text());
        if (!draft.isChange() && !request.checkedAgainstRecording()) {
            throw ProblemException.invalid(
                    "/text", "These are the words as they stand; change them, or say that you checked them.");
        }
        hold(draft);
        if (verbatims.corrections(draft.before()).size() >= MOST) {
            throw ProblemException.conflict("A turn is corrected at most " + MOST + " times.");
        }
        var plan = plan(draft);
        var verbatim = draft.isChange() ? replaced(draft) : draft.before();
        var correction = new Correction(
                request.id(),
                draft.before(),
                verbatim,
                request.by(),
                clock.instant(),
                request.checkedAgainstRecording(),
                draft.edits(),
                plan.effect());
        em.persist(correction);
        em.flush();
        apply(plan, draft, verbatim, request.by());
        note(correction);
        return correction;
    }

    private Draft draft(long answerId, String words) {
        var before = verbatims.verbatim(answerId);
        var source = sources.source(before.sourceId());
        var response = em.find(Response.class, before.responseId());
        var question = em.find(SourceQuestion.class, before.questionId());
        requireCorrectable(before, source, response);
        var text = canonical(words);
        var asked = asked(source, question);
        boolean saysNothing = extraction.saysNothing(text.text(), asked);
        return new Draft(
                before,
                source,
                question,
                response,
                text,
                WordDiff.between(before.text(), text.text()),
                saysNothing,
                extraction.language(text.text()),
                saysNothing ? List.of() : extraction.findings(text.text(), asked));
    }

    private static void requireCorrectable(Verbatim before, Source source, Response response) {
        if (source.isFilledByInterviews()) {
            throw ProblemException.conflict(
                    "These words were noted during a talk; correct them on the page of the talk.");
        }
        if (!source.isTranscribed()) {
            throw ProblemException.conflict("'" + source.name()
                    + "' holds what people wrote themselves; only turns of a transcript are corrected here. Correct it in its"
                    + " source and read it again.");
        }
        if (response.isGone() || before.isErased()) {
            throw ProblemException.conflict("This answer was taken back or deleted in its source.");
        }
        requireNewest(before);
    }

    private static void requireNewest(Verbatim before) {
        if (before.isSuperseded()) {
            throw ProblemException.conflict("Somebody has corrected this turn meanwhile; look at its newest version.");
        }
    }

    private CanonicalText canonical(String words) {
        @Nullable CanonicalText text;
        try {
            text = canonicalizer.canonical(words, false);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("/text", "The words are too many: " + e.getMessage() + ".");
        }
        if (text == null) {
            throw ProblemException.invalid("/text", "A turn cannot be without words.");
        }
        return text;
    }

    /** Returns the question as the pull gave it to the extractor. */
    private static @Nullable Question asked(Source source, SourceQuestion question) {
        var asked = source.description().columns().stream()
                .filter(column -> column.key().equals(question.columnKey()))
                .map(Sources::asked)
                .filter(now -> question.is(question.columnKey(), now))
                .findFirst()
                .orElseGet(() -> Question.open(
                        question.columnKey(),
                        question.wording(),
                        question.feeds(),
                        question.promptedness().orElse(null)));
        return asked.wording().isBlank() && asked.feeds().isEmpty() ? null : asked;
    }

    /** One writer a source, as when a pull stores a page; then the themes, as everybody takes them. */
    private void hold(Draft draft) {
        em.lock(draft.source(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(draft.before());
        requireNewest(draft.before());
        themes.hold(draft.source().studyId());
    }

    private CorrectionPlan plan(Draft draft) {
        var stored = em.createQuery(
                        "select f from StoredFinding f where f.verbatimId = :answer and f.state <> :gone order by f.id",
                        StoredFinding.class)
                .setParameter("answer", draft.before().id())
                .setParameter("gone", StoredFinding.State.RETRACTED)
                .getResultList();
        return draft.isChange()
                ? CorrectionPlan.of(stored, draft.before().text(), draft.text().text(), draft.edits(), draft.found())
                : new CorrectionPlan(
                        stored.stream()
                                .<CorrectionPlan.Fate>map(finding -> new Moved(finding, finding.span()))
                                .toList(),
                        List.of());
    }

    private Verbatim replaced(Draft draft) {
        var before = draft.before();
        var verbatim = new Verbatim(
                draft.response(),
                before.questionId(),
                before.textVersion() + 1,
                draft.text(),
                TextHash.of(draft.text().text(), random),
                draft.saysNothing(),
                draft.language());
        verbatim.replace(before);
        em.persist(verbatim);
        draft.question().count(before.saysNothing() ? 0 : -1, before.saysNothing() ? -1 : 0);
        draft.question().count(draft.saysNothing() ? 0 : 1, draft.saysNothing() ? 1 : 0);
        em.flush();
        return verbatim;
    }

    private void apply(CorrectionPlan plan, Draft draft, Verbatim verbatim, String by) {
        var text = verbatim.text();
        var echoed = themeWords.stems(draft.question().wording());
        var changed = new ArrayList<StoredFinding>();
        for (var fate : plan.fates()) {
            var finding = fate.finding();
            if (fate instanceof Moved) {
                finding.move(verbatim.id(), draft.edits());
                continue;
            }
            themes.leave(finding);
            changed.add(finding);
            reviews.reopen(finding, REASON, by);
            if (fate instanceof ReadAgain read) {
                finding.readAgain(
                        verbatim.id(), read.reading(), extraction.label(), themeWords.of(text, read.reading(), echoed));
            } else if (fate instanceof Reopened reopened) {
                finding.reword(
                        verbatim.id(),
                        draft.edits(),
                        reopened.span(),
                        themeWords.of(
                                text,
                                reopened.span(),
                                typeCues(finding, draft.edits()),
                                finding.isMarked() ? Set.of() : echoed));
            } else {
                finding.retract();
            }
        }
        for (var proposal : plan.fresh()) {
            var place = new StoredFinding.Place(
                    draft.source().studyId(),
                    draft.source().id(),
                    verbatim.id(),
                    draft.response().respondentId(),
                    draft.response().counts());
            var finding = new StoredFinding(place, proposal, extraction.label(), themeWords.of(text, proposal, echoed));
            em.persist(finding);
            changed.add(finding);
        }
        themes.follow(changed);
        for (var fate : plan.fates()) {
            if (fate instanceof Moved) {
                reviews.certifyAgain(fate.finding(), REASON, by);
            }
        }
    }

    private static List<Span> typeCues(StoredFinding finding, EditMap edits) {
        return finding.cues().stream()
                .filter(cue -> cue.attribute().equals("type"))
                .flatMap(cue -> edits.moved(cue.span()).stream())
                .toList();
    }

    private void note(Correction correction) {
        var effect = correction.effect();
        audit.person(
                correction.by(),
                AuditEvent.Kind.ANSWER_CORRECTED,
                "answer",
                correction.verbatimId(),
                Json.createObjectBuilder()
                        .add("correction", correction.id())
                        .add("before", correction.beforeId())
                        .add("textVersion", correction.textVersion())
                        .add("checkedAgainstRecording", correction.isCheckedAgainstRecording())
                        .add("moved", effect.moved())
                        .add("reopened", effect.reopened())
                        .add("takenBack", effect.takenBack())
                        .add("retracted", effect.retracted())
                        .add("found", effect.found())
                        .build());
    }

    /** Returns the corrections that led to a version of an answer, oldest first. */
    public List<Correction> of(long answerId) {
        return verbatims.corrections(verbatims.verbatim(answerId));
    }
}
