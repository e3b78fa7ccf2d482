package io.firsthand.instruments.control;

import io.firsthand.instruments.entity.BankOption;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Condition;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.OptionOrder;
import io.firsthand.instruments.entity.Placeholder;
import io.firsthand.instruments.entity.QuestionBank;
import io.firsthand.instruments.entity.ScreenOut;
import io.firsthand.spi.Promptedness;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code questions.yaml}; the comments at its head explain its words. */
final class QuestionsFile {
    static final int FORMAT = 1;

    private final Map<String, LocalText> tails = new TreeMap<>();
    private List<BankOption> yesNo = List.of();

    private QuestionsFile() {}

    /** Reads a whole file. */
    static QuestionBank read(YamlNode file) {
        return new QuestionsFile().bank(file);
    }

    private QuestionBank bank(YamlNode file) {
        requireFormat(file);
        Map<ItemKind, Integer> seconds = file.one("seconds", node -> {
            var byKind = new EnumMap<ItemKind, Integer>(ItemKind.class);
            node.keys().forEach(kind -> byKind.put(ItemKind.ofCode(kind), node.number(kind)));
            return byKind;
        });
        yesNo = file.each("yesNo", node -> new BankOption(node.text("code"), node.words("label"), null, false));
        file.each("tails", node -> tails.put(node.text("code"), node.words("label")));
        return new QuestionBank(
                file.each("questions", this::question),
                seconds,
                file.words("openTextHelp"),
                file.words("smallNumbers"),
                file.each("placeholders", QuestionsFile::placeholder));
    }

    /** Refuses a file of another format than this code reads. */
    static void requireFormat(YamlNode file) {
        if (file.number("format") != FORMAT) {
            throw new IllegalArgumentException("format is not " + FORMAT);
        }
    }

    private static Placeholder placeholder(YamlNode node) {
        return new Placeholder(
                node.text("name"),
                node.text("form"),
                node.wordsOrNull("hint"),
                node.wordsOrNull("example"),
                node.wordsOrNull("exampleB2b"),
                node.wordsOrNull("default"),
                node.text("missing"));
    }

    private BankQuestion question(YamlNode node) {
        ItemKind kind = ItemKind.ofCode(node.text("kind"));
        List<BankOption> options = node.each("options", this::option);
        return new BankQuestion(
                node.text("id"),
                node.number("version"),
                node.flag("permission"),
                kind,
                node.words("wording"),
                node.wordsOrNull("pipedWording"),
                kind == ItemKind.YN && options.isEmpty() ? yesNo : options,
                node.textOrNull("rows"),
                node.optionalText("columns").map(ItemKind::ofCode).orElse(null),
                node.optionalText("sides").map(QuestionsFile::sides).orElse(0),
                node.optionalText("order").map(QuestionsFile::order).orElse(OptionOrder.AS_LISTED),
                node.flag("exhaustive"),
                node.optionalNumber("maxChoices").orElse(0),
                node.flag("required"),
                node.texts("feeds"),
                node.text("topic"),
                node.optionalText("promptedness").map(Promptedness::ofCode).orElse(null),
                condition(node),
                node.texts("ref"),
                node.each("ends", QuestionsFile::screenOut),
                node.wordsOrNull("purpose"),
                node.flag("personal"),
                node.flag("contact"),
                node.textOrNull("lock"),
                node.textOrNull("source"),
                node.wordsOrNull("printWith"),
                node.wordsOrNull("figure"));
    }

    private BankOption option(YamlNode node) {
        String code = node.text("code");
        String from = node.textOrNull("from");
        LocalText label = node.wordsOrNull("label");
        if (label != null || from != null) {
            return new BankOption(code, label, from, false);
        }
        LocalText tail = tails.get(code);
        if (tail == null) {
            throw new IllegalArgumentException(
                    "option '" + code + "' has no label and is none of the tails " + tails.keySet());
        }
        return new BankOption(code, tail, null, true);
    }

    /** Reads one way a survey ends; packs have them too. */
    static ScreenOut screenOut(YamlNode node) {
        return new ScreenOut(Condition.parse(node.text("if")), node.text("screen"), node.flag("delete"));
    }

    private static @Nullable Condition condition(YamlNode node) {
        return node.optionalText("showIf").map(Condition::parse).orElse(null);
    }

    private static int sides(String word) {
        return switch (word) {
            case "one" -> 1;
            case "two" -> 2;
            default -> throw new IllegalArgumentException("sides '" + word + "' is neither one nor two");
        };
    }

    private static OptionOrder order(String word) {
        return switch (word) {
            case "random" -> OptionOrder.RANDOM;
            case "fixed" -> OptionOrder.FIXED;
            default -> throw new IllegalArgumentException("order '" + word + "' is neither random nor fixed");
        };
    }
}
