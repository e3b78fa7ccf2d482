package io.firsthand.instruments.control;

import io.firsthand.connections.control.PluginRegistry;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.instruments.entity.BankOption;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Feeds;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.OptionOrder;
import io.firsthand.instruments.entity.Pack;
import io.firsthand.instruments.entity.PluginPack;
import io.firsthand.instruments.entity.QuestionBank;
import io.firsthand.spi.InstrumentPack;
import io.firsthand.spi.InstrumentPackPlugin;
import io.firsthand.spi.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sets of questions that plugins bring, as sets of the bank. What a plugin says is asked anew each time and never trusted: a set
 * without a usable id or without a question is left out.
 */
@ApplicationScoped
public class PluginPacks {
    private static final System.Logger LOG = System.getLogger(PluginPacks.class.getName());
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,24}");
    private static final int MOST_PACKS = 50;
    private static final int MOST_QUESTIONS = 100;
    private static final int LONGEST_TEXT = 1_000;

    @Inject
    private PluginRegistry registry;

    @Inject
    private Instruments instruments;

    /** Returns the sets of all plugins, by plugin and in the plugin's order. */
    public List<PluginPack> all() {
        var all = new ArrayList<PluginPack>();
        new TreeMap<>(registry.packs())
                .forEach((id, plugin) -> packs(id, plugin).stream()
                        .limit(MOST_PACKS)
                        .forEach(pack -> of(id, pack).ifPresent(all::add)));
        return all;
    }

    /** Returns one set. */
    public Optional<PluginPack> pack(String id) {
        return all().stream().filter(one -> one.pack().id().equals(id)).findFirst();
    }

    private static List<InstrumentPack> packs(String id, InstrumentPackPlugin plugin) {
        try {
            return List.copyOf(plugin.packs());
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "A plugin does not give its sets of questions. plugin=" + id, e);
            return List.of();
        }
    }

    private Optional<PluginPack> of(String plugin, InstrumentPack pack) {
        var questions = pack.questions().stream()
                .limit(MOST_QUESTIONS)
                .flatMap(question -> question(plugin, pack, question).stream())
                .toList();
        if (!ID.matcher(pack.id()).matches()
                || questions.isEmpty()
                || pack.name().length() > LONGEST_TEXT) {
            LOG.log(Level.WARNING, "A set of questions of a plugin cannot be used. plugin={0}", plugin);
            return Optional.empty();
        }
        return Optional.of(new PluginPack(
                plugin,
                pack(plugin, pack, questions),
                questions,
                pack.questions().size() - questions.size()));
    }

    private Pack pack(String plugin, InstrumentPack pack, List<BankQuestion> questions) {
        QuestionBank bank = instruments.bank();
        Duration time = questions.stream().map(bank::time).reduce(Duration.ZERO, Duration::plus);
        var times = new EnumMap<Audience, Duration>(Audience.class);
        for (Audience audience : Audience.values()) {
            times.put(audience, time);
        }
        return new Pack(
                plugin + ":" + pack.id(),
                LocalText.english(pack.name()),
                LocalText.english(purpose(pack)),
                null,
                questions.stream().map(BankQuestion::id).toList(),
                Map.of(),
                null,
                List.of(),
                (int) questions.stream()
                        .filter(question -> question.kind() == ItemKind.OT)
                        .count(),
                times,
                false,
                List.of());
    }

    private static String purpose(InstrumentPack pack) {
        return pack.purpose().isBlank() ? pack.name() : pack.purpose();
    }

    private static Optional<BankQuestion> question(String plugin, InstrumentPack pack, Question question) {
        List<String> feeds = question.feeds().stream().filter(Feeds::isKnown).toList();
        if (feeds.isEmpty()
                || !ID.matcher(question.id()).matches()
                || question.wording().isBlank()
                || question.wording().length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        return kind(question)
                .map(kind -> new BankQuestion(
                        plugin + ":" + question.id(),
                        1,
                        false,
                        kind,
                        LocalText.english(question.wording()),
                        null,
                        question.options().stream()
                                .filter(option -> !option.label().isBlank())
                                .map(option ->
                                        new BankOption(option.code(), LocalText.english(option.label()), null, false))
                                .toList(),
                        null,
                        null,
                        0,
                        OptionOrder.AS_LISTED,
                        false,
                        0,
                        false,
                        feeds,
                        plugin,
                        question.promptedness(),
                        null,
                        List.of(),
                        List.of(),
                        LocalText.english(purpose(pack)),
                        false,
                        false,
                        null,
                        null,
                        null,
                        null));
    }

    private static Optional<ItemKind> kind(Question question) {
        return switch (question.kind()) {
            case OPEN_TEXT -> Optional.of(ItemKind.OT);
            case SHORT_TEXT -> Optional.of(ItemKind.ST);
            case SINGLE_CHOICE -> Optional.of(ItemKind.SC);
            case MULTIPLE_CHOICE -> Optional.of(ItemKind.MC);
            case YES_NO -> Optional.of(ItemKind.YN);
            case SCALE -> Optional.of(scale(question));
            case GRID, RANKING, NUMBER, DATE, OTHER -> Optional.empty();
        };
    }

    /** The ends of a scale have their points as codes. */
    private static ItemKind scale(Question question) {
        var codes = question.options().stream().map(Question.Option::code).collect(Collectors.toSet());
        if (codes.contains("10")) {
            return ItemKind.N11;
        }
        return codes.contains("7") ? ItemKind.S7 : ItemKind.S5;
    }
}
