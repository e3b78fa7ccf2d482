package io.firsthand.instruments.control;

import io.firsthand.instruments.entity.Condition;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.Notice;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code notice.yaml}; the comments at its head explain its words. */
final class NoticeFile {
    private NoticeFile() {}

    /** Reads a whole file. */
    static Notice read(YamlNode file) {
        QuestionsFile.requireFormat(file);
        return new Notice(
                file.each("pieces", NoticeFile::piece),
                file.texts("required"),
                named(file, "defaults"),
                named(file, "labels"));
    }

    private static Map<String, LocalText> named(YamlNode file, String key) {
        var texts = new LinkedHashMap<String, LocalText>();
        file.each(key, node -> texts.put(node.text("name"), node.words("text")));
        return texts;
    }

    private static Notice.Piece piece(YamlNode node) {
        return new Notice.Piece(
                node.text("id"),
                place(node.text("place")),
                node.texts("elements"),
                when(node),
                node.words("text"),
                node.each(
                        "variants",
                        variant -> new Notice.Variant(Condition.parse(variant.text("when")), variant.words("text"))));
    }

    private static @Nullable Condition when(YamlNode node) {
        return node.optionalText("when").map(Condition::parse).orElse(null);
    }

    private static Notice.Place place(String word) {
        return switch (word) {
            case "opening" -> Notice.Place.OPENING;
            case "details" -> Notice.Place.DETAILS;
            case "last" -> Notice.Place.LAST;
            case "end" -> Notice.Place.END;
            default ->
                throw new IllegalArgumentException("place '" + word + "' is none of opening, details, last, end");
        };
    }
}
