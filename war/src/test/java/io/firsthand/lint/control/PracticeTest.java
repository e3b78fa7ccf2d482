package io.firsthand.lint.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.instruments.control.YamlNode;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Level;
import io.firsthand.lint.entity.TypedQuestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everyday questions, good and bad: advice must be worth reading. */
class PracticeTest {
    private static final Lint LINT = new Lint();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void good_questions_give_under_five_per_cent_warnings(String language) {
        var good = Practice.read(language).good();
        var warned = good.stream()
                .filter(question -> advice(question).stream().anyMatch(one -> one.level() != Level.INFO))
                .map(question -> question.wording() + " → " + advice(question))
                .toList();

        assertThat(warned.size() * 100)
                .as("%d of %d good questions: %s", warned.size(), good.size(), warned)
                .isLessThan(good.size() * 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void at_least_nine_of_ten_bad_questions_are_noticed_for_what_is_wrong(String language) {
        var bad = Practice.read(language).bad();
        var missed = bad.stream()
                .filter(one -> advice(one.question()).stream()
                        .noneMatch(advice -> advice.rule().equals(one.rule())))
                .map(one -> one.rule() + ": " + one.question().wording())
                .toList();

        assertThat((bad.size() - missed.size()) * 100)
                .as("missed %d of %d: %s", missed.size(), bad.size(), missed)
                .isGreaterThanOrEqualTo(bad.size() * 90);
    }

    private static List<Advice> advice(TypedQuestion question) {
        return LINT.question(question.asBankQuestion(), question.language());
    }

    /** A question and the rule that it breaks. */
    private record Bad(String rule, TypedQuestion question) {}

    /** The questions of one language. */
    private record Practice(List<TypedQuestion> good, List<Bad> bad) {
        static Practice read(String language) {
            String name = "practice." + language + ".yaml";
            try (InputStream in = Practice.class.getResourceAsStream("/io/firsthand/lint/" + name)) {
                return YamlNode.read(name, Objects.requireNonNull(in), file -> {
                    Rulebook.requireFormat(file);
                    file.text("language");
                    var bad = new ArrayList<Bad>(file.eachTextOr(
                            "bad",
                            text -> new Bad(text.substring(0, 3), TypedQuestion.open(language, text.substring(6))),
                            node -> new Bad(node.text("rule"), LanguageSheet.question(node, language))));
                    return new Practice(LanguageSheet.questions(file, "good", language), bad);
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
