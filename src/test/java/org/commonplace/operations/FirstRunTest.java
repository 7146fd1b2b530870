package org.commonplace.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonplace.browser.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The first administrator of a new installation, from the first sign-in to a colleague who has signed in. */
@Tag("browser")
class FirstRunTest {

    private static final String PASSWORD = "a long first password";

    private Path home;

    @BeforeEach
    void aNewHome() throws IOException {
        assumeTrue(
                getClass().getResource("/META-INF/VAADIN/webapp/index.html") != null,
                "Skipped: the product was built without its frontend");
        home = Files.createTempDirectory(Files.createDirectories(Path.of("target/homes")), "first-");
    }

    @AfterEach
    void gone() throws IOException {
        FileSystemUtils.deleteRecursively(home);
        FileSystemUtils.deleteRecursively(home.resolveSibling(home.getFileName() + "-handbook"));
    }

    @Test
    void aSpaceAnImportedFolderAndAColleagueFromAnEmptyHome() throws IOException {
        try (Product product = Product.with(home, Map.of("COMMONPLACE_ADMIN_PASSWORD", PASSWORD));
                Chromium chromium = Chromium.start()) {
            String address = product.address();
            Browser browser = chromium.browser();
            Page page = visitor(browser, address);
            signIn(page, "admin", PASSWORD);
            assertThat(page.getByText("First steps")).isVisible();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/first-run-home.png")));

            name(page);
            makeSpace(page);
            importFolder(page, handbook());
            String invitation = invite(page);

            page.navigate("/admin/first-steps");
            for (int left = 3; left > 0; left--) {
                assertThat(page.getByText("Leave it out")).hasCount(left);
                page.getByText("Leave it out").first().click();
            }
            page.navigate("/");
            assertThat(page.locator(".hello")).isVisible();
            assertThat(page.getByText("First steps")).hasCount(0);
            page.navigate("/admin/first-steps");
            assertThat(page.getByText("That was it.")).isVisible();
            arrive(visitor(browser, address), invitation);
        }
    }

    private static void name(Page page) {
        page.getByText("Choose name and logo").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Northgate Knows");
        page.getByText("Save settings").click();
        assertThat(page.locator(".brand").first()).containsText("Northgate Knows");
        page.navigate("/");
        assertThat(step(page, "Give it your name and logo")).containsText("Done");
    }

    private static void makeSpace(Page page) {
        page.getByText("Make the first space").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Ward handbook");
        Locator key = page.getByLabel("Key", new Page.GetByLabelOptions().setExact(true));
        if (key.inputValue().isEmpty()) {
            key.fill("WARD");
        }
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        page.waitForURL(Pattern.compile(".*/s/.*"));
        page.navigate("/");
        assertThat(step(page, "Make a space")).containsText("Done");
    }

    private static void importFolder(Page page, Path folder) {
        page.getByText("Import a folder").click();
        page.waitForURL(Pattern.compile(".*/import"));
        page.locator("input[webkitdirectory]").setInputFiles(folder);
        assertThat(page.getByText(Pattern.compile("2 pages created")).first()).isVisible();
        page.navigate("/");
        assertThat(step(page, "Bring your pages in")).containsText("Done");
    }

    /** The link of the invitation, as the outbox shows it where there is no mail server. */
    private static String invite(Page page) {
        page.getByText("Invite someone").first().click();
        page.waitForURL(Pattern.compile(".*/admin/people.*"));
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Sam Okafor");
        page.getByLabel("Email address").fill("sam@example.org");
        page.getByLabel("Email address").press("Tab");
        page.getByText("Make the invitation").click();
        page.waitForURL(Pattern.compile(".*/admin/people/sam"));
        page.navigate("/admin/outbox");
        assertThat(page.getByText("You are invited to Northgate Knows")).isVisible();
        page.locator(".letter-row vaadin-button").first().click();
        Locator link = page.locator(".letter-address").first();
        assertThat(link).containsText("/invitation/");
        String text = link.textContent();
        return text.substring(text.indexOf("/invitation/"));
    }

    private static void arrive(Page page, String invitation) {
        page.navigate(invitation);
        assertThat(page.getByText("Welcome to Northgate Knows")).isVisible();
        page.locator("input[type=password]").fill("three words together");
        page.getByText("Set my password").click();
        assertThat(page.locator(".hello")).containsText("Sam");
        assertThat(page.getByText("First steps")).hasCount(0);
    }

    private static Locator step(Page page, String title) {
        return page.locator(".first-step", new Page.LocatorOptions().setHasText(title));
    }

    private static void signIn(Page page, String username, String password) {
        page.navigate("/login");
        page.getByLabel("Username").fill(username);
        page.locator("input[type=password]").fill(password);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static Page visitor(Browser browser, String address) {
        BrowserContext visit = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(1440, 900)
                .setLocale("en-GB"));
        return visit.newPage();
    }

    private Path handbook() throws IOException {
        Path folder = Files.createDirectories(home.resolveSibling(home.getFileName() + "-handbook"));
        Files.writeString(folder.resolve("first-week.md"), "# First week\n\nSee [handover](handover.md).\n");
        Files.writeString(folder.resolve("handover.md"), "# Safe handover\n\nSay what matters.\n");
        return folder;
    }
}
