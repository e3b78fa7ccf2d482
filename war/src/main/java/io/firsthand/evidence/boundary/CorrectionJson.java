package io.firsthand.evidence.boundary;

import io.firsthand.corpus.entity.Correction;
import io.firsthand.corpus.entity.EditMap;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** What a correction replaces and does, as REST shows it. */
final class CorrectionJson {
    private CorrectionJson() {}

    static JsonArrayBuilder edits(EditMap edits) {
        var array = Json.createArrayBuilder();
        edits.edits()
                .forEach(edit -> array.add(Json.createObjectBuilder()
                        .add("start", edit.start())
                        .add("end", edit.end())
                        .add("newStart", edit.newStart())
                        .add("newEnd", edit.newEnd())));
        return array;
    }

    static JsonObjectBuilder effect(Correction.Effect effect) {
        return Json.createObjectBuilder()
                .add("moved", effect.moved())
                .add("reopened", effect.reopened())
                .add("takenBack", effect.takenBack())
                .add("retracted", effect.retracted())
                .add("found", effect.found());
    }
}
