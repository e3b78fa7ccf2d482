package io.firsthand.connector.limesurvey;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.connector.http.BaseAddress;
import io.firsthand.spi.Answer;
import io.firsthand.spi.Answer.Choice;
import io.firsthand.spi.Answer.FreeText;
import io.firsthand.spi.Answer.Grid;
import io.firsthand.spi.Answer.Moment;
import io.firsthand.spi.Answer.Numeric;
import io.firsthand.spi.Answer.Ranking;
import io.firsthand.spi.Answer.Scale;
import io.firsthand.spi.Answer.Skipped;
import io.firsthand.spi.Answer.Unsupported;
import io.firsthand.spi.Column;
import io.firsthand.spi.Column.Role;
import io.firsthand.spi.Question;
import io.firsthand.spi.Question.Kind;
import io.firsthand.spi.Question.Option;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyResponse.State;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every question type of the recorded survey, as described and as answered. */
class MappingTest {
    private static final LimeSurveyTrouble TROUBLE =
            new LimeSurveyTrouble(BaseAddress.of("limesurvey", "url", "https://survey.example.org"), Clock.systemUTC());
    private static final LimeSurveyJson JSON = new LimeSurveyJson(TROUBLE);
    private static final Skipped NEVER_SHOWN = new Skipped(false);
    private static final Skipped LEFT_BLANK = new Skipped(true);
    private static final Skipped UNKNOWN_WHY = new Skipped(null);

    private final SurveyDefinition survey = JSON.survey(
            "481516",
            Json.createObjectBuilder()
                    .add("active", "Y")
                    .add("language", "en")
                    .add("additional_languages", "de fr")
                    .build(),
            resource("fieldmap-481516.json"));
    private final JsonObject questions = resource("questions-481516.json");
    private final Map<String, MappedColumn> columns = ReadPlan.byKey(mapped());

