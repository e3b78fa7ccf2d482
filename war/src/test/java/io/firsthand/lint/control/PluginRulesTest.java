package io.firsthand.lint.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Level;
import io.firsthand.lint.entity.Place;
import io.firsthand.lint.entity.Rule;
import io.firsthand.lint.entity.SurveyDraft;
import io.firsthand.lint.entity.SurveyDraft.Asked;
import io.firsthand.lint.entity.TypedQuestion;
import io.firsthand.spi.LintRule;
import io.firsthand.spi.LintRulePlugin;
import io.firsthand.spi.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rules of plugins give advice under their plugin's name, and a bad one keeps nobody waiting. */
class PluginRulesTest {
    private static final LintRule.Words WORDS =
            new LintRule.Words("Shouting", "It sounds like an order.", "Take the mark away.");

    private record Made(
            String id,
            Severity severity,
            Map<String, Words> words,
            BiFunction<List<Question>, String, @Nullable List<Objection>> does)
            implements LintRule {
        static Made doing(String id, BiFunction<List<Question>, String, @Nullable List<Objection>> does) {
            return new Made(id, Severity.ADVICE, Map.of("en", WORDS), does);
        }

        @Override
        public List<Example> examples() {
            return List.of(Example.fires("en", "What happened!"), Example.quiet("en", "What happened?"));
        }

        @Override
        @SuppressWarnings("NullAway") // a plugin may return anything
        public List<Objection> check(List<Question> asked, String language) {
            return does.apply(asked, language);
        }
    }

    private static Lint lint(LintRule... rules) {
        return new Lint(new PluginRules(Map.of("house", new LintRulePlugin() {
            @Override
            public String id() {
                return "house";
            }

            @Override
            public String name() {
                return "House style";
            }

            @Override
            public List<LintRule> rules() {
                return List.of(rules);
            }
        })));
    }

    private static List<Advice> check(Lint lint, String wording) {
        return lint.question(TypedQuestion.open("en", wording).asBankQuestion(), "en");
    }

    private static final Made SHOUTS = Made.doing(
            "shout",
            (asked, language) -> asked.stream()
                    .filter(question -> question.wording().endsWith("!"))
                    .map(question -> LintRule.Objection.to(question, "LATE!", "It ends in “!”."))
                    .toList());

    @Test
    void they_are_listed_behind_the_others_with_their_plugins_name_and_their_examples() {
        var lint = lint(SHOUTS);

        assertThat(lint.rules()).hasSize(35).last().satisfies(rule -> {
            assertThat(rule)
                    .extracting(Rule::id, Rule::plugin, Rule::level, Rule::name)
                    .containsExactly("house:shout", "House style", Level.WARN, "Shouting");
            assertThat(lint.rule(rule.id())).isEqualTo(rule);
        });
        assertThat(lint.firing("house:shout", "en"))
                .extracting(TypedQuestion::wording)
                .containsExactly("What happened!");
        assertThat(lint.quiet("house:shout", "en"))
                .extracting(TypedQuestion::wording)
                .containsExactly("What happened?");
        assertThat(lint.firing("house:shout", "de")).isEmpty();
    }

    @Test
    void they_give_advice_on_a_question_and_on_a_draft_but_not_on_published_standards() {
        var lint = lint(
                SHOUTS,
                Made.doing(
                        "many",
                        (asked, language) -> asked.size() < 2
                                ? List.of()
                                : List.of(LintRule.Objection.toAll("It asks " + asked.size() + " questions."))));
        var bank = new Instruments().bank();

        assertThat(check(lint, "What happened when it came LATE!"))
                .containsExactly(new Advice(
                        "house:shout",
                        Level.WARN,
                        new Place("OWN", Place.Part.WORDING, "late!"),
                        "It ends in “!”.",
                        null));
        var draft = SurveyDraft.of(
                        "en",
                        List.of(
                                Asked.of(bank.question("TRG1").orElseThrow()),
                                Asked.of(bank.question("NPS1").orElseThrow()),
                                Asked.of(bank.question("WOR2").orElseThrow())))
                .done();
        assertThat(lint.survey(draft))
                .filteredOn(advice -> advice.rule().startsWith("house:"))
                .extracting(Advice::rule, Advice::place, Advice::message)
                .containsExactly(tuple("house:many", Place.whole(), "It asks 2 questions."));
    }

    @Test
    void one_that_throws_or_gives_nothing_is_named_and_not_asked_again() {
        var asked = new ArrayList<String>();
        var lint = lint(
                Made.doing("gives-nothing", (questions, language) -> null),
                Made.doing("throws", (questions, language) -> {
                    asked.add(language);
                    throw new IllegalStateException("words of a question");
                }),
                Made.doing("recurses", PluginRulesTest::forEver),
                SHOUTS);

        assertThat(check(lint, "What came LATE!")).extracting(Advice::rule).contains("house:shout");
        assertThat(check(lint, "What came LATE!")).extracting(Advice::rule).contains("house:shout");

        assertThat(asked).hasSize(1);
        assertThat(lint.rules()).hasSize(35);
        assertThat(lint.broken())
                .containsExactly(
                        "The lint rule house:gives-nothing failed (NullPointerException); it is left out until the server starts again.",
                        "The lint rule house:recurses failed (StackOverflowError); it is left out until the server starts again.",
                        "The lint rule house:throws failed (IllegalStateException); it is left out until the server starts again.");
    }

    @SuppressWarnings("InfiniteRecursion")
    private static List<LintRule.Objection> forEver(List<Question> questions, String language) {
        return forEver(questions, language);
    }

    @Test
    @Timeout(20)
    void one_that_does_not_end_is_left_behind() {
        var never = new CountDownLatch(1);
        var lint = lint(
                Made.doing("sleeps", (questions, language) -> {
                    while (never.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    return List.of();
                }),
                SHOUTS);
        try {
            assertThat(check(lint, "What came LATE!")).extracting(Advice::rule).contains("house:shout");
            assertThat(lint.broken())
                    .containsExactly(
                            "The lint rule house:sleeps took longer than a second; it is left out until the server starts again.");
            long before = System.nanoTime();
            check(lint, "What came LATE!");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        } finally {
            never.countDown();
        }
    }

    @Test
    void what_cannot_be_read_is_named() {
        var lint = lint(
                new Made("no english", LintRule.Severity.HINT, Map.of("en", WORDS), SHOUTS.does()),
                new Made("german", LintRule.Severity.HINT, Map.of("de", WORDS), SHOUTS.does()),
                SHOUTS,
                SHOUTS);

        assertThat(lint.broken())
                .containsExactly(
                        "The lint rule house:? cannot be read: its id is not 1 to 20 of A-Z, a-z, 0-9 and -; it is left out until the server starts again.",
                        "The lint rule house:german cannot be read: it has no English words; it is left out until the server starts again.",
                        "The lint rule house:shout cannot be read: another rule of the plugin has this id; it is left out until the server starts again.");
    }
}
