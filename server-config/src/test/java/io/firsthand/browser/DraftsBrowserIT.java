package io.firsthand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.firsthand.it.Api;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A researcher begins, writes, tries and takes away a draft survey. */
@BrowserTest
class DraftsBrowserIT {
    private static final Api API = Api.underTest();

    /** What the notice and the questions of the sets used here need, by the label that the page asks with. */
    private static final Map<String, String> GAPS = Map.of(
            "Your company", "Acme",
            "Your product", "Acme Plan",
            "The area of work or life", "shift planning",
            "The decision: “… when you decided to …”", "start using Acme Plan",
            "Whom to write to about answers", "privacy@acme.example",
            "Address of the full notice", "https://acme.example/notice",
            "Who keeps the answers", "Acme",
            "Where they are kept: “in …”", "Germany",
            "Supervisory authority: “complain to …”", "the data protection authority");

    private static int begun(String name, String pack) {
        return API.post(
                        "blueprints",
                        Json.createObjectBuilder().add("name", name).add("pack", pack))
                .json()
                .getInt("id");
    }

    private static JsonObject stored(int id) {
        return API.get("blueprints/" + id).json();
    }

    private static List<String> ids(int id) {
        return stored(id).getJsonObject("draft").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("id"))
                .toList();
    }

    private static void fillGaps(Visit visit) {
        assertThat(visit.field("Your company")).isVisible();
        GAPS.forEach((label, value) -> {
            var field = visit.page()
                    .getByLabel(label, new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true));
            if (field.count() > 0) {
                field.fill(value);
            }
        });
        isStored(visit);
    }

    private static void isStored(Visit visit) {
        assertThat(visit.page()
                        .getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Stored$"))))
                .isVisible();
    }

    private static Locator phone(Visit visit) {
        return visit.find(AriaRole.GROUP, "Preview of the survey");
    }

    private static Locator inPhone(Visit visit, AriaRole role, String name) {
        return phone(visit)
                .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void a_set_becomes_a_draft_that_is_ready_once_its_words_are_filled_in(Visit visit) {
        visit.open("/questions").click(visit.exactly(AriaRole.LINK, "Use this set: Quick profiling"));
        visit.at("New draft");
        visit.exactly(AriaRole.TEXTBOX, "Name").fill("Boat owners");
        visit.press("Begin").at("Boat owners").sees("not ready yet").sees("4:35 of 5:00 min");

        fillGaps(visit);
        visit.sees("ready to go live");
        assertThat(visit.page().getByText("not ready yet")).hasCount(0);
        assertThat(phone(visit)).containsText("Acme asks for your experience.");
        visit.open("/blueprints").sees("8 questions, 4:35 min");
    }

    @Test
    void a_goal_proposes_a_set(Visit visit) {
        visit.open("/blueprints");
        visit.exactly(AriaRole.TEXTBOX, "Name").fill("Fewer leavers");
        visit.choose(visit.field("Goal"), "Fewer leave in the first three months");
        assertThat(visit.field("Begin with the set").locator("option:checked")).hasText("First weeks (fits the goal)");
        assertThat(visit.find(AriaRole.LINK, "left us")).hasAttribute("href", "#/guides/LE");
        visit.choose(visit.field("Begin with the set"), "Left us (fits the goal)");
        visit.press("Begin").at("Fewer leavers");
        assertThat(visit.find(AriaRole.LIST, "Questions")
                        .getByRole(AriaRole.LISTITEM)
                        .first())
                .containsText("What was happening when you decided to stop using {product}?");
    }

    @Test
    void questions_are_moved_by_keyboard_and_buttons_changed_added_and_taken_out(Visit visit) {
        int draft = begun("Order", "WD");
        visit.open("/blueprints/" + draft);
        visit.press("Move down WOR1").hears("WOR1 is number 2 now.");
        assertThat(visit.exactly(AriaRole.BUTTON, "Move down WOR1")).isFocused();
        visit.key("Alt+ArrowDown").hears("WOR1 is number 3 now.");
        visit.press("Take out PRF2");
        visit.click(visit.page().getByText("Add a question"));
        visit.field("Search in the questions").fill("PUL1");
        visit.press("Add PUL1");
        isStored(visit);
        assertThat(ids(draft)).containsExactly("SCR3", "WOR2", "WOR1", "WOR4", "WOR5", "PUL1");

        visit.press("Change PUL1");
        visit.field("Show only if").fill("subst(WOR9)");
        var questions = visit.find(AriaRole.LIST, "Questions");
        assertThat(questions).containsText("names WOR9, which is not asked.");
        visit.field("Show only if").fill("");
        visit.click(visit.page().getByText("Pick from earlier answers")).press("WOR2: said something");
        assertThat(visit.field("Show only if")).hasValue("subst(WOR2)");
        isStored(visit);
        assertThat(questions).not().containsText("names WOR9");
        visit.press("Write an own question");
        visit.field("Own words").last().fill("Which day suits you?");
        visit.choose(visit.field("Form of answer"), "one choice");
        visit.field("Choices, one a line").fill("Monday\nfr = Friday");
        visit.key("Tab");
        visit.choose(visit.field("An answer is about"), "goals");
        isStored(visit);
        assertThat(stored(draft).getJsonObject("draft").getJsonArray("items").getJsonObject(6))
                .hasToString(
                        "{\"id\":\"OWN1\",\"version\":1,\"words\":{\"en\":\"Which day suits you?\"},\"own\":{\"kind\":\"SC\","
                                + "\"options\":[{\"code\":\"a\",\"words\":{\"en\":\"Monday\"}},{\"code\":\"fr\",\"words\":{\"en\":"
                                + "\"Friday\"}}],\"feeds\":[\"goal\"],\"topic\":\"\",\"required\":false,\"maxChoices\":0,"
                                + "\"shuffled\":false}}");
    }

    @Test
    void the_preview_is_walked_as_a_respondent_would(Visit visit) {
        int draft = begun("Walk", "WD");
        visit.open("/blueprints/" + draft);
        fillGaps(visit);
        assertThat(inPhone(visit, AriaRole.BUTTON, "Next")).isDisabled();
        inPhone(visit, AriaRole.RADIO, "Yes").check();
        visit.click(inPhone(visit, AriaRole.BUTTON, "Next"));
        assertThat(phone(visit)).containsText("Think back to when you decided to start using Acme Plan.");
        visit.click(inPhone(visit, AriaRole.BUTTON, "Next")).click(inPhone(visit, AriaRole.BUTTON, "Next"));
        inPhone(visit, AriaRole.TEXTBOX, "What, if anything, nearly stopped you?")
                .fill("The price");
        visit.click(inPhone(visit, AriaRole.BUTTON, "Next"));
        assertThat(phone(visit)).containsText("You wrote: \"The price\". Is that still a concern today?");
        visit.click(inPhone(visit, AriaRole.BUTTON, "Back"));
        inPhone(visit, AriaRole.TEXTBOX, "What, if anything, nearly stopped you?")
                .fill("nothing really");
        visit.click(inPhone(visit, AriaRole.BUTTON, "Next"));
        assertThat(phone(visit)).containsText("Which of these helped you decide?");
        for (int i = 0; i < 3; i++) {
            visit.click(inPhone(visit, AriaRole.BUTTON, "Next"));
        }
        assertThat(phone(visit)).containsText("Keep this code if you want to withdraw later: K7QF-2M9X");
        visit.click(inPhone(visit, AriaRole.BUTTON, "Start again"));
        inPhone(visit, AriaRole.RADIO, "No").check();
        visit.click(inPhone(visit, AriaRole.BUTTON, "Next"));
        assertThat(phone(visit)).containsText("Thank you. Nothing was stored.");
    }

    @Test
    void the_notice_says_what_it_must_or_the_draft_is_not_ready(Visit visit) {
        int draft = begun("Notice", "RB");
        visit.open("/blueprints/" + draft);
        fillGaps(visit);
        visit.sees("ready to go live");
        visit.click(visit.page().getByText("Change the words of the notice"));
        visit.field("N8 (for how long)").fill("");
        visit.sees("1 thing still missing").sees("The notice must say 'retention', and does not yet.");
        visit.press("Use the usual words again N8");
        isStored(visit);
        visit.sees("ready to go live");

        visit.field("Another basis, named in the notice").check();
        visit.field("Anonymous: nothing that points to a person").check();
        isStored(visit);
        visit.sees("2 things worth a look").sees("CON4 is left out");
        assertThat(phone(visit).getByRole(AriaRole.RADIO)).hasCount(0);
        visit.field("German (Sie)").check();
        visit.choose(visit.exactly(AriaRole.COMBOBOX, "Language"), "German (Sie)");
        assertThat(phone(visit)).containsText("Die Teilnahme ist freiwillig.");
        assertThat(inPhone(visit, AriaRole.BUTTON, "Los geht’s")).isVisible();
    }

    @Test
    void a_card_says_what_to_ask_next_and_makes_a_draft_of_it(Visit visit) {
        int card = API.post("profiles", Json.createObjectBuilder().add("label", "Lighthouse keepers"))
                .json()
                .getInt("id");
        visit.open("/profiles/" + card);
        visit.click(visit.page().getByText("What to ask next"));
        visit.sees("Objections: no quote yet; WOR2 asks for it.")
                .sees("No room in one survey for: Pain points and Proof needed.");
        visit.press("Draft a survey for the gaps").at("Lighthouse keepers: what is missing");
        assertThat(visit.find(AriaRole.LIST, "Questions").getByText("What, if anything, nearly stopped you?"))
                .isVisible();
        fillGaps(visit);
        visit.sees("ready to go live");
    }

    @Test
    void a_file_is_taken_away_and_opened_again(Visit visit, @TempDir Path folder) throws IOException {
        int draft = begun("Travels", "NL");
        visit.open("/blueprints/" + draft);
        var download = visit.page().waitForDownload(() -> visit.follow("File (.json)"));
        var file = folder.resolve("draft.json");
        download.saveAs(file);
        assertThat(Files.readString(file)).contains("\"format\":\"firsthand-blueprint\"");
        visit.page().onceDialog(com.microsoft.playwright.Dialog::accept);
        visit.press("Delete this draft").at("Draft surveys");
        assertThat(API.get("blueprints/" + draft).status()).isEqualTo(404);
        visit.give("Open a file", file).at("Travels");

        visit.open("/blueprints");
        var other = Files.write(folder.resolve("notes.json"), "none".getBytes(StandardCharsets.UTF_8));
        visit.give("Open a file", other).sees("notes.json is no draft survey.");
    }

    @Test
    void what_was_typed_survives_that_somebody_else_was_faster(Visit visit) {
        int draft = begun("Two writers", "RB");
        visit.open("/blueprints/" + draft);
        visit.field("Your product").fill("Mine");
        isStored(visit);
        var other = visit.another().open("/blueprints/" + draft);
        other.field("Your product").fill("Theirs");
        isStored(other);
        visit.expectRefusal(412, "/blueprints/" + draft);
        visit.field("Your company").fill("My company");
        visit.sees("Somebody else changed this in between").press("Keep mine");
        isStored(visit);
        assertThat(stored(draft).getJsonObject("draft").getJsonObject("fillings"))
                .hasToString("{\"company\":{\"en\":[\"My company\"]},\"product\":{\"en\":[\"Mine\"]}}");
    }

    @Test
    void who_only_reads_changes_nothing(Visit visit) {
        int draft = begun("Read only", "RB");
        visit.as("viewer").open("/blueprints/" + draft).at("Read only");
        assertThat(visit.exactly(AriaRole.TEXTBOX, "Name")).isDisabled();
        assertThat(visit.find(AriaRole.BUTTON, "Delete this draft")).hasCount(0);
        visit.open("/blueprints").sees("Read only");
        assertThat(visit.find(AriaRole.BUTTON, "Begin")).hasCount(0);
    }

    @Test
    void nobody_is_kept_out_at_any_width_in_light_and_dark(Visit visit) {
        int draft = begun("Widths", "QP");
        for (var address : List.of("/blueprints", "/blueprints/" + draft)) {
            for (int width : List.of(390, 420, 820, 1280, 1440)) {
                visit.page().setViewportSize(width, 900);
                visit.open(address).page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                for (var scheme : com.microsoft.playwright.options.ColorScheme.values()) {
                    visit.page()
                            .emulateMedia(
                                    new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(scheme));
                    visit.requireNoBarrier(address + " at " + width + " pixels, " + scheme);
                }
                assertThat(visit.page()
                                .evaluate(
                                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("pixels to scroll sideways at " + address + ", " + width)
                        .isEqualTo(0);
            }
        }
    }
}
