package io.firsthand.interviews.entity;

import io.firsthand.instruments.entity.GuideLine;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.spi.Promptedness;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A guide as one talk follows it: in one language, filled in, and with a name for each line. It is stored with the talk, so that a
 * later change of the guide does not change what was asked.
 *
 * @param blocks in order
 * @param generalProbes follow-ups for any block
 * @param debriefCard lines to fill in after the talk
 * @param probesPerAsk most follow-ups of an ask, or 0 for any number
 */
public record InterviewScript(
        List<Block> blocks, List<Probe> generalProbes, List<String> debriefCard, int probesPerAsk) {

    /**
     * A timed part.
     *
     * @param id {@code B0} to {@code B7}
     * @param title what the interviewer reads, or an empty text
     * @param minutes its time
     * @param stages places on the switch timeline; may be empty
     * @param forces forces it listens for; may be empty
     * @param lines in order
     * @param probes follow-ups
     * @param probesPerRole follow-ups for each role that was named
     * @param captures what to write down
     */
    public record Block(
            String id,
            String title,
            BigDecimal minutes,
            List<String> stages,
            List<String> forces,
            List<Line> lines,
            List<String> probes,
            List<String> probesPerRole,
            List<String> captures) {
        /** Copies the lists. */
        public Block {
            stages = List.copyOf(stages);
            forces = List.copyOf(forces);
            lines = List.copyOf(lines);
            probes = List.copyOf(probes);
            probesPerRole = List.copyOf(probesPerRole);
            captures = List.copyOf(captures);
        }
    }

    /**
     * What is said or asked.
     *
     * @param id block and number, such as {@code B5.2}
     * @param kind what to do with it
     * @param text the words, filled in
     * @param when when it is said, or an empty text for always
     * @param consent which permission it asks for, or null
     * @param wordingVersion the version of that permission's wording, or an empty text
     * @param feeds where an answer goes, most important first; may be empty
     * @param promptedness how much it leads, or null where an answer is no evidence
     */
    public record Line(
            String id,
            GuideLine.Kind kind,
            String text,
            String when,
            @Nullable ConsentItem consent,
            String wordingVersion,
            List<String> feeds,
            @Nullable Promptedness promptedness) {
        /** Copies the list. */
        public Line {
            feeds = List.copyOf(feeds);
        }
    }

    /**
     * A follow-up for any block.
     *
     * @param use when to use it
     * @param texts the words; may be empty
     * @param how what to do instead of saying words, or an empty text
     */
    public record Probe(String use, List<String> texts, String how) {
        /** Copies the list. */
        public Probe {
            texts = List.copyOf(texts);
        }
    }

    /** Copies the lists. */
    public InterviewScript {
        blocks = List.copyOf(blocks);
        generalProbes = List.copyOf(generalProbes);
        debriefCard = List.copyOf(debriefCard);
    }

    /** Returns the line with a name, if there is one. */
    public Optional<Line> line(String id) {
        return blocks.stream()
                .flatMap(block -> block.lines().stream())
                .filter(line -> line.id().equals(id))
                .findFirst();
    }

    /** Returns the line that asks for a permission, if the script has one. */
    public Optional<Line> line(ConsentItem item) {
        return blocks.stream()
                .flatMap(block -> block.lines().stream())
                .filter(line -> line.consent() == item)
                .findFirst();
    }

    /** Returns whether a name is that of a line or of a block. */
    public boolean knows(String place) {
        return blocks.stream().anyMatch(block -> block.id().equals(place))
                || line(place).isPresent();
    }

    /** Returns the script as JSON. */
    public JsonObject json() {
        var json = Json.createObjectBuilder()
                .add("blocks", array(blocks.stream().map(InterviewScript::block).toList()));
        var probes = Json.createArrayBuilder();
        generalProbes.forEach(probe -> {
            var one = Json.createObjectBuilder()
                    .add("use", probe.use())
                    .add("texts", Json.createArrayBuilder(probe.texts()));
            text(one, "how", probe.how());
            probes.add(one);
        });
        json.add("generalProbes", probes).add("debriefCard", Json.createArrayBuilder(debriefCard));
        if (probesPerAsk > 0) {
            json.add("probesPerAsk", probesPerAsk);
        }
        return json.build();
    }

    private static JsonArrayBuilder array(List<JsonObjectBuilder> objects) {
        var array = Json.createArrayBuilder();
        objects.forEach(array::add);
        return array;
    }

    private static void text(JsonObjectBuilder json, String name, String text) {
        if (!text.isEmpty()) {
            json.add(name, text);
        }
    }

    private static JsonObjectBuilder block(Block block) {
        var json = Json.createObjectBuilder().add("block", block.id());
        text(json, "title", block.title());
        return json.add("minutes", block.minutes())
                .add("stages", Json.createArrayBuilder(block.stages()))
                .add("forces", Json.createArrayBuilder(block.forces()))
                .add(
                        "lines",
                        array(block.lines().stream().map(InterviewScript::line).toList()))
                .add("probes", Json.createArrayBuilder(block.probes()))
                .add("probesPerRole", Json.createArrayBuilder(block.probesPerRole()))
                .add("captures", Json.createArrayBuilder(block.captures()));
    }

    private static JsonObjectBuilder line(Line line) {
        var json = Json.createObjectBuilder()
                .add("id", line.id())
                .add("kind", line.kind().code())
                .add("text", line.text());
        text(json, "when", line.when());
        var consent = line.consent();
        if (consent != null) {
            json.add("consent", Kebab.of(consent)).add("wordingVersion", line.wordingVersion());
        }
        if (!line.feeds().isEmpty()) {
            json.add("feeds", Json.createArrayBuilder(line.feeds()));
        }
        var promptedness = line.promptedness();
        if (promptedness != null) {
            json.add("promptedness", Kebab.of(promptedness));
        }
        return json;
    }

    /** Reads what {@link #json} wrote. */
    public static InterviewScript read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var script = reader.readObject();
            return new InterviewScript(
                    script.getJsonArray("blocks").getValuesAs(JsonObject.class).stream()
                            .map(InterviewScript::readBlock)
                            .toList(),
                    script.getJsonArray("generalProbes").getValuesAs(JsonObject.class).stream()
                            .map(probe -> new Probe(
                                    probe.getString("use"), texts(probe, "texts"), probe.getString("how", "")))
                            .toList(),
                    texts(script, "debriefCard"),
                    script.getInt("probesPerAsk", 0));
        }
    }

    private static List<String> texts(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonArray(name).getValuesAs(JsonString::getString) : List.of();
    }

    private static Block readBlock(JsonObject json) {
        return new Block(
                json.getString("block"),
                json.getString("title", ""),
                json.getJsonNumber("minutes").bigDecimalValue(),
                texts(json, "stages"),
                texts(json, "forces"),
                json.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                        .map(InterviewScript::readLine)
                        .toList(),
                texts(json, "probes"),
                texts(json, "probesPerRole"),
                texts(json, "captures"));
    }

    private static Line readLine(JsonObject json) {
        return new Line(
                json.getString("id"),
                GuideLine.Kind.ofCode(json.getString("kind")),
                json.getString("text"),
                json.getString("when", ""),
                Kebab.parse(json.getString("consent", ""), ConsentItem.class).orElse(null),
                json.getString("wordingVersion", ""),
                texts(json, "feeds"),
                Kebab.parse(json.getString("promptedness", ""), Promptedness.class)
                        .orElse(null));
    }
}
