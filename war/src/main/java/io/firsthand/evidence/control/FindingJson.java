package io.firsthand.evidence.control;

import io.firsthand.corpus.control.SpokenJson;
import io.firsthand.corpus.entity.Reading;
import io.firsthand.corpus.entity.Respondent;
import io.firsthand.evidence.control.Findings.InContext;
import io.firsthand.evidence.entity.ApprovedQuote;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.spi.Finding;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;

/** A finding in its context as REST shows it; offsets count Unicode code points of the answer. */
public final class FindingJson {
    private FindingJson() {}

    /** Returns the finding with the whole answer. */
    public static JsonObject of(InContext context) {
        return words(context).add("answer", answer(context)).build();
    }

    /** Returns the finding without the answer, for where that is shown already. */
    public static JsonObjectBuilder words(InContext context) {
        var finding = context.finding();
        var cues = Json.createArrayBuilder();
        finding.cues()
                .forEach(cue -> cues.add(Json.createObjectBuilder()
                        .add("attribute", cue.attribute())
                        .add("start", cue.span().start())
                        .add("end", cue.span().end())));
        var json = Json.createObjectBuilder()
                .add("id", finding.id())
                .add("type", Kebab.of(finding.type()))
                .add("state", Kebab.of(finding.state()))
                .add("start", finding.span().start())
                .add("end", finding.span().end())
                .add("quote", context.quote())
                .add("polarity", Kebab.of(finding.polarity()))
                .add("status", Kebab.of(finding.status()))
                .add("holder", Kebab.of(finding.holder().who()))
                .add("rule", finding.rule())
                .add("confidence", finding.confidence())
                .add("cues", cues)
                .add("person", Respondent.label(finding.respondentId()));
        var role = finding.holder().role();
        if (role != null) {
            json.add("holderRole", role);
        }
        var promptedness = finding.promptedness();
        if (promptedness != null) {
            json.add("promptedness", Kebab.of(promptedness));
        }
        add(json, "force", finding.job().force());
        add(json, "stage", finding.job().stage());
        add(json, "jobPart", finding.job().part());
        var when = finding.when();
        if (when != null) {
            json.add("when", when(when));
        }
        if (finding.isEcho()) {
            json.add("echo", true);
        }
        finding.note().ifPresent(note -> json.add("note", note));
        var tags = Json.createArrayBuilder();
        context.tags()
                .forEach(tag -> tags.add(Json.createObjectBuilder()
                        .add("id", tag.id())
                        .add("path", Json.createArrayBuilder(tag.path()))));
        json.add("tags", tags);
        var evidence = context.evidence();
        if (evidence != null && evidence.state() == ApprovedQuote.State.APPROVED) {
            json.add("evidenceId", evidence.id());
        }
        return json;
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable Enum<?> value) {
        if (value != null) {
            json.add(name, Kebab.of(value));
        }
    }

    private static JsonObjectBuilder when(Finding.When when) {
        var json = Json.createObjectBuilder()
                .add("kind", Kebab.of(when.kind()))
                .add("start", when.span().start())
                .add("end", when.span().end());
        var value = when.value();
        return value == null ? json : json.add("value", value);
    }

    private static JsonObjectBuilder answer(InContext context) {
        var source = context.source();
        var json = Json.createObjectBuilder()
                .add("id", context.verbatim().id())
                .add("text", context.verbatim().text())
                .add("textVersion", context.verbatim().textVersion())
                .add("reading", Reading.of(source, context.response()).code())
                .add("responseState", Kebab.of(context.response().state()))
                .add(
                        "source",
                        Json.createObjectBuilder()
                                .add("id", source.id())
                                .add("name", source.name())
                                .add("kind", Kebab.of(source.kind()))
                                .add("basis", Kebab.of(source.basis())));
        context.verbatim().language().ifPresent(language -> json.add("language", language));
        context.verbatim().cuesLookedFor().ifPresent(looked -> json.add("cuesLookedFor", looked));
        SpokenJson.add(json, context.verbatim());
        context.response().submittedAt().ifPresent(time -> json.add("collectedAt", time.toString()));
        if (!context.question().wording().isBlank()) {
            json.add("question", context.question().wording());
        }
        return json;
    }
}
