package io.firsthand.blueprints.control;

import io.firsthand.blueprints.entity.Draft;
import io.firsthand.blueprints.entity.GapCover;
import io.firsthand.blueprints.entity.GuideCover;
import io.firsthand.blueprints.entity.Proposal;
import io.firsthand.blueprints.entity.SurveyLanguage;
import io.firsthand.blueprints.entity.Weakness;
import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.entity.Anchor;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.profiles.control.Profiles;
import io.firsthand.profiles.control.Profiles.CardQuote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What to ask next, so that the weakest fields of a profile are carried by people's own words. */
@ApplicationScoped
public class Proposals {
    @Inject
    private Profiles profiles;

    @Inject
    private Instruments instruments;

    /**
     * What is proposed for a profile.
     *
     * @param profileId the profile
     * @param fields what carries each field now
     * @param survey questions of a survey
     * @param talk parts of an interview
     */
    public record Proposed(long profileId, List<Weakness> fields, Proposal survey, GuideCover.Talk talk) {}

    /**
     * Proposes questions and parts of a talk for a profile.
     *
     * @throws io.firsthand.problem.entity.ProblemException 404 when there is no such profile
     */
    public Proposed propose(long profileId, Audience audience) {
        var fields = profiles.card(profileId).fields().entrySet().stream()
                .map(field -> {
                    var quotes = field.getValue().stream()
                            .flatMap(claim -> claim.evidence().stream())
                            .toList();
                    return new Weakness(
                            field.getKey(),
                            (int) quotes.stream()
                                    .map(quote -> quote.evidence().id())
                                    .distinct()
                                    .count(),
                            (int) quotes.stream()
                                    .map(Proposals::person)
                                    .distinct()
                                    .count());
                })
                .toList();
        return new Proposed(
                profileId,
                fields,
                new GapCover(instruments.bank(), instruments.shelf()).propose(fields, audience),
                new GuideCover(instruments.guides()).propose(fields, audience));
    }

    private static long person(CardQuote quote) {
        return quote.context().finding().respondentId();
    }

    /** Begins a draft survey of what is proposed. */
    public static Draft draft(String name, Proposal proposal, Audience audience, List<SurveyLanguage> languages) {
        Anchor anchor = proposal.anchor();
        return new Draft(
                name,
                null,
                null,
                audience,
                languages,
                anchor == null ? null : anchor.code(),
                Map.of(),
                Map.of(),
                proposal.picks().stream()
                        .map(pick -> Draft.Item.ofBank(
                                pick.question().id(), pick.question().version()))
                        .toList(),
                List.of(),
                Draft.Basis.CONSENT,
                Draft.Mode.NORMAL,
                List.of("CON3", "CON4", "CON6"),
                Map.of());
    }
}
