package io.firsthand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.firsthand.it.Api;
import jakarta.json.Json;
import org.junit.jupiter.api.Test;

/** The words of a card, written by two people at once. */
@BrowserTest
class CardBrowserIT {
    private static final Api API = Api.underTest();

    private static int card(String label) {
        return API.post("profiles", Json.createObjectBuilder().add("label", label))
                .json()
                .getInt("id");
    }

    @Test
    void a_card_is_put_into_words(Visit visit) {
        int card = card("Boat owners");
        visit.open("/profiles/" + card).press("Edit the words");
        visit.field("When").fill("the season ends");
        visit.field("I want to").fill("have the hull looked at");
        visit.field("so I can").fill("sleep through the winter");
        visit.field("What changed, and why").fill("three talks at the harbour");
        visit.press("Save").hears("Saved");

        assertThat(visit.page().getByRole(AriaRole.MAIN))
                .containsText(
                        "When the season ends, I want to have the hull looked at, so I can sleep through the winter.");
        visit.click(visit.page().getByText("Versions")).sees("three talks at the harbour");
    }

    @Test
    void what_was_typed_survives_that_somebody_else_was_faster(Visit visit) {
        int card = card("Beekeepers");
        visit.open("/profiles/" + card).press("Edit the words");
        visit.field("Quick label").fill("Town beekeepers");

        var other = visit.another().open("/profiles/" + card).press("Edit the words");
        other.field("Quick label").fill("Weekend beekeepers");
        other.field("The one decision this card should improve").fill("which hive to offer first");
        other.press("Save").hears("Saved");

        visit.expectRefusal(412, "/profiles/" + card).press("Save");
        visit.sees("Somebody else changed this in between").press("Load the new version and keep my words");
        assertThat(visit.field("Quick label")).hasValue("Town beekeepers");
        visit.sees("There it says now: Weekend beekeepers").sees("There it says now: which hive to offer first");
        visit.press("Save").hears("Saved");

        assertThat(API.get("profiles/" + card).json().getString("label")).isEqualTo("Town beekeepers");
    }
}
