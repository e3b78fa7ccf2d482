package io.firsthand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
        visit.field("Question").fill("How great was the start?");
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
