package io.firsthand.blueprints.control;

import io.firsthand.blueprints.entity.Blueprint;
import io.firsthand.blueprints.entity.Layout;
import io.firsthand.blueprints.entity.Placed;
import io.firsthand.blueprints.entity.SurveyLanguage;
import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.entity.Notice;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A stored draft survey in the words of the SPI, so that a survey tool can make it. */
public final class ToolBlueprint {
    private final Layout layout;
    private final Instruments instruments;

    private ToolBlueprint(Layout layout, Instruments instruments) {
        this.layout = layout;
        this.instruments = instruments;
    }

    /**
     * Returns a draft for a tool: placeholders filled, lists written out, settings put into conditions. Ways to end early and the rows of a
     * grid have no place in it yet.
     *
     * @param launchId our own id of the launch
     * @throws ProblemException 409 when something is missing that keeps it from going live
     */
    public static io.firsthand.spi.Blueprint of(
            Blueprint stored, Layout layout, Instruments instruments, String launchId) {
        if (!layout.isReady()) {
            throw ProblemException.conflict(
                    "The draft survey is not ready: fill in what its remarks call missing, then launch it.");
        }
        return new ToolBlueprint(layout, instruments).blueprint(stored, launchId);
    }

    private io.firsthand.spi.Blueprint blueprint(Blueprint stored, String launchId) {
        var draft = layout.draft();
        var base = draft.language();
        return new io.firsthand.spi.Blueprint(
                String.valueOf(stored.id()),
                stored.revision(),
                launchId,
                draft.name(),
                layout.anchor(base)
                        .map(anchor -> layout.fillings().fill(anchor, base))
                        .orElse(null),
                notice(base),
                layout.questions().stream().map(this::item).toList(),
                draft.languages().stream().map(SurveyLanguage::tag).toList());
    }

    private List<String> notice(SurveyLanguage language) {
        return layout.notice().stream()
                .filter(line -> line.piece().place() == Notice.Place.OPENING
                        || line.piece().place() == Notice.Place.DETAILS)
                .map(line -> layout.fillings().fill(line.words().getOrDefault(language, ""), language))
                .filter(words -> !words.isBlank())
                .toList();
    }

    private io.firsthand.spi.Blueprint.Item item(Placed placed) {
        var languages = layout.draft().languages();
        Map<String, Question> translations = new LinkedHashMap<>();
        languages.stream().skip(1).forEach(language -> translations.put(language.tag(), question(placed, language)));
        var showIf = placed.showIf();
        return new io.firsthand.spi.Blueprint.Item(
                question(placed, languages.get(0)),
                translations,
                showIf == null ? null : showIf.toString(),
                placed.required());
    }

    private Question question(Placed placed, SurveyLanguage language) {
        var question = placed.question();
        var shown = new ShownJson(layout, instruments.bank(), instruments.notice(), language);
        return new Question(
                placed.id(),
                shown.fill(question.wording()),
                question.kind().answer(),
                shown.choices(question).stream()
                        .map(choice -> new Question.Option(choice.code(), choice.words()))
                        .toList(),
                question.feeds(),
                placed.promptedness());
    }
}
