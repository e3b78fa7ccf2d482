package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.FindingType;
import io.firsthand.jtbd.Force;
import io.firsthand.jtbd.JobPart;
import io.firsthand.jtbd.Sign;
import io.firsthand.jtbd.Stage;
import io.firsthand.jtbd.Status;
import io.firsthand.jtbd.When;
import io.firsthand.jtbd.score.Model;
import io.firsthand.jtbd.score.Scorer;
import io.firsthand.jtbd.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads rule files from the class path: the only I/O of the library. Stateless. */
public final class RuleLoader {
    private static final Set<String> RULE_KEYS = Set.of(
            "id",
            "finds",
            "cues",
            "with",
            "wide",
            "unless",
            "cueNegation",
            "phraseSubject",
            "keepsReason",
            "polarityFree",
            "previousSentence",
            "speaker",
            "status",
            "confidence",
            "matches",
            "rejects",
            "source");
    private static final Set<String> BLOCKER_KEYS = Set.of("id", "blocks", "cues", "matches", "rejects", "source");
    private static final Set<String> SIGN_KEYS = Set.of("id", "tells", "cues", "matches", "rejects", "source");
    private static final Map<String, Sign> SIGNS = Stream.of(
                    Force.values(), Stage.values(), JobPart.values(), When.Kind.values())
            .flatMap(Arrays::stream)
            .collect(Collectors.toMap(sign -> ((Enum<?>) sign).name(), sign -> (Sign) sign));
    private static final Set<String> EMPTY_ANSWER_KEYS = Set.of(
            "language",
            "answers",
            "tails",
            "leads",
            "vowels",
            "nothing",
            "negation",
            "any",
            "asked",
            "small",
            "settled",
            "reasons",
            "contrast",
            "acronyms",
            "agreement",
            "source");
    private static final double DEFAULT_CONFIDENCE = 0.7;

    private RuleLoader() {}

    /**
     * Reads a rule set.
     *
     * @throws IllegalStateException when a file is missing or broken, naming file and rule
     */
    public static RuleSet load(RuleFiles files) {
        MessageDigest digest = sha256();
        Map<String, List<String>> lists = lists(read(files.words(), digest), files.words());
        var numbers = new WordNumbers();
        // every single word of every list has a number, also when only the engine asks for it
        lists.values()
                .forEach(list -> list.stream()
                        .filter(entry -> !entry.startsWith("<"))
                        .flatMap(entry -> Arrays.stream(entry.split(" ", -1)))
                        .forEach(numbers::of));
        numbers.of("and");
        Model model = files.model() == null ? null : Model.parse(lines(files.model(), digest));
        if (model != null) {
            // in an order of its own, so that numbers are the same each time
            model.words().stream().sorted().forEach(numbers::of);
        }
        var starters = new BitSet();
        WordLists.expand(lists, "clause-start", List.of()).forEach(word -> starters.set(numbers.of(word)));
        var parser = new CueParser(lists, numbers, starters);
        var rules = new ArrayList<Rule>();
        for (String file : files.rules()) {
            for (Object entry : list(read(file, digest), file)) {
                rules.add(rule(map(entry, file), file, parser));
            }
        }
        refuseDoubleIds(rules);
        var emptyAnswers = files.emptyAnswers().stream()
                .map(file -> emptyAnswers(map(read(file, digest), file), file))
                .toList();
        String hex = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        var words = new WordLists(lists, numbers.vocabulary());
        Scorer scorer = model == null ? null : new Scorer(model, words.vocabulary(), words::singles);
        return new RuleSet(rules, words, emptyAnswers, scorer, hex);
    }

    /**
     * Reads the frequent words of a language.
     *
     * @throws IllegalStateException when the file is missing or broken
     */
    public static Set<String> frequentWords(String file) {
        return folded(map(read(file, sha256()), file), "frequent");
    }

    private static Rule rule(Map<?, ?> entry, String file, CueParser parser) {
        String id = text(entry, "id", file);
        String where = file + ", " + id;
        boolean blocker = entry.containsKey("blocks");
        boolean sign = entry.containsKey("tells");
        refuseUnknownKeys(entry, blocker ? BLOCKER_KEYS : sign ? SIGN_KEYS : RULE_KEYS, where);
        try {
            return new Rule(
                    id,
                    blocker || sign ? null : FindingType.valueOf(text(entry, "finds", where)),
                    blocker
                            ? texts(entry, "blocks", where).stream()
                                    .map(FindingType::valueOf)
                                    .toList()
                            : List.of(),
                    sign ? sign(text(entry, "tells", where)) : null,
                    texts(entry, "cues", where).stream().map(parser::anchored).toList(),
                    new Conditions(texts(entry, "with", where).stream()
                            .map(parser::condition)
                            .toList()),
                    new Conditions(texts(entry, "unless", where).stream()
                            .map(parser::condition)
                            .toList()),
                    flag(entry, "wide"),
                    flag(entry, "cueNegation"),
                    flag(entry, "phraseSubject"),
                    flag(entry, "keepsReason"),
                    flag(entry, "polarityFree"),
                    flag(entry, "previousSentence"),
                    flag(entry, "speaker"),
                    status(entry),
                    entry.get("confidence") instanceof Number number ? number.doubleValue() : DEFAULT_CONFIDENCE,
                    texts(entry, "matches", where),
                    texts(entry, "rejects", where),
                    text(entry, "source", where));
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new IllegalStateException(where + ": " + e.getMessage(), e);
        }
    }

