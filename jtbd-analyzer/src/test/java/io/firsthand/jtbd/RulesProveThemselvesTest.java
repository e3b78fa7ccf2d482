package io.firsthand.jtbd;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.jtbd.lang.Languages;
import io.firsthand.jtbd.rule.AnchorIndex;
import io.firsthand.jtbd.rule.CuePattern.Match;
import io.firsthand.jtbd.rule.Rule;
import io.firsthand.jtbd.rule.RuleLoader;
import io.firsthand.jtbd.rule.RuleSet;
import io.firsthand.jtbd.text.ReadingWords;
import io.firsthand.jtbd.text.Sentence;
import io.firsthand.jtbd.text.SentenceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every rule, alone, over its own examples and look-alikes. */
class RulesProveThemselvesTest {
    private static final Map<String, RuleSet> RULES = Languages.WITH_CUES.stream()
            .collect(Collectors.toMap(language -> language, language -> RuleLoader.load(Languages.files(language))));
    private static final Pattern ID = Pattern.compile("[A-Z]+(\\.[A-Z0-9_]+)+\\.(?<language>[A-Z]{2})");

    static Stream<Rule> rules() {
        return RULES.values().stream().flatMap(set -> set.rules().stream());
    }

    @Test
    void every_folder_with_cue_rules_is_read() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/resources/io/firsthand/jtbd/lang"))) {
            assertThat(folders.filter(folder -> Files.exists(folder.resolve("words.yaml")))
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Languages.WITH_CUES);
        }
    }

    @Test
    void every_folder_with_empty_answers_is_read() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/resources/io/firsthand/jtbd/lang"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Languages.WITH_EMPTY_ANSWERS);
        }
    }

    @Test
    void every_language_has_rules_of_all_six_types() {
        assertThat(RULES)
                .allSatisfy((language, set) -> assertThat(set.rules().stream()
                                .map(Rule::finds)
                                .filter(Objects::nonNull)
                                .distinct())
                        .hasSize(6));
    }

    @Test
    void ids_are_well_formed_and_unique() {
        var ids = rules().map(Rule::id).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> ID.matcher(id).matches());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_brings_examples_look_alikes_and_a_source(Rule rule) {
        assertThat(rule.matches()).as("matches of %s", rule.id()).isNotEmpty();
        assertThat(rule.rejects()).as("rejects of %s", rule.id()).isNotEmpty();
        assertThat(rule.cues()).as("cues of %s", rule.id()).isNotEmpty();
        assertThat(rule.source()).as("source of %s", rule.id()).isNotBlank();
        assertThat(rule.matches())
                .as("every example of %s marks its span once", rule.id())
                .allMatch(text -> text.split("\\[\\[", -1).length == 2 && text.split("]]", -1).length == 2);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_finds_exactly_the_marked_words_of_its_examples(Rule rule) {
        for (String example : rule.matches()) {
            String text = example.replace("[[", "").replace("]]", "");
            String marked = example.substring(example.indexOf("[[") + 2, example.indexOf("]]"));

            assertThat(found(rule, text)).as("%s in: %s", rule.id(), text).containsExactly(marked);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_finds_nothing_in_its_look_alikes(Rule rule) {
        for (String text : rule.rejects()) {
            assertThat(found(rule, text)).as("%s in: %s", rule.id(), text).isEmpty();
        }
    }

    private static String language(Rule rule) {
        Matcher matcher = ID.matcher(rule.id());
        return matcher.matches() ? matcher.group("language").toLowerCase(Locale.ROOT) : "";
    }

    private static List<String> found(Rule rule, String text) {
        RuleSet alone = RULES.get(language(rule)).only(rule);
        if (rule.finds() == null) {
            return matched(alone, rule, text);
        }
        return Analyzer.of(alone).analyze(text, null).stream()
                .map(finding -> finding.span().of(text))
                .toList();
    }

    /** What a blocker silences, or a sign stands on. */
    private static List<String> matched(RuleSet rules, Rule rule, String text) {
        var none = new BitSet();
        var words = new ReadingWords(rules.words().vocabulary(), none, none, none, none, none, none);
        var reader = new SentenceReader(text, words);
        var found = new ArrayList<String>();
        for (int at = 0; at < text.length(); ) {
            Sentence sentence = reader.from(at, text.length(), rules.anchors());
            AnchorIndex.Trial trial = (candidate, in, token) -> {
                Match match = candidate.cue().matchAt(in, token);
                if (candidate.rule().equals(rule) && match != null) {
                    int from = match.spanFrom() < 0 ? match.from() : match.spanFrom();
                    int to = match.spanTo() < 0 ? match.to() : match.spanTo();
                    found.add(text.substring(in.from(from), in.to(to - 1)));
                }
            };
            rules.anchors().tryBlockers(sentence, trial);
            rules.anchors().trySigns(sentence, trial);
            at = sentence.end();
        }
        return found.stream().distinct().toList();
    }
}
