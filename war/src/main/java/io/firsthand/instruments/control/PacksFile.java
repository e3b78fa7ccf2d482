package io.firsthand.instruments.control;

import io.firsthand.instruments.entity.Anchor;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.instruments.entity.Pack;
import io.firsthand.instruments.entity.PackShelf;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code packs.yaml}. */
final class PacksFile {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):([0-5]\\d)");

    private PacksFile() {}

    /** Reads a whole file. */
    static PackShelf read(YamlNode file) {
        QuestionsFile.requireFormat(file);
        return new PackShelf(
                file.one("settings", PacksFile::settings),
                file.each(
                        "anchors",
                        node -> new Anchor(node.text("code"), node.textOrNull("countsAs"), node.words("text"))),
                file.one("order", PacksFile::order),
                file.each("packs", PacksFile::pack),
                file.each(
                        "goals",
                        node -> new PackShelf.Goal(node.words("name"), node.texts("packs"), node.texts("guides"))));
    }

    private static PackShelf.Settings settings(YamlNode node) {
        return new PackShelf.Settings(
                node.texts("basis"),
                node.texts("mode"),
                node.texts("audience").stream().map(PacksFile::audience).toList(),
                node.texts("opening"),
                node.texts("closing"),
                node.texts("closingCounted"),
                Duration.ofSeconds(node.number("openingSeconds")),
                Duration.ofSeconds(node.number("maxSeconds")));
    }

    private static PackShelf.OrderRules order(YamlNode node) {
        return new PackShelf.OrderRules(
                node.texts("topicOrder"),
                node.number("maxOpenTexts"),
                node.number("maxOpenTextsInARow"),
                node.textLists("twins"),
                node.wordLists("rules"));
    }

    private static Pack pack(YamlNode node) {
        return new Pack(
                node.text("id"),
                node.words("name"),
                node.words("use"),
                node.textOrNull("anchor"),
                node.texts("items"),
                node.optionalOne("itemsFor", PacksFile::itemsFor).orElse(Map.of()),
                node.optionalOne(
                                "mayAdd",
                                add -> new Pack.Addition(
                                        audience(add.text("audience")), add.number("atMost"), add.texts("of")))
                        .orElse(null),
                node.each("ends", QuestionsFile::screenOut),
                node.number("openTexts"),
                node.one("time", PacksFile::time),
                node.flag("locked"),
                node.texts("exempt"));
    }

    private static Map<Audience, List<String>> itemsFor(YamlNode node) {
        var items = new EnumMap<Audience, List<String>>(Audience.class);
        node.keys().forEach(key -> items.put(audience(key), node.texts(key)));
        return items;
    }

    private static Map<Audience, Duration> time(YamlNode node) {
        var time = new EnumMap<Audience, Duration>(Audience.class);
        node.optionalText("any").map(PacksFile::clock).ifPresent(any -> {
            for (Audience audience : Audience.values()) {
                time.put(audience, any);
            }
        });
        for (Audience audience : Audience.values()) {
            node.optionalText(audience.name()).map(PacksFile::clock).ifPresent(own -> time.put(audience, own));
        }
        return time;
    }

    private static Duration clock(String text) {
        Matcher matcher = CLOCK.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("time '" + text + "' is not minutes and seconds such as 3:56");
        }
        return Duration.ofMinutes(Long.parseLong(matcher.group(1))).plusSeconds(Long.parseLong(matcher.group(2)));
    }

    /** Reads an audience. */
    static Audience audience(String code) {
        return switch (code) {
            case "B2B" -> Audience.B2B;
            case "B2C" -> Audience.B2C;
            default -> throw new IllegalArgumentException("audience '" + code + "' is neither B2B nor B2C");
        };
    }
}
