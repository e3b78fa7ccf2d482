package io.firsthand.evidence.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.corpus.control.WordDiff;
import io.firsthand.corpus.entity.Correction.Effect;
import io.firsthand.evidence.control.CorrectionPlan.Fate;
import io.firsthand.evidence.control.CorrectionPlan.Gone;
import io.firsthand.evidence.control.CorrectionPlan.Moved;
import io.firsthand.evidence.control.CorrectionPlan.ReadAgain;
import io.firsthand.evidence.control.CorrectionPlan.Reopened;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.evidence.entity.StoredFinding.State;
import io.firsthand.spi.Finding;
import io.firsthand.spi.Span;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of findings when a person corrects the words around them. */
class CorrectionPlanTest {
    private static final String BEFORE = "The bran leaked. I was worried that the roof would fall. So we moved.";

    @Test
    void the_same_words_move_whatever_was_decided_about_them() {
        var approved = stored(BEFORE, "I was worried that the roof would fall", "WORRY", State.APPROVED);
        var after = BEFORE.replace("bran", "old barn");
        assertThat(plan(after, List.of(finding(after, "I was worried that the roof would fall", "WORRY")), approved))
                .isEqualTo(new CorrectionPlan(
                        List.of(new Moved(approved, span(after, "I was worried that the roof would fall"))),
                        List.of()));
    }

    @Test
    void changed_words_are_read_again_by_the_rule_that_found_them() {
        var rejected = stored(BEFORE, "I was worried that the roof would fall", "WORRY", State.REJECTED);
        var after = BEFORE.replace("roof", "proof");
        var again = finding(after, "I was worried that the proof would fall", "WORRY");
        assertThat(plan(after, List.of(again), rejected))
                .isEqualTo(new CorrectionPlan(List.of(new ReadAgain(rejected, again)), List.of()));
    }

    @Test
    void changed_words_that_no_rule_finds_stay_where_a_person_had_approved_or_marked_them_and_go_elsewhere() {
        var approved = stored(BEFORE, "I was worried that the roof would fall", "WORRY", State.APPROVED);
        var marked = stored(BEFORE, "worried that", "marked:ada", State.PROPOSED);
        var proposed = stored(BEFORE, "I was worried", "OTHER", State.PROPOSED);
        var after = BEFORE.replace("worried", "wearied");
        var plan = plan(after, List.of(), approved, marked, proposed);
        assertThat(plan)
                .isEqualTo(new CorrectionPlan(
                        List.of(
                                new Reopened(approved, span(after, "I was wearied that the roof would fall")),
                                new Reopened(marked, span(after, "wearied that")),
                                new Gone(proposed)),
                        List.of()));
        assertThat(plan.effect()).isEqualTo(new Effect(0, 2, 1, 1, 0));
    }

    @Test
    void nothing_is_left_of_words_that_were_taken_out() {
        var approved = stored(BEFORE, "So we moved", "MOVE", State.APPROVED);
        var plan = plan("The bran leaked. I was worried that the roof would fall.", List.of(), approved);
        assertThat(plan.fates()).isEqualTo(List.<Fate>of(new Gone(approved)));
        assertThat(plan.effect()).isEqualTo(new Effect(0, 0, 1, 1, 0));
    }

    @Test
    void a_negation_in_the_same_sentence_touches_words_that_are_the_same() {
        var before = "I was really worried. It rained.";
        var worried = stored(before, "really worried", "marked:ada", State.APPROVED);
        var rained = stored(before, "It rained", "marked:ada", State.APPROVED);
        var after = "I was not really worried. It rained.";
        assertThat(CorrectionPlan.of(
                                List.of(worried, rained), before, after, WordDiff.between(before, after), List.of())
                        .fates())
                .isEqualTo(List.of(
                        new Reopened(worried, span(after, "really worried")),
                        new Moved(rained, span(after, "It rained"))));
    }

    @Test
    void a_finding_whose_cue_was_changed_is_touched() {
        var quote = span(BEFORE, "the roof would fall");
        var finding = new StoredFinding(
                new StoredFinding.Place(1, 1, 1, 1, true),
                new Finding(
                        Finding.Type.CONCERN,
                        quote,
                        "WORRY",
                        List.of(new Finding.Cue("type", span(BEFORE, "worried"))),
                        Finding.Polarity.AFFIRMED,
                        Finding.Status.OPEN,
                        Finding.Holder.SELF,
                        null,
                        0.5),
                "jtbd@1",
                List.of());
        assertThat(plan(BEFORE.replace("worried", "wearied"), List.of(), finding)
                        .fates())
                .isEqualTo(List.<Fate>of(new Gone(finding)));
    }

    @Test
    void a_whole_answer_is_touched_by_every_edit_and_hides_no_cue_in_it() {
        var whole = stored(BEFORE, BEFORE, "asked:WOR2", State.APPROVED);
        var after = BEFORE + " Twice.";
        var again = finding(after, after, "asked:WOR2");
        var cue = finding(after, "I was worried that the roof would fall", "WORRY");
        assertThat(plan(after, List.of(cue, again), whole))
                .isEqualTo(new CorrectionPlan(List.of(new ReadAgain(whole, again)), List.of(cue)));
    }

    @Test
    void what_is_found_anew_is_proposed_unless_it_says_what_is_there_already() {
        var moved = stored(BEFORE, "worried that the roof would fall", "marked:ada", State.PROPOSED);
        var after = BEFORE.replace("So we moved", "I was afraid of rain");
        var known = finding(after, "I was worried that the roof would fall", "WORRY");
        var fresh = finding(after, "I was afraid of rain", "WORRY");
        assertThat(plan(after, List.of(known, fresh), moved).fresh()).containsExactly(fresh);
    }

    private static CorrectionPlan plan(String after, List<Finding> found, StoredFinding... stored) {
        return CorrectionPlan.of(Arrays.asList(stored), BEFORE, after, WordDiff.between(BEFORE, after), found);
    }

    private static StoredFinding stored(String text, String words, String rule, State state) {
        var finding = new StoredFinding(
                new StoredFinding.Place(1, 1, 1, 1, true), finding(text, words, rule), "jtbd@1", List.of());
        finding.decide(state);
        return finding;
    }

    private static Finding finding(String text, String words, String rule) {
        return new Finding(
                Finding.Type.CONCERN,
                span(text, words),
                rule,
                List.of(),
                Finding.Polarity.AFFIRMED,
                Finding.Status.OPEN,
                Finding.Holder.SELF,
                null,
                0.5);
    }

    private static Span span(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }
}
