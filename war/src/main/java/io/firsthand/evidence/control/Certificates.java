package io.firsthand.evidence.control;

import io.firsthand.certificate.CertificateContent;
import io.firsthand.certificate.CertificateContent.Anchor;
import io.firsthand.certificate.CertificateSigner;
import io.firsthand.certificate.CertificateVerifier;
import io.firsthand.certificate.TextHash;
import io.firsthand.certificate.Verification;
import io.firsthand.certificate.VerificationKey;
import io.firsthand.corpus.control.SpokenJson;
import io.firsthand.corpus.control.Verbatims;
import io.firsthand.corpus.entity.Respondent;
import io.firsthand.database.control.SigningKeyFile;
import io.firsthand.evidence.control.Findings.InContext;
import io.firsthand.evidence.entity.ApprovedQuote;
import io.firsthand.evidence.entity.Review;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.spi.Promptedness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues certificates with this installation's key, and re-checks any. */
@ApplicationScoped
public class Certificates {
    private final SecureRandom random = new SecureRandom();

    @Inject
    private SigningKeyFile keys;

    @Inject
    private Gates gates;

    @Inject
    private Verbatims verbatims;

    @Inject
    private Clock clock;

    /** Returns the signed certificate of evidence that a review approved, as JSON-LD. */
    public String issue(InContext context, ApprovedQuote evidence, Review review) {
        var text = context.verbatim().text();
        var content = new CertificateContent(
                "urn:uuid:" + UUID.randomUUID(),
                clock.instant(),
                meaning(context.finding()),
                Anchor.at(
                        "urn:firsthand:verbatim:" + context.verbatim().id(),
                        context.verbatim().textVersion(),
                        text,
                        context.finding().span().start(),
                        context.finding().span().end(),
                        TextHash.of(text, random)),
                origin(context),
                question(context),
                permission(context),
                pull(context),
                extraction(context.finding()),
                review(review),
                gates(context, review),
                spoken(context));
        return new CertificateSigner(keys.key()).sign(content, text).json();
    }

    private static CertificateContent.Meaning meaning(StoredFinding finding) {
        return new CertificateContent.Meaning(
                Kebab.of(finding.type()),
                Kebab.of(finding.polarity()),
                Kebab.of(finding.status()),
                Kebab.of(finding.holder().who()),
                finding.holder().role(),
                null);
    }

    private static CertificateContent.Origin origin(InContext context) {
        var source = context.source();
        return new CertificateContent.Origin(
                Kebab.of(source.kind()),
                source.name(),
                source.tool(),
                source.surveyId(),
                source.isFilledByInterviews() ? source.definitionHash() : null,
                context.response().remoteId(),
                null,
                Respondent.label(context.finding().respondentId()),
                null,
                context.response().submittedAt().orElse(null),
                null);
    }

    private static CertificateContent.@Nullable Question question(InContext context) {
        var question = context.question();
        if (question.wording().isBlank()) {
            return null;
        }
        return new CertificateContent.Question(
                question.columnKey(),
                null,
                question.wording(),
                question.promptedness().map(Promptedness::code).orElse(null));
    }

    private static CertificateContent.Permission permission(InContext context) {
        return new CertificateContent.Permission(
                Kebab.of(context.source().basis()),
                null,
                "internal",
                context.source().basisDeclaredBy().orElse(null));
    }

    private static CertificateContent.Pull pull(InContext context) {
        return new CertificateContent.Pull(
                "urn:firsthand:pull:" + context.response().pullId(),
                context.readAt(),
                context.source().tool(),
                null);
    }

    private static CertificateContent.Extraction extraction(StoredFinding finding) {
        int at = finding.extractor().indexOf('@');
        var cues = finding.cues().stream()
                .map(cue -> new CertificateContent.Cue(
                        cue.attribute(), cue.span().start(), cue.span().end()))
                .toList();
        return new CertificateContent.Extraction(
                at < 0 ? finding.extractor() : finding.extractor().substring(0, at),
                at < 0 ? null : finding.extractor().substring(at + 1),
                finding.isMarked() ? "by-hand" : finding.rule(),
                BigDecimal.valueOf(finding.confidence()).setScale(3, RoundingMode.HALF_UP),
                cues);
    }

    private static CertificateContent.Review review(Review review) {
        return new CertificateContent.Review(
                review.reviewer(),
                review.createdAt(),
                "approved",
                review.reason().orElse(null),
                review.isSelfReviewed(),
                review.contextSeen());
    }

    private List<CertificateContent.Gate> gates(InContext context, Review review) {
        return gates.results(context, review).stream()
                .map(result -> new CertificateContent.Gate(
                        result.gate().number(), result.passed() ? "passed" : "failed", result.words()))
                .toList();
    }

    private CertificateContent.@Nullable Spoken spoken(InContext context) {
        var source = context.source();
        if (!source.isTranscribed() && !source.isFilledByInterviews()) {
            return null;
        }
        return new CertificateContent.Spoken(
                source.isTranscribed() ? "transcript" : "during-the-talk",
                context.verbatim().saidAt().map(SpokenJson::seconds).orElse(null),
                context.verbatim().speaker().orElse(null),
                verbatims.corrections(context.verbatim()).stream()
                        .map(correction -> new CertificateContent.Correction(
                                correction.by(),
                                correction.at(),
                                correction.textVersion(),
                                correction.isChange(),
                                correction.isCheckedAgainstRecording()))
                        .toList());
    }

    /** Re-checks a certificate against this installation's key, and against a text if one is given. */
    public Verification verify(String certificate, @Nullable String canonicalText) {
        return CertificateVerifier.verify(certificate, canonicalText, List.of(publicKey()));
    }

    /** Returns the public half of the key. */
    public VerificationKey publicKey() {
        return keys.key().verificationKey();
    }
}
