package io.firsthand.blueprints.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.blueprints.entity.Draft;
import io.firsthand.blueprints.entity.SurveyLanguage;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.lint.control.Leaving;
import io.firsthand.lint.control.Lint;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Level;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Drafts seen by the lint rules. */
class DraftAdviceTest {
    private static final DraftAdvice ADVICE = new DraftAdvice(new Lint(), Drafts.INSTRUMENTS);

    @Test
    void every_pack_begun_as_a_draft_gets_no_warning_in_any_language() {
        assertThat(Drafts.INSTRUMENTS.shelf().packs().stream()
                        .flatMap(pack -> Stream.of(Audience.values())
                                .flatMap(audience -> Stream.of(SurveyLanguage.values())
                                        .flatMap(language -> said(Drafts.ofPack(pack.id(), audience), language)
                                                .map(line -> pack.id() + " " + audience + " " + language.tag() + ": "
                                                        + line)))))
                .isEmpty();
    }

    @Test
    void own_words_are_checked_where_they_stand() {
        assertThat(said(
                        Drafts.asking(
                                Drafts.own("OWN1", "How great was the start?", ItemKind.OT), Drafts.item("WOR2", "")),
                        SurveyLanguage.EN))
                .containsExactly("Q01 OWN1 Leading: “how great was”.");
    }

    @Test
    void three_texts_in_a_row_are_too_much_writing() {
        assertThat(said(
                        Drafts.asking(Drafts.item("TRG1", ""), Drafts.item("WOR2", ""), Drafts.item("PUL1", "")),
                        SurveyLanguage.EN))
                .containsExactly("Q18 PUL1 Three open questions in a row: TRG1, WOR2, PUL1.");
    }

    @Test
    void a_locked_pack_loses_its_exemption_when_something_is_added() {
        var pack = Drafts.ofPack("PMF", Audience.B2B);
        var items = Stream.concat(pack.items().stream(), Stream.of(Drafts.item("SCR2", "")))
                .toArray(Draft.Item[]::new);

        assertThat(said(Drafts.asking(items), SurveyLanguage.EN))
                .contains("Q18 PMF4 Three open questions in a row: PMF2, PMF3, PMF4.");
    }

    @Test
    void other_words_bring_left_advice_back() {
        var advice = ADVICE.advice(
                        Drafts.layout(Drafts.asking(Drafts.own("OWN1", "How great was it?", ItemKind.OT))),
                        SurveyLanguage.EN)
                .get(0);

        assertThat(Leaving.fingerprint(advice, "1 How great was it? "))
                .isEqualTo(Leaving.fingerprint(advice, "1 How great was it? "))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(Leaving.fingerprint(advice, "1 How great was the start? "));
    }

    private static Stream<String> said(Draft draft, SurveyLanguage language) {
        List<Advice> advice = ADVICE.advice(Drafts.layout(draft), language);
        return advice.stream()
                .filter(one -> one.level() != Level.INFO)
                .map(one -> one.rule() + " " + one.place().subject() + " " + one.message());
    }
}
