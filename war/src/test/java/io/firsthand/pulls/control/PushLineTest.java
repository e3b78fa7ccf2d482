package io.firsthand.pulls.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Question;
import io.firsthand.spi.SurveyResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushLineTest {
    private static final PushLine READER = new PushLine(List.of(
            new Column("why", Column.Role.TEXT, Question.open("why", "Why?", List.of(), null), List.of()),
            new Column("plan", Column.Role.ANSWER, Question.open("plan", "", List.of(), null), List.of())));

    private static SurveyResponse read(String json) {
        return READER.read(json.replace('\'', '"').getBytes(UTF_8));
    }

    @Test
    void a_line_with_everything_is_read_as_it_was_sent() {
        var response = read(
                "{'id':'r1','submittedAt':'2026-11-28T10:00:00+01:00','person':'ada@example.org','state':'partial',"
                        + "'language':'de','consent':false,'answers':{'why':' so\\nweit ','plan':['a','b']}}");
        assertThat(response)
                .isEqualTo(new SurveyResponse(
                        "r1",
                        SurveyResponse.State.PARTIAL,
                        Instant.parse("2026-11-28T09:00:00Z"),
                        "2026-11-28T10:00:00+01:00",
                        "de",
                        "ada@example.org",
                        false,
                        Map.of(
                                "why",
                                new Answer.FreeText(" so\nweit "),
                                "plan",
                                new Answer.Choice(
                                        List.of(new Question.Option("a", "a"), new Question.Option("b", "b")), null))));
    }

    @Test
    void only_id_and_answers_are_needed_and_a_response_is_complete_unless_it_says_otherwise() {
        assertThat(read("{'id':'r1','answers':{}}"))
                .isEqualTo(new SurveyResponse(
                        "r1", SurveyResponse.State.COMPLETED, null, null, null, null, null, Map.of()));
    }

    @Test
    void closed_answers_are_numbers_texts_and_yes_or_no() {
        assertThat(read("{'id':'r','answers':{'plan':7}}").answers())
                .isEqualTo(Map.of("plan", new Answer.Numeric(new BigDecimal(7))));
        assertThat(read("{'id':'r','answers':{'plan':true}}").answers())
                .isEqualTo(Map.of("plan", new Answer.Choice(List.of(new Question.Option("yes", "yes")), null)));
        assertThat(read("{'id':'r','answers':{'plan':'pro','why':null}}").answers())
                .as("blanks are left out, so that a response is the same with and without them")
                .isEqualTo(Map.of("plan", new Answer.FreeText("pro")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'answers':{}} | 'id' is missing.",
                "{'id':'r'} | 'answers' must be an object.",
                "{'id':'r','answers':{'where':'x'}} | The source has no column 'where'; it has [plan, why].",
                "{'id':'r','answers':{'why':7}} | The column holds open text; send a text.",
                "{'id':'r','answers':{'plan':{}}} | An answer is a text, a number, true, false, or a list of texts.",
                "{'id':'r','answers':{},'submittedAt':'yesterday'} | 'submittedAt' is a time with its offset, such as 2026-11-28T10:00:00+01:00.",
                "{'id':'r','answers':{},'mail':'x'} | 'mail' is not a member of this request; the members are answers, consent, id, language, person, state, submittedAt.",
                "{'id':'r','answers':{},'submittedAt':'+999999-01-01T00:00:00Z'} | 'submittedAt' is a time with its offset, such as 2026-11-28T10:00:00+01:00.",
                "[] | The request body is not a JSON object whose members all have different names."
            })
    void what_is_wrong_is_named(String line, String detail) {
        assertThatThrownBy(() -> read(line))
                .extracting(e -> ((ProblemException) e).problem().detail())
                .isEqualTo(detail);
    }

    @Property
    void any_bytes_are_read_or_refused(@ForAll @Size(max = 200) byte[] bytes) {
        try {
            READER.read(bytes);
        } catch (ProblemException e) {
            assertThat(e.problem().status()).isIn(400, 422);
        }
    }

    @Property
    void no_answer_stands_in_a_refusal(@ForAll String answer) {
        var line = jakarta.json.Json.createObjectBuilder()
                .add("id", "r")
                .add(
                        "answers",
                        jakarta.json.Json.createObjectBuilder()
                                .add("why", 7)
                                .add(
                                        "plan",
                                        jakarta.json.Json.createObjectBuilder().add("x", "secret " + answer)))
                .build();
        assertThatThrownBy(() -> READER.read(line.toString().getBytes(UTF_8)))
                .extracting(e -> ((ProblemException) e).problem().detail())
                .asString()
                .doesNotContain("secret");
    }
}
