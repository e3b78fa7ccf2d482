package io.firsthand.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.spi.LintRule.Example;
import io.firsthand.spi.LintRule.Objection;
import io.firsthand.spi.LintRule.Severity;
import io.firsthand.spi.LintRule.Words;
import io.firsthand.spi.tck.LintRuleTck;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** The kit for lint rules: a plugin that keeps the rules passes, and each broken one is caught by the test that speaks of it. */
class LintRuleKitTest {
    private static final String REGISTERED = "the_id_is_well_formed_unchanged_and_registered";
    private static final Words WORDS = new Words("Shouting", "It sounds like an order.", "Take the mark away.");
    private static final List<Example> EXAMPLES =
            List.of(Example.fires("en", "What happened!"), Example.quiet("en", "What happened?"));

    /** A rule made of parts, so that one can be broken. */
    private record Made(
            String id,
            Map<String, Words> words,
            List<Example> examples,
            BiFunction<List<Question>, String, List<Objection>> does)
            implements LintRule {
        Made() {
            this("shout", Map.of("en", WORDS), EXAMPLES, Made::shouts);
        }

        static List<Objection> shouts(List<Question> asked, String language) {
            return asked.stream()
                    .filter(question -> question.wording().endsWith("!"))
                    .map(question -> Objection.to(question, "!", "It shouts."))
                    .toList();
        }

        @Override
        public Severity severity() {
            return Severity.HINT;
        }

        @Override
        public List<Objection> check(List<Question> asked, String language) {
            return does.apply(asked, language);
        }
    }

    private record Plugin(List<LintRule> rules) implements LintRulePlugin {
        @Override
        public String id() {
            return "house-style";
        }

        @Override
        public String name() {
            return "House style";
        }
    }

    private static Made doing(BiFunction<List<Question>, String, List<Objection>> does) {
        return new Made("shout", Map.of("en", WORDS), EXAMPLES, does);
    }

    @Test
    void a_plugin_that_keeps_every_rule_passes_but_for_its_registration_which_a_test_cannot_make() throws Exception {
        assertThat(failures(new Made())).containsExactly(REGISTERED);
    }

    @Test
    void each_broken_rule_is_caught_by_the_test_that_speaks_of_it() throws Exception {
        assertThat(failures(new Made(), new Made()))
                .contains("every_rule_has_an_id_of_its_own_and_says_in_english_what_and_why");
        assertThat(failures(new Made("shout", Map.of("de", WORDS), EXAMPLES, Made::shouts)))
                .contains("every_rule_has_an_id_of_its_own_and_says_in_english_what_and_why");
        assertThat(failures(new Made("shout", Map.of("en", WORDS), EXAMPLES.subList(0, 1), Made::shouts)))
                .contains("every_rule_shows_what_it_notices_and_a_look_alike");
        assertThat(failures(doing((asked, language) -> List.of())))
                .contains("every_rule_notices_its_examples_and_names_words_that_are_there");
        assertThat(failures(doing((asked, language) -> List.of(Objection.to(asked.get(0), "elsewhere", "It shouts.")))))
                .contains(
                        "every_rule_notices_its_examples_and_names_words_that_are_there",
                        "every_rule_leaves_its_look_alikes_alone");
        var calls = new AtomicInteger();
        assertThat(failures(doing((asked, language) ->
                        List.of(Objection.to(asked.get(0), "", "It shouts, time " + calls.incrementAndGet() + ".")))))
                .contains("asked_again_every_rule_says_the_same");
        assertThat(failures(doing((asked, language) -> List.of(
                        Objection.toAll("It has " + asked.get(0).wording().codePointAt(0) + ".")))))
                .contains("no_question_breaks_a_rule_or_keeps_it_busy");
    }

    @Test
    void words_that_nobody_can_read_are_refused() {
        assertThatThrownBy(() -> new Words(" ", "why", "remedy")).hasMessage("name must not be blank");
        assertThatThrownBy(() -> new Words("name", "y".repeat(301), "remedy"))
                .hasMessage("why has 301 characters, at most 300 are allowed");
        assertThatThrownBy(() -> Objection.toAll("")).hasMessage("message must not be blank");
        assertThatThrownBy(() -> new Example(List.of(), "en", true)).hasMessage("an example has at least one question");
    }

    private static List<String> failures(LintRule... rules) throws IllegalAccessException {
        var kit = new LintRuleTck() {
            @Override
            public LintRulePlugin plugin() {
                return new Plugin(List.of(rules));
            }

            @Override
            public String releasedId() {
                return "house-style";
            }
        };
        var failed = new ArrayList<String>();
        for (var test : Arrays.stream(LintRuleTck.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList()) {
            try {
                test.invoke(kit);
            } catch (InvocationTargetException thrown) {
                failed.add(test.getName());
            }
        }
        return failed;
    }
}
