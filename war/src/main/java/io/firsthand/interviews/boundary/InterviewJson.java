package io.firsthand.interviews.boundary;

import io.firsthand.interviews.control.Interviews.Result;
import io.firsthand.interviews.control.Interviews.Summary;
import io.firsthand.interviews.entity.ConsentItem;
import io.firsthand.interviews.entity.Interview;
import io.firsthand.interviews.entity.InterviewEntry;
import io.firsthand.problem.entity.JsonBody.Kebab;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Talks as JSON. */
final class InterviewJson {
    private InterviewJson() {}

    static JsonObjectBuilder head(Interview interview, Summary summary) {
        var permissions = Json.createObjectBuilder();
        summary.permissions().forEach((item, answer) -> permissions.add(Kebab.of(item), Kebab.of(answer)));
        var json = Json.createObjectBuilder()
                .add("id", interview.id())
                .add("person", interview.person())
                .add("guide", interview.guideId())
                .add("guideVersion", interview.guideVersion())
                .add("preset", interview.presetId())
                .add("language", interview.language())
                .add("state", Kebab.of(interview.state()))
                .add("refused", interview.isRefused())
                .add("plannedBy", interview.plannedBy())
                .add("plannedAt", interview.plannedAt().toString())
                .add("quotes", summary.quotes())
                .add("permissions", permissions);
        interview.label().ifPresent(label -> json.add("label", label));
        interview.interviewer().ifPresent(by -> json.add("interviewer", by));
        interview.startedAt().ifPresent(at -> json.add("startedAt", at.toString()));
        interview.endedAt().ifPresent(at -> json.add("endedAt", at.toString()));
        interview.withdrawnAt().ifPresent(at -> json.add("withdrawnAt", at.toString()));
        interview.codeMadeAt().ifPresent(at -> json.add("codeMadeAt", at.toString()));
        interview.sourceId().ifPresent(source -> json.add("sourceId", source));
        return json;
    }

    static JsonObject whole(Interview interview, Summary summary, List<InterviewEntry> entries, boolean waiting) {
        return head(interview, summary)
                .add("placeholders", interview.placeholders())
                .add("script", interview.script().json())
                .add("consents", consents(interview, entries))
                .add("entries", entries(entries))
                .add("wordsWaiting", waiting)
                .build();
    }

    /** What was said about each permission, with the wording it was asked in. */
    private static JsonArrayBuilder consents(Interview interview, List<InterviewEntry> entries) {
        var script = interview.script();
        var array = Json.createArrayBuilder();
        entries.stream()
                .filter(entry -> entry.kind() == io.firsthand.interviews.entity.NewEntry.Kind.CONSENT)
                .filter(entry -> !entry.isRemoved())
                .forEach(entry -> {
                    var item = Kebab.parse(entry.content().getString("item"), ConsentItem.class);
                    var json = Json.createObjectBuilder()
                            .add("item", entry.content().getString("item"))
                            .add("answer", entry.content().getString("answer"))
                            .add("at", entry.at().toString())
                            .add("by", entry.keptBy());
                    item.flatMap(script::line)
                            .ifPresent(line ->
                                    json.add("wording", line.text()).add("wordingVersion", line.wordingVersion()));
                    array.add(json);
                });
        return array;
    }

    private static JsonArrayBuilder entries(List<InterviewEntry> entries) {
        var array = Json.createArrayBuilder();
        entries.forEach(entry -> array.add(entry(entry)));
        return array;
    }

    private static JsonObjectBuilder entry(InterviewEntry entry) {
        var json = Json.createObjectBuilder()
                .add("id", entry.entryId())
                .add("version", entry.entryVersion())
                .add("kind", Kebab.of(entry.kind()))
                .add("at", entry.at().toString())
                .add("offset", entry.offsetMillis())
                .add("removed", entry.isRemoved())
                .add("by", entry.keptBy())
                .add("receivedAt", entry.receivedAt().toString());
        entry.line().ifPresent(line -> json.add("line", line));
        entry.content().forEach(json::add);
        return json;
    }

    static JsonArrayBuilder results(List<Result> results) {
        var array = Json.createArrayBuilder();
        results.forEach(result -> {
            var json = Json.createObjectBuilder()
                    .add("id", result.entry().id())
                    .add("version", result.entry().version())
                    .add("result", Kebab.of(result.outcome()));
            if (!result.reason().isEmpty()) {
                json.add("reason", result.reason());
            }
            array.add(json);
        });
        return array;
    }
}