    private static Sign sign(String name) {
        Sign sign = SIGNS.get(constant(name));
        if (sign == null) {
            throw new IllegalStateException("'" + name + "' is nothing that a sign can tell");
        }
        return sign;
    }

    private static String constant(String name) {
        return name.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static @Nullable Status status(Map<?, ?> entry) {
        return entry.get("status") instanceof String status ? Status.valueOf(constant(status)) : null;
    }

    private static EmptyAnswerList emptyAnswers(Map<?, ?> entry, String file) {
        refuseUnknownKeys(entry, EMPTY_ANSWER_KEYS, file);
        return new EmptyAnswerList(
                text(entry, "language", file),
                texts(entry, "answers", file),
                texts(entry, "tails", file),
                texts(entry, "leads", file),
                text(entry, "vowels", file),
                new EmptyAnswerList.Denial(
                        folded(entry, "nothing"),
                        folded(entry, "negation"),
                        folded(entry, "any"),
                        folded(entry, "asked"),
                        folded(entry, "small"),
                        folded(entry, "settled"),
                        folded(entry, "reasons"),
                        folded(entry, "contrast"),
                        folded(entry, "acronyms"),
                        folded(entry, "agreement")));
    }

    /** One text of words with commas between them. */
    private static Set<String> folded(Map<?, ?> entry, String key) {
        return entry.get(key) instanceof String words
                ? Arrays.stream(words.split("[,\\s]+", -1))
                        .filter(word -> !word.isEmpty())
                        .map(Vocabulary::fold)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static void refuseDoubleIds(List<Rule> rules) {
        Set<String> seen = new HashSet<>();
        for (Rule rule : rules) {
            if (!seen.add(rule.id())) {
                throw new IllegalStateException(
                        "rule id " + rule.id() + " is used twice; ids are unique over all files");
            }
        }
    }

    private static void refuseUnknownKeys(Map<?, ?> entry, Set<String> known, String where) {
        for (Object key : entry.keySet()) {
            if (!(key instanceof String name) || !known.contains(name)) {
                throw new IllegalStateException(where + ": key '" + key + "' is unknown; known are "
                        + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    private static Map<String, List<String>> lists(Object document, String file) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        map(document, file).forEach((name, value) -> {
            if (!(value instanceof String words)) {
                throw new IllegalStateException(
                        file + ": list '" + name + "' must be one text, entries separated by |");
            }
            lists.put(
                    String.valueOf(name),
                    Arrays.stream(words.split("\\|", -1))
                            .map(String::trim)
                            .filter(word -> !word.isEmpty())
                            .toList());
        });
        return lists;
    }

    private static Object read(String file, MessageDigest digest) {
        try {
            Object document =
                    new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(content(file, digest));
            if (document == null) {
                throw new IllegalStateException("rule file " + file + " is empty");
            }
            return document;
        } catch (YamlEngineException e) {
            throw new IllegalStateException("rule file " + file + " is not YAML: " + e.getMessage(), e);
        }
    }

    private static List<String> lines(String file, MessageDigest digest) {
        return content(file, digest).lines().toList();
    }

    private static String content(String file, MessageDigest digest) {
        try (InputStream in = RuleLoader.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("rule file " + file + " is not on the class path");
            }
            byte[] bytes = in.readAllBytes();
            digest.update(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("rule file " + file + " cannot be read", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Map<?, ?> map(Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException(where + ": expected keys and values, found " + value);
    }

    private static List<?> list(Object value, String where) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException(where + ": expected a list, found " + value);
    }

    private static String text(Map<?, ?> entry, String key, String where) {
        if (entry.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalStateException(where + ": '" + key + "' is missing");
    }

    private static List<String> texts(Map<?, ?> entry, String key, String where) {
        Object value = entry.get(key);
        if (value == null) {
            return List.of();
        }
        return list(value, where + ", " + key).stream().map(String::valueOf).toList();
    }

    private static boolean flag(Map<?, ?> entry, String key) {
        return Boolean.TRUE.equals(entry.get(key));
    }
}
