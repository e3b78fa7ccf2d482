package io.firsthand.instruments.control;

import io.firsthand.instruments.entity.Guide;
import io.firsthand.instruments.entity.GuideBlock;
import io.firsthand.instruments.entity.GuideBook;
import io.firsthand.instruments.entity.GuideLine;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.Preset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code guides.yaml}. */
final class GuidesFile {
    private GuidesFile() {}

    /** Reads a whole file. */
    static GuideBook read(YamlNode file) {
        QuestionsFile.requireFormat(file);
        var notes = new ArrayList<GuideBook.Note>();
        for (String key : List.of("forcesNote", "codedQuote", "stagesNote", "jobStory", "doubtsRule")) {
            notes.add(new GuideBook.Note(key, file.words(key)));
        }
        List<LocalText> debriefCard = file.one("beforeAndAfter", node -> {
            for (String key : List.of("who", "howMany", "prepare", "remote", "debriefWhen")) {
                notes.add(new GuideBook.Note(key, node.words(key)));
            }
            return node.wordLists("debriefCard");
        });
        return new GuideBook(
                file.each("timeline", GuidesFile::stage),
                file.each(
                        "forces",
                        node -> new GuideBook.Force(
                                node.text("code"), node.words("name"), node.words("meaning"), node.texts("feeds"))),
                notes,
                debriefCard,
                file.each("presets", GuidesFile::preset),
                file.each("shared", node -> block(node, "lines")),
                file.each("defaults", node -> block(node, "lines")),
                file.each("deepAsks", node -> new GuideBook.DeepAsk(node.text("block"), node.words("text"))),
                file.each(
                        "generalProbes",
                        node -> new GuideBook.GeneralProbe(
                                node.words("use"), node.wordLists("texts"), node.wordsOrNull("how"))),
                file.each("guides", GuidesFile::guide));
    }

    private static GuideBook.Stage stage(YamlNode node) {
        return new GuideBook.Stage(
                node.text("code"),
                node.words("stage"),
                node.words("beginsWith"),
                node.words("capture"),
                node.texts("forces"),
                node.texts("feeds"));
    }

    private static Preset preset(YamlNode node) {
        return new Preset(
                node.text("id"),
                node.words("name"),
                node.number("minutes"),
                node.texts("asks").stream().map(GuideLine.Kind::ofCode).toList(),
                node.optionalNumber("probesPerAsk").orElse(0),
                node.one("blocks", GuidesFile::minutes),
                node.one("blocksOf", guides -> {
                    var byGuide = new LinkedHashMap<String, Map<String, BigDecimal>>();
                    guides.keys().forEach(guide -> byGuide.put(guide, guides.one(guide, GuidesFile::minutes)));
                    return byGuide;
                }));
    }

    private static Map<String, BigDecimal> minutes(YamlNode node) {
        var minutes = new LinkedHashMap<String, BigDecimal>();
        node.keys().forEach(block -> minutes.put(block, node.decimal(block)));
        return minutes;
    }

    private static Guide guide(YamlNode node) {
        return new Guide(
                node.text("id"),
                node.words("name"),
                node.optionalText("audience").map(PacksFile::audience).orElse(null),
                node.wordsOrNull("for"),
                node.wordsOrNull("decision"),
                node.each("blocks", block -> block(block, "asks")));
    }

    private static GuideBlock block(YamlNode node, String linesKey) {
        return new GuideBlock(
                node.text("block"),
                node.wordsOrNull("title"),
                node.flag("deep"),
                node.texts("stages"),
                node.texts("forces"),
                node.each(linesKey, GuidesFile::line),
                node.wordLists("probes"),
                node.flag("probesPerRole"),
                node.wordsOrNull("capture"));
    }

    private static GuideLine line(YamlNode node) {
        return new GuideLine(
                GuideLine.Kind.ofCode(node.text("kind")),
                node.words("text"),
                node.wordsOrNull("when"),
                node.flag("ifTime"),
                node.flag("deep"),
                node.texts("guides"),
                node.texts("answers"));
    }
}
