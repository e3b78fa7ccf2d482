package io.firsthand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken, or that were read before. */
@BrowserTest
class ImportBrowserIT {
    @Test
    void rows_that_cannot_be_read_are_named(Visit visit, @TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("garden.csv"),
                "number,What would you change in the garden?\n1,More shade by the pond\n2,too,many,cells\n3,Fewer gnomes please\n");
        visit.open("/").give("Drop your file", file);
        visit.at("Read “garden.csv”").click(visit.field("Our own survey or feedback, held with a notice"));
        visit.press("Find quotes");

        visit.at("1 row kept out");
        assertThat(visit.page().getByRole(AriaRole.ROWHEADER)).hasText("line 3");
        visit.sees("2 replies").follow("See what people say");
        visit.at("What people say");
    }

    @Test
    void the_same_file_again_is_offered_to_be_added_and_adds_nothing(Visit visit, @TempDir Path folder)
            throws IOException {
        var file = Files.writeString(
                folder.resolve("bakery.csv"),
                "number,What do you think of the bakery?\n1,I was worried that the bread would sell out\n2,The rolls are warm\n");
        visit.open("/").give("Drop your file", file);
        visit.at("Read “bakery.csv”").click(visit.field("Our own survey or feedback, held with a notice"));
        visit.press("Find quotes").at("What people say");

        visit.open("/").give("Drop your file", file);
        visit.sees("A file with these columns was read before as “bakery.csv”.");
        assertThat(visit.field("Add to it (only what is new)")).isChecked();
        assertThat(visit.field("Our own survey or feedback, held with a notice"))
                .isChecked();
        visit.press("Find quotes").at("What people say");

        visit.open("/");
        assertThat(visit.page()
                        .getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText("bakery.csv")))
                .containsText("2 replies");
    }

    @Test
    void a_file_of_the_wrong_kind_is_refused_before_it_is_sent(Visit visit, @TempDir Path folder) throws IOException {
        visit.open("/").give("Drop your file", Files.writeString(folder.resolve("picture.png"), "not really"));
        assertThat(visit.page().getByRole(AriaRole.ALERT))
                .containsText("“picture.png” is not a kind of file that can be read.");
    }
}
