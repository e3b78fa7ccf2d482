package io.firsthand.blueprints.control;

import static io.firsthand.blueprints.control.Drafts.INSTRUMENTS;
import static io.firsthand.blueprints.control.Drafts.asking;
import static io.firsthand.blueprints.control.Drafts.filled;
import static io.firsthand.blueprints.control.Drafts.filledWith;
import static io.firsthand.blueprints.control.Drafts.item;
import static io.firsthand.blueprints.control.Drafts.layout;
import static io.firsthand.blueprints.control.Drafts.ofPack;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.blueprints.entity.Draft;
import io.firsthand.blueprints.entity.SurveyLanguage;
import io.firsthand.instruments.entity.Audience;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShownJsonTest {
    private static List<JsonObject> screens(Draft draft) {
        return new ShownJson(layout(draft), INSTRUMENTS.bank(), INSTRUMENTS.notice(), SurveyLanguage.EN)
                .screens()
                .getJsonArray("screens")
                .getValuesAs(JsonObject.class);
    }

    private static JsonObject screen(Draft draft, String id) {
        return screens(draft).stream()
                .filter(screen -> screen.getString("id", "").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(JsonObject screen, String lines) {
        return screen.getJsonArray(lines).getValuesAs(JsonObject.class).stream()
                .map(line -> line.getString("piece") + " " + line.getString("words"))
                .toList();
    }

    @Test
    void the_first_screen_says_why_and_asks_for_permission() {
        var opening = screens(filled(ofPack("RB", Audience.B2B))).get(0);
        assertThat(opening.getString("kind")).isEqualTo("opening");
        assertThat(words(opening, "lines"))
                .containsExactly(
                        "N1 Acme asks for your experience. We want to learn how people choose and use Acme Plan, to improve it"
                                + " and the way we explain it.",
                        "N2 It takes about 3 minutes.",
                        "N3 Taking part is your choice. Skip any question or stop at any time.",
                        "N4 Please leave out names and account numbers.");
        assertThat(words(opening, "details").get(0)).isEqualTo("N5 We store your answers.");
        assertThat(opening.getJsonObject("question").getString("words"))
                .isEqualTo("May we use your answers as described above?");
        assertThat(opening.getJsonObject("question").getJsonArray("ends"))
                .hasToString("[{\"if\":\"CON1=no\",\"when\":{\"item\":\"CON1\",\"codes\":[\"no\"]},\"screen\":\"N-NO\","
                        + "\"delete\":true}]");
    }

    @Test
    void a_question_is_shown_with_all_it_takes() {
        assertThat(screen(asking(item("TRG1", ""), item("WOR2", "subst(TRG1) and not basis=other")), "WOR2"))
                .hasToString(
                        "{\"id\":\"WOR2\",\"version\":1,\"part\":\"main\",\"anchor\":\"Think back to when you decided to"
                                + " start using Acme Plan. The questions are about that decision.\",\"form\":\"OT\",\"words\":\"What,"
                                + " if anything, nearly stopped you?\",\"help\":\"A few words are enough. Please leave out names and"
                                + " account numbers.\",\"options\":[],\"shuffled\":false,\"required\":false,\"showIf\":\"subst(TRG1)\","
                                + "\"when\":{\"substantive\":\"TRG1\"},\"ends\":[],\"feeds\":[\"objection\",\"concern\"],"
                                + "\"topic\":\"worry\",\"promptedness\":\"O\",\"suggestedBefore\":false,\"seconds\":45,"
                                + "\"kind\":\"question\"}");
    }

    @Test
    void lists_are_written_out_with_codes_of_their_own_and_conditions_with_them() {
        var draft = filled(ofPack("SC", Audience.B2B));
        var question = screen(draft, "SCR1");
        assertThat(question.getString("part")).isEqualTo("screening");
        assertThat(question.containsKey("anchor")).isFalse();
        assertThat(question.getJsonArray("options").getValuesAs(JsonObject.class).stream()
                        .map(option -> option.getString("code") + "=" + option.getString("words")))
                .containsExactly("r1=Acme Plan", "r2=Rota", "d1=Plano", "d2=Shifty", "d3=Dienst", "none=none of these");
        assertThat(question.getJsonArray("ends").getJsonObject(0).getJsonObject("when"))
                .hasToString("{\"not\":{\"item\":\"SCR1\",\"codes\":[\"r1\",\"r2\"]}}");
        assertThat(
                        screen(asking(item("FIR2B", "")), "FIR2B")
                                .getJsonArray("options")
                                .getValuesAs(JsonObject.class)
                                .stream()
                                .limit(2)
                                .map(option -> option.getString("code") + "=" + option.getString("words")))
                .containsExactly("AF=Afghanistan", "AX=Åland Islands");
    }

    @Test
    void a_scale_shows_all_its_points_and_a_grid_its_rows() {
        assertThat(screen(asking(item("WOR2", ""), item("WOR6", "")), "WOR6")
                        .getJsonArray("options")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(option -> option.getString("code") + "=" + option.getString("words")))
                .containsExactly("1=Not at all", "2=", "3=", "4=", "5=A great deal");
        var grid = screen(
                filledWith(asking(item("ODI1", "")), "outcomes", List.of("less time to plan", "less time to swap")),
                "ODI1");
        assertThat(grid.getJsonArray("rows").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString))
                .containsExactly("less time to plan", "less time to swap");
        assertThat(grid.getJsonArray("options")).hasSize(5);
        assertThat(grid.getInt("seconds")).isEqualTo(24);
    }

    @Test
    void the_ways_to_end_come_last_with_the_code() {
        var ends = screens(filled(ofPack("RB", Audience.B2B))).stream()
                .filter(screen -> screen.getString("kind").equals("end"))
                .map(screen -> screen.getString("id") + ": " + words(screen, "lines"))
                .toList();
        assertThat(ends)
                .containsExactly(
                        "N-NO: [N-NO Thank you. Nothing was stored.]",
                        "N-OUT: [N-OUT Thank you. This time we need people with another experience; we keep only a count.]",
                        "N-END: [N-END Thank you. Your words help us., N14 Keep this code if you want to withdraw later:"
                                + " {code}]");
    }

    @Test
    void people_read_it_as_markdown_and_as_a_table() {
        var draft = new Draft(
                "A *starred* name",
                null,
                null,
                Audience.B2B,
                List.of(SurveyLanguage.EN),
                "area",
                Map.of(),
                Map.of("area", Map.of(SurveyLanguage.EN, List.of("=planning"))),
                List.of(
                        Drafts.own(
                                "OWN1",
                                "=1+1, \"or\" what?",
                                io.firsthand.instruments.entity.ItemKind.SC,
                                Drafts.option("a", "This"),
                                Drafts.option("b", "That")),
                        item("PRE1", "OWN1=a")),
                List.of(new Draft.End("OWN1=b", "N-END", false)),
                Draft.Basis.OTHER,
                Draft.Mode.NORMAL,
                List.of(),
                Map.of());
        var text = new DraftText(layout(draft), INSTRUMENTS, SurveyLanguage.EN);
        assertThat(text.csv())
                .isEqualTo(
                        "part,id,version,form,question,options,rows,shown if,ends,required,feeds,promptedness,seconds\r\n"
                                + "main,OWN1,1,one choice,\"'=1+1, \"\"or\"\" what?\",\"a=This; b=That\",,,"
                                + "OWN1=b: N-END,no,pain,,12\r\n"
                                + "main,PRE1,1,open text,How do you deal with =planning today?,,,"
                                + "OWN1=a,,no,\"habit; alternative\",U,45\r\n");
        assertThat(text.markdown())
                .startsWith("# A \\*starred\\* name\n\n2 questions, 1:12 minutes\n\n## First screen\n\n")
                .contains(
                        "## Questions\n\n> The questions are about =planning as it is today.\n\n"
                                + "**OWN1** =1+1, \"or\" what?  \n*one choice; ends with N-END if OWN1=b*\n\n- a = This\n- b = That\n\n"
                                + "**PRE1** How do you deal with =planning today?  \n*open text; shown if OWN1=a*\n\n## Last page\n");
    }
}
