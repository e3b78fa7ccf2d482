package io.firsthand.instruments.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.instruments.entity.Condition.All;
import io.firsthand.instruments.entity.Condition.Any;
import io.firsthand.instruments.entity.Condition.Chosen;
import io.firsthand.instruments.entity.Condition.Not;
import io.firsthand.instruments.entity.Condition.Setting;
import io.firsthand.instruments.entity.Condition.Substantive;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    @Test
    void not_binds_before_and_before_or() {
        assertThat(Condition.parse("subst(WOR2) or not WLS1=ours and USE1 in {few,many}"))
                .isEqualTo(new Any(List.of(
                        new Substantive("WOR2"),
                        new All(List.of(
                                new Not(new Chosen("WLS1", List.of("ours"))),
                                new Chosen("USE1", List.of("few", "many")))))));
    }

    @Test
    void settings_of_a_draft_survey_are_no_items() {
        assertThat(Condition.parse("basis=consent")).isEqualTo(new Setting("basis", "consent"));
        assertThat(Condition.parse("mode=strict").mentions()).isEmpty();
    }

    @Test
    void a_list_that_is_filled_in_later_has_a_code_with_a_star() {
        assertThat(Condition.parse("not SCR1=r*")).isEqualTo(new Not(new Chosen("SCR1", List.of("r*"))));
    }

    @Test
    void mentions_are_items_with_the_codes_asked_for() {
        assertThat(Condition.parse("CON4=yes or CON3=ask and subst(WOR2) or CON3 in {yes,ask}")
                        .mentions())
                .isEqualTo(Map.of("CON3", Set.of("ask", "yes"), "CON4", Set.of("yes"), "WOR2", Set.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                | it ends too early
                    WOR2              | '=' is missing
                    WOR2=             | it ends too early
                    WOR2=yes no       | 'no' is one too many
                    subst WOR2        | '(' is missing
                    subst(worry)      | 'worry' is no id of an item such as WOR2
                    WOR2 in {a b}     | '}' is missing
                    mode=loose        | mode is one of [anonymous, normal, strict], not 'loose'
                    WOR2=a; DROP      | '; DROP' is not understood
                    (WOR2=a)          | '(' is no id of an item such as WOR2
                    """)
    void what_is_not_understood_is_named(String text, String why) {
        assertThatThrownBy(() -> Condition.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("condition \"" + text + "\": " + why);
    }

    @Property
    void a_condition_written_out_reads_as_the_same(@ForAll("conditions") Condition condition) {
        assertThat(Condition.parse(condition.toString())).isEqualTo(condition);
    }

    @Property
    void any_text_is_read_or_refused_by_name(@ForAll String text) {
        try {
            assertThat(Condition.parse(text).toString()).isNotBlank();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("condition \"");
        }
    }

    @Provide
    Arbitrary<Condition> conditions() {
        Arbitrary<String> items = Arbitraries.of("WOR1", "FIR2A", "USE1");
        Arbitrary<Condition> single = Arbitraries.oneOf(
                items.map(Substantive::new),
                items.flatMap(item -> Arbitraries.of("few", "m13", "r*")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(codes -> new Chosen(item, codes))),
                Arbitraries.of(new Setting("basis", "other"), new Setting("sink", "person")));
        Arbitrary<Condition> signed = Arbitraries.oneOf(single, single.map(Not::new));
        Arbitrary<Condition> all = signed.list().ofMinSize(2).ofMaxSize(3).map(All::new);
        Arbitrary<Condition> part = Arbitraries.oneOf(signed, all);
        return Arbitraries.oneOf(part, part.list().ofMinSize(2).ofMaxSize(3).map(Any::new));
    }
}
