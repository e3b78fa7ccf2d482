package io.firsthand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.firsthand.it.Api;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Advice on a draft survey: mended by one click, or left as it is. */
@BrowserTest
class AdviceBrowserIT {
    private static final Api API = Api.underTest();

    @Test
    void a_list_before_its_open_question_is_moved_by_one_click(Visit visit) {
        int id = asking("Advice moved", "DRV2", "DRV1");
        visit.open("/blueprints/" + id);
        var advice = advice(visit, "The list of DRV2 stands before DRV1");

        visit.click(advice.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move it to where it belongs")));

        assertThat(advice).hasCount(0);
        assertThat(ids(id)).containsExactly("DRV1", "DRV2");
    }

    @Test
    void advice_that_is_left_stays_left_and_can_be_taken_up_again(Visit visit) {
        int id = asking("Advice left", "TRG1", "WOR2", "PUL1");
        visit.open("/blueprints/" + id);
        var advice = advice(visit, "Three open questions in a row: TRG1, WOR2, PUL1.");

        visit.click(advice.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Leave as it is")));
        visit.field("Why (may be left empty)").fill("Nobody minded in the pilot");
        visit.key("Enter");
        visit.sees("1 left as it is");
        visit.requireNoBarrier("a draft with advice");

        visit.open("/blueprints").open("/blueprints/" + id);
        visit.click(visit.page().getByText("1 left as it is"));
        visit.sees("Nobody minded in the pilot");
        visit.click(visit.find(AriaRole.BUTTON, "Take it up again"));
        assertThat(visit.find(AriaRole.BUTTON, "Leave as it is").first()).isVisible();
        assertThat(visit.page().getByText("left as it is").filter(new Locator.FilterOptions().setHasText("1 left")))
                .hasCount(0);
    }

    private static Locator advice(Visit visit, String message) {
        var found = visit.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(message));
        assertThat(found).isVisible();
        return found;
    }

    /** Begins a draft that asks these questions of the bank, in this order. */
    private static int asking(String name, String... questions) {
        var made = API.post(
                        "blueprints",
                        Json.createObjectBuilder().add("name", name).add("pack", "QP"))
                .json();
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (String question : questions) {
            items.add(Json.createObjectBuilder().add("id", question).add("version", 1));
        }
        var answer = API.put(
                "blueprints/" + made.getInt("id"),
                Json.createObjectBuilder(made.getJsonObject("draft")).add("items", items),
                "If-Match",
                "\"1\"");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return made.getInt("id");
    }

    private static List<String> ids(int id) {
        return API
                .get("blueprints/" + id)
                .json()
                .getJsonObject("draft")
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(item -> item.getString("id"))
                .toList();
    }
}
