package io.firsthand.evidence.control;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.corpus.entity.Response;
import io.firsthand.corpus.entity.Verbatim;
import io.firsthand.evidence.entity.ApprovedQuote;
import io.firsthand.evidence.entity.EvidenceApproved;
import io.firsthand.evidence.entity.EvidenceRetracted;
import io.firsthand.evidence.entity.FindingRemoved;
import io.firsthand.evidence.entity.GateResult;
import io.firsthand.evidence.entity.Review;
import io.firsthand.evidence.entity.Review.Decision;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.sources.control.Sources;
import io.firsthand.sources.entity.BasisDeclared;
import io.firsthand.sources.entity.SourceQuestion;
import io.firsthand.spi.Finding;
import io.firsthand.spi.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People's decisions about findings. Each is stored once under the id its client made; repeating a request changes nothing. */
@ApplicationScoped
public class Reviews {
    private final ThemeWords themeWords = new ThemeWords();

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Findings findings;

    @Inject
    private Sources sources;

    @Inject
    private Tags tags;

    @Inject
    private Gates gates;

    @Inject
    private ThemeKeeping themes;

    @Inject
    private Certificates certificates;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<EvidenceApproved> approved;

    @Inject
    private Event<EvidenceRetracted> retracted;

    @Inject
    private Event<FindingRemoved> removed;

    /**
     * One decision as requested.
     *
     * @param id made by the client
     * @param reviewer who decides
     * @param decision what is decided
     * @param reason why; needed to reject and to drop words that turn the meaning
     * @param seen what the person had on screen
     * @param type the new type, to relabel
     * @param span the new words, to trim
     */
    public record Request(
            String id,
            String reviewer,
            Decision decision,
            Optional<String> reason,
            Set<Review.Context> seen,
            Optional<Finding.Type> type,
            Optional<Span> span) {}

    /**
     * Words that a person selected.
     *
     * @param id made by the client, the id of the review that marks them
     * @param reviewer who marks them
     * @param verbatimId the answer
     * @param span the words
     * @param type what they are
     * @param story what they are in the story of a switch
     * @param note what the person wrote beside them, or null
     * @param tags the team's tags on them
     */
    public record Mark(
            String id,
            String reviewer,
            long verbatimId,
            Span span,
            Finding.Type type,
            Finding.Job story,
            @Nullable String note,
            List<Long> tags) {}

    /** Decides about a finding and returns the stored decision. */
    public Review decide(long findingId, Request request) {
        var earlier = em.find(Review.class, request.id());
        if (earlier != null) {
            return same(earlier, findingId, request.decision());
        }
        themes.hold(findings.finding(findingId).studyId());
        var finding = findings.renewed(findingId);
        if (finding.state() == StoredFinding.State.RETRACTED) {
            throw ProblemException.conflict("The answer of finding " + findingId
                    + " was changed or deleted in its source; look at the new answer instead.");
        }
        var review = new Review(
                request.id(),
                finding,
                request.reviewer(),
                request.decision(),
                request.reason().orElse(null),
                request.seen(),
                isSelfReview(finding, request.reviewer()),
                clock.instant());
        em.persist(review);
        apply(finding, request, review);
        themes.follow(List.of(finding));
        note(request.reviewer(), event(request.decision()), finding, review.id());
        return review;
    }

    private void note(String reviewer, AuditEvent.Kind kind, StoredFinding finding, String reviewId) {
        audit.person(
                reviewer,
                kind,
                "finding",
                finding.id(),
                Json.createObjectBuilder().add("review", reviewId).build());
    }

    private static AuditEvent.Kind event(Decision decision) {
        return switch (decision) {
            case APPROVE -> AuditEvent.Kind.FINDING_APPROVED;
            case REJECT -> AuditEvent.Kind.FINDING_REJECTED;
            case REOPEN -> AuditEvent.Kind.FINDING_REOPENED;
            case RELABEL -> AuditEvent.Kind.FINDING_RELABELLED;
            case TRIM -> AuditEvent.Kind.FINDING_TRIMMED;
            case MARK -> AuditEvent.Kind.FINDING_MARKED;
        };
    }

    private static Review same(Review earlier, long findingId, Decision decision) {
        if (earlier.findingId() != findingId || earlier.decision() != decision) {
            throw ProblemException.conflict(
                    "A review with the id " + earlier.id() + " decided something else; make a new id.");
        }
        return earlier;
    }

    private boolean isSelfReview(StoredFinding finding, String reviewer) {
        return finding.rule().equals("marked:" + reviewer)
                || sources.source(finding.sourceId()).heldBy().equals(Optional.of(reviewer));
    }

