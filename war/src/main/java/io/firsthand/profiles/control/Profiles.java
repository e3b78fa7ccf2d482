package io.firsthand.profiles.control;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.evidence.control.Findings;
import io.firsthand.evidence.entity.ApprovedQuote;
import io.firsthand.evidence.entity.EvidenceApproved;
import io.firsthand.evidence.entity.EvidenceRetracted;
import io.firsthand.evidence.entity.QuotesErased;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.profiles.entity.Claim;
import io.firsthand.profiles.entity.Field;
import io.firsthand.profiles.entity.Profile;
import io.firsthand.profiles.entity.ProfileRevision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Profiles: made by people, filled by approved quotes; every change is a revision with who and why. */
@ApplicationScoped
public class Profiles {
    private static final String FIRST_LABEL = "First profile";

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Findings findings;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * A profile with its statements and their quotes.
     *
     * @param profile the profile
     * @param fields the claims of each field, in order; every field is there
     */
    public record Card(Profile profile, Map<Field, List<CardClaim>> fields) {}

    /**
     * A claim with its quotes.
     *
     * @param claim the claim
     * @param evidence its evidence in context, with the stance of each
     */
    public record CardClaim(Claim claim, List<CardQuote> evidence) {}

    /**
     * A quote on a card.
     *
     * @param evidence the evidence
     * @param context the finding in its context
     * @param stance for or against
     */
    public record CardQuote(ApprovedQuote evidence, Findings.InContext context, Claim.Stance stance) {}

    /** Returns the profiles of a study, oldest first. */
    public List<Profile> of(long studyId) {
        return em.createQuery("select p from Profile p where p.studyId = :study order by p.id", Profile.class)
                .setParameter("study", studyId)
                .setMaxResults(500)
                .getResultList();
    }

    /**
     * Returns a profile.
     *
     * @throws ProblemException when there is none with this id
     */
    public Profile profile(long id) {
        var profile = em.find(Profile.class, id);
        if (profile == null) {
            throw ProblemException.notFound("profile", id);
        }
        return profile;
    }

    /** Makes a profile without statements. */
    public Profile make(long studyId, Profile.Type type, String label, String author) {
        var profile = new Profile(studyId, type, label, clock.instant());
        em.persist(profile);
        revise(profile, author, "made");
        note(author, AuditEvent.Kind.PROFILE_MADE, profile);
        return profile;
    }

