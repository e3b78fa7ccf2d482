package io.firsthand.blueprints.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.blueprints.entity.GapCover;
import io.firsthand.blueprints.entity.GuideCover;
import io.firsthand.blueprints.entity.Proposal;
import io.firsthand.blueprints.entity.SurveyLanguage;
import io.firsthand.blueprints.entity.Weakness;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.profiles.entity.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GapCoverTest {
    private final GapCover cover = new GapCover(Drafts.INSTRUMENTS.bank(), Drafts.INSTRUMENTS.shelf());

    /** Fields that three people carry, but for those named with how many people they have. */
    private static List<Weakness> but(Map<Field, Integer> people) {
        return Arrays.stream(Field.values())
                .map(field -> new Weakness(field, people.getOrDefault(field, 3), people.getOrDefault(field, 3)))
                .toList();
    }

    private static List<String> ids(Proposal proposal) {
        return proposal.picks().stream().map(pick -> pick.question().id()).toList();
    }

    @Test
    void a_profile_without_quotes_is_asked_for_all_that_fits_into_one_survey() {
        var proposal = cover.propose(
                Arrays.stream(Field.values())
                        .map(field -> new Weakness(field, 0, 0))
                        .toList(),
                Audience.B2C);
        assertThat(proposal.picks().stream().map(pick -> pick.fields() + " " + pick.reason()))
                .containsExactly(
                        "[GOALS] Goals: no quote yet; CTX1 asks for it.",
                        "[CONTEXT] Context: no quote yet; CTX2 asks for it.",
                        "[TRIGGERS] Triggers: no quote yet; TRG1 asks for it.",
                        "[CHANNELS] Channels: no quote yet; SEE1 asks for it.",
                        "[DRIVERS] Decision drivers: no quote yet; DRV1 asks for it.",
                        "[OBJECTIONS, PAIN_POINTS] Objections: no quote yet; WOR2 asks for it.");
        assertThat(proposal.anchor())
                .isEqualTo(Drafts.INSTRUMENTS.shelf().anchor("dec").orElseThrow());
        assertThat(proposal.seconds()).isEqualTo(220);
        assertThat(proposal.left()).containsExactly(Field.PAIN_POINTS, Field.PROOF);
    }

    @Test
    void one_weak_field_is_one_question() {
        assertThat(Arrays.stream(Field.values())
                        .map(field -> field + " " + ids(cover.propose(but(Map.of(field, 0)), Audience.B2C))))
                .containsExactly(
                        "CONTEXT [CTX2]",
                        "GOALS [CTX1]",
                        "PAIN_POINTS [WOR1]",
                        "TRIGGERS [TRG1]",
                        "DRIVERS [DRV1]",
                        "OBJECTIONS [WOR2]",
                        "CHANNELS [SEE1]",
                        "PROOF [PRF1]");
    }

    @Test
    void what_is_weakest_comes_first_and_says_how_weak_it_is() {
        var proposal = cover.propose(but(Map.of(Field.PROOF, 0, Field.OBJECTIONS, 1, Field.CHANNELS, 2)), Audience.B2C);
        assertThat(proposal.picks().stream().map(Proposal.Pick::reason))
                .containsExactly(
                        "Channels: 2 quotes by 2 people; SEE1 asks for it.",
                        "Objections: 1 quote by 1 person; WOR2 asks for it.",
                        "Proof needed: no quote yet; PRF1 asks for it.");
        assertThat(proposal.left()).isEmpty();
    }

    @Test
    void many_quotes_of_one_person_are_weak_still() {
        assertThat(new Weakness(Field.GOALS, 9, 1).need()).isEqualTo(2);
        assertThat(new Weakness(Field.GOALS, 9, 1).inWords()).isEqualTo("9 quotes by 1 person");
    }

    @Test
    void a_profile_that_is_carried_is_asked_nothing() {
        assertThat(cover.propose(but(Map.of()), Audience.B2B)).isEqualTo(new Proposal(null, List.of(), 0, List.of()));
        assertThat(new GuideCover(Drafts.INSTRUMENTS.guides())
                        .propose(but(Map.of()), Audience.B2B)
                        .parts())
                .isEmpty();
    }

    @Test
    void a_talk_brings_up_what_is_weak_in_the_fewest_minutes() {
        var talk = new GuideCover(Drafts.INSTRUMENTS.guides())
                .propose(but(Map.of(Field.PROOF, 0, Field.OBJECTIONS, 1, Field.TRIGGERS, 0)), Audience.B2B);
        assertThat(talk.parts().stream().map(part -> part.block().block() + " " + part.reason()))
                .containsExactly(
                        "B2 Triggers: no quote yet. This part of the talk brings them up.",
                        "B4 Objections: 1 quote by 1 person; Proof needed: no quote yet. This part of the talk brings them up.");
    }

    /** Whatever is weak: the draft made of a proposal keeps every rule of order and can be asked as it is. */
    @Property(tries = 200)
    void a_proposal_is_a_sound_draft(
            @ForAll @Size(8) List<@IntRange(max = 3) Integer> people, @ForAll Audience audience) {
        var fields = Arrays.stream(Field.values())
                .map(field -> new Weakness(field, people.get(field.ordinal()), people.get(field.ordinal())))
                .toList();
        var proposal = cover.propose(fields, audience);
        var layout = Drafts.layout(Drafts.filled(Proposals.draft("x", proposal, audience, List.of(SurveyLanguage.EN))));
        assertThat(proposal.picks()).hasSizeLessThanOrEqualTo(8);
        assertThat(proposal.picks().isEmpty()).isEqualTo(people.stream().noneMatch(count -> count < 3));
        if (!proposal.picks().isEmpty()) {
            assertThat(layout.remarks()).isEmpty();
        }
        assertThat(layout.openTexts()).isLessThanOrEqualTo(4);
        var kinds = proposal.picks().stream()
                .map(pick -> pick.question().kind().name())
                .toList();
        assertThat(String.join(" ", kinds)).doesNotContain("OT OT OT");
        assertThat(proposal.picks().stream().flatMap(pick -> pick.fields().stream()))
                .allMatch(field -> people.get(field.ordinal()) < 3);
        assertThat(proposal.left()).allMatch(field -> people.get(field.ordinal()) < 3);
    }
}
