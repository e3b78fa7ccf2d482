package io.firsthand.lint.control;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.control.YamlNode;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Condition;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.ScreenOut;
import io.firsthand.lint.entity.SurveyDraft;
import io.firsthand.lint.entity.SurveyDraft.Asked;
import io.firsthand.lint.entity.TypedQuestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The small surveys of drafts.yaml.
 *
 * @param rule the rule they show
 * @param fires what it must notice
 * @param quiet what it must not notice
 */
record Drafts(String rule, List<SurveyDraft> fires, List<SurveyDraft> quiet) {
    private static final Instruments INSTRUMENTS = new Instruments();

    static List<Drafts> all() {
        try (InputStream in = Drafts.class.getResourceAsStream("/io/firsthand/lint/drafts.yaml")) {
            return YamlNode.read("drafts.yaml", Objects.requireNonNull(in), file -> {
                Rulebook.requireFormat(file);
                return file.each(
                        "rules",
                        node -> new Drafts(
                                node.text("id"), node.each("fires", Drafts::draft), node.each("quiet", Drafts::draft)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SurveyDraft draft(YamlNode node) {
        List<BankQuestion> items = node.eachTextOr("items", Drafts::bank, Drafts::own);
        Map<String, String> showIf = node.optionalOne("showIf", conditions -> {
                    var byId = new HashMap<String, String>();
                    conditions.keys().forEach(id -> byId.put(id, conditions.text(id)));
                    return byId;
                })
                .orElse(new HashMap<>());
        Set<String> required = new HashSet<>(node.texts("required"));
        List<String> ends = node.texts("ends");
        var asked = new ArrayList<Asked>();
        for (BankQuestion item : items) {
            String own = showIf.get(item.id());
            Condition condition = own == null ? item.showIf() : own.isEmpty() ? null : Condition.parse(own);
            List<ScreenOut> stops = ends.stream()
                    .map(Condition::parse)
                    .filter(end -> end.mentions().containsKey(item.id()))
                    .map(end -> new ScreenOut(end, "N-END", false))
                    .toList();
            asked.add(new Asked(item, condition, item.required() || required.contains(item.id()), item.ends())
                    .ending(stops));
        }
        var anchor =
                node.optionalText("anchor").flatMap(INSTRUMENTS.shelf()::anchor).orElse(null);
        return SurveyDraft.of("en", asked)
                .anchor(anchor)
                .setup(new SurveyDraft.Setup(
                        "consent", "normal", node.optionalNumber("seconds").orElse(0), 3, Set.of()))
                .known(new HashSet<>(node.texts("known")))
                .exempt(new HashSet<>(node.texts("exempt")))
                .done();
    }

    private static BankQuestion bank(String id) {
        return INSTRUMENTS.bank().question(id).orElseThrow();
    }

    private static BankQuestion own(YamlNode node) {
        var options = node.texts("options").stream()
                .map(text -> {
                    int colon = text.indexOf(':');
                    return colon < 0
                            ? new TypedQuestion.Option(text, text, true)
                            : new TypedQuestion.Option(text.substring(0, colon), text.substring(colon + 1), false);
                })
                .toList();
        var open = TypedQuestion.open("en", node.text("wording"));
        BankQuestion plain = new TypedQuestion(
                        open.id(),
                        open.language(),
                        node.optionalText("kind").map(ItemKind::ofCode).orElse(ItemKind.OT),
                        open.wording(),
                        options,
                        0,
                        open.order(),
                        false,
                        false,
                        null,
                        null,
                        null,
                        false,
                        false)
                .asBankQuestion();
        List<String> feeds = node.texts("feeds");
        return feeds.isEmpty() ? plain : feeding(plain, feeds);
    }

    private static BankQuestion feeding(BankQuestion q, List<String> feeds) {
        return new BankQuestion(
                q.id(),
                q.version(),
                q.permission(),
                q.kind(),
                q.wording(),
                q.pipedWording(),
                q.options(),
                q.rows(),
                q.columns(),
                q.sides(),
                q.order(),
                q.exhaustive(),
                q.maxChoices(),
                q.required(),
                feeds,
                q.topic(),
                q.promptedness(),
                q.showIf(),
                q.ref(),
                q.ends(),
                q.purpose(),
                q.personal(),
                q.contact(),
                q.lock(),
                q.source(),
                q.printWith(),
                q.figure());
    }
}
