package io.firsthand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Putting themes right: rename, merge, split, move, take out, undo; with the keyboard too. */
@BrowserTest
class ThemesBrowserIT {
    private static final String NAME = "saddles";

    private static Locator themes(Visit visit) {
        return visit.page().getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Theme:"));
    }

    private static Locator theme(Visit visit, String words) {
        return themes(visit).filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator box(Locator theme) {
        return theme.getByRole(AriaRole.CHECKBOX);
    }

    @Test
    void themes_are_renamed_merged_and_put_back(Visit visit) {
        var source = OwnSource.of(
                NAME, "I was worried that the stirrup would tear.", "I was worried that a wasp would sting the foal.");
        visit.open("/themes?type=objection&source=" + source.id()).at("Themes").sees("Nothing found here yet");
        visit.choose(visit.field("What"), "Top worries");
        assertThat(themes(visit)).hasCount(2);

        visit.click(
                theme(visit, "stirrup").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Rename")));
        visit.field("What to call it").fill("Tack that tears");
        visit.key("Enter").hears("Renamed.");
        assertThat(visit.exactly(AriaRole.LINK, "Tack that tears")).isVisible();

        visit.click(box(theme(visit, "wasp"))).sees("1 theme selected; select another one to merge them");
        visit.click(box(theme(visit, "stirrup")));
        visit.choose(visit.field("Keep the name of"), "Tack that tears").press("Merge 2 themes");
        visit.hears("2 themes are one now.");
        assertThat(themes(visit)).hasCount(1);

        visit.press("Undo").hears("Undone.");
        assertThat(themes(visit)).hasCount(2);
        visit.press("Undo").hears("Undone.");
        assertThat(visit.exactly(AriaRole.LINK, "Tack that tears")).hasCount(0);
        visit.requireNoBarrier("themes");
    }

    @Test
    void quotes_become_a_theme_of_their_own_or_are_taken_out(Visit visit) {
        var source = OwnSource.of(
                "anvils", "I was worried that the anvil would crack.", "I was worried that the anvil would rust.");
        visit.open("/themes?type=concern&source=" + source.id());
        visit.click(theme(visit, "anvil").getByRole(AriaRole.HEADING).getByRole(AriaRole.LINK));
        var quotes = visit.find(AriaRole.LIST, "Suggested quotes").getByRole(AriaRole.LISTITEM);
        assertThat(quotes).hasCount(2);

        var rust = quotes.filter(new Locator.FilterOptions().setHasText("rust"));
        box(rust).focus();
        visit.key("Space");
        visit.field("Name of the new theme").fill("Rust");
        visit.press("Make a new theme").hears("They are a theme of their own now.");
        assertThat(quotes).hasCount(1);
        visit.follow("Look at it").at("Rust");
        assertThat(quotes).hasCount(1);

        visit.press("Undo").hears("Undone.").sees("Nothing found here yet");
        visit.open("/themes?type=concern&source=" + source.id());
        visit.click(theme(visit, "anvil").getByRole(AriaRole.HEADING).getByRole(AriaRole.LINK));
        assertThat(quotes).hasCount(2);
        visit.click(box(rust)).press("Take out of all themes").hears("Taken out.");
        assertThat(quotes).hasCount(1);
        visit.press("Undo").hears("Undone.");
        assertThat(quotes).hasCount(2);
        visit.requireNoBarrier("one theme");
    }

    @Test
    void a_viewer_reads_themes_and_changes_nothing(Visit visit) {
        var source = OwnSource.of("looms", "I was worried that the shuttle would jam.");
        visit.as("viewer").open("/themes?type=concern&source=" + source.id());
        assertThat(theme(visit, "shuttle")).isVisible();
        assertThat(visit.page().getByRole(AriaRole.CHECKBOX)).hasCount(0);
        assertThat(visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rename")))
                .hasCount(0);
    }
}