    /**
     * Replaces the words of a profile.
     *
     * @throws ProblemException 412 when {@code revision} is not the newest
     */
    public Profile write(long id, int revision, Profile.Words words, String author, String reason) {
        var profile = profile(id);
        em.lock(profile, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(profile);
        if (profile.revision() != revision) {
            throw ProblemException.stale("profile", String.valueOf(revision), profile.revision());
        }
        profile.write(words);
        revise(profile, author, reason);
        note(author, AuditEvent.Kind.PROFILE_CHANGED, profile);
        return profile;
    }

    private void note(String author, AuditEvent.Kind kind, Profile profile) {
        audit.person(
                author,
                kind,
                "profile",
                profile.id(),
                Json.createObjectBuilder().add("revision", profile.revision()).build());
    }

    /** Puts a claim into words. */
    public void word(long profileId, long claimId, String text, String author) {
        var profile = profile(profileId);
        var claim = em.find(Claim.class, claimId);
        if (claim == null || claim.profileId() != profileId) {
            throw ProblemException.notFound("claim", claimId);
        }
        claim.word(text.isBlank() ? null : text);
        revise(profile, author, "a statement was put into words");
        note(author, AuditEvent.Kind.PROFILE_CHANGED, profile);
    }

    /** An approved quote lands in the field of its type on the study's first profile, which is made if need be. */
    void place(@Observes EvidenceApproved approved) {
        if (!claimsOf(approved.evidenceId()).isEmpty()) {
            return;
        }
        var profile = of(approved.studyId()).stream()
                .findFirst()
                .orElseGet(() -> make(approved.studyId(), Profile.Type.SEGMENT, FIRST_LABEL, approved.reviewer()));
        em.lock(profile, LockModeType.PESSIMISTIC_WRITE);
        var field = Field.of(approved.type(), approved.feed());
        int place = 1
                + claims(profile.id()).stream()
                        .filter(claim -> claim.field() == field)
                        .mapToInt(Claim::place)
                        .max()
                        .orElse(0);
        em.persist(new Claim(profile.id(), field, place, approved.evidenceId()));
        revise(profile, approved.reviewer(), "a quote was approved");
    }

    /** A retracted quote leaves every claim; a claim without words and without quotes leaves with it. */
    void withdraw(@Observes EvidenceRetracted retracted) {
        for (var claim : claimsOf(retracted.evidenceId())) {
            boolean carried = claim.withdraw(retracted.evidenceId());
            if (!carried && claim.text().isEmpty()) {
                em.remove(claim);
            }
            revise(profile(claim.profileId()), retracted.by(), "a quote was withdrawn: " + retracted.reason());
        }
    }

    /** Older revisions keep who changed what, and lose the words that were erased. */
    void forget(@Observes QuotesErased erased) {
        em.createQuery(
                        "select r from ProfileRevision r where r.profileId in"
                                + " (select p.id from Profile p where p.studyId = :study)",
                        ProfileRevision.class)
                .setParameter("study", erased.studyId())
                .getResultStream()
                .forEach(revision -> revision.forget(erased.evidenceIds()));
    }

    private List<Claim> claimsOf(long evidenceId) {
        return em.createQuery(
                        "select distinct c from Claim c join c.support s where s.evidenceId = :evidence", Claim.class)
                .setParameter("evidence", evidenceId)
                .getResultList();
    }

    private List<Claim> claims(long profileId) {
        return em.createQuery(
                        "select c from Claim c where c.profileId = :profile order by c.field, c.place, c.id",
                        Claim.class)
                .setParameter("profile", profileId)
                .getResultList();
    }

    private void revise(Profile profile, String author, String reason) {
        em.flush();
        int number = profile.revise();
        em.flush();
        em.persist(new ProfileRevision(
                profile.id(),
                number,
                author,
                reason,
                ProfileJson.of(card(profile)).toString(),
                clock.instant()));
    }

    /** Returns a profile with its statements and quotes. */
    public Card card(long id) {
        return card(profile(id));
    }

    private Card card(Profile profile) {
        var claims = claims(profile.id());
        var evidenceIds = claims.stream()
                .flatMap(claim -> claim.support().stream())
                .map(Claim.Support::evidenceId)
                .distinct()
                .toList();
        var quotes = quotes(evidenceIds);
        var fields = new EnumMap<Field, List<CardClaim>>(Field.class);
        for (var field : Field.values()) {
            fields.put(field, new ArrayList<>());
        }
        for (var claim : claims) {
            var evidence = claim.support().stream()
                    .filter(support -> quotes.containsKey(support.evidenceId()))
                    .sorted(java.util.Comparator.comparingLong(Claim.Support::evidenceId))
                    .map(support -> {
                        var quote = quotes.get(support.evidenceId());
                        return new CardQuote(quote.evidence(), quote.context(), support.stance());
                    })
                    .toList();
            fields.get(claim.field()).add(new CardClaim(claim, evidence));
        }
        return new Card(profile, fields);
    }

    private Map<Long, CardQuote> quotes(List<Long> evidenceIds) {
        if (evidenceIds.isEmpty()) {
            return Map.of();
        }
        var findingIds = em.createQuery("select e.findingId from ApprovedQuote e where e.id in :ids", Long.class)
                .setParameter("ids", evidenceIds)
                .getResultList();
        var byEvidence = new java.util.HashMap<Long, CardQuote>();
        for (var context : findings.inContext(findingIds)) {
            var evidence = context.evidence();
            if (evidence != null) {
                byEvidence.put(evidence.id(), new CardQuote(evidence, context, Claim.Stance.FOR));
            }
        }
        return byEvidence;
    }

    /** Returns the revisions of a profile, newest first. */
    public List<ProfileRevision> revisions(long profileId) {
        profile(profileId);
        return em.createQuery(
                        "select r from ProfileRevision r where r.profileId = :profile order by r.revision desc",
                        ProfileRevision.class)
                .setParameter("profile", profileId)
                .setMaxResults(200)
                .getResultList();
    }
}
