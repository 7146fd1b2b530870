package org.commonplace.people.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in with a real browser, which also says whether the content security policy lets the views work. */
@CommonplaceTest
class SignInJourneyTest {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("COMMONPLACE_CHROMIUM"), "/usr/bin/chromium"));

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople some;

    private PersonCard person;

    @BeforeAll
    static void aFrontEndWasBuilt() {
        assumeTrue(
                SignInJourneyTest.class.getResource("/META-INF/VAADIN/webapp/index.html") != null,
                "needs the front end");
        assumeTrue(Files.isExecutable(CHROMIUM), "needs Chromium");
    }

    @BeforeEach
    void arrive() {
        person = some.someone();
    }

    @Test
    void aPersonSignsInByKeyboardAndComesBackToWhereTheyWere() {
        List<String> refusals = new ArrayList<>();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(FLAGS));
                BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    refusals.add(message.text());
                }
            });
            page.navigate("http://localhost:" + port + "/somewhere?a=b");
            assertThat(page).hasURL(Pattern.compile(".*/login\\?continue=.*"));

            page.getByLabel("Username").fill(person.username());
            page.getByLabel("Password").first().fill("not the password");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not go together");

            page.getByLabel("Username").fill(person.username());
            page.getByLabel("Password").first().fill(TestPeople.PASSWORD);
            page.getByLabel("Keep me signed in").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/somewhere\\?a=b"));

            assertThat(context.cookies()).extracting(cookie -> cookie.name).contains("commonplace-remember");
            assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        }
        assertThat(refusals).isEmpty();
    }
}
