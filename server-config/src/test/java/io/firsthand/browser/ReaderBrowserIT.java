package io.firsthand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading whole talks as a researcher does: eight are brought in, and one is coded with the keyboard. */
@BrowserTest
class ReaderBrowserIT {
    private static Path[] talks(Path folder) throws IOException {
        var talks = new ArrayList<Path>();
        talks.add(Files.writeString(folder.resolve("2026-11-10 windmill.txt"), """
                [0:01] Interviewer: What was going on when you first looked for another mill?
                [0:09] Uwe: The sails tore in the storm three weeks ago, and the miller next door laughed.
                [0:40] Interviewer: And what held you back?
                [0:44] Uwe: I was worried that the new gears would be too loud for the village.
                """));
        for (int i = 2; i <= 8; i++) {
            talks.add(Files.writeString(
                    folder.resolve("2026-11-1" + i + " mill " + i + ".txt"),
                    "Interviewer: Why?\nVera: The stone number " + i + " was worn out.\n"));
        }
        return talks.toArray(Path[]::new);
    }

    private static Locator turn(Visit visit, int n) {
        return visit.page().getByRole(AriaRole.ARTICLE).nth(n - 1);
    }

    private static Locator panel(Visit visit) {
        return visit.page().getByRole(AriaRole.COMPLEMENTARY);
    }

    @Test
    void eight_transcripts_come_in_and_one_is_coded_with_the_keyboard(Visit visit, @TempDir Path folder)
            throws IOException {
        visit.open("/");
        visit.page().getByLabel("Drop your file").first().setInputFiles(talks(folder));
        visit.at("Read interviews");
        visit.click(visit.field("Yes, everybody agreed"));
        visit.field("Who says that they agreed?").fill("Grace");
        visit.press("Read 8 interviews").at("What people say");

        visit.open("/readings");
        visit.at("Read as a whole");
        visit.follow("2026-11-10 windmill.txt").at("2026-11-10 windmill.txt");
        assertThat(turn(visit, 1)).containsText("The sails tore in the storm");
        assertThat(turn(visit, 1)).containsText("0:09");
        assertThat(turn(visit, 2).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("worry")))
                .isVisible();
        visit.requireNoBarrier("a talk as a whole");

        // words chosen with keys, then one key each for force, stage and type
        turn(visit, 1).focus();
        visit.key("m");
        for (int i = 0; i < 3; i++) {
            visit.key("Alt+ArrowRight");
        }
        assertThat(panel(visit)).containsText("The sails tore in");
        visit.key("t").key("q").key("1");
        visit.hears("Marked: reason to act");
        assertThat(panel(visit)
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^push"))))
                .hasAttribute("aria-pressed", "true");
        visit.requireNoBarrier("a marked finding");

        // a tag is made while words are coded
        visit.key("g");
        visit.page().keyboard().type("Weather / Storm");
        visit.key("Enter");
        assertThat(turn(visit, 1)).containsText("Weather / Storm");

        // when it was
        visit.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("First thought: no date, set one"))
                .click();
        visit.field("When was: First thought?").fill("last spring");
        visit.press("Set");
        assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("2026-03");
        visit.field("When was: First thought?").fill("2026-10");
        visit.press("Set");
        assertThat(visit.find(AriaRole.BUTTON, "First thought: 2026-10, change it"))
                .isVisible();
        visit.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Buying: no date, set one"))
                .click();
        visit.field("When was: Buying?").fill("2026-11-02");
        visit.press("Set");
        assertThat(visit.find(AriaRole.IMG, "First thought 2026-10, Buying 2026-11-02"))
                .isVisible();
        visit.requireNoBarrier("a timeline with two dates");

        // a word that was heard wrong
        turn(visit, 2).focus();
        turn(visit, 2)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Correct"))
                .click();
        visit.field("The words as they were said")
                .fill("I was worried that the new gears would be too loud for the valley.");
        visit.requireNoBarrier("a turn being corrected");
        visit.press("Save").hears("Corrected");
        assertThat(turn(visit, 2)).containsText("too loud for the valley");
        assertThat(turn(visit, 2)).containsText("version 2");

        // read to its end: the next one in one key
        turn(visit, 1).focus();
        visit.key("n");
        visit.at("2026-11-12 mill 2.txt");
        visit.key("n");
        visit.at("2026-11-13 mill 3.txt");
        visit.key("N");
        visit.at("2026-11-12 mill 2.txt");
        visit.open("/readings");
        var line = visit.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("windmill"))
                .getByRole(AriaRole.CELL);
        assertThat(line.nth(3)).hasText("1");
        assertThat(line.nth(4)).hasText("Ada");

        // the tag is a filter, is renamed and keeps its quote
        visit.open("/tags").at("Tags");
        visit.press("Change “Weather / Storm”");
        visit.exactly(AriaRole.TEXTBOX, "Name").fill("Gale");
        visit.press("Save").hears("Tag changed");
        visit.requireNoBarrier("tags");
        visit.follow("Quotes tagged “Weather / Gale”").at("Suggested quotes, one by one");
        assertThat(turn(visit, 1)).containsText("The sails tore in");
        assertThat(turn(visit, 1)).containsText("Weather / Gale");
    }

    @Test
    void a_slip_is_taken_back_with_one_key(Visit visit) {
        var source = OwnSource.of("slip", "We lost the key to the mill and nobody noticed.");
        visit.open("/readings?source=" + source.id());
        visit.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Reply \\d+$")))
                .click();
        visit.at("slip");
        turn(visit, 1).focus();
        visit.key("m").key("Alt+ArrowRight").key("c");
        visit.hears("Marked: worry");
        visit.key("u");
        visit.hears("Mark taken back");
        assertThat(turn(visit, 1).getByRole(AriaRole.LIST)).hasCount(0);
    }
}
