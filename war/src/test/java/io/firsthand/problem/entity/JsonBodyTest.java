package io.firsthand.problem.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.firsthand.spi.Finding;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonBodyTest {

    private static JsonBody body(String json) {
        return JsonBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Problem problem(Runnable reading) {
        return catchThrowableOfType(ProblemException.class, reading::run).problem();
    }

    @Test
    void members_are_read_by_name_and_type() {
        var body = body(
                "{\"name\":\" Ada \",\"count\":3,\"ok\":true,\"type\":\"first-realisation\",\"feeds\":[\"trigger\"]}");
        assertThat(body.text("name", 10)).isEqualTo("Ada");
        assertThat(body.number("count", 0, 9)).isEqualTo(3);
        assertThat(body.flag("ok", false)).isTrue();
        assertThat(body.choice("type", Finding.Type.class)).isEqualTo(Finding.Type.FIRST_REALISATION);
        assertThat(body.texts("feeds", 5, 20)).containsExactly("trigger");
        body.end();
    }

    @Test
    void an_unknown_member_is_named_with_those_that_there_are() {
        var body = body("{\"name\":\"Ada\",\"nmae\":1}");
        body.text("name", 10);
        assertThat(problem(body::end))
                .isEqualTo(new Problem(
                        422,
                        "invalid-input",
                        "The request holds something that is not allowed",
                        "'nmae' is not a member of this request; the members are name.",
                        List.of(new Problem.Place(
                                "/nmae", "'nmae' is not a member of this request; the members are name."))));
    }

    @Test
    void a_member_inside_a_list_is_named_by_its_pointer() {
        var body = body("{\"columns\":[{\"key\":\"a\"},{\"key\":7}]}");
        var second = body.objects("columns", 5).get(1);
        assertThat(problem(() -> second.text("key", 10)).errors())
                .containsExactly(new Problem.Place("/columns/1/key", "'key' must be text."));
    }

    @Test
    void a_choice_lists_what_there_is() {
        assertThat(problem(() -> body("{\"basis\":\"maybe\"}").choice("basis", Finding.Polarity.class))
                        .detail())
                .isEqualTo("'maybe' is not a basis; it is one of affirmed, negated, uncertain.");
    }

    @Test
    void what_is_no_json_object_is_malformed() {
        assertThat(problem(() -> body("[1]")).status()).isEqualTo(400);
        assertThat(problem(() -> body("{\"a\":")).status()).isEqualTo(400);
        assertThat(problem(() -> body("")).status()).isEqualTo(400);
        assertThat(problem(() -> body("{} {}")).status()).isEqualTo(400);
        assertThat(problem(() -> body("{\"a\":".repeat(2000))).status()).isEqualTo(400);
    }

    @Test
    void a_member_that_comes_twice_is_malformed() {
        assertThat(problem(() -> body("{\"a\":1,\"a\":2}")).status()).isEqualTo(400);
        assertThat(problem(() -> body("{\"a\":{\"b\":1,\"b\":2}}")).status()).isEqualTo(400);
    }

    @Test
    void half_of_a_character_is_refused() {
        var half = new Problem.Place("/a", "'a' holds half of a character (a lone surrogate); remove it.");
        assertThat(problem(() -> body("{\"a\":\"x\\ud800\"}").text("a", 9)).errors())
                .containsExactly(half);
        assertThat(problem(() -> body("{\"a\":[\"\\udc00x\"]}").texts("a", 9, 9))
                        .errors())
                .containsExactly(half);
        assertThat(body("{\"a\":\"\\ud83d\\ude00\"}").text("a", 9)).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void texts_by_name_leave_out_the_blank_ones() {
        assertThat(body("{\"a\":{\"x\":\" 1 \",\"y\":\" \"}}").textsByName("a", 9))
                .isEqualTo(Map.of("x", "1"));
        assertThat(body("{}").textsByName("a", 9)).isEmpty();
        assertThat(problem(() -> body("{\"a\":{\"x\":1}}").textsByName("a", 9)).errors())
                .containsExactly(new Problem.Place("/a", "'a' holds texts of at most 9 characters."));
    }

    @Test
    void a_number_of_too_many_digits_is_malformed() {
        for (var number : List.of("9".repeat(2000), "1e99999999999")) {
            assertThat(problem(() -> body("{\"a\":" + number + "}")))
                    .isEqualTo(Problem.of(
                            400,
                            "malformed-request",
                            "The request cannot be read",
                            "The request body holds a number with too many digits."));
        }
        assertThat(problem(() -> body("{\"a\":1e999999999}").number("a", 0, 9)).detail())
                .isEqualTo("'a' must be a whole number.");
    }

    @Property
    void any_bytes_are_read_or_refused_by_a_problem(@ForAll byte[] bytes) {
        try {
            JsonBody.read(new ByteArrayInputStream(bytes)).end();
        } catch (ProblemException e) {
            assertThat(e.problem().status()).isIn(400, 413, 422);
        }
    }
}
