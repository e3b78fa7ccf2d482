package io.firsthand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.firsthand.it.People;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People come in by a link, see what their role allows, and go. */
@BrowserTest
class SignInBrowserIT {

    @Test
    @Tag("main-flow")
    void somebody_is_let_in_by_a_link_and_signs_in_again_later(Visit visit) {
        var name = "Grace " + System.nanoTime();
        visit.open("/people");
        visit.field("Their name").fill(name);
        visit.click(visit.find(AriaRole.RADIO, "Reviewer")).press("Make a link for them");
        var link = visit.find(AriaRole.TEXTBOX, "Link for " + name).inputValue();

        visit.asNobody().page().navigate("about:blank");
        visit.page().navigate(link);
        visit.at("Welcome.");
        visit.field("New password").fill("nine bean rows will I have there");
        visit.press("Come in").at("What worries your customers");
        assertThat(visit.page().url()).as("the secret has left the address").doesNotContain("fh_");
        assertThat(visit.find(AriaRole.LINK, "Your account: " + name)).isVisible();
        assertThat(visit.exactly(AriaRole.LINK, "People")).hasCount(0);

        visit.press("Sign out");
        visit.expectRefusal(401, "/api/v1/session");
        visit.field("Name").fill(name);
        visit.field("Password").fill("not this one, surely");
        visit.press("Sign in").sees("Name and password do not fit.");
        visit.field("Password").fill("nine bean rows will I have there");
        visit.press("Sign in").at("What worries your customers");
        assertThat(visit.exactly(AriaRole.BUTTON, "Try the sample")).isVisible();
    }

    @Test
    void a_link_works_once(Visit visit) {
        visit.open("/people");
        visit.field("Their name").fill("Once " + System.nanoTime());
        visit.press("Make a link for them");
        var link = visit.find(AriaRole.TEXTBOX, "Link for Once").inputValue();
        visit.asNobody();
        for (int time = 1; time <= 2; time++) {
            visit.page().navigate("about:blank");
            visit.page().navigate(link);
            visit.field("New password").fill("a good enough password");
            visit.expectRefusal(410, "/api/v1/joins");
            visit.press("Come in");
            visit.sees(time == 1 ? "What worries your customers" : "This link does not work any more");
            visit.asNobody();
        }
    }

    @Test
    void a_viewer_reads_and_is_offered_nothing_that_is_refused(Visit visit) {
        OwnSource.of("viewer", "I was worried that the ferry would not take the dog.");
        visit.as("viewer").open("/");
        assertThat(visit.exactly(AriaRole.BUTTON, "Try the sample")).hasCount(0);
        visit.open("/findings").at("What people say");
        assertThat(visit.find(AriaRole.ARTICLE, "worry").first()).isVisible();
        assertThat(visit.find(AriaRole.BUTTON, "Approve")).hasCount(0);
        assertThat(visit.exactly(AriaRole.LINK, "Answers")).hasCount(0);
        visit.requireNoBarrier("findings of a viewer");
    }

    @Test
    void a_page_opened_without_signing_in_is_there_after_it(Visit visit) {
        People.token("researcher");
        visit.asNobody().open("/guides");
        visit.field("Name").fill(People.name("researcher"));
        visit.field("Password").fill(People.PASSWORD);
        visit.press("Sign in").at("Interview guides");
    }

    @Test
    void a_token_is_shown_once_and_can_be_ended(Visit visit) {
        var label = "nightly " + System.nanoTime();
        visit.open("/you");
        visit.field("What it is for").fill(label);
        visit.press("Make a token");
        assertThat(visit.find(AriaRole.TEXTBOX, "Token for " + label)).hasValue(Pattern.compile("fh_.{43}"));
        visit.requireNoBarrier("a token that was just made");
        visit.page().reload();
        assertThat(visit.find(AriaRole.TEXTBOX, "Token for " + label)).hasCount(0);
        visit.press("End " + label).hears(label + " is ended.");
    }

    @Test
    void an_administrator_reads_what_happened_and_checks_the_chain(Visit visit) {
        OwnSource.of("audit", "I was worried that the lamp would flicker.");
        visit.open("/audit").press("Check the chain").sees("none changed, removed or put in");
        visit.choose(visit.field("What happened"), "source described");
        assertThat(visit.find(AriaRole.CELL, "source described").first()).isVisible();
    }
}