    private void apply(StoredFinding finding, Request request, Review review) {
        switch (request.decision()) {
            case APPROVE -> approve(finding, review);
            case REJECT -> {
                if (request.reason().isEmpty()) {
                    throw ProblemException.invalid("/reason", "Say in a few words why it is rejected.");
                }
                takeBack(finding, "rejected by a reviewer", request.reviewer());
                finding.decide(StoredFinding.State.REJECTED);
            }
            case REOPEN -> {
                takeBack(finding, "the approval was taken back", request.reviewer());
                finding.decide(StoredFinding.State.PROPOSED);
            }
            case RELABEL -> {
                var type = request.type()
                        .orElseThrow(() -> ProblemException.invalid("/type", "Say what the words are instead."));
                themes.leave(finding);
                if (type != finding.type()) {
                    finding.forgetPlace();
                }
                finding.relabel(type);
                renew(finding, review);
            }
            case TRIM -> {
                trim(finding, request);
                renew(finding, review);
            }
            case MARK -> throw ProblemException.invalid("/decision", "Mark words with POST /api/v1/findings.");
        }
    }

    private void trim(StoredFinding finding, Request request) {
        var span = request.span()
                .orElseThrow(() -> ProblemException.invalid("/start", "Say which words remain: start and end."));
        var text = verbatim(finding.verbatimId()).text();
        Trim.check(text, finding.span(), span, request.reason());
        themes.leave(finding);
        finding.trim(span, themeWords.of(text, span, typeCues(finding), Set.of()));
    }

    private static List<Span> typeCues(StoredFinding finding) {
        return finding.cues().stream()
                .filter(cue -> cue.attribute().equals("type"))
                .map(Finding.Cue::span)
                .toList();
    }

    /** What was approved stays approved under its new words or type, with a new certificate. */
    private void renew(StoredFinding finding, Review review) {
        if (finding.state() == StoredFinding.State.APPROVED) {
            evidenceOf(finding.id()).ifPresent(evidence -> {
                em.flush();
                var context = findings.inContext(finding.id());
                gates.check(context, review);
                evidence.certify(certificates.issue(context, evidence, review));
            });
        }
    }

    private void approve(StoredFinding finding, Review review) {
        em.flush();
        var context = findings.inContext(finding.id());
        gates.check(context, review);
        finding.decide(StoredFinding.State.APPROVED);
        var evidence = evidenceOf(finding.id()).orElseGet(() -> {
            var fresh = new ApprovedQuote(finding, clock.instant());
            em.persist(fresh);
            return fresh;
        });
        evidence.restore();
        em.flush();
        evidence.certify(certificates.issue(context, evidence, review));
        var feed = finding.rule().startsWith("asked:")
                ? context.question().feeds().stream().findFirst()
                : Optional.<String>empty();
        approved.fire(new EvidenceApproved(evidence.id(), finding.studyId(), finding.type(), feed, review.reviewer()));
    }

    private void takeBack(StoredFinding finding, String reason, String by) {
        evidenceOf(finding.id())
                .filter(evidence -> evidence.state() == ApprovedQuote.State.APPROVED)
                .ifPresent(evidence -> {
                    evidence.retract();
                    retracted.fire(new EvidenceRetracted(evidence.id(), reason, by));
                });
    }

    /** Takes a decision back because the words are no longer those that were decided about; what nobody decided stays as it is. */
    void reopen(StoredFinding finding, String reason, String by) {
        if (finding.state() == StoredFinding.State.APPROVED || finding.state() == StoredFinding.State.REJECTED) {
            em.persist(new Review(
                    UUID.randomUUID().toString(),
                    finding,
                    by,
                    Decision.REOPEN,
                    reason,
                    Set.of(),
                    isSelfReview(finding, by),
                    clock.instant()));
            takeBack(finding, reason, by);
        }
    }

    /** Gives what was approved a certificate of the text as it stands now, or takes it back where a check no longer lets it through. */
    void certifyAgain(StoredFinding finding, String reason, String by) {
        if (finding.state() != StoredFinding.State.APPROVED) {
            return;
        }
        em.flush();
        var context = findings.inContext(finding.id());
        var approval = of(finding.id()).stream()
                .filter(review -> Set.of(Decision.APPROVE, Decision.RELABEL, Decision.TRIM)
                        .contains(review.decision()))
                .reduce((earlier, later) -> later);
        var evidence = evidenceOf(finding.id());
        if (approval.isPresent()
                && evidence.isPresent()
                && gates.results(context, approval.get()).stream().allMatch(GateResult::passed)) {
            evidence.get().certify(certificates.issue(context, evidence.get(), approval.get()));
        } else {
            reopen(finding, reason, by);
            finding.decide(StoredFinding.State.PROPOSED);
        }
    }

