package io.firsthand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.firsthand.connector.limesurvey.SimulatedLimeSurvey;
import io.firsthand.it.Api;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A source on its own page, and one that is a survey which already runs. */
@BrowserTest
class SourcesBrowserIT {
    private static final SimulatedLimeSurvey LIMESURVEY = new SimulatedLimeSurvey(0, Clock.systemUTC());

    @AfterAll
    static void stop() {
        LIMESURVEY.close();
    }

    @Test
    void what_permits_quoting_is_changed_by_name(Visit visit) {
        var source = OwnSource.under("harbour talk", "unknown", "I was worried that the pier would rot.");

        visit.open("/").follow("harbour talk").at("harbour talk");
        visit.sees("Now: not known yet: counted, not quoted.").sees("1 answer, 0 say nothing");
        visit.choose(visit.field("What permits it"), "published by its author");
        visit.field("Who declares it").fill("Grace");
        visit.press("Declare").hears("Declared").sees("Now: published by its author. Declared by Grace.");

        assertThat(Api.underTest().get("sources/" + source.id()).json().getString("basis"))
                .isEqualTo("public-review");
    }

    @Test
    void a_source_in_several_languages_says_where_cues_were_looked_for(Visit visit) {
        var source = OwnSource.asked(
                "harbour babel",
                "What worried you?",
                "concern",
                "I was worried that the pier would rot.",
                "Ich hatte Angst, dass der Steg morsch ist.",
                "J'avais peur que ce soit trop lent pour nous.",
                "GDPR");

        visit.open("/").follow("harbour babel").at("harbour babel");
        visit.sees("2 of 4 answers are in German or English.")
                .sees("In 1 (French) suggestions come only from questions that ask for them")
                .sees("The language of 1 is unknown.");

        walkTo(visit, source, "J'avais peur");
        assertThat(language(visit)).hasText("French");
        visit.sees("No cue words are known for French");
        assertThat(visit.page().locator("blockquote.answer")).hasAttribute("lang", "fr");
        visit.press("Mark other words");
        assertThat(visit.page().locator(".picker .answer")).hasAttribute("lang", "fr");

        visit.open("/");
        walkTo(visit, source, "GDPR");
        assertThat(language(visit)).hasText("unknown");
        assertThat(visit.page().locator("blockquote.answer[lang]")).hasCount(0);
    }

    /** Goes through the suggested quotes up to the first in an answer that begins so. */
    private static void walkTo(Visit visit, OwnSource source, String beginning) {
        var answers = source.findings("concern").stream()
                .map(finding -> finding.getJsonObject("answer").getString("text"))
                .toList();
        visit.open(source.review("concern")).sees("no. 1");
        int at = 0;
        while (!answers.get(at).startsWith(beginning)) {
            visit.press("Next").sees("no. " + (++at + 1));
        }
        assertThat(visit.page().locator("blockquote.answer")).containsText(beginning);
    }

    private static Locator language(Visit visit) {
        return visit.page()
                .locator(".facts div")
                .filter(new Locator.FilterOptions().setHasText("Language"))
                .locator("dd");
    }

    @Test
    void a_survey_that_already_runs_is_connected_read_and_kept_right(Visit visit) {
        var survey = LIMESURVEY.addSmall(800_001);
        survey.insert(Map.of("why", "I was worried that the tide would turn", "submitdate", "2026-11-01 10:00:00"));
        long withdrawn = survey.insert(Map.of("why", "I was afraid of the waves", "submitdate", "2026-11-01 11:00:00"));

        visit.open("/").follow("Read a survey that already runs").at("Survey tools");
        connect(visit, "Harbour surveys", "firsthand.secret.limesurvey");
        visit.follow("Harbour surveys").at("Surveys");
        visit.field("Search in the surveys").fill("800001");
        visit.hears("1 survey");
        visit.click(visit.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("800001"))
                .getByRole(AriaRole.LINK));

        visit.at("Read “").click(visit.field("Our own survey or feedback, held with a notice"));
        visit.press("Read it").at("What people say");

        visit.open("/").follow("Small 800001").sees("Why did you leave?");
        survey.delete(withdrawn);
        visit.press("Check for edits and deletions").hears("1 no longer there");
    }

    private static void connect(Visit visit, String name, String secret) {
        visit.choose(visit.field("Tool"), "LimeSurvey");
        visit.field("Name of the connection").fill(name);
        visit.field("Address").fill(LIMESURVEY.url());
        visit.exactly(AriaRole.TEXTBOX, "User").fill(SimulatedLimeSurvey.USER);
        visit.press("The server holds it: name the property instead");
        visit.field("Password: name of the property that holds it").fill(secret);
        visit.sees("FIRSTHAND_SECRET_LIMESURVEY");
        visit.press("Connect").hears("Connected. Check it now.");
        visit.press("Check " + name);
        assertThat(visit.page()
                        .getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText(name))
                        .getByRole(AriaRole.STATUS))
                .not()
                .isEmpty();
    }
}
