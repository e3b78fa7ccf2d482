package io.firsthand.blueprints.control;

import io.firsthand.blueprints.entity.Draft;
import io.firsthand.blueprints.entity.Layout;
import io.firsthand.instruments.control.Instruments;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * The portable file of a draft survey. {@code draft} is what was typed and is all that is read back; {@code survey} is the same
 * laid out in each language, so that any tool can make it without knowing the question bank.
 */
public final class BlueprintFile {
    /** How a file says what it is. */
    static final String FORMAT = "firsthand-blueprint";

    private static final int VERSION = 1;
    private static final int LONGEST_FORMAT = 60;

    private BlueprintFile() {}

    /** Writes a file. */
    public static JsonObject write(Layout layout, Instruments instruments) {
        var survey = Json.createObjectBuilder();
        for (var language : layout.draft().languages()) {
            survey.add(
                    language.tag(),
                    new ShownJson(layout, instruments.bank(), instruments.notice(), language).screens());
        }
        return Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("formatVersion", VERSION)
                .add("draft", DraftJson.write(layout.draft()))
                .add("survey", survey)
                .build();
    }

    /**
     * Reads a file.
     *
     * @throws ProblemException 422 naming what is not allowed, or that it is no such file
     */
    public static Draft read(JsonBody file) {
        if (!file.text("format", LONGEST_FORMAT).equals(FORMAT)) {
            throw ProblemException.invalid(
                    file.at("format"), "This is no draft survey of Firsthand: 'format' is not " + FORMAT + ".");
        }
        if (file.number("formatVersion", 1, Integer.MAX_VALUE) != VERSION) {
            throw ProblemException.invalid(
                    file.at("formatVersion"),
                    "This file was written by a newer Firsthand; this one reads version " + VERSION + ".");
        }
        var inner = file.inner("draft")
                .orElseThrow(() -> ProblemException.invalid(file.at("draft"), "'draft' is missing."));
        var draft = DraftJson.read(inner);
        inner.end();
        file.inner("survey");
        file.end();
        return draft;
    }
}
