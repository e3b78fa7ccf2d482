package io.firsthand.instruments.control;

import io.firsthand.instruments.entity.Guide;
import io.firsthand.instruments.entity.GuideLine;
import io.firsthand.instruments.entity.GuideScript;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.Preset;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A guide of the team as JSON: one language, one length, every line written out, so that people change what they see. As a {@link
 * GuideScript} it is followed like those that ship with Firsthand.
 */
public final class GuideDocument {
    /** The name of the one length that an own guide has. */
    public static final String PRESET = "own";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_TALK = 240;
    private static final int MOST_BLOCKS = 8;
    private static final int MOST_LINES = 60;
    private static final int MOST_EXTRAS = 40;
    private static final int MOST_CODES = 9;
    private static final int DECIMAL_PLACES = 2;

    private static final Pattern BLOCK = Pattern.compile("B[0-7]");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{1,8})*");

    private GuideDocument() {}

    /**
     * Returns the JSON of a script in one language.
     *
     * @param name what people call it
     * @param basedOn id of the guide it began as
     */
    static JsonObject write(GuideScript script, String name, String basedOn, String language) {
        JsonArrayBuilder blocks = Json.createArrayBuilder();
        script.blocks().forEach(block -> blocks.add(block(block, language)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", name)
                .add("basedOn", basedOn)
                .add("language", language)
                .add("minutes", script.preset().minutes())
                .add("probesPerAsk", script.preset().probesPerAsk());
        return json.add("blocks", blocks).build();
    }

    private static JsonObjectBuilder block(GuideScript.Block block, String language) {
        LocalText title = block.title();
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (GuideLine line : block.lines()) {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("kind", line.kind().code())
                    .add("text", line.text().in(language));
            LocalText when = line.when();
            if (when != null) {
                json.add("when", when.in(language));
            }
            if (!line.answers().isEmpty()) {
                json.add("answers", Json.createArrayBuilder(line.answers()));
            }
            lines.add(json);
        }
        return Json.createObjectBuilder()
                .add("block", block.block())
                .add("title", title == null ? block.block() : title.in(language))
                .add("minutes", block.minutes())
                .add("stages", Json.createArrayBuilder(block.stages()))
                .add("forces", Json.createArrayBuilder(block.forces()))
                .add("lines", lines)
                .add("probes", words(block.probes(), language))
                .add("probesPerRole", words(block.probesPerRole(), language))
                .add("captures", words(block.captures(), language));
    }

    private static JsonArrayBuilder words(List<LocalText> texts, String language) {
        return Json.createArrayBuilder(
                texts.stream().map(text -> text.in(language)).toList());
    }

    /**
     * Reads a guide to its end.
     *
     * @param id the id it has
     * @throws ProblemException 422 naming the place that holds something that is not allowed
     */
    public static Whole read(JsonBody body, String id) {
        String name = body.text("name", LONGEST_NAME);
        String basedOn = code(body, "basedOn");
        String language = body.text("language", LONGEST_CODE).toLowerCase(Locale.ROOT);
        if (!LANGUAGE.matcher(language).matches()) {
            throw ProblemException.invalid(body.at("language"), "'language' is a tag such as en, de or de-x-du.");
        }
        int minutes = (int) body.number("minutes", 1, LONGEST_TALK);
        int probesPerAsk = body.optionalNumber("probesPerAsk", 0, MOST_EXTRAS)
                .map(Long::intValue)
                .orElse(0);
        var blocks = new ArrayList<GuideScript.Block>();
        var ids = new HashSet<String>();
        for (JsonBody block : body.objects("blocks", MOST_BLOCKS)) {
            GuideScript.Block read = readBlock(block, language);
            if (!ids.add(read.block())) {
                throw ProblemException.invalid(block.at("block"), "The guide has this block twice.");
            }
            blocks.add(read);
        }
        body.end();
        if (blocks.isEmpty()) {
            throw ProblemException.invalid(body.at("blocks"), "A guide needs at least one block.");
        }
        LocalText called = text(name, language);
        var script = new GuideScript(
                new Guide(id, called, null, null, null, List.of()),
                new Preset(PRESET, called, minutes, List.of(GuideLine.Kind.values()), probesPerAsk, Map.of(), Map.of()),
                blocks);
        return new Whole(script, basedOn, language);
    }

    /**
     * A guide of the team.
     *
     * @param script what is followed; its lines are there in one language
     * @param basedOn id of the guide it began as
     * @param language that language
     */
    public record Whole(GuideScript script, String basedOn, String language) {
        /** Returns its name. */
        public String name() {
            return script.guide().name().base();
        }

        /** Returns it as JSON. */
        public JsonObject json() {
            return write(script, name(), basedOn, language);
        }
    }

    private static GuideScript.Block readBlock(JsonBody body, String language) {
        String id = body.text("block", LONGEST_CODE);
        if (!BLOCK.matcher(id).matches()) {
            throw ProblemException.invalid(body.at("block"), "A block is one of B0 to B7.");
        }
        var block = new GuideScript.Block(
                id,
                text(body.text("title", LONGEST_NAME), language),
                minutes(body),
                codes(body, "stages"),
                codes(body, "forces"),
                body.objects("lines", MOST_LINES).stream()
                        .map(line -> readLine(line, language))
                        .toList(),
                texts(body, "probes", language),
                texts(body, "probesPerRole", language),
                texts(body, "captures", language));
        body.end();
        return block;
    }

    private static BigDecimal minutes(JsonBody body) {
        return body.decimal("minutes", BigDecimal.ZERO, BigDecimal.valueOf(LONGEST_TALK), DECIMAL_PLACES);
    }

    private static GuideLine readLine(JsonBody body, String language) {
        String kind = body.text("kind", LONGEST_CODE);
        GuideLine.Kind read;
        try {
            read = GuideLine.Kind.ofCode(kind);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(
                    body.at("kind"), "A line is one of say, must, if-time, if-nothing, deep, permission, closer.");
        }
        String words = body.text("text", LONGEST_TEXT);
        @Nullable
        LocalText when = body.optionalText("when", LONGEST_NAME)
                .map(text -> text(text, language))
                .orElse(null);
        var line = new GuideLine(read, text(words, language), when, false, false, List.of(), codes(body, "answers"));
        body.end();
        return line;
    }

    private static String code(JsonBody body, String name) {
        String code = body.text(name, LONGEST_CODE);
        if (!CODE.matcher(code).matches()) {
            throw ProblemException.invalid(body.at(name), "'" + name + "' has letters, digits and hyphens only.");
        }
        return code;
    }

    private static List<String> codes(JsonBody body, String name) {
        List<String> codes = body.texts(name, MOST_CODES, LONGEST_CODE);
        if (!codes.stream().allMatch(CODE.asMatchPredicate())) {
            throw ProblemException.invalid(
                    body.at(name), "'" + name + "' holds codes of letters, digits and hyphens only.");
        }
        return codes;
    }

    private static List<LocalText> texts(JsonBody body, String name, String language) {
        return body.texts(name, MOST_EXTRAS, LONGEST_TEXT).stream()
                .filter(text -> !text.isBlank())
                .map(text -> text(text.strip(), language))
                .toList();
    }

    private static LocalText text(String words, String language) {
        return new LocalText(Map.of(language, words));
    }
}
