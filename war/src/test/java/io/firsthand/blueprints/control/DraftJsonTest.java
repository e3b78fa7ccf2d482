package io.firsthand.blueprints.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.blueprints.entity.Draft;
import io.firsthand.blueprints.entity.SurveyLanguage;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.Promptedness;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DraftJsonTest {
    private static JsonBody body(String json) {
        return JsonBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), 8 << 20);
    }

    private static String detail(Throwable thrown) {
        var place = ((ProblemException) thrown).problem().errors().get(0);
        return place.pointer() + " " + place.detail();
    }

    @Property(tries = 300)
    void a_draft_goes_into_its_file_and_comes_back_the_same(@ForAll("drafts") Draft draft) {
        var file = BlueprintFile.write(Drafts.layout(draft), Drafts.INSTRUMENTS).toString();
        assertThat(BlueprintFile.read(body(file))).isEqualTo(draft);
    }

    @Provide
    static Arbitrary<Draft> drafts() {
        return Combinators.combine(
                        name(),
                        name().injectNull(0.5),
                        Arbitraries.of("QP", "WD", "ZZ").injectNull(0.5),
                        Arbitraries.of(Audience.class),
                        Arbitraries.of(SurveyLanguage.class)
                                .list()
                                .uniqueElements()
                                .ofMinSize(1),
                        items().list().ofMaxSize(6),
                        Combinators.combine(
                                        typed(), Arbitraries.of("N-END", "N-OUT", "N-X"), Arbitraries.of(true, false))
                                .as(Draft.End::new)
                                .list()
                                .ofMaxSize(3),
                        Combinators.combine(
                                        words(),
                                        Arbitraries.maps(
                                                        Arbitraries.of("product", "decision", "real", "nonsense"),
                                                        Arbitraries.maps(
                                                                Arbitraries.of(SurveyLanguage.class),
                                                                typed().list().ofMaxSize(3)))
                                                .ofMaxSize(4),
                                        Arbitraries.maps(Arbitraries.of("N1", "N8", "N-END", "X"), words())
                                                .ofMaxSize(4),
                                        Arbitraries.of(Draft.Basis.class),
                                        Arbitraries.of(Draft.Mode.class),
                                        Arbitraries.of("CON3", "CON4", "CON5", "CON6", "ZZZ")
                                                .list()
                                                .uniqueElements())
                                .as((anchor, fillings, notice, basis, mode, closing) ->
                                        List.of(anchor, fillings, notice, basis, mode, closing)))
                .as(DraftJsonTest::draft);
    }

    @SuppressWarnings("unchecked")
    private static Draft draft(
            String name,
            String goal,
            String pack,
            Audience audience,
            List<SurveyLanguage> languages,
            List<Draft.Item> items,
            List<Draft.End> ends,
            List<?> rest) {
        return new Draft(
                name,
                goal,
                pack,
                audience,
                languages,
                pack == null ? null : "dec",
                (Map<SurveyLanguage, String>) rest.get(0),
                (Map<String, Map<SurveyLanguage, List<String>>>) rest.get(1),
                items,
                ends,
                (Draft.Basis) rest.get(3),
                (Draft.Mode) rest.get(4),
                (List<String>) rest.get(5),
                (Map<String, Map<SurveyLanguage, String>>) rest.get(2));
    }

    private static Arbitrary<Draft.Item> items() {
        var own = Combinators.combine(
                        Arbitraries.of(ItemKind.class),
                        Combinators.combine(Arbitraries.of("a", "b2", "none", "r1"), words())
                                .as(Draft.OwnOption::new)
                                .list()
                                .ofMaxSize(3),
                        Arbitraries.of("pain", "goal").list().ofMaxSize(2),
                        typed(),
                        Arbitraries.of(Promptedness.class).injectNull(0.3),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(true, false))
                .as(Draft.Own::new);
        return Combinators.combine(
                        Arbitraries.of("TRG1", "WOR2", "OWN1", "SCR1", "FIR2B", "ODI1"),
                        Arbitraries.integers().between(1, 3),
                        words(),
                        typed(),
                        own.injectNull(0.6))
                .as(Draft.Item::new);
    }

    /** What people type: anything that a text may hold, blanks, quotes, braces and emoji with it. */
    private static Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                Arbitraries.of("", " ", "subst(TRG1)", "SCR2=alone", "{product} \"x\"", "naïve 🙂\n  two lines "),
                Arbitraries.strings().ofMaxLength(20).filter(DraftJsonTest::isText));
    }

    private static boolean isText(String text) {
        return text.codePoints().allMatch(point -> point != 0 && (point < 0xD800 || point > 0xDFFF));
    }

    private static Arbitrary<String> name() {
        return Arbitraries.of("Why people leave", "Ä \"quoted\" 🙂 name", "x");
    }

    private static Arbitrary<Map<SurveyLanguage, String>> words() {
        return Arbitraries.maps(Arbitraries.of(SurveyLanguage.class), typed());
    }

    @Test
    void a_draft_is_written_as_it_was_typed() {
        var draft = Drafts.BLUEPRINTS.begin(
                new Blueprints.Beginning("Left", "churn months 1–3", "LU", Audience.B2C, List.of()));
        assertThat(DraftJson.write(draft).build())
                .hasToString(
                        "{\"name\":\"Left\",\"goal\":\"churn months 1–3\",\"pack\":\"LU\",\"audience\":\"B2C\","
                                + "\"languages\":[\"en\"],\"anchor\":\"stop\",\"anchorWords\":{},\"fillings\":{},\"items\":["
                                + "{\"id\":\"OBJ2\",\"version\":1},{\"id\":\"CHN3\",\"version\":1},{\"id\":\"CHN1\",\"version\":1},"
                                + "{\"id\":\"OBJ3\",\"version\":1},{\"id\":\"CHN2\",\"version\":1}],\"ends\":[],"
                                + "\"basis\":\"consent\",\"mode\":\"normal\",\"closing\":[\"CON3\",\"CON4\",\"CON6\"],\"notice\":{}}");
    }

    @Test
    void what_is_not_allowed_is_named_by_its_place() {
        for (var wrong : new String[][] {
            {"{\"name\":\"x\",\"items\":[{\"id\":\"wor2\"}]}", "/items/0/id 'id' is a capital letter"},
            {
                "{\"name\":\"x\",\"items\":[{\"id\":\"WOR2\",\"words\":{\"fr\":\"x\"}}]}",
                "/items/0/words/fr A language is"
            },
            {"{\"name\":\"x\",\"items\":[{\"id\":\"WOR2\",\"more\":1}]}", "/items/0/more 'more' is not a member"},
            {"{\"name\":\"x\",\"languages\":[\"en-GB\"]}", "/languages A language is one of en, de, de-x-du."},
            {"{\"name\":\"x\",\"audience\":\"b2b\"}", "/audience 'audience' is one of [B2B, B2C]."},
            {"{\"name\":\"x\",\"fillings\":{\"product\":7}}", "/fillings/product 'product' must be an object."},
            {"{\"name\":\"x\",\"notice\":{\"N1\":{\"en\":\"\\u0000\"}}}", "/notice/N1/en 'en' holds a NUL character"},
        }) {
            assertThatThrownBy(() -> DraftJson.read(body(wrong[0])))
                    .isInstanceOf(ProblemException.class)
                    .satisfies(thrown -> assertThat(detail(thrown)).startsWith(wrong[1]));
        }
    }

    @Test
    void a_file_of_something_else_is_refused() {
        assertThatThrownBy(() -> BlueprintFile.read(body("{\"format\":\"other\",\"formatVersion\":1,\"draft\":{}}")))
                .isInstanceOf(ProblemException.class)
                .satisfies(thrown -> assertThat(detail(thrown))
                        .isEqualTo(
                                "/format This is no draft survey of Firsthand: 'format' is not firsthand-blueprint."));
        assertThatThrownBy(() -> BlueprintFile.read(
                        body("{\"format\":\"firsthand-blueprint\",\"formatVersion\":2,\"draft\":{}}")))
                .isInstanceOf(ProblemException.class)
                .satisfies(
                        thrown -> assertThat(detail(thrown))
                                .isEqualTo(
                                        "/formatVersion This file was written by a newer Firsthand; this one reads version 1."));
    }

    @Test
    void a_goal_proposes_its_first_pack_and_an_unknown_one_is_refused() {
        assertThat(List.of("free-to-paid", "churn months 1–3", "order value", "mid-market cycle", "launch").stream()
                        .map(goal -> Drafts.BLUEPRINTS
                                .begin(new Blueprints.Beginning("x", goal, null, Audience.B2B, List.of()))
                                .pack()))
                .containsExactly("WD", "FW", "QP", "WL", "NL");
        assertThatThrownBy(() ->
                        Drafts.BLUEPRINTS.begin(new Blueprints.Beginning("x", "fame", null, Audience.B2B, List.of())))
                .satisfies(thrown -> assertThat(detail(thrown))
                        .isEqualTo(
                                "/goal There is no such goal; the goals are free-to-paid, churn months 1–3, order value,"
                                        + " mid-market cycle, launch."));
    }
}
