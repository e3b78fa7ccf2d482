package io.firsthand.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    /** RFC 8785 section 3.2.2, with the two numbers of its array that need an exponent and the one of 17 digits left out. */
    @Test
    void the_example_of_the_rfc_comes_out_as_printed_there() {
        var input = """
                {
                  "numbers": [4.50, 2e-3],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;

        assertThat(CanonicalJson.of(parse(input)))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[4.5,0.002],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785 section 3.2.3: names are compared by UTF-16 code units, not by code points or a locale. */
    @Test
    void members_are_sorted_as_in_the_example_of_the_rfc() {
        var input = """
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """;

        assertThat(CanonicalJson.of(parse(input)))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"\uD83D\uDE00\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** The first five and the last but one are rows of RFC 8785 appendix B; the others follow from ECMAScript's rule. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "0.000001, 0.000001",
        "333333333.333333, 333333333.333333",
        "1e-6, 0.000001",
        "4.50, 4.5",
        "1E2, 100",
        "-0.50, -0.5",
        "100, 100",
        "9007199254740991, 9007199254740991",
        "-9007199254740991, -9007199254740991",
        "123456789012345000000, 123456789012345000000",
        "0.30, 0.3",
    })
    void numbers_are_written_as_ecmascript_writes_them(String input, String expected) {
        assertThat(CanonicalJson.number(new BigDecimal(input))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E30",
                "1e-27",
                "333333333.33333329",
                "9007199254740993",
                "1e21",
                "9.9e-7",
                "5e-324",
                "1e999999999",
                "1e-999999999"
            })
    void numbers_that_a_double_may_not_hold_are_refused_by_name(String input) {
        assertThatThrownBy(() -> CanonicalJson.number(new BigDecimal(input)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the number " + new BigDecimal(input))
                .hasMessageEndingWith("certificates do not use such numbers");
    }

    @Property
    void plain_decimals_survive_a_double_as_they_are_written(
            @ForAll @IntRange(min = -999_999_999, max = 999_999_999) int digits, @ForAll @IntRange(max = 6) int scale) {
        var written = CanonicalJson.number(BigDecimal.valueOf(digits, scale));

        assertThat(new BigDecimal(written)).isEqualByComparingTo(BigDecimal.valueOf(digits, scale));
        assertThat(BigDecimal.valueOf(Double.parseDouble(written))).isEqualByComparingTo(new BigDecimal(written));
    }

    @Property
    void any_text_comes_back_from_any_parser_and_is_stable(@ForAll("unicode") String text) {
        var canonical =
                CanonicalJson.of(Json.createObjectBuilder().add(text, text).build());

        var again = parse(canonical);
        assertThat(again.asJsonObject().getString(text)).isEqualTo(text);
        assertThat(CanonicalJson.of(again)).isEqualTo(canonical);
    }

    @Provide
    Arbitrary<String> unicode() {
        return Texts.unicode();
    }

    @Test
    void half_a_surrogate_pair_is_refused() {
        assertThatThrownBy(() -> CanonicalJson.of(Json.createValue("a\uD83D")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a string holds half a surrogate pair, which is no Unicode text");
    }

    @Test
    void deep_nesting_is_refused_before_the_stack_ends() {
        JsonValue value = JsonValue.EMPTY_JSON_ARRAY;
        for (int i = 0; i < 200; i++) {
            value = Json.createArrayBuilder().add(value).build();
        }
        JsonValue deep = value;

        assertThatThrownBy(() -> CanonicalJson.of(deep))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("JSON is nested deeper than 64 levels");
    }

    private static JsonValue parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