    /** Makes a finding of words that a person selected and returns it. */
    public StoredFinding mark(Mark mark) {
        var earlier = em.find(Review.class, mark.id());
        if (earlier != null) {
            return findings.finding(
                    same(earlier, earlier.findingId(), Decision.MARK).findingId());
        }
        var verbatim = verbatim(mark.verbatimId());
        if (verbatim.isSuperseded()) {
            throw ProblemException.conflict(
                    "The answer was changed in its source; select the words in the new answer.");
        }
        Trim.requireWithin(verbatim.text(), mark.span());
        var response = em.find(Response.class, verbatim.responseId());
        var source = sources.source(verbatim.sourceId());
        var question = em.find(SourceQuestion.class, verbatim.questionId());
        var proposal = new Finding(
                mark.type(),
                mark.span(),
                "marked:" + mark.reviewer(),
                List.of(),
                Finding.Polarity.AFFIRMED,
                Finding.Status.OPEN,
                Finding.Holder.SELF,
                mark.story(),
                null,
                question.promptedness().orElse(null),
                false,
                1);
        var place = new StoredFinding.Place(
                source.studyId(), source.id(), verbatim.id(), response.respondentId(), response.counts());
        var finding = new StoredFinding(
                place,
                proposal,
                "person:" + mark.reviewer(),
                themeWords.of(verbatim.text(), mark.span(), List.of(), Set.of()));
        finding.note(mark.note());
        em.persist(finding);
        themes.follow(List.of(finding));
        tags.put(finding, mark.tags(), mark.reviewer());
        em.persist(new Review(
                mark.id(),
                finding,
                mark.reviewer(),
                Decision.MARK,
                null,
                Set.of(Review.Context.WHOLE_ANSWER),
                true,
                clock.instant()));
        note(mark.reviewer(), AuditEvent.Kind.FINDING_MARKED, finding, mark.id());
        return finding;
    }

    /**
     * Takes words away that a person marked, as long as nobody else has decided about them.
     *
     * @throws ProblemException 409 when it is not the person's own mark, or was decided about
     */
    public void unmark(long findingId, String person) {
        themes.hold(findings.finding(findingId).studyId());
        var finding = findings.renewed(findingId);
        var decided = of(findingId);
        boolean own = finding.rule().equals("marked:" + person);
        if (!own || finding.state() != StoredFinding.State.PROPOSED || decided.size() > 1) {
            throw ProblemException.conflict(
                    own
                            ? "Somebody has decided about finding " + findingId + "; reject it with a reason instead."
                            : "Finding " + findingId + " is no mark of yours; reject it with a reason instead.");
        }
        themes.leave(finding);
        removed.fire(new FindingRemoved(findingId));
        tags.takeOffAll(findingId);
        decided.forEach(em::remove);
        em.flush();
        em.remove(finding);
        audit.person(person, AuditEvent.Kind.FINDING_UNMARKED, "finding", findingId);
    }

    /** Says what a finding is in the story of a switch, and writes a note beside it. */
    public void tell(long findingId, Finding.Job story, @Nullable String note, String person) {
        var finding = findings.finding(findingId);
        if (finding.state() == StoredFinding.State.RETRACTED) {
            throw ProblemException.conflict(
                    "The words of finding " + findingId + " changed or vanished; look at the new answer instead.");
        }
        finding.tell(story.force(), story.stage());
        finding.note(note);
        audit.person(person, AuditEvent.Kind.FINDING_CODED, "finding", findingId);
    }

    /** Retracts all findings in the given answers, and the evidence made of them, because the answers changed or vanished. */
    public void retract(List<Long> verbatimIds, String reason) {
        if (verbatimIds.isEmpty()) {
            return;
        }
        var studies = em.createQuery(
                        "select distinct f.studyId from StoredFinding f where f.verbatimId in :ids", Long.class)
                .setParameter("ids", verbatimIds)
                .getResultList();
        for (long study : studies) {
            themes.hold(study);
            var gone = em.createQuery(
                            "select f from StoredFinding f where f.verbatimId in :ids and f.studyId = :study",
                            StoredFinding.class)
                    .setParameter("ids", verbatimIds)
                    .setParameter("study", study)
                    .getResultList();
            for (var finding : gone) {
                takeBack(finding, reason, "pull");
                finding.retract();
            }
            themes.follow(gone);
        }
    }

    /** A weaker basis takes back every quote of the source that it no longer permits. */
    void recheck(@Observes BasisDeclared declared) {
        em.flush();
        var approvedIds = em.createQuery(
                        "select f.id from StoredFinding f where f.sourceId = :source and f.state = :approved",
                        Long.class)
                .setParameter("source", declared.sourceId())
                .setParameter("approved", StoredFinding.State.APPROVED)
                .getResultList();
        for (var context : findings.inContext(approvedIds)) {
            if (!gates.permits(context)) {
                takeBack(context.finding(), "the declared basis no longer permits quoting", declared.by());
                context.finding().decide(StoredFinding.State.PROPOSED);
            }
        }
    }

    /** Returns the decisions about a finding, oldest first. */
    public List<Review> of(long findingId) {
        return em.createQuery(
                        "select r from Review r where r.findingId = :finding order by r.createdAt, r.id", Review.class)
                .setParameter("finding", findingId)
                .getResultList();
    }

    private Optional<ApprovedQuote> evidenceOf(long findingId) {
        return em.createQuery("select e from ApprovedQuote e where e.findingId = :finding", ApprovedQuote.class)
                .setParameter("finding", findingId)
                .getResultStream()
                .findFirst();
    }

    private Verbatim verbatim(long id) {
        @Nullable Verbatim verbatim = em.find(Verbatim.class, id);
        if (verbatim == null) {
            throw ProblemException.notFound("answer", id);
        }
        return verbatim;
    }
}
