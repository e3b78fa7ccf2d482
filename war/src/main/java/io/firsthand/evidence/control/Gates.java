package io.firsthand.evidence.control;

import io.firsthand.canonical.control.Canonicalizer;
import io.firsthand.corpus.entity.Verbatim;
import io.firsthand.evidence.control.Findings.InContext;
import io.firsthand.evidence.entity.GateResult;
import io.firsthand.evidence.entity.GateResult.Gate;
import io.firsthand.evidence.entity.Review;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.Problem;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.SourceDescription.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The machine's gates 1 to 4 before a quote can be approved; gate 7 is the person. */
@ApplicationScoped
public class Gates {
    private final Canonicalizer canonicalizer = new Canonicalizer();

    /** Returns what gates 1 to 4 find, in order. */
    public List<GateResult> results(InContext context) {
        return List.of(verbatim(context), provenance(context), permission(context), privacy(context));
    }

    /** Returns what all gates up to 7 find about a quote that a person approves, in order. */
    public List<GateResult> results(InContext context, Review review) {
        var results = new ArrayList<>(results(context));
        results.add(new GateResult(
                Gate.MEANING,
                true,
                review.reviewer() + " confirmed what the words are, whose they are and where it stands."));
        results.add(context(context, review));
        results.add(new GateResult(
                Gate.REVIEWER,
                true,
                review.isSelfReviewed()
                        ? "Approved by " + review.reviewer()
                                + ", who also marked the words or held the talk: self-reviewed."
                        : "Approved by " + review.reviewer() + "."));
        return results;
    }

    private static GateResult context(InContext context, Review review) {
        boolean asked = !context.question().wording().isBlank();
        boolean seen = review.contextSeen().contains(Kebab.of(Review.Context.WHOLE_ANSWER))
                && (!asked || review.contextSeen().contains(Kebab.of(Review.Context.QUESTION)));
        return new GateResult(
                Gate.CONTEXT,
                seen,
                seen
                        ? "The reviewer saw " + (asked ? "the question and " : "") + "the whole answer."
                        : "A quote is approved with its question and whole answer on screen; say so in 'contextSeen'.");
    }

    /**
     * Lets a quote through, or says what holds it back and what to do.
     *
     * @throws ProblemException 409 naming the gate
     */
    public void check(InContext context, Review review) {
        results(context, review).stream()
                .filter(result -> !result.passed())
                .findFirst()
                .ifPresent(result -> {
                    throw new ProblemException(Problem.of(
                            409,
                            "gate-" + result.gate().name().toLowerCase(java.util.Locale.ROOT),
                            "A check holds this quote back",
                            result.words()));
                });
    }

    /** Returns whether the declared basis permits quoting this answer inside the organisation. */
    public boolean permits(InContext context) {
        return permission(context).passed();
    }

    private static GateResult verbatim(InContext context) {
        Verbatim verbatim = context.verbatim();
        boolean same = verbatim.hash().matches(verbatim.text());
        return new GateResult(
                Gate.VERBATIM,
                same,
                same
                        ? "The words equal the stored answer at their place, and "
                                + (verbatim.textVersion() == 1
                                        ? "the answer has not changed since it came in."
                                        : "version " + verbatim.textVersion()
                                                + " of it has not changed since it was made.")
                        : "The stored answer no longer fits its own hash; restore it from a backup or read the source again.");
    }

    private static GateResult provenance(InContext context) {
        boolean needsQuestion = context.source().kind() == Kind.SURVEY;
        boolean asked = !context.question().wording().isBlank();
        boolean dated = context.response().submittedAt().isPresent();
        if (needsQuestion && !asked) {
            return new GateResult(
                    Gate.PROVENANCE,
                    false,
                    "The source is a survey, but nobody said what this column asks; describe the source.");
        }
        return new GateResult(
                Gate.PROVENANCE,
                true,
                dated ? "Source, reply and date are known." : "Source and reply are known; the date is unknown.");
    }

    private static GateResult permission(InContext context) {
        var source = context.source();
        return switch (source.basis()) {
            case PUBLIC_REVIEW ->
                new GateResult(
                        Gate.PERMISSION, true, "Published by its author: may be quoted inside the organisation.");
            case SERVICE_RECORD ->
                new GateResult(
                        Gate.PERMISSION,
                        true,
                        "A record of service held with a notice: may be quoted inside the organisation.");
            case CONSENT -> consent(context);
            case UNKNOWN ->
                new GateResult(
                        Gate.PERMISSION,
                        false,
                        "Nobody has said what permits quoting from '" + source.name()
                                + "'. It is counted; declare the basis at the source to quote from it.");
        };
    }

    private static GateResult consent(InContext context) {
        var said = context.response().consented();
        if (said.isPresent()) {
            return said.get()
                    ? new GateResult(Gate.PERMISSION, true, "The person agreed.")
                    : new GateResult(
                            Gate.PERMISSION,
                            false,
                            "The person did not agree to the use of the answers; they are not quoted.");
        }
        return context.source()
                .basisDeclaredBy()
                .map(by -> new GateResult(Gate.PERMISSION, true, by + " declared that the people agreed."))
                .orElse(new GateResult(
                        Gate.PERMISSION,
                        false,
                        "No column of '" + context.source().name()
                                + "' says whether the person agreed; somebody must declare it at the source by name."));
    }

    private GateResult privacy(InContext context) {
        var again = canonicalizer.canonical(context.quote(), false);
        boolean clean = again == null || again.redactions() == 0;
        return new GateResult(
                Gate.PRIVACY,
                clean,
                clean
                        ? "No mail address, number or link is left in the words."
                        : "The words still hold something that identifies a person; trim them.");
    }
}
