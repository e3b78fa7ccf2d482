package io.firsthand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Looking for questions and following an interview guide. */
@BrowserTest
class InstrumentsBrowserIT {
    @Test
    void questions_are_found_by_words_and_by_what_they_are_for(Visit visit) {
        visit.open("/questions");
        var found = visit.page()
                .getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\d+ questions")));
        assertThat(found).isVisible();
        int all = number(found.textContent());

        visit.choose(visit.exactly(AriaRole.COMBOBOX, "For"), "worries");
        assertThat(visit.page()).hasURL(Pattern.compile("feeds=concern"));
        assertThat(found).not().hasText(Pattern.compile(all + " questions"));
        assertThat(number(found.textContent())).isBetween(1, all - 1);

        visit.field("Search in the questions").fill("zeppelin");
        visit.press("Find").sees("No question fits. Widen the search.");
    }

    @Test
    void questions_and_guides_are_shown_in_german_with_either_form_of_address(Visit visit) {
        visit.open("/questions/WD");
        visit.choose(visit.field("Asked in"), "Deutsch (Sie)");
        var worry = visit.page().getByText("Was hat Sie, wenn überhaupt etwas, beinahe davon abgehalten?");
        assertThat(worry).isVisible();
        assertThat(worry).hasAttribute("lang", "de");
        assertThat(visit.page().getByRole(AriaRole.HEADING, named("Sorgen im Einzelnen")))
                .hasAttribute("lang", "de");
        visit.requireNoBarrier("a set in German");

        visit.choose(visit.field("Asked in"), "Deutsch (du)");
        assertThat(visit.page().getByText("Was hat dich, wenn überhaupt etwas, beinahe davon abgehalten?"))
                .hasAttribute("lang", "de-x-du");

        visit.open("/guides/SW?preset=quick-20");
        assertThat(visit.field("Asked in")).hasValue("de-x-du");
        assertThat(visit.page().getByText("Geh weiter zurück. Wann hast du zum ersten Mal gemerkt"))
                .isVisible();
        visit.requireNoBarrier("a guide in German");
        visit.choose(visit.field("Asked in"), "English");
        assertThat(visit.page().getByText("Go back further. When did you first notice"))
                .isVisible();
    }

    @Test
    void a_published_wording_is_told_from_our_translation(Visit visit) {
        visit.open("/questions?q=NPS1");
        visit.sees("published wording, kept as it is");
        visit.choose(visit.field("Asked in"), "Deutsch (Sie)");
        visit.sees("published in English; fixed translation, ours");
    }

    @Test
    void a_question_of_our_own_is_written_changed_found_and_retired(Visit visit) {
        visit.open("/questions").follow("Write a question of your own").at("Write a question of your own");
        visit.field("Wording, English").fill("What, if anything, nearly kept you from docking the airship?");
        visit.exactly(AriaRole.TEXTBOX, "Topic").fill("airship");
        visit.sees("These ask nearly the same");
        visit.choose(visit.field("Form of answer"), "several choices");
        visit.press("Add a choice");
        visit.field("Choice 1, English").fill("The wind");
        visit.press("Add a choice");
        visit.field("Choice 2, English").fill("The mast");
        visit.field("Choice 2, Deutsch (Sie)").fill("Der Mast");
        visit.field("something else (please say)").check();
        visit.choose(visit.field("How much it prompts"), "offers our list");
        visit.expectRefusal(422, "/questions");
        visit.press("Add it to the bank").sees("Say which decision it serves");
        visit.field("Purpose, English").fill("whether docking frightens people");
        visit.requireNoBarrier("a question being written");
        visit.press("Add it to the bank").at("Question TQ").sees("Nothing has asked this version yet.");
        assertThat(visit.field("Choice 2, Deutsch (Sie)")).hasValue("Der Mast");

        visit.field("Wording, Deutsch (Sie)")
                .fill("Was hat Sie, wenn überhaupt etwas, beinahe vom Andocken abgehalten?");
        visit.press("Save as a new version").at("Question TQ").sees("Version 2, ");
        visit.requireNoBarrier("a question with two versions");

        visit.open("/questions?topic=airship&origin=own");
        var found = visit.page().getByRole(AriaRole.ARTICLE);
        assertThat(found).containsText("What, if anything, nearly kept you from docking the airship?");
        assertThat(found).containsText("ours, not asked yet");
        visit.click(found.getByRole(AriaRole.LINK).first());
        visit.press("Take it out of the bank").sees("It is not offered any more.");
        visit.open("/questions?topic=airship").sees("No question fits. Widen the search.");
        visit.open("/questions?topic=airship&state=retired");
        assertThat(found).containsText("ours, retired");
    }

    @Test
    void the_bank_is_searched_by_story_and_force_and_carried_away_as_a_table(Visit visit) {
        visit.open("/questions");
        visit.choose(visit.exactly(AriaRole.COMBOBOX, "In the story"), "first thought");
        assertThat(visit.page()).hasURL(Pattern.compile("stage=T1"));
        visit.sees("2 questions");
        visit.choose(visit.exactly(AriaRole.COMBOBOX, "Force"), "comfort of the old");
        visit.sees("No question fits. Widen the search.");
        var table = visit.page().waitForDownload(() -> visit.follow("The whole bank, table (CSV)"));
        assertThat(table.suggestedFilename()).isEqualTo("firsthand-questions.csv");
        visit.give("Take questions in from a file", table.path().resolveSibling(named(table)))
                .hears("0 questions added, 0 with a new version");
    }

