package io.firsthand.blueprints.control;

import io.firsthand.blueprints.entity.GuideCover;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.profiles.entity.Field;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;

/** A proposal as REST shows it. */
public final class ProposalJson {
    private ProposalJson() {}

    /** Writes what is proposed, in English. */
    public static JsonObject of(Proposals.Proposed proposed) {
        var weaknesses = Json.createArrayBuilder();
        proposed.fields()
                .forEach(weakness -> weaknesses.add(Json.createObjectBuilder()
                        .add("field", Kebab.of(weakness.field()))
                        .add("quotes", weakness.quotes())
                        .add("people", weakness.people())
                        .add("need", weakness.need())));
        var survey = proposed.survey();
        var questions = Json.createArrayBuilder();
        survey.picks()
                .forEach(pick -> questions.add(Json.createObjectBuilder()
                        .add("id", pick.question().id())
                        .add("form", pick.question().kind().name())
                        .add("words", pick.question().wording().base())
                        .add("fields", fields(pick.fields()))
                        .add("reason", pick.reason())));
        var json = Json.createObjectBuilder()
                .add("profile", proposed.profileId())
                .add("fields", weaknesses)
                .add("questions", questions)
                .add("seconds", survey.seconds())
                .add("left", fields(survey.left()));
        var anchor = survey.anchor();
        if (anchor != null) {
            json.add("anchor", anchor.code());
        }
        var talk = proposed.talk();
        var guide = talk.guide();
        var preset = talk.preset();
        if (guide != null && preset != null) {
            var parts = Json.createArrayBuilder();
            talk.parts().forEach(part -> parts.add(part(part)));
            json.add(
                    "talk",
                    Json.createObjectBuilder()
                            .add("guide", guide.id())
                            .add("preset", preset.id())
                            .add("parts", parts));
        }
        return json.build();
    }

    private static jakarta.json.JsonObjectBuilder part(GuideCover.Part part) {
        var title = part.block().title();
        return Json.createObjectBuilder()
                .add("block", part.block().block())
                .add("title", title == null ? part.block().block() : title.in(LocalText.BASE_LANGUAGE))
                .add("minutes", part.block().minutes())
                .add("fields", fields(part.fields()))
                .add("reason", part.reason());
    }

    private static JsonArrayBuilder fields(List<Field> fields) {
        return Json.createArrayBuilder(fields.stream().map(Kebab::of).toList());
    }
}
