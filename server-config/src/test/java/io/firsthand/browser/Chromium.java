package io.firsthand.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One Chromium for a whole run: the one that the environment variable {@code FIRSTHAND_BROWSER} names, else an installed Chrome or
 * Chromium, else what Playwright downloads.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> INSTALLED = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");

    /** Milliseconds until an expectation has failed; generous, since machines of a build are busy. */
    static final double PATIENCE = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private final Locale before = Locale.getDefault();

    private Chromium(Playwright playwright, Browser browser) {
        // Playwright lower-cases the names of roles in the default locale: in Turkish there is no role "maın"
        Locale.setDefault(Locale.ENGLISH);
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Starts it.
     *
     * @throws IllegalStateException when there is none, saying what to install
     */
    static Chromium launch() {
        var found = installed();
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(arguments());
        found.ifPresent(options::setExecutablePath);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = null;
        try {
            playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(found.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            if (playwright != null) {
                playwright.close();
            }
            throw new IllegalStateException(
                    found.map(path -> "The browser " + path + " does not start.")
                                    .orElse("There is no browser, and Playwright could not download one.")
                            + " Install Chromium or Google Chrome, or set FIRSTHAND_BROWSER to the path of its program.",
                    e);
        }
    }

    private static Optional<Path> installed() {
        var named = System.getenv("FIRSTHAND_BROWSER");
        if (named != null && !named.isBlank()) {
            var path = Path.of(named);
            if (!Files.isExecutable(path)) {
                throw new IllegalStateException("FIRSTHAND_BROWSER names " + path
                        + ", which is no program. Set it to the path of Chromium or Chrome.");
            }
            return Optional.of(path);
        }
        return INSTALLED.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static List<String> arguments() {
        var arguments = new ArrayList<String>(List.of(
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        // its sandbox does not work for root, as whom containers run
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    /** Returns the running browser. */
    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        Locale.setDefault(before);
    }
}
