package io.firsthand.lint.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Rule;
import io.firsthand.lint.entity.SurveyDraft;
import io.firsthand.lint.entity.TypedQuestion;
import io.firsthand.lint.entity.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of the data files, one test each. */
class RulesTest {
    private static final Lint LINT = new Lint();

    @Test
    void there_are_34_rules_and_four_of_them_block() {
        assertThat(LINT.rules())
                .extracting(Rule::id)
                .startsWith("Q01", "Q02")
                .endsWith("Q33", "Q34")
                .hasSize(34);
        assertThat(LINT.rules().stream().filter(rule -> rule.level().code().equals("block")))
                .extracting(Rule::id)
                .containsExactly("Q21", "Q22", "Q29", "Q32");
    }

    @Test
    void every_rule_about_words_has_examples_in_every_language() {
        var silent = new ArrayList<String>();
        for (String language : List.of("en", "de")) {
            LINT.rules().stream()
                    .filter(rule -> rule.where().contains(Where.ITEM))
                    .filter(rule -> !rule.id().equals("Q23"))
                    .filter(rule -> LINT.firing(rule.id(), language).isEmpty()
                            || LINT.quiet(rule.id(), language).isEmpty())
                    .forEach(rule -> silent.add(rule.id() + " " + language));
        }
        assertThat(silent).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> rules_about_words_notice_their_examples_and_nothing_that_looks_alike() {
        return Stream.of("en", "de")
                .flatMap(language -> LINT.rules().stream()
                        .flatMap(rule -> Stream.concat(
                                LINT.firing(rule.id(), language).stream()
                                        .map(question -> dynamicTest(
                                                rule.id() + " " + language + " fires: " + question.wording(),
                                                () -> assertThat(rules(question))
                                                        .contains(rule.id()))),
                                LINT.quiet(rule.id(), language).stream()
                                        .map(question -> dynamicTest(
                                                rule.id() + " " + language + " is quiet: " + question.wording(),
                                                () -> assertThat(rules(question))
                                                        .doesNotContain(rule.id()))))));
    }

    @TestFactory
    Stream<DynamicTest> rules_about_drafts_notice_their_examples_and_nothing_that_looks_alike() {
        return Drafts.all().stream()
                .flatMap(example -> Stream.concat(
                        example.fires().stream()
                                .map(draft -> dynamicTest(
                                        example.rule() + " fires: " + ids(draft),
                                        () -> assertThat(rules(LINT.survey(draft)))
                                                .contains(example.rule()))),
                        example.quiet().stream()
                                .map(draft -> dynamicTest(
                                        example.rule() + " is quiet: " + ids(draft),
                                        () -> assertThat(rules(LINT.survey(draft)))
                                                .doesNotContain(example.rule())))));
    }

    private static List<String> rules(TypedQuestion question) {
        return rules(LINT.question(question.asBankQuestion(), question.language()));
    }

    private static List<String> rules(List<Advice> advice) {
        return advice.stream().map(Advice::rule).toList();
    }

    private static List<String> ids(SurveyDraft draft) {
        return draft.asked().stream().map(asked -> asked.item().id()).toList();
    }
}