    @Test
    void every_question_type_is_described() {
        assertThat(survey.languages()).containsExactly("en", "de", "fr");
        List<Option> ends = options("1", "1", "5", "5");
        assertThat(columns.values().stream().map(MappedColumn::column))
                .containsExactly(
                        column(Role.IGNORED, "name", "Your name?", Kind.SHORT_TEXT, List.of()),
                        column(Role.TEXT, "comment", "Any comments?", Kind.OPEN_TEXT, List.of()),
                        column(Role.ANSWER, "age", "Your age", Kind.NUMBER, List.of()),
                        column(Role.ANSWER, "visit", "Date of visit", Kind.DATE, List.of()),
                        column(Role.ANSWER, "again", "Come again?", Kind.YES_NO, options("Y", "Yes", "N", "No")),
                        column(
                                Role.ANSWER,
                                "gender",
                                "Gender",
                                Kind.SINGLE_CHOICE,
                                options("F", "Female", "M", "Male")),
                        column(Role.ANSWER, "stars", "How many points?", Kind.SCALE, ends),
                        column(
                                Role.ANSWER,
                                "colour",
                                "Favourite colour",
                                Kind.SINGLE_CHOICE,
                                options("A1", "Red", "A2", "Green", "A3", "Blue & \"navy\"")),
                        column(
                                Role.ANSWER,
                                "country",
                                "Country",
                                Kind.SINGLE_CHOICE,
                                options("DE", "Germany", "AT", "Austria", "CH", "Switzerland")),
                        column(
                                Role.ANSWER,
                                "why",
                                "Pick and say why",
                                Kind.SINGLE_CHOICE,
                                options("A1", "Price", "A2", "Quality")),
                        column(Role.TEXT, "why[comment]", "Pick and say why – Comment", Kind.OPEN_TEXT, List.of()),
                        column(
                                Role.ANSWER,
                                "channel",
                                "How did you hear?",
                                Kind.MULTIPLE_CHOICE,
                                options("SQ001", "Radio", "SQ002", "TV", "SQ003", "Web, or \"online\"")),
                        column(
                                Role.ANSWER,
                                "fruit",
                                "Fruit with comments",
                                Kind.MULTIPLE_CHOICE,
                                options("SQ001", "Apple", "SQ002", "Pear")),
                        column(
                                Role.TEXT,
                                "fruit[SQ001comment]",
                                "Fruit with comments – Apple – Comment",
                                Kind.OPEN_TEXT,
                                List.of()),
                        column(
                                Role.TEXT,
                                "fruit[SQ002comment]",
                                "Fruit with comments – Pear – Comment",
                                Kind.OPEN_TEXT,
                                List.of()),
                        column(
                                Role.ANSWER,
                                "rank",
                                "Rank these",
                                Kind.RANKING,
                                options("A1", "Cost", "A2", "Speed", "A3", "Care")),
                        column(Role.ANSWER, "grid", "Rate each", Kind.GRID, options("A1", "Good", "A2", "Bad")),
                        column(
                                Role.ANSWER,
                                "dual",
                                "Dual scale",
                                Kind.GRID,
                                options("A1", "Yes", "A2", "No", "B1", "Often", "B2", "Never")),
                        column(Role.TEXT, "texts[SQ001_C1]", "Array texts – Row 1 – Col 1", Kind.SHORT_TEXT, List.of()),
                        column(Role.TEXT, "texts[SQ001_C2]", "Array texts – Row 1 – Col 2", Kind.SHORT_TEXT, List.of()),
                        column(Role.TEXT, "texts[SQ002_C1]", "Array texts – Row 2 – Col 1", Kind.SHORT_TEXT, List.of()),
                        column(Role.TEXT, "texts[SQ002_C2]", "Array texts – Row 2 – Col 2", Kind.SHORT_TEXT, List.of()),
                        column(Role.ANSWER, "nums", "Array numbers", Kind.GRID, options("C1", "Col 1", "C2", "Col 2")),
                        column(Role.TEXT, "multi[SQ001]", "Several texts – First", Kind.SHORT_TEXT, List.of()),
                        column(Role.TEXT, "multi[SQ002]", "Several texts – Second", Kind.SHORT_TEXT, List.of()),
                        column(Role.ANSWER, "amounts", "Several numbers", Kind.GRID, List.of()),
                        column(Role.IGNORED, "photo", "Upload", Kind.OTHER, List.of()),
                        column(Role.IGNORED, "info", "Just a text display", Kind.OTHER, List.of()),
                        column(Role.IGNORED, "calc", "{age*2}", Kind.OTHER, List.of()));
    }

    @Test
    void a_full_row_becomes_one_answer_of_each_kind() {
        Map<String, Answer> expected = new LinkedHashMap<>();
        expected.put("name", new FreeText("Ada"));
        expected.put("comment", new FreeText("Plain"));
        expected.put("age", new Numeric(new BigDecimal("36")));
        expected.put("visit", new Moment("2026-03-29T02:30:00"));
        expected.put("again", chosen("Y", "Yes"));
        expected.put("gender", chosen("F", "Female"));
        expected.put("stars", new Scale(4, 1, 5));
        expected.put("colour", chosen("A1", "Red"));
        expected.put("country", chosen("DE", "Germany"));
        expected.put("why", chosen("A2", "Quality"));
        expected.put("why[comment]", new FreeText("good"));
        expected.put("channel", new Choice(options("SQ001", "Radio", "SQ003", "Web, or \"online\""), "a friend"));
        expected.put("fruit", chosen("SQ001", "Apple"));
        expected.put("fruit[SQ001comment]", new FreeText("crisp"));
        expected.put("fruit[SQ002comment]", NEVER_SHOWN);
        expected.put("rank", new Ranking(options("A3", "Care", "A1", "Cost", "A2", "Speed")));
        expected.put("grid", grid("SQ001", chosen("A1", "Good"), "SQ002", chosen("A2", "Bad")));
        expected.put(
                "dual",
                grid("SQ001", grid("1", chosen("A1", "Yes"), "2", chosen("B2", "Never")), "SQ002", NEVER_SHOWN));
        expected.put("texts[SQ001_C1]", new FreeText("r1c1"));
        expected.put("texts[SQ001_C2]", NEVER_SHOWN);
        expected.put("texts[SQ002_C1]", NEVER_SHOWN);
        expected.put("texts[SQ002_C2]", new FreeText("r2c2"));
        expected.put(
                "nums", new Grid(Map.of("SQ001", grid("C1", new Numeric(new BigDecimal("7")), "C2", UNKNOWN_WHY))));
        expected.put("multi[SQ001]", new FreeText("one"));
        expected.put("multi[SQ002]", new FreeText("two"));
        expected.put(
                "amounts",
                grid("SQ001", new Numeric(new BigDecimal("2")), "SQ002", new Numeric(new BigDecimal("3.5"))));
        expected.put("photo", NEVER_SHOWN);
        expected.put("info", NEVER_SHOWN);
        expected.put("calc", new Unsupported("*", "72"));

        SurveyResponse first = response(1);

        assertThat(first.answers()).isEqualTo(expected);
        assertThat(List.copyOf(first.answers().keySet())).isEqualTo(List.copyOf(expected.keySet()));
        assertThat(first.state()).isEqualTo(State.COMPLETED);
        assertThat(first.submittedAt()).isEqualTo(Instant.parse("2026-11-21T19:12:44Z"));
        assertThat(first.rawTime()).isEqualTo("2026-11-21 20:12:44");
        assertThat(first.language()).isEqualTo("en");
    }

