package io.firsthand.interviews.boundary;

import io.firsthand.corpus.control.SpokenJson;
import io.firsthand.interviews.control.Hints.Found;
import io.firsthand.interviews.control.Hints.Hint;
import io.firsthand.lint.control.AdviceJson;
import io.firsthand.lint.control.Lint;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** Hints as JSON. */
final class HintsJson {
    private HintsJson() {}

    static JsonObject of(Found found, Lint lint) {
        var hints = Json.createArrayBuilder();
        found.hints().forEach(hint -> hints.add(hint(hint, lint)));
        return Json.createObjectBuilder()
                .add("language", found.language())
                .add("known", found.known())
                .add("asks", found.asks())
                .add("hints", hints)
                .build();
    }

    private static JsonObjectBuilder hint(Hint hint, Lint lint) {
        var json = AdviceJson.rule(lint.rule(hint.advice().rule()))
                .add("message", hint.advice().message());
        hint.ask().ifPresent(ask -> {
            json.add("said", ask.words());
            var at = ask.answeredAt();
            if (at != null) {
                json.add("answeredAt", SpokenJson.seconds(at));
            }
        });
        return json;
    }
}