    @Test
    void a_guide_is_copied_changed_followed_and_taken_away(Visit visit) {
        visit.open("/guides/SW?preset=quick-18");
        visit.choose(visit.field("Asked in"), "Deutsch (du)");
        visit.sees("Geh weiter zurück.").press("Make a copy to change");
        visit.sees("The blocks add up to 18 min.");
        visit.field("Name of the guide").fill("Zeppelin-Wechsel");
        visit.field("Minutes of B5").fill("0,5");
        visit.sees("The blocks add up to 15.5 min.");
        visit.field("B5.1, Words").fill("Denk an den Mast. Was ging dir durch den Kopf?");
        visit.press("Move B5.1 down");
        assertThat(visit.field("B5.2, Words")).hasValue("Denk an den Mast. Was ging dir durch den Kopf?");
        visit.press("Save as a new version").at("Zeppelin-Wechsel").sees("Version 2, by");
        visit.sees("B5 has 2 must-asks and 0.5 minutes; each needs one.");
        visit.requireNoBarrier("a guide being changed");

        visit.follow("See it as it is followed").at("Zeppelin-Wechsel");
        assertThat(visit.page().getByText("Denk an den Mast.")).hasAttribute("lang", "de-x-du");
        visit.open("/guides")
                .at("Your own")
                .follow("Zeppelin-Wechsel")
                .follow("Change it")
                .press("Take it away");
        visit.at("Interview guides");
        assertThat(visit.find(AriaRole.LINK, "Zeppelin-Wechsel")).hasCount(0);
    }

    @Test
    void advice_on_a_guide_comes_while_one_types_and_is_mended_or_left(Visit visit) {
        visit.open("/guides/SW?preset=quick-18");
        visit.choose(visit.field("Asked in"), "English");
        visit.press("Make a copy to change");
        visit.sees("The blocks add up to 18 min.");
        visit.field("B1.1, Words").fill("How great was the start?");
        var leading =
                visit.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Leading:"));
        assertThat(leading).isVisible();
        visit.requireNoBarrier("a guide with advice");
        visit.photograph("guide-advice-1280");

        visit.press("Ask “What was the start like?”");
        assertThat(visit.field("B1.1, Words")).hasValue("What was the start like?");
        assertThat(leading).hasCount(0);
        visit.field("B1.1, Words").fill("How great was the start?");
        visit.click(leading.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Go to B1.1")));
        assertThat(visit.field("B1.1, Words")).isFocused();
        visit.click(leading.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Leave as it is")));
        visit.field("Why (may be left empty)").fill("It is a quotation");
        visit.key("Enter");
        visit.sees("1 left as it is");
        visit.press("Save as a new version").sees("Version 2, by");
        visit.open("/guides").open("/guides/SW");
        visit.page().goBack();
        visit.page().goBack();
        visit.click(visit.page().getByText("1 left as it is"));
        visit.sees("It is a quotation");
    }

    /** Playwright keeps downloads under names of its own; the page tells the form of a file by its name. */
    private static String named(Download download) {
        var path = download.path().resolveSibling("firsthand-questions.csv");
        download.saveAs(path);
        return path.getFileName().toString();
    }

    @Test
    void a_viewer_reads_what_a_question_carries(Visit visit) {
        visit.as("viewer").open("/question/WOR4").at("Question WOR4").sees("Ist das heute noch eine Sorge?");
        visit.sees("It ships with Firsthand and stays as it is.");
        assertThat(visit.find(AriaRole.LINK, "Begin your own from it")).hasCount(0);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    @Test
    void a_guide_is_cut_to_the_time_there_is(Visit visit) {
        visit.open("/guides");
        visit.click(visit.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LISTITEM)
                .getByRole(AriaRole.LINK)
                .first());
        var length = visit.field("Length");
        assertThat(length).isVisible();
        var lengths = length.getByRole(AriaRole.OPTION).allTextContents().stream()
                .map(String::strip)
                .toList();
        assertThat(lengths).hasSizeGreaterThan(1);
        for (var minutes : lengths) {
            visit.choose(length, minutes);
            assertThat(visit.page().getByText(minutes + ". ").first()).isVisible();
        }
    }

    @Test
    void a_leading_question_is_mended_by_one_click(Visit visit) {
        visit.open("/questions");
        visit.click(visit.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Check a question of your own")));
        visit.at("Check a question").field("Question").fill("How great was the start?");
        visit.press("Check it").sees("Leading: “how great was”.");

        visit.press("Use this wording").sees("Nothing to say: ask it.");
        assertThat(visit.field("Question")).hasValue("What was the start like?");
    }

    @Test
    void a_list_without_a_way_out_gets_the_option_it_lacks(Visit visit) {
        visit.open("/check");
        visit.field("Question").fill("Which colour was it?");
        visit.choose(visit.field("Form of answer"), "one choice");
        visit.field("Options, one a line").fill("Red\nGreen\nBlue\ndon’t know");
        visit.press("Check it").sees("Nothing is offered to people whose answer is not on the list.");

        visit.press("Add this option").sees("Nothing to say: ask it.");
        assertThat(visit.field("Options, one a line")).hasValue("Red\nGreen\nBlue\ndon’t know\nsomething else");
    }
}
