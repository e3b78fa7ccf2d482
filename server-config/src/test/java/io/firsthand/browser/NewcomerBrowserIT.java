package io.firsthand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two ways in: a file of one's own, and the sample. */
@BrowserTest
@Tag("main-flow")
class NewcomerBrowserIT {
    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page\\b");

    private static final List<String> WORRIES = List.of(
            "the booking calendar would lose our regulars",
            "the kitchen would never open it",
            "guests would get two confirmations",
            "it would be down on a Friday night",
            "our deposits would go missing",
            "the waiters would need a course",
            "the tablet would not survive the bar",
            "we could not go back to paper",
            "the seating plan would be wrong",
            "walk-ins would be turned away",
            "the phone numbers of our guests would leak",
            "the terrace would be booked in the rain",
            "older guests would not find the button",
            "the bank would hold our money",
            "nobody would answer at weekends",
            "the plan would forget the high chairs",
            "allergies would not reach the cook",
            "the old bookings would not move over",
            "the page would look like everybody else's",
            "the link would break in the newsletter");

    private static final List<String> REASONS_TO_ACT = List.of(
            "two tables were given away twice",
            "a party of twelve stood at the door",
            "our host retired with the book in her head",
            "the phone rang all through the service",
            "the second room opened",
            "a review called us chaotic",
            "the paper book fell into the sink",
            "no-shows ate the whole of a Saturday",
            "the new manager could not read the handwriting",
            "the landlord raised the rent",
            "a wedding was booked on our day off",
            "half the team left in spring",
            "the answering machine broke",
            "a guest waited an hour for a table that was free",
            "we lost the list of Mother's Day",
            "the tax office asked for numbers",
            "our neighbour filled his tables online",
            "three bookings in one week got lost",
            "the terrace doubled our seats",
            "the old program stopped working");

    private static final List<String> REASONS_AGAINST = List.of(
            "for a place with nine tables",
            "for us in winter",
            "next to a paper book",
            "with the fee per guest",
            "for a family business",
            "compared with the free one",
            "with the extra tablet",
            "after the first year",
            "for one room",
            "once the messages were added",
            "with a contract of two years",
            "for a bar that takes no bookings at noon",
            "for what the page does",
            "without a discount for clubs",
            "for a season of five months",
            "with the set-up on top",
            "when the deposit fee came on top",
            "for a canteen",
            "for a place on an island",
            "if only the terrace is booked");

    /** Sixty replies: a date, a person, and what each wrote to one question. */
    private static Path ownFile(Path folder) throws IOException {
        var csv = new StringBuilder("Date,Person,How did you come to use our booking tool?\n");
        for (int i = 0; i < 60; i++) {
            var words = switch (i % 3) {
                case 0 -> "I was worried that " + WORRIES.get(i / 3) + ".";
                case 1 -> "We decided to switch after " + REASONS_TO_ACT.get(i / 3) + ".";
                default -> "It was too expensive " + REASONS_AGAINST.get(i / 3) + ".";
            };
            csv.append("2026-03-%02d,guest-%d,\"%s\"\n".formatted(i % 28 + 1, i + 1, words));
        }
        return Files.writeString(folder.resolve("booking tool answers.csv"), csv, StandardCharsets.UTF_8);
    }

    @Test
    void a_newcomer_turns_a_csv_of_their_own_into_a_printable_draft_card_in_at_most_twelve_clicks_and_five_minutes(
            Visit visit, @TempDir Path folder) throws IOException {
        var began = Instant.now();
        visit.open("/").give("Drop your file", ownFile(folder));

        visit.at("Read “booking tool answers.csv”")
                .sees("I was worried that the booking calendar would lose our regulars.");
        visit.click(visit.field("Our own survey or feedback, held with a notice"));
        visit.press("Find quotes");

        visit.at("What people say").choose(visit.field("Source"), "booking tool answers.csv");
        var quotes = List.of(
                approveFirst(visit, "Top worries"),
                approveFirst(visit, "Reasons to act"),
                approveFirst(visit, "Reasons against"));

        visit.follow("See the card");
        openFirstCard(visit);
        for (var quote : quotes) {
            assertThat(visit.page()
                            .getByRole(AriaRole.FIGURE)
                            .filter(having(quote))
                            .first())
                    .isVisible();
        }

        visit.page().evaluate("window.print = () => { document.title = 'printed' }");
        visit.press("Print");
        assertThat(visit.page()).hasTitle("printed");
        assertThat(pages(visit.page().pdf())).isBetween(1L, 20L);

        assertThat(visit.clicks()).isLessThanOrEqualTo(12);
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofMinutes(5));
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** Puts the first quote of a section in focus by a click, approves it by a key and returns its words. */
    private static String approveFirst(Visit visit, String section) {
        var quote = visit.find(AriaRole.REGION, section)
                .getByRole(AriaRole.ARTICLE, new Locator.GetByRoleOptions().setName("Suggested quote"))
                .filter(having("booking tool answers.csv"))
                .first();
        visit.click(quote);
        // the sections come one by one: one that arrives now takes the focus away again
        visit.page().waitForTimeout(500);
        quote.focus();
        visit.key("a");
        assertThat(quote.getByText("Approved")).isVisible();
        return quote.locator("mark").first().textContent();
    }

