package io.firsthand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.firsthand.it.Api;
import io.firsthand.it.InstallationUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every page: nobody is kept out, wide or narrow; and the pages' own small tests. */
@BrowserTest
class PagesBrowserIT {
    private static final Api API = Api.underTest();
    private static long source;
    private static int evidence;

    @BeforeAll
    static void fill_the_pages() {
        API.post("tags", Json.createObjectBuilder().add("name", "Pages"));
        source = OwnSource.of(
                        "pages",
                        "I was worried that the lift would stop between two floors, and that nobody would hear us.",
                        "We decided to move after the third flood.",
                        "It was too expensive for a flat without a balcony.",
                        "I was worried that the lift would be loud.")
                .id();
        var finding = API.get("findings?type=concern&source=" + source).items().get(0);
        evidence = API.post(
                        "findings/" + finding.getInt("id") + "/reviews",
                        Json.createObjectBuilder()
                                .add("decision", "approve")
                                .add("contextSeen", Json.createArrayBuilder().add("whole-answer")))
                .json()
                .getJsonObject("finding")
                .getInt("evidenceId");
    }

    private static List<String> pages() {
        var upload =
                API.upload("preview.csv", "Date,Person,What did you think?\n2026-01-02,p1,It was quite fine really\n");
        int card = API.get("profiles").items().get(0).getInt("id");
        var guides = API.get("guides").json().getJsonArray("guides");
        var packs = API.get("packs").json().getJsonArray("packs");
        int theme =
                API.get("themes?type=concern&source=" + source).items().get(0).getInt("id");
        int talk = API.post("interviews", planned()).json().getInt("id");
        int pull = API.get("pulls?source=" + source).items().get(0).getInt("id");
        return List.of(
                "/",
                "/import/" + upload,
                "/sources/" + source,
                "/connections",
                "/pulls/" + pull,
                "/findings?source=" + source,
                "/themes?type=concern&source=" + source,
                "/themes/" + theme,
                "/review?type=concern&source=" + source,
                "/answers?source=" + source,
                "/readings",
                "/readings?source=" + source,
                "/readings/"
                        + API.get("readings?source=" + source).items().get(0).getString("id"),
                "/tags",
                "/profiles",
                "/profiles/" + card,
                "/evidence/" + evidence,
                "/verify",
                "/you",
                "/people",
                "/audit",
                "/join/none",
                "/questions",
                "/question/new?from=DRV2",
                "/question/WOR2",
                "/blueprints",
                "/blueprints/"
                        + API.post(
                                        "blueprints",
                                        Json.createObjectBuilder()
                                                .add("name", "Pages")
                                                .add("pack", "QP"))
                                .json()
                                .getInt("id"),
                "/questions/" + packs.getJsonObject(0).getString("id"),
                "/check?wording=How+great+was+the+start%3F",
                "/guides",
                "/guides/" + guides.getJsonObject(0).getString("id"),
                "/withdraw",
                "/interviews",
                "/interviews/" + talk,
                "/interviews/" + talk + "/record",
                "/nowhere");
    }

    private static JsonObjectBuilder planned() {
        var filled = Json.createObjectBuilder();
        List.of("company", "product", "decision", "area", "recordingRetention", "contact")
                .forEach(gap -> filled.add(gap, "the " + gap));
        return Json.createObjectBuilder()
                .add("guide", "SW")
                .add("preset", "quick-15")
                .add("placeholders", filled);
    }

    @Test
    void nobody_is_kept_out_of_any_page(Visit visit) {
        for (var address : pages()) {
            visit.page().setViewportSize(1280, 900);
            visit.page().navigate("about:blank");
            visit.open(address);
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(visit.page().getByRole(AriaRole.HEADING).first()).isVisible();
            assertThat(visit.page().getByText("Loading …")).hasCount(0);
            visit.requireNoBarrier(address);

            visit.page().setViewportSize(420, 900);
            visit.requireNoBarrier(address + " at 420 pixels");
            assertThat(visit.page()
                            .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("pixels to scroll sideways at " + address)
                    .isEqualTo(0);
        }
    }

    @Test
    void the_tests_of_the_browser_code_pass_in_this_browser(Visit visit) {
        visit.open("/");
        for (var module : List.of(
                "corpus/entity/code-points",
                "corpus/entity/time-mark",
                "connections/entity/settings",
                "instruments/entity/language",
                "instruments/entity/guide-draft",
                "instruments/entity/question-draft",
                "interviews/control/drafts",
                "interviews/entity/talk",
                "lint/entity/question",
                "readings/entity/pieces",
                "readings/entity/tag-names",
                "readings/entity/timeline",
                "sources/entity/languages",
                "sources/entity/transcripts",
                "blueprints/entity/draft")) {
            var result = (Map<?, ?>)
                    visit.page().evaluate("async module => (await import(`./app/${module}.test.js`)).default", module);
            assertThat(result.get("failed")).as(module).isEqualTo(List.of());
            assertThat((List<?>) result.get("passed")).as(module).isNotEmpty();
        }
    }

    @Test
    void every_page_is_allowed_by_the_policy_it_is_sent_with(Visit visit) {
        var response = visit.page().navigate(InstallationUnderTest.get().base().toString());
        var policy = response.headers().get("content-security-policy");
        assertThat(policy).contains("script-src", "style-src").doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).doesNotContain("style=");
    }
}
