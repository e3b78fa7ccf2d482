package io.firsthand.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.spi.tck.KnownSurvey;
import io.firsthand.spi.tck.Situation;
import io.firsthand.spi.tck.SurveyToolFixture;
import io.firsthand.spi.tck.SurveyToolTck;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The kit itself: a tool that keeps the rules passes, and each broken rule is caught by the test that speaks of it. */
class ConformanceKitTest {

    @Test
    void a_tool_that_keeps_every_rule_passes() throws Exception {
        assertThat(failures(InMemoryTool.Flaw.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SKIPS_A_RESPONSE, pages_of_any_size_hold_every_response_once_and_in_order",
        "REPEATS_A_RESPONSE, pages_of_any_size_hold_every_response_once_and_in_order",
        "NEVER_ENDS, pages_of_any_size_hold_every_response_once_and_in_order",
        "IGNORES_THE_CURSOR, a_new_session_reads_the_same_rest_from_any_cursor",
        "TRIMS_TEXT, text_is_kept_byte_for_byte",
        "TURNS_CRLF_INTO_LF, text_is_kept_byte_for_byte",
        "USES_THE_MACHINES_ZONE, times_are_instants_that_do_not_depend_on_the_zone_of_the_machine",
        "FORGETS_THE_WAIT, too_many_calls_are_rate_limited_with_the_wait_the_tool_named",
        "HIDES_THE_BROKEN_FIELD, a_broken_response_is_named_by_its_field",
        "TELLS_THE_SECRET_IN_AN_EXCEPTION, the_secret_is_in_no_exception_text_form_or_log",
        "TELLS_THE_SECRET_IN_ITS_TEXT_FORM, the_secret_is_in_no_exception_text_form_or_log",
        "LOGS_THE_SECRET, the_secret_is_in_no_exception_text_form_or_log",
        "RETRIES, each_operation_makes_exactly_the_calls_it_needs",
        "CALLS_WHEN_OPENED, each_operation_makes_exactly_the_calls_it_needs",
        "WORKS_AFTER_CLOSE, closing_twice_is_fine_and_use_after_closing_is_refused",
        "SHARES_A_POSITION, two_sessions_side_by_side_do_not_mix",
        "DROPS_UNKNOWN_ANSWERS, an_answer_of_an_unknown_type_is_kept_as_unsupported",
        "SWEEPS_UNDECLARED, an_undeclared_capability_is_refused_and_a_declared_one_works",
        "SAYS_UNAVAILABLE_FOR_A_WRONG_KEY, a_wrong_key_is_credentials_rejected"
    })
    void a_broken_rule_is_caught_by_the_test_that_speaks_of_it(InMemoryTool.Flaw flaw, String test) throws Exception {
        assertThat(failures(flaw)).contains(test);
    }

    @ParameterizedTest
    @EnumSource(value = InMemoryTool.Flaw.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void no_flaw_passes_unnoticed(InMemoryTool.Flaw flaw) throws Exception {
        assertThat(failures(flaw)).isNotEmpty();
    }

    @Test
    void what_a_fixture_forgets_is_asked_for_by_name() {
        SurveyToolFixture forgetful = new SurveyToolFixture() {
            @Override
            public KnownSurvey survey() {
                return new InMemoryTool.Fixture().survey();
            }

            @Override
            public ConnectionSettings arrange(Situation situation) {
                return new InMemoryTool.Fixture().arrange(situation);
            }
        };

        assertThatThrownBy(forgetful::secret)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("override secret(), or declare SECRET_SETTING in notApplicable() with a reason");
    }

    private static List<String> failures(InMemoryTool.Flaw flaw) throws IllegalAccessException {
        List<String> failed = new ArrayList<>();
        List<Method> tests = Arrays.stream(SurveyToolTck.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        for (Method test : tests) {
            try {
                test.invoke(new InMemoryTool.Kit(flaw));
            } catch (InvocationTargetException thrown) {
                failed.add(test.getName());
            }
        }
        return failed;
    }
}
