package io.firsthand.blueprints.control;

import io.firsthand.blueprints.entity.Draft;
import io.firsthand.blueprints.entity.Layout;
import io.firsthand.blueprints.entity.Placed;
import io.firsthand.blueprints.entity.SurveyLanguage;
import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.instruments.entity.BankOption;
import io.firsthand.instruments.entity.Pack;
import io.firsthand.lint.control.Leaving;
import io.firsthand.lint.control.Lint;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.SurveyDraft;
import io.firsthand.lint.entity.SurveyDraft.Asked;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the lint rules say about a draft survey, and what of it somebody left as it is. */
@ApplicationScoped
public class DraftAdvice {
    /** Conditions, notice and gaps are remarks of the layout already, for all languages at once. */
    private static final Set<String> SAID_BY_THE_LAYOUT = Set.of("Q21", "Q22", "Q29");

    @Inject
    private Lint lint;

    @Inject
    private Leaving leaving;

    @Inject
    private Instruments instruments;

    /** For CDI. */
    protected DraftAdvice() {}

    /** Checks drafts without a database, so that nothing was left. */
    DraftAdvice(Lint lint, Instruments instruments) {
        this.lint = lint;
        this.instruments = instruments;
    }

    /** Returns the advice on a draft in one of its languages, most severe first. */
    List<Advice> advice(Layout layout, SurveyLanguage language) {
        return lint.launch(seen(layout, language));
    }

    /** Returns the advice as JSON, with who left it and why where somebody did. */
    public JsonArray json(Layout layout, SurveyLanguage language) {
        return leaving.json(
                        Study.DEFAULT,
                        advice(layout, language),
                        one -> Leaving.fingerprint(one, words(layout, language, one)),
                        lint)
                .build();
    }

    /** Returns what advice is about in words: those of its question, with its version; of a whole draft its questions in order. */
    private static String words(Layout layout, SurveyLanguage language, Advice advice) {
        String subject = advice.place().subject();
        return layout.questions().stream()
                .filter(placed -> placed.id().equals(subject))
                .findFirst()
                .map(placed -> placed.question().version() + " "
                        + language.of(placed.question().wording()) + " "
                        + placed.question().options().stream()
                                .map(BankOption::label)
                                .filter(Objects::nonNull)
                                .map(language::of)
                                .collect(Collectors.joining("|")))
                .orElseGet(() -> layout.questions().stream().map(Placed::id).collect(Collectors.joining(" ")));
    }

    /** Returns the draft as the rules see it. */
    private SurveyDraft seen(Layout layout, SurveyLanguage language) {
        Draft draft = layout.draft();
        var asked = layout.questions().stream()
                .map(placed -> new Asked(placed.question(), placed.showIf(), placed.required(), placed.ends()))
                .toList();
        var settings = draft.settings();
        var kept = EnumSet.noneOf(SurveyDraft.Setup.Kept.class);
        if (settings.containsKey("sink")) {
            kept.add(SurveyDraft.Setup.Kept.CUSTOMER_RECORD);
        }
        var texts = new LinkedHashMap<String, String>();
        layout.notice()
                .forEach(line -> texts.put(line.piece().id(), line.words().getOrDefault(language, "")));
        return SurveyDraft.of(language.tag(), asked)
                .anchor(layout.anchor().orElse(null))
                .setup(new SurveyDraft.Setup(
                        settings.getOrDefault("basis", "consent"),
                        settings.getOrDefault("mode", "normal"),
                        layout.seconds(),
                        draft.audience() == Audience.B2B ? 12 : 3,
                        kept))
                .texts(texts)
                .exempt(exempt(draft))
                .done();
    }

    /** A locked pack may break a rule on purpose, as long as it is asked as it is. */
    private Set<String> exempt(Draft draft) {
        var ids = draft.items().stream().map(Draft.Item::id).toList();
        var exempt = new HashSet<>(SAID_BY_THE_LAYOUT);
        instruments.shelf().packs().stream()
                .filter(pack -> pack.itemsOf(draft.audience()).equals(ids))
                .map(Pack::exempt)
                .flatMap(List::stream)
                .forEach(exempt::add);
        return exempt;
    }
}
