package io.firsthand.readings.control;

import io.firsthand.corpus.control.SpokenJson;
import io.firsthand.corpus.entity.Respondent;
import io.firsthand.evidence.control.FindingJson;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.readings.entity.ReadMark;
import io.firsthand.readings.entity.TimelineDate;
import io.firsthand.sources.entity.Source;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;

/** Readings as REST shows them; offsets count Unicode code points of a turn. */
public final class ReadingJson {
    private ReadingJson() {}

    /** Returns a line of the list. */
    public static JsonObject line(Readings.Line line) {
        var json = Json.createObjectBuilder()
                .add("id", line.reading().code())
                .add("source", source(line.source()))
                .add("turns", line.turns())
                .add("people", line.people())
                .add("findings", line.findings())
                .add("marked", line.marked());
        line.mark().ifPresent(mark -> json.add("read", mark(mark)));
        return json.build();
    }

    /** Returns a talk or a reply with its turns, what was found in them, and the timelines of its people. */
    public static JsonObject whole(Readings.Whole whole) {
        var turns = Json.createArrayBuilder();
        whole.turns().forEach(turn -> turns.add(turn(turn)));
        var json = Json.createObjectBuilder()
                .add("id", whole.reading().code())
                .add(
                        "source",
                        source(whole.source())
                                .add("basis", Kebab.of(whole.source().basis())))
                .add("correctable", whole.source().isTranscribed())
                .add("people", people(whole))
                .add("turns", turns);
        whole.turns().stream()
                .findFirst()
                .flatMap(turn -> turn.response().submittedAt())
                .ifPresent(time -> json.add("collectedAt", time.toString()));
        whole.mark().ifPresent(mark -> json.add("read", mark(mark)));
        whole.previous().ifPresent(reading -> json.add("previous", reading.code()));
        whole.next().ifPresent(reading -> json.add("next", reading.code()));
        return json.build();
    }

    private static JsonObjectBuilder source(Source source) {
        return Json.createObjectBuilder()
                .add("id", source.id())
                .add("name", source.name())
                .add("kind", Kebab.of(source.kind()));
    }

    private static JsonObjectBuilder mark(ReadMark mark) {
        return Json.createObjectBuilder()
                .add("by", mark.readBy())
                .add("at", mark.readAt().toString());
    }

    private static JsonArrayBuilder people(Readings.Whole whole) {
        var turnsOf = new LinkedHashMap<Long, Integer>();
        whole.turns().forEach(turn -> turnsOf.merge(turn.response().respondentId(), 1, Integer::sum));
        var people = Json.createArrayBuilder();
        turnsOf.forEach((person, turns) -> {
            var timeline = Json.createArrayBuilder();
            whole.dates().stream()
                    .filter(date -> date.respondentId() == person)
                    .forEach(date -> timeline.add(date(date)));
            people.add(Json.createObjectBuilder()
                    .add("id", person)
                    .add("label", Respondent.label(person))
                    .add("turns", turns)
                    .add("timeline", timeline));
        });
        return people;
    }

    private static JsonObjectBuilder date(TimelineDate date) {
        var json = Json.createObjectBuilder()
                .add("stage", date.stage().name())
                .add("date", date.day())
                .add("setBy", date.setBy())
                .add("setAt", date.setAt().toString());
        date.findingId().ifPresent(finding -> json.add("finding", finding));
        return json;
    }

    private static JsonObjectBuilder turn(Readings.Turn turn) {
        var found = Json.createArrayBuilder();
        turn.findings().forEach(context -> found.add(FindingJson.words(context)));
        var json = Json.createObjectBuilder()
                .add("answer", turn.verbatim().id())
                .add("person", turn.response().respondentId())
                .add("text", turn.verbatim().text())
                .add("textVersion", turn.verbatim().textVersion())
                .add("saysNothing", turn.verbatim().saysNothing())
                .add("findings", found);
        SpokenJson.add(json, turn.verbatim());
        turn.verbatim().language().ifPresent(language -> json.add("language", language));
        if (!turn.question().wording().isBlank()) {
            json.add("question", turn.question().wording());
        }
        return json;
    }
}
