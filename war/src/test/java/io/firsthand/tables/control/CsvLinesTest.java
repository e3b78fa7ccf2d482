package io.firsthand.tables.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void what_begins_like_a_formula_gets_an_apostrophe(String cell) {
        assertThat(CsvLines.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I said = 1", "'quoted'", "1 - 1", "“=”"})
    void everything_else_stays_as_it_is(String cell) {
        assertThat(CsvLines.harmless(cell)).isEqualTo(cell);
        assertThat(CsvLines.read(CsvLines.write(List.of(List.of("a", cell))))).containsExactly(List.of("a", cell));
    }
}
