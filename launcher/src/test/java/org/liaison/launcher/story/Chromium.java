package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The Chromium of this machine, driven by Playwright, which is never let download one.
final class Chromium implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Chromium.class.getName());

    private final Playwright driver;
    private final Browser browser;

    private Chromium(Playwright driver, Browser browser) {
        this.driver = driver;
        this.browser = browser;
    }

    /// Without a Chromium the build on a builder fails; on a desk the test is skipped, and says so.
    static Chromium ofThisMachine() {
        Optional<Path> program =
                Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of("/usr/bin", name))
                        .filter(Files::isExecutable)
                        .findFirst();
        if (program.isEmpty()) {
            String missing = "no Chromium in /usr/bin, so the pages were looked at by nobody";
            if ("true".equals(System.getenv("LIAISON_CI"))) {
                fail(missing);
            }
            LOG.log(System.Logger.Level.WARNING, "SKIPPED: " + missing);
            Assumptions.abort(missing);
        }
        Playwright driver =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                driver,
                driver.chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program.orElseThrow())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-background-networking"))));
    }

    /// Somebody with cookies of their own.
    PersonAtTheScreen person(String gateway) {
        return new PersonAtTheScreen(browser.newContext(), gateway);
    }

    @Override
    public void close() {
        browser.close();
        driver.close();
    }
}