    @Test
    void other_is_the_text_that_was_typed() {
        assertThat(response(52).answers()).containsEntry("colour", new Choice(List.of(), "Teal \"ish\""));
    }

    @Test
    void a_value_outside_of_its_scale_is_kept_as_it_is() {
        assertThat(response(55).answers())
                .containsEntry("stars", new Unsupported("5", "0"))
                .containsEntry("age", new Numeric(BigDecimal.ZERO))
                .containsEntry("again", chosen("N", "No"))
                .containsEntry("channel", LEFT_BLANK);
    }

    @Test
    void null_was_never_shown_and_an_empty_text_was_left_blank() {
        assertThat(response(7).answers())
                .containsEntry("comment", LEFT_BLANK)
                .containsEntry("again", LEFT_BLANK)
                .containsEntry("colour", NEVER_SHOWN)
                .containsEntry("rank", NEVER_SHOWN)
                .containsEntry("age", UNKNOWN_WHY);
    }

    @Test
    void characters_of_all_kinds_stay() {
        assertThat(response(2).answers()).containsEntry("name", new FreeText("Zoë Ωμέγα 李雷 🦊👩‍👩‍👧‍👦"));
        assertThat(response(56).answers())
                .containsEntry("name", new FreeText("a\0b\u0007c"))
                .containsEntry("comment", new FreeText("\u001b[31m"));
    }

    @Test
    void states_tell_opened_from_answered_from_finished() {
        assertThat(Stream.of(1, 9, 59, 60).map(id -> response(id).state()))
                .containsExactly(State.COMPLETED, State.PARTIAL, State.PARTIAL, State.STARTED);
        assertThat(response(60).submittedAt()).isNull();
    }

    @Test
    void an_uploaded_file_is_unsupported_and_keeps_what_was_sent() {
        String sent = "[{\"title\": \"T\", \"name\": \"tiny%20%E2%9C%93.png\"}]";
        assertThat(columns.get("photo").answer().apply(field -> sent)).isEqualTo(new Unsupported("|", sent));
    }

    @ParameterizedTest
    @CsvSource({
        "A, 3, 'Scale[value=3, min=1, max=5]'",
        "B, 10, 'Scale[value=10, min=1, max=10]'",
        "C, U, 'Choice[chosen=[Option[code=U, label=Uncertain]], otherText=null]'",
        "E, I, 'Choice[chosen=[Option[code=I, label=Increase]], otherText=null]'",
        "H, Z9, 'Choice[chosen=[Option[code=Z9, label=Z9]], otherText=null]'",
        "K, 1e5, 'Unsupported[type=K, raw=1e5]'"
    })
    void arrays_that_were_not_recorded_become_grids(String letter, String cell, String expected) {
        Field field = new Field("1X1X1SQ001", "q[SQ001]", "SQ001", List.of("Row"));
        MappedColumn column = only(letter, field);
        assertThat(column.answer().apply(any -> cell)).hasToString("Grid[rows={SQ001=" + expected + "}]");
    }