    /** Where several cards are listed, the first is the one that approvals go to. */
    private static void openFirstCard(Visit visit) {
        var sheet = visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Edit the words"));
        var list = visit.exactly(AriaRole.HEADING, "Cards");
        assertThat(sheet.or(list).first()).isVisible();
        if (list.isVisible()) {
            visit.click(visit.page()
                    .getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.LISTITEM)
                    .getByRole(AriaRole.LINK)
                    .first());
        }
        assertThat(sheet).isVisible();
    }

    private static long pages(byte[] pdf) {
        return PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    @Test
    void the_sample_leads_to_worries_a_card_and_a_proof_sheet_that_checks(Visit visit, @TempDir Path folder)
            throws IOException {
        visit.open("/").press("Try the sample");
        visit.page().waitForURL(Pattern.compile("#/(pulls|findings)"));
        var findings = visit.exactly(AriaRole.HEADING, "What people say");
        assertThat(findings.or(visit.exactly(AriaRole.LINK, "See what people say"))
                        .first())
                .isVisible();
        visit.open("/findings");
        assertThat(visit.find(AriaRole.REGION, "Top worries")
                        .getByRole(AriaRole.ARTICLE)
                        .first())
                .isVisible();
        visit.click(visit.find(AriaRole.LINK, "in Top worries")).at("Suggested quotes, one by one");
        var quote = approveFirstThatPasses(visit);

        visit.follow("See the card");
        openFirstCard(visit);
        visit.click(visit.page()
                .getByRole(AriaRole.FIGURE)
                .filter(having(quote))
                .getByRole(AriaRole.LINK)
                .first());
        visit.at("Proof sheet").press("Check it now");
        visit.sees("It is intact.").sees("Signed by this installation.");
        assertThat(visit.page().getByRole(AriaRole.STATUS).getByText(": passed."))
                .hasCount(8);

        Download download = visit.page()
                .waitForDownload(() -> visit.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download proof sheet"))
                        .click());
        var sheet = folder.resolve(download.suggestedFilename());
        download.saveAs(sheet);
        checks_elsewhere(visit, sheet);
    }

    /** Walks to the first quote that no check holds back, approves it and returns its words. */
    private static String approveFirstThatPasses(Visit visit) {
        var item = visit.page().getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Suggested quote"));
        var checks = visit.exactly(AriaRole.HEADING, "Checks");
        assertThat(checks).isVisible();
        while (visit.page().getByText("holds it back:").count() > 0) {
            visit.press("Next");
            assertThat(checks).isVisible();
        }
        var quote = item.locator("mark").first().textContent();
        visit.key("a").hears("On the card");
        return quote;
    }

    private static void checks_elsewhere(Visit visit, Path sheet) throws IOException {
        visit.follow("Check a proof sheet").at("Check a proof sheet");
        visit.give("Drop the proof sheet", sheet).sees("It is intact.").sees("Signed by this installation.");

        var text = Files.readString(sheet);
        var changed = text.replaceFirst("(\"reviewer\"\\s*:\\s*\")[^\"]*", "$1Somebody else");
        assertThat(changed).isNotEqualTo(text);
        visit.give("Drop the proof sheet", Files.writeString(sheet.resolveSibling("changed.json"), changed));
        visit.sees("It is not intact.");
        assertThat(visit.page()
                        .getByRole(AriaRole.LISTITEM)
                        .filter(having("It is unchanged since it was signed"))
                        .getByText(": failed."))
                .hasCount(1);
    }
}
