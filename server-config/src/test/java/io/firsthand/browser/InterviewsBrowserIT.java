package io.firsthand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.firsthand.it.Api;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A researcher holds a talk in a narrow window, loses the network and the page in the middle, and no word is lost. */
@BrowserTest
class InterviewsBrowserIT {
    private static final Api RESEARCHER = Api.as("researcher");

    private static void plan(Visit visit, String label) {
        visit.open("/interviews").at("Plan a talk");
        // a talk that was planned before proposes its own length
        visit.choose(visit.field("Length"), "18 min");
        visit.field("How you find it again").fill(label);
        for (var gap : Map.of(
                        "Company", "Acme",
                        "Product", "Acme Plan",
                        "The decision", "start using Acme Plan",
                        "What it replaced", "the paper rota",
                        "Area of work or life", "shift planning",
                        "How long the recording is kept", "three months",
                        "Where to write to withdraw", "research at Acme")
                .entrySet()) {
            visit.field(gap.getKey()).fill(gap.getValue());
        }
        visit.press("Plan it").at("Talk with P");
    }

    private static void answer(Visit visit, String permission, String answer) {
        visit.click(visit.page()
                .getByRole(AriaRole.GROUP, new com.microsoft.playwright.Page.GetByRoleOptions().setName(permission))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true)));
    }

    private static void quote(Visit visit, String words) {
        visit.field("Exact words").fill(words);
        visit.field("Exact words").press("Enter");
        visit.sees(words);
    }

    private static void ask(Visit visit, String question) {
        visit.click(visit.find(AriaRole.BUTTON, "Asked: " + question));
    }

    private static void network(Visit visit, String says) {
        assertThat(visit.page().getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(says)))
                .isVisible();
    }

    private static long idOf(Visit visit) {
        return Long.parseLong(visit.page().url().replaceAll(".*/interviews/(\\d+).*", "$1"));
    }

    private static void begin(Visit visit) {
        visit.press("Begin the talk").at("Welcome");
        network(visit, "Everything is kept");
        assertThat(visit.find(AriaRole.BUTTON, "Next:")).isDisabled();
        answer(visit, "Are you happy to take part?", "Yes");
        answer(visit, "May I record our talk", "No");
        assertThat(visit.find(AriaRole.BUTTON, "Next:")).isEnabled();
    }

    private static List<String> words(JsonObject talk, String kind) {
        return talk.getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                .filter(entry -> entry.getString("kind").equals(kind))
                .map(entry -> entry.getString("line", "") + " " + entry.getString("text", entry.getString("mark", "")))
                .toList();
    }

    @Test
    void a_dropped_network_and_a_reload_lose_no_word(Visit visit) {
        visit.as("researcher");
        visit.page().setViewportSize(420, 900);
        plan(visit, "Tuesday, dispatcher");
        long id = idOf(visit);
        begin(visit);
        visit.press("Next: Scene");
        ask(visit, "Take me back to the day");
        quote(visit, "It was a Monday and the rota was wrong again.");
        network(visit, "Everything is kept");

        visit.offline(true);
        visit.press("Next: First thought");
        ask(visit, "Go back further.");
        visit.press("What had just happened?");
        quote(visit, "Two people stood there for the same shift.");
        visit.press("Date");
        visit.field("Year, month or day").fill("2026-03");
        visit.choose(visit.field("How exact"), "to the month");
        visit.press("Keep");
        network(visit, "4 entries wait for the network");
        visit.field("Exact words").pressSequentially("I thought to myself, th");
        visit.photograph("interview-offline-420");

        // the server cannot be reached, the page can: the browser's cache or a proxy has it
        visit.withoutServer(() -> {
            visit.offline(false);
            visit.page().reload();
            visit.at("First thought");
            network(visit, "4 entries wait for the network");
            assertThat(visit.field("Exact words")).hasValue("I thought to myself, th");
            assertThat(visit.page().getByText("After: What had just happened?").first())
                    .isVisible();
            visit.field("Exact words").press("End");
            visit.field("Exact words").pressSequentially("is must stop.");
            visit.field("Exact words").press("Enter");
            network(visit, "5 entries wait for the network");
        });
        visit.page().reload();
        network(visit, "Everything is kept");

        for (var block : List.of("What moved it", "Choosing", "Doubts")) {
            visit.press("Next: " + block);
        }
        ask(visit, "What, if anything, nearly stopped you?");
        quote(visit, "I was worried that nobody would look at it.");
        visit.press("Worry");
        visit.field("The worry").fill("nobody looks at it");
        visit.choose(visit.field("Today"), "settled");
        visit.field("What settled it").fill("a trial week");
        visit.press("Keep");
        visit.press("Next: Since then").press("Next: Close");
        visit.field("In one sentence").fill("You wanted one rota for all.");
        visit.press("Right");
        answer(visit, "May we quote your words, without your name, inside Acme?", "Yes");
        answer(visit, "in public", "Ask me first");
        assertThat(visit.page().getByText(java.util.regex.Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}")))
                .isVisible();
        var code = visit.page()
                .getByText(java.util.regex.Pattern.compile("give the code"))
                .textContent()
                .replaceAll("(?s).*([0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
        visit.press("End the talk").press("Yes, it is over").at("Right after the talk");
        visit.field("Trigger").fill("two people for one shift");
        visit.field("Trigger").blur();
        network(visit, "Everything is kept");
        visit.follow("The whole talk").at("Permissions");
        visit.sees("Two people stood there for the same shift.");
        visit.at("How you asked").sees("Nothing stood out in 1 ask. Well asked.");

        var talk = RESEARCHER.get("interviews/" + id).json();
        assertThat(words(talk, "quote"))
                .containsExactly(
                        "B1.1 It was a Monday and the rota was wrong again.",
                        "B2.1 Two people stood there for the same shift.",
                        "B2.1 I thought to myself, this must stop.",
                        "B5.2 I was worried that nobody would look at it.");
        assertThat(talk.getString("state")).isEqualTo("ended");
        assertThat(RESEARCHER.get("answers?source=" + talk.getInt("sourceId")).items().stream()
                        .collect(Collectors.toMap(
                                answer -> answer.getString("text"), answer -> answer.getString("question"))))
                .isEqualTo(Map.of(
                        "It was a Monday and the rota was wrong again.",
                        "Take me back to the day you decided to start using Acme Plan. What was happening that day?",
                        "Two people stood there for the same shift.",
                        "What had just happened?",
                        "I thought to myself, this must stop.",
                        "What had just happened?",
                        "I was worried that nobody would look at it.",
                        "What, if anything, nearly stopped you?"));
        visit.open("/interviews").sees("may be quoted inside");
        assertThat(visit.page().evaluate("Object.keys(localStorage).filter(key => key.includes('talk')).length"))
                .isEqualTo(0);

        visit.asNobody().page().reload();
        visit.open("/withdraw").at("Take back what you said");
        visit.field("Your code").fill(code.toLowerCase(java.util.Locale.ROOT));
        visit.press("Take it back").sees("it has taken effect now");
        assertThat(RESEARCHER.get("answers?source=" + talk.getInt("sourceId")).items())
                .isEmpty();
    }

    @Test
    void a_no_to_the_talk_ends_it(Visit visit) {
        visit.as("researcher");
        plan(visit, "Wednesday");
        visit.press("Begin the talk").at("Welcome");
        answer(visit, "Are you happy to take part?", "No");
        visit.press("End it, keep nothing").sees("Nothing of it is kept.");
        visit.open("/interviews").sees("not wanted");
    }

    @Test
    void what_was_written_is_edited_taken_away_put_off_and_withdrawn(Visit visit) {
        visit.as("researcher");
        plan(visit, "Thursday");
        long id = idOf(visit);
        begin(visit);
        visit.press("Next: Scene");
        visit.click(visit.find(AriaRole.BUTTON, "Later: Take me back"));
        visit.press("Next: First thought").sees("Come back to");
        ask(visit, "Take me back");
        quote(visit, "It reined.");
        visit.click(visit.find(AriaRole.BUTTON, "Edit, entry at"));
        visit.field("Edit").last().fill("It rained.");
        visit.press("Save").sees("It rained.");
        visit.field("Exact words").fill("looks tired");
        visit.field("Exact words").press("Control+Enter");
        visit.sees("looks tired");
        visit.click(visit.find(AriaRole.BUTTON, "Take away, entry at").first());
        assertThat(visit.page().getByText("looks tired")).hasCount(0);
        visit.press("End the talk").press("Yes, it is over");
        network(visit, "Everything is kept");
        visit.follow("The whole talk").at("Permissions");
        visit.photograph("interview-record-1280");
        visit.choose(visit.field("What"), "Everything that was said");
        visit.press("Take back …").press("Take it back now").hears("Taken back.");
        visit.sees("The words are erased.");
        assertThat(RESEARCHER.get("interviews/" + id).text()).doesNotContain("rained", "reined", "tired");
    }

    @Test
    void nobody_is_kept_out_of_a_talk(Visit visit) {
        visit.as("researcher");
        plan(visit, "Friday");
        for (var scheme : com.microsoft.playwright.options.ColorScheme.values()) {
            if (scheme == com.microsoft.playwright.options.ColorScheme.NO_PREFERENCE) {
                continue;
            }
            visit.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(scheme));
            for (var width : List.of(390, 420, 820, 1280, 1440)) {
                visit.page().setViewportSize(width, 900);
                isOpen(visit, "planned, " + scheme + ", " + width);
            }
        }
        begin(visit);
        visit.press("Next: Scene").press("Next: First thought").press("Next: What moved it");
        visit.click(visit.find(AriaRole.BUTTON, "Later: What else did you"));
        visit.press("Next: Choosing").press("Next: Doubts");
        ask(visit, "What, if anything, nearly stopped you?");
        quote(visit, "I was afraid we would be stuck with it for a year, like with the last one.");
        visit.press("Worry");
        for (var scheme : List.of(
                com.microsoft.playwright.options.ColorScheme.LIGHT,
                com.microsoft.playwright.options.ColorScheme.DARK)) {
            visit.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(scheme));
            for (var width : List.of(390, 420, 820, 1280, 1440)) {
                visit.page().setViewportSize(width, 900);
                isOpen(visit, "running, " + scheme + ", " + width);
                if (width == 420 || width == 1280) {
                    visit.photograph("interview-running-" + scheme + "-" + width);
                }
            }
        }
    }

    private static void isOpen(Visit visit, String where) {
        visit.requireNoBarrier(where);
        assertThat(visit.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels to scroll sideways, " + where)
                .isEqualTo(0);
    }
}