    @Test
    void a_type_of_a_plugin_is_unsupported_with_all_its_cells() {
        SurveyQuestion question = new SurveyQuestion(
                "1",
                "map",
                QuestionType.ofLetter("?"),
                "?",
                "Where?",
                false,
                List.of(new Field("a", "map[lat]", "lat", List.of()), new Field("b", "map[lon]", "lon", List.of())));
        MappedColumn column =
                new QuestionMapping(question, List.of(), List.of()).columns().get(0);
        assertThat(column.answer().apply(field -> field.code().equals("lat") ? "47.4" : "8.5"))
                .isEqualTo(new Unsupported("?", "lat=47.4\nlon=8.5"));
    }

    @Test
    void the_language_question_offers_the_languages_of_the_survey() {
        MappedColumn column = only("I", new Field("1X1X1", "q", "", List.of()));
        assertThat(column.question())
                .isEqualTo(
                        new Question("q", "Q?", Kind.SINGLE_CHOICE, options("en", "en", "de", "de"), List.of(), null));
        assertThat(column.answer().apply(any -> "de")).isEqualTo(chosen("de", "de"));
    }

    private static MappedColumn only(String letter, Field field) {
        SurveyQuestion question =
                new SurveyQuestion("1", "q", QuestionType.ofLetter(letter), letter, "Q?", false, List.of(field));
        List<MappedColumn> columns = new QuestionMapping(question, List.of(), List.of("en", "de")).columns();
        assertThat(columns).hasSize(1);
        return columns.get(0);
    }

    private SurveyResponse response(int id) {
        List<Column> read = new ArrayList<>(List.of(
                new Column("submitdate", Role.DATE, null, List.of()),
                new Column("startlanguage", Role.LANGUAGE, null, List.of())));
        Map<String, MappedColumn> all = new LinkedHashMap<>(columns);
        for (String name : List.of("submitdate", "startlanguage")) {
            all.put(
                    name,
                    new MappedColumn(
                            name,
                            Role.IGNORED,
                            null,
                            List.of(survey.metadata(name).orElseThrow()),
                            cells -> NEVER_SHOWN));
        }
        columns.values().forEach(column -> read.add(column.column().as(Role.ANSWER)));
        ReadPlan plan = new ReadPlan(
                survey,
                all,
                new SourceDescription(SourceDescription.Kind.SURVEY, SourceDescription.PermissionBasis.UNKNOWN, read),
                new LocalTimes(ZoneId.of("Europe/Berlin")));
        JsonObject row = resource("export-481516.json").getJsonArray("responses").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getInt("id") == id)
                .findFirst()
                .orElseThrow();
        assertThat(plan.missingIn(row)).isEmpty();
        return plan.row(id, row).response();
    }

    private List<MappedColumn> mapped() {
        List<MappedColumn> mapped = new ArrayList<>();
        for (SurveyQuestion question : survey.questions()) {
            List<List<Option>> options = question.type().hasAnswerOptions()
                    ? JSON.options(questions.getJsonObject(question.id()))
                    : List.of();
            mapped.addAll(new QuestionMapping(question, options, survey.languages()).columns());
        }
        return mapped;
    }

    private static Column column(Role role, String key, String wording, Kind kind, List<Option> options) {
        return new Column(key, role, new Question(key, wording, kind, options, List.of(), null), List.of());
    }

    private static List<Option> options(String... codesAndLabels) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < codesAndLabels.length; i += 2) {
            options.add(new Option(codesAndLabels[i], codesAndLabels[i + 1]));
        }
        return options;
    }

    private static Choice chosen(String code, String label) {
        return new Choice(options(code, label), null);
    }

    private static Grid grid(String row1, Answer first, String row2, Answer second) {
        Map<String, Answer> rows = new LinkedHashMap<>();
        rows.put(row1, first);
        rows.put(row2, second);
        return new Grid(rows);
    }

    private static JsonObject resource(String name) {
        try (InputStream in = MappingTest.class.getResourceAsStream("/recordings/limesurvey/" + name);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
