package io.firsthand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.microsoft.playwright.options.SelectOption;
import io.firsthand.it.InstallationUnderTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One person at the pages of the installation under test: what they click is counted, what a page complains about is kept. Everything is
 * found by role and label.
 */
public final class Visit implements AutoCloseable {
    private static final Path PHOTOGRAPHS =
            Path.of(System.getProperty("firsthand.it.target", "target")).resolve("browser");

    /** Makes breaches of the Content-Security-Policy errors of the console, also where Chromium prints them as less. */
    private static final String TELL_BREACHES = "document.addEventListener('securitypolicyviolation', event => "
            + "console.error('CSP', event.violatedDirective, event.blockedURI, event.sourceFile))";

    private final BrowserContext context;
    private final Page page;
    private final List<Visit> others = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int clicks;
    private boolean isUnreachable;

    /** An answer of the server that a test provokes on purpose. */
    private record Refusal(int status, String path) {
        boolean is(ConsoleMessage message) {
            return message.text().contains("status of " + status)
                    && message.location().contains(path);
        }
    }

    /** Opens a window of 1280 × 900 pixels in which the administrator is signed in and nothing else is remembered. */
    Visit(Browser browser) {
        this(browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("en")
                .setAcceptDownloads(true)));
        as("admin");
    }

    /** Goes on as the person with a role, from the next address on. */
    public Visit as(String role) {
        var session = InstallationUnderTest.get().people().sessionOf(role);
        context.addCookies(List.of(new Cookie("firsthand-session", session)
                .setUrl(InstallationUnderTest.get().base().toString())
                .setHttpOnly(true)
                .setSameSite(SameSiteAttribute.STRICT)));
        return this;
    }

    /** Goes on without being signed in, from the next address on. */
    public Visit asNobody() {
        context.clearCookies();
        return this;
    }

    private Visit(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.addInitScript(TELL_BREACHES);
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
        page.setDefaultTimeout(Chromium.PATIENCE);
    }

    private void hear(ConsoleMessage message) {
        boolean isCut = isUnreachable && message.text().contains("net::ERR_");
        if (message.type().equals("error") && !isCut && refusals.stream().noneMatch(refusal -> refusal.is(message))) {
            complaints.add(message.text() + " (" + message.location() + ")");
        }
    }

    /** Opens a second window of the same person. */
    public Visit another() {
        var other = new Visit(context);
        others.add(other);
        return other;
    }

    /** Opens a page by its address after {@code #}, such as {@code /findings}. */
    public Visit open(String address) {
        var base = InstallationUnderTest.get().base() + "/";
        if (page.url().startsWith(base)) {
            // as a link does: loading the document anew could overtake what the test does next
            page.evaluate("hash => { location.hash = hash }", "#" + address);
        } else {
            page.navigate(base + "#" + address);
        }
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
        return this;
    }

    /** Expects the browser to report that the server refused a request: its status and a part of its path. */
    public Visit expectRefusal(int status, String path) {
        refusals.add(new Refusal(status, path));
        return this;
    }

    /** Cuts the network, or mends it; what the browser then cannot load is no complaint. */
    public Visit offline(boolean isCut) {
        isUnreachable = true;
        context.setOffline(isCut);
        return this;
    }

    /** Does something while pages can be loaded and the API cannot. */
    public void withoutServer(Runnable work) {
        isUnreachable = true;
        context.route("**/api/v1/**", route -> route.abort("connectionrefused"));
        work.run();
        context.unroute("**/api/v1/**");
    }

    /** Returns the page, for what this class does not offer. */
    public Page page() {
        return page;
    }

    /** Finds by role and name; the name may be a part of the whole name. */
    public Locator find(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name));
    }

    /** Finds by role and the exact name. */
    public Locator exactly(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Finds a field by its label. */
    public Locator field(String label) {
        return page.getByLabel(label);
    }

    /** Clicks once and counts it. */
    public Visit click(Locator what) {
        clicks++;
        what.click();
        return this;
    }

    /** Clicks a button. */
    public Visit press(String button) {
        return click(exactly(AriaRole.BUTTON, button));
    }

    /** Clicks a link. */
    public Visit follow(String link) {
        return click(exactly(AriaRole.LINK, link));
    }

    /** Chooses from a list, which takes two clicks. */
    public Visit choose(Locator list, String option) {
        clicks += 2;
        list.selectOption(new SelectOption().setLabel(option));
        return this;
    }

    /** Presses a key, which is no click. */
    public Visit key(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Chooses a file where the page asks for one, which takes one click. */
    public Visit give(String label, Path file) {
        clicks++;
        page.getByLabel(label).first().setInputFiles(file);
        return this;
    }

    /** Expects a heading. */
    public Visit at(String heading) {
        assertThat(find(AriaRole.HEADING, heading).first()).isVisible();
        return this;
    }

    /** Expects a text that is on screen. */
    public Visit sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    /** Expects the page to say something in passing. */
    public Visit hears(String text) {
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText(text))
                        .first())
                .isVisible();
        return this;
    }

    /** Fails when axe finds a barrier on the page as it is. */
    public void requireNoBarrier(String where) {
        // what fades in has little contrast on the way
        page.evaluate("Promise.all(document.getAnimations()"
                + ".filter(animation => Number.isFinite(animation.effect.getComputedTiming().endTime))"
                + ".map(animation => animation.finished.catch(() => {})))");
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("barriers at " + where)
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(CheckedNode::getHtml).toList())
                .isEmpty();
    }

    /** Returns how many clicks there were so far. */
    public int clicks() {
        return clicks;
    }

    /** Fails when a page complained: errors of the console, of a script, or of the Content-Security-Policy. */
    void requireNoComplaints() {
        assertThat(complaints).as("errors in the browser").isEmpty();
        others.forEach(Visit::requireNoComplaints);
    }

    /** Keeps a picture of the whole page in {@code target/browser}. */
    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PHOTOGRAPHS.resolve(name + ".png"))
                .setFullPage(true));
        for (var other : others) {
            other.photograph(name + "-" + (others.indexOf(other) + 2));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
