package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// A person who looks at pages. Whatever page they come to is also checked for what every page must
/// be: without a token, with its title, and usable by everybody.
final class PersonAtTheScreen implements AutoCloseable {

    /// A JSON Web Token: two JSON objects in Base64url. "eyJ" alone is in some random texts, too.
    static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.eyJ");

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private static final Path PICTURES = Path.of("target", "pages");
    private static final AtomicInteger TAKEN = new AtomicInteger();

    private final BrowserContext context;
    private final Page page;
    private final String gateway;

    PersonAtTheScreen(BrowserContext context, String gateway) {
        this.context = context;
        this.gateway = gateway;
        this.page = context.newPage();
        page.onDialog(dialog -> {
            throw new AssertionError("A page ran a script");
        });
    }

    /// Logs in on the form of Keycloak.
    PersonAtTheScreen logsIn(String user, String password) {
        page.navigate(gateway + "/oauth2/authorization/keycloak");
        return fillsInTheLogin(user, password);
    }

    PersonAtTheScreen fillsInTheLogin(String user, String password) {
        if (page.locator("#username").count() > 0 && page.locator("#username").isEditable()) {
            page.fill("#username", user);
        }
        page.fill("#password", password);
        page.click("#kc-login");
        return this;
    }

    /// Opens a page and returns its status.
    int opens(String path) {
        Response response = Objects.requireNonNull(page.navigate(gateway + path));
        assertThat(response.allHeaders().toString()).doesNotContainPattern(TOKEN);
        isAsEveryPageMustBe();
        return response.status();
    }

    /// Headers of a page.
    Map<String, String> headersOf(String path) {
        return Objects.requireNonNull(page.navigate(gateway + path)).allHeaders();
    }

    void clicks(String name) {
        page.locator(
                        "a:has-text(\"%1$s\"), button:has-text(\"%1$s\"), summary:has-text(\"%1$s\")"
                                .formatted(name))
                .first()
                .click();
        page.waitForLoadState();
    }

    void clicksButton(String name) {
        page.locator("main button:has-text(\"%s\")".formatted(name)).first().click();
        page.waitForLoadState();
        isAsEveryPageMustBe();
    }

    void fills(String label, String text) {
        page.getByLabel(label).fill(text);
    }

    /// What the page says to its reader.
    String reads() {
        return page.innerText("main");
    }

    /// The page as the browser got it, with what is folded away.
    String source() {
        return page.content();
    }

    String title() {
        return page.title();
    }

    String address() {
        return page.url();
    }

    /// Texts of all cells that a selector names.
    List<String> all(String selector) {
        return page.locator(selector).allTextContents();
    }

    /// The body of a GET with the cookies of this person.
    String downloads(String path) {
        return context.request().get(gateway + path).text();
    }

    List<Cookie> cookies() {
        return context.cookies(gateway);
    }

    private void isAsEveryPageMustBe() {
        picture();
        assertThat(page.content()).doesNotContainPattern(TOKEN);
        assertThat(page.title()).contains("Liaison");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(
                        new AxeBuilder(page)
                                .setLegacyMode(true).analyze().getViolations().stream()
                                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                                        .map(rule -> page.url() + ": " + rule.getId()))
                .isEmpty();
    }

    /// For people: what the test saw.
    private void picture() {
        String name = page.url().replaceFirst("^https?://[^/]+/", "").replaceAll("[^\\w.-]+", "_");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(
                                PICTURES.resolve(
                                        "%03d-%.80s.png"
                                                .formatted(TAKEN.incrementAndGet(), name))));
    }

    @Override
    public void close() {
        context.close();
    }
}
