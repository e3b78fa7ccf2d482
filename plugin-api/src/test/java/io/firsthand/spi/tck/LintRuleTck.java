package io.firsthand.spi.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.firsthand.spi.LintRule;
import io.firsthand.spi.LintRule.Example;
import io.firsthand.spi.LintRule.Objection;
import io.firsthand.spi.LintRulePlugin;
import io.firsthand.spi.Promptedness;
import io.firsthand.spi.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every plugin with lint rules keeps: its rules notice their own examples, leave their look-alikes alone, and survive any
 * question. A plugin's test class implements it and is done.
 *
 * <pre>{@code
 * class HouseStyleTckTest implements LintRuleTck {
 *     public LintRulePlugin plugin() { return new HouseStyle(); }
 *     public String releasedId() { return "house-style"; }
 * }
 * }</pre>
 */
@Tag("contract")
public interface LintRuleTck {
    /** How long the application waits for a rule. */
    Duration PATIENCE = Duration.ofSeconds(1);

    /** Returns a new plugin, as {@link ServiceLoader} would make it. */
    LintRulePlugin plugin();

    /** Returns the id as it was first released, written as a literal: what people left as it is refers to it. */
    String releasedId();

    /** The id and the registration. */
    @Test
    default void the_id_is_well_formed_unchanged_and_registered() {
        LintRulePlugin plugin = plugin();

        assertThat(plugin.id()).matches("[a-z][a-z0-9-]{1,30}").isEqualTo(releasedId());
        assertThat(plugin.name()).isNotBlank().hasSizeLessThanOrEqualTo(60);
        assertThat(ServiceLoader.load(LintRulePlugin.class, plugin.getClass().getClassLoader()).stream()
                        .map(ServiceLoader.Provider::type))
                .as("META-INF/services/%s", LintRulePlugin.class.getName())
                .contains(plugin.getClass());
    }

    /** What people read. */
    @Test
    default void every_rule_has_an_id_of_its_own_and_says_in_english_what_and_why() {
        List<LintRule> rules = plugin().rules();

        assertThat(rules).as("rules").isNotEmpty();
        assertThat(rules)
                .extracting(LintRule::id)
                .allMatch(id -> id.matches("[A-Za-z0-9][A-Za-z0-9-]{0,19}"), "matches [A-Za-z0-9][A-Za-z0-9-]{0,19}")
                .doesNotHaveDuplicates();
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.severity()).as("severity of %s", rule.id()).isNotNull();
            assertThat(rule.words()).as("words of %s", rule.id()).containsKey("en");
        });
    }

    /** The proof of a rule. */
    @Test
    default void every_rule_shows_what_it_notices_and_a_look_alike() {
        assertThat(plugin().rules())
                .allSatisfy(rule -> assertThat(rule.examples())
                        .as("examples of %s", rule.id())
                        .anyMatch(Example::fires, "fires")
                        .anyMatch(example -> !example.fires(), "stays quiet"));
    }

    /** Examples that must fire. */
    @Test
    default void every_rule_notices_its_examples_and_names_words_that_are_there() {
        for (LintRule rule : plugin().rules()) {
            for (Example example : rule.examples()) {
                if (example.fires()) {
                    List<Objection> objections = rule.check(example.asked(), example.language());
                    assertThat(objections)
                            .as("%s notices %s", rule.id(), wordings(example))
                            .isNotEmpty();
                    assertThat(objections)
                            .as("%s names words and questions of %s", rule.id(), wordings(example))
                            .allMatch(objection -> isThere(objection, example.asked()), "is there");
                }
            }
        }
    }

    /** Examples that must stay quiet. */
    @Test
    default void every_rule_leaves_its_look_alikes_alone() {
        for (LintRule rule : plugin().rules()) {
            for (Example example : rule.examples()) {
                if (!example.fires()) {
                    assertThat(rule.check(example.asked(), example.language()))
                            .as("%s leaves %s alone", rule.id(), wordings(example))
                            .isEmpty();
                }
            }
        }
    }

    /** A function of what is passed in. */
    @Test
    default void asked_again_every_rule_says_the_same() {
        List<LintRule> rules = plugin().rules();
        List<LintRule> others = plugin().rules();
        for (int i = 0; i < rules.size(); i++) {
            LintRule rule = rules.get(i);
            for (Example example : rule.examples()) {
                List<Objection> first = rule.check(example.asked(), example.language());
                assertThat(rule.check(example.asked(), example.language()))
                        .as("%s, asked again", rule.id())
                        .isEqualTo(first);
                assertThat(others.get(i).check(example.asked(), example.language()))
                        .as("%s of another instance", rule.id())
                        .isEqualTo(first);
            }
        }
    }

    /** Whatever people type. */
    @Test
    default void no_question_breaks_a_rule_or_keeps_it_busy() {
        for (LintRule rule : plugin().rules()) {
            for (String language : List.of("en", "de", "de-x-du", "fi", "und")) {
                assertThatCode(() -> inTime(rule, language))
                        .as("%s over strange questions in %s", rule.id(), language)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static void inTime(LintRule rule, String language) throws Exception {
        var run = CompletableFuture.supplyAsync(() -> rule.check(strange(), language));
        try {
            assertThat(run.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).isNotNull();
        } catch (TimeoutException e) {
            throw new AssertionError("it takes longer than " + PATIENCE, e);
        }
    }

    private static List<Question> strange() {
        var asked = new ArrayList<Question>();
        for (String wording : List.of(
                "",
                " ",
                "?",
                "{product}",
                "What ((did [you {do}?",
                "\u05de\u05d4 \u05e7\u05e8\u05d4?",
                "Wh\u0061\u0301t \ud83d\ude00\ud83c\udffd?",
                "a".repeat(2000),
                "( ".repeat(1000),
                "What happened, and ".repeat(100))) {
            for (Question.Kind kind : Question.Kind.values()) {
                asked.add(new Question("strange", wording, kind, List.of(), List.of(), null));
            }
        }
        asked.add(new Question(
                "strange",
                "Which?",
                Question.Kind.SINGLE_CHOICE,
                List.of(new Question.Option("", ""), new Question.Option("x", "\ud83d\ude00")),
                List.of("goal"),
                Promptedness.LISTED));
        return List.copyOf(asked);
    }

    private static boolean isThere(Objection objection, List<Question> asked) {
        if (objection.question().isEmpty()) {
            return true;
        }
        return asked.stream()
                .filter(question -> question.id().equals(objection.question()))
                .anyMatch(question -> (question.wording() + " " + question.options())
                        .toLowerCase(Locale.ROOT)
                        .contains(objection.words().toLowerCase(Locale.ROOT)));
    }

    private static List<String> wordings(Example example) {
        return example.asked().stream().map(Question::wording).toList();
    }
}
