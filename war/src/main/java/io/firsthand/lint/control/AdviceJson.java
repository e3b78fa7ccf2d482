package io.firsthand.lint.control;

import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Fix;
import io.firsthand.lint.entity.Rule;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Advice as JSON, for every component that shows some. */
public final class AdviceJson {
    private AdviceJson() {}

    /** Returns advice, most severe first and otherwise in its order, each with its rule's name, reason and remedy. */
    public static JsonArrayBuilder of(List<Advice> advice, Lint lint) {
        var array = Json.createArrayBuilder();
        advice.stream().sorted(Comparator.comparing(Advice::level)).forEach(one -> array.add(one(one, lint)));
        return array;
    }

    /** Returns one piece of advice with its rule's name, reason and remedy. */
    public static JsonObjectBuilder one(Advice advice, Lint lint) {
        var place = advice.place();
        JsonObjectBuilder json = rule(lint.rule(advice.rule()))
                .add("level", advice.level().code())
                .add(
                        "place",
                        Json.createObjectBuilder()
                                .add("subject", place.subject())
                                .add("part", place.part().name().toLowerCase(Locale.ROOT))
                                .add("words", place.words()))
                .add("message", advice.message());
        advice.oneClick().ifPresent(fix -> json.add("fix", fix(fix)));
        return json;
    }

    /** Returns what a rule says to people. */
    public static JsonObjectBuilder rule(Rule rule) {
        var json = Json.createObjectBuilder()
                .add("rule", rule.id())
                .add("name", rule.name())
                .add("why", rule.why())
                .add("remedy", rule.remedy());
        var plugin = rule.plugin();
        return plugin == null ? json : json.add("plugin", plugin);
    }

    private static JsonObjectBuilder fix(Fix fix) {
        var json = Json.createObjectBuilder();
        if (fix instanceof Fix.Reword reword) {
            return json.add("do", "reword").add("wording", reword.wording());
        }
        if (fix instanceof Fix.Split split) {
            return json.add("do", "split").add("first", split.first()).add("second", split.second());
        }
        if (fix instanceof Fix.Replace replace) {
            return json.add("do", "replace").add("question", replace.bankId());
        }
        if (fix instanceof Fix.Insert insert) {
            return json.add("do", "insert").add("question", insert.bankId()).add("at", insert.at());
        }
        if (fix instanceof Fix.AddOption option) {
            return json.add("do", "add-option").add("code", option.code());
        }
        if (fix instanceof Fix.OrderOptions options) {
            return json.add("do", "order-options")
                    .add(
                            "order",
                            options.order().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (fix instanceof Fix.Move move) {
            return json.add("do", "move").add("to", move.to());
        }
        if (fix instanceof Fix.Require require) {
            return json.add("do", "require").add("required", require.required());
        }
        if (fix instanceof Fix.SetAnchor anchor) {
            return json.add("do", "set-anchor").add("anchor", anchor.code());
        }
        return json.add("do", fix instanceof Fix.Remove ? "remove" : "restore");
    }
}
