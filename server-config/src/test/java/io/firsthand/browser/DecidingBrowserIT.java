package io.firsthand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.firsthand.it.Api;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Deciding about suggested quotes: reject, take back, change the type, trim, mark words, declare what permits quoting. */
@BrowserTest
class DecidingBrowserIT {
    private static Locator item(Visit visit) {
        return visit.page().getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Suggested quote"));
    }

    private static Locator mark(Visit visit) {
        return item(visit).locator("mark").first();
    }

    @Test
    void a_quote_is_rejected_with_a_reason_and_taken_back(Visit visit) {
        var source = OwnSource.of("rejecting", "I was worried that the van would break down.");

        visit.open(source.review("concern"));
        assertThat(item(visit)).isFocused();
        visit.key("r");
        assertThat(visit.find(AriaRole.FORM, "Why not?")).isVisible();
        visit.press("unclear").hears("Rejected").hears("That was the last one");
        assertThat(source.findings("concern"))
                .extracting(finding -> finding.getString("state"))
                .containsExactly("rejected");

        visit.open(source.review("concern") + "&state=rejected");
        assertThat(visit.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("unclear")))
                .containsText("rejected: ");
        visit.press("Take back").hears("Taken back");
        assertThat(visit.exactly(AriaRole.BUTTON, "Approve")).isVisible();
        assertThat(source.findings("concern"))
                .extracting(finding -> finding.getString("state"))
                .containsExactly("proposed");
    }

    @Test
    void a_quote_gets_another_type(Visit visit) {
        var source = OwnSource.of("relabelling", "I was worried that the ferry would be late.");

        visit.open(source.review("concern")).press("Change type");
        visit.choose(visit.field("It is rather"), "reason against").press("Change type");
        visit.hears("Now: reason against");

        assertThat(source.findings("concern")).isEmpty();
        assertThat(source.findings("objection"))
                .extracting(finding -> finding.getString("quote"))
                .containsExactly("I was worried that the ferry would be late");
    }

    @Test
    void trimming_away_a_negation_needs_a_reason(Visit visit) {
        var source = OwnSource.of("trimming", "I was not worried that the rent would go up.");

        visit.open(source.review("concern")).expectRefusal(422, "/reviews");
        assertThat(mark(visit)).hasText("I was not worried that the rent would go up");
        visit.press("Trim");
        for (int word = 0; word < 3; word++) {
            visit.press("Start one word later");
        }
        visit.press("Trim").sees("The words left out may turn the meaning: “I was not”.");

        visit.field("Why may they go?").fill("she speaks of last year");
        visit.press("Trim").hears("Trimmed");
        assertThat(mark(visit)).hasText("worried that the rent would go up");
        assertThat(source.findings("concern"))
                .extracting(finding -> finding.getString("quote"))
                .containsExactly("worried that the rent would go up");
    }

    @Test
    void any_words_are_marked_in_answers(Visit visit) {
        var source = OwnSource.of("marking", "The orchard needs a fence before the deer come back.");

        visit.open("/answers?source=" + source.id()).press("Choose words");
        var chosen = visit.find(AriaRole.GROUP, "Words chosen").getByRole(AriaRole.STATUS);
        assertThat(chosen).hasText("Chosen: The");
        visit.press("End one word later")
                .key("Alt+ArrowRight")
                .key("Alt+ArrowRight")
                .key("Alt+ArrowRight");
        assertThat(chosen).hasText("Chosen: The orchard needs a fence");
        visit.choose(visit.field("Mark as"), "hope or need").press("Mark").hears("Marked as a suggested quote");

        visit.follow("Look at it").at("Suggested quotes, one by one");
        assertThat(mark(visit)).hasText("The orchard needs a fence");
    }

    @Test
    void words_selected_with_the_mouse_are_taken_whole(Visit visit) {
        var source = OwnSource.of("selecting", "The lambs were born early this year.");

        visit.open("/answers?source=" + source.id());
        var nearItsStart = new Locator.DblclickOptions().setPosition(50, 12);
        visit.page().getByText("The lambs were born early this year.").dblclick(nearItsStart);

        var picker = visit.find(AriaRole.GROUP, "Words chosen");
        assertThat(picker.locator("mark")).hasCount(1);
        assertThat(picker.getByRole(AriaRole.STATUS).textContent().trim()).matches("Chosen: \\p{L}+");
    }

    @Test
    void a_quote_that_nothing_permits_is_approved_after_a_declaration(Visit visit) {
        var source = OwnSource.under("permission", "unknown", "I was worried that the well would dry up.");

        visit.open("/findings?source=" + source.id()).expectRefusal(409, "/reviews");
        visit.click(item(visit)).key("a");
        assertThat(visit.page().getByRole(AriaRole.ALERT)).isVisible();
        var form = visit.find(AriaRole.FORM, "Say what permits quoting");
        assertThat(form).containsText("This holds for every quote from “permission”.");
        visit.choose(visit.field("What permits it"), "held with a notice");
        visit.field("Who declares it").fill("Grace");
        visit.press("Declare and approve");

        assertThat(item(visit).getByText("Approved")).isVisible();
        JsonObject declared = Api.underTest().get("sources/" + source.id()).json();
        assertThat(declared.getString("basis")).isEqualTo("service-record");
        assertThat(declared.getString("basisDeclaredBy")).isEqualTo("Grace");
    }
}
