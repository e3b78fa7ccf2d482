package io.firsthand.lint.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Pack;
import io.firsthand.instruments.entity.ScreenOut;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Level;
import io.firsthand.lint.entity.SurveyDraft;
import io.firsthand.lint.entity.SurveyDraft.Asked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped must pass its own rules: no error and no warning. */
class ShippedInstrumentsTest {
    private static final Instruments INSTRUMENTS = new Instruments();
    private static final Lint LINT = new Lint();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "de-x-du"})
    void no_question_of_the_bank_is_warned_of(String language) {
        assertThat(INSTRUMENTS.bank().questions().stream()
                        .flatMap(question -> LINT.question(question, language).stream())
                        .filter(ShippedInstrumentsTest::matters))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "de-x-du"})
    void no_pack_is_warned_of(String language) {
        assertThat(INSTRUMENTS.shelf().packs().stream()
                        .flatMap(pack -> Stream.of(Audience.values())
                                .flatMap(audience -> LINT.survey(draft(pack, audience, language)).stream()
                                        .filter(ShippedInstrumentsTest::matters)
                                        .map(advice -> pack.id() + " " + advice)))
                        .distinct())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "de-x-du"})
    void no_guide_is_warned_of_in_any_preset(String language) {
        var guides = INSTRUMENTS.guides();
        assertThat(guides.guides().stream()
                        .flatMap(guide -> guides.presets().stream()
                                .flatMap(preset -> LINT.guide(guides.script(guide, preset), language).stream()
                                        .filter(ShippedInstrumentsTest::matters)
                                        .map(advice -> guide.id() + " " + preset.id() + " " + advice))))
                .isEmpty();
    }

    private static boolean matters(Advice advice) {
        return advice.level() != Level.INFO;
    }

    /** A pack as a team launches it: opening and closing permissions with it, what it asks itself not twice. */
    private static SurveyDraft draft(Pack pack, Audience audience, String language) {
        var settings = INSTRUMENTS.shelf().settings();
        List<String> own = pack.itemsOf(audience);
        var asked = new ArrayList<Asked>();
        settings.opening().forEach(id -> asked.add(Asked.of(question(id))));
        var ends = new ArrayList<>(pack.ends());
        for (String id : own) {
            List<ScreenOut> here = ends.stream()
                    .filter(end -> end.condition().mentions().containsKey(id))
                    .toList();
            ends.removeAll(here);
            asked.add(Asked.of(question(id)).ending(here));
        }
        settings.closingCounted().stream()
                .filter(id -> !own.contains(id))
                .forEach(id -> asked.add(Asked.of(question(id))));
        var ids = asked.stream().map(one -> one.item().id()).toList();
        long seconds = settings.openingTime().plus(INSTRUMENTS.bank().time(ids)).toSeconds()
                - INSTRUMENTS.bank().time(settings.opening()).toSeconds();
        return SurveyDraft.of(language, asked)
                .anchor(
                        pack.anchor() == null
                                ? null
                                : INSTRUMENTS.shelf().anchor(pack.anchor()).orElseThrow())
                .setup(new SurveyDraft.Setup("consent", "normal", seconds, 3, Set.of()))
                .exempt(new HashSet<>(pack.exempt()))
                .done();
    }

    private static BankQuestion question(String id) {
        return INSTRUMENTS.bank().question(id).orElseThrow();
    }
}
