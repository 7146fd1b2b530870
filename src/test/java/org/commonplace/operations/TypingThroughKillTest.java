package org.commonplace.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonplace.api.Script;
import org.commonplace.browser.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The server is killed while someone types without a pause: the draft is there afterwards, short of two seconds at most. */
@Tag("browser")
class TypingThroughKillTest {

    private static final String PASSWORD = "a password for this test only";
    private static final Duration LOST = Duration.ofSeconds(2);
    private static final Duration TYPING = Duration.ofSeconds(4);
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);
    private static final int MILLISECONDS_A_KEY = 40;

    private final Map<String, Instant> typed = new LinkedHashMap<>();
    private Path home;

    @BeforeEach
    void makeAHome() throws IOException {
        assumeTrue(
                getClass().getResource("/META-INF/VAADIN/webapp/index.html") != null,
                "Skipped: the product was built without its frontend");
        home = Files.createTempDirectory(
                Files.createDirectories(Path.of("target/homes").toAbsolutePath()), "typing-");
    }

    @AfterEach
    void leaveNothingBehind() throws IOException {
        if (home != null) {
            new Orphan(new Home(home)).stop();
            FileSystemUtils.deleteRecursively(home);
        }
    }

    @Test
    void whatWasTypedIsOfferedAfterTheServerWasKilled() {
        try (Chromium chromium = Chromium.start();
                Product first = start("0")) {
            String edited = aPage(first) + "/edit";
            Page here = visitor(chromium, first.address());
            signIn(here, true);
            here.navigate(edited);
            text(here).click();
            type(here, TYPING);
            Instant killed = Instant.now();
            first.kill();
            type(here, AFTERWARDS);

            try (Product second = start(Integer.toString(first.port()))) {
                assertThat(second.address()).isEqualTo(first.address());
                Page elsewhere = visitor(chromium, second.address());
                signIn(elsewhere, false);
                assertThat(offered(elsewhere, edited)).contains(typedBefore(killed.minus(LOST)));

                assertThat(offered(here, edited)).contains(typedBefore(Instant.MAX));
            }
        }
    }

    private Product start(String port) {
        return Product.with(home, Map.of("COMMONPLACE_ADMIN_PASSWORD", PASSWORD), "--port", port);
    }

    /** The address of a new page. */
    private static String aPage(Product product) {
        Script rest = Script.signedIn(product.port(), "admin", PASSWORD);
        rest.post("/api/v1/spaces", Map.of("key", "TYPED", "name", "Typed through a power cut", "visibility", "staff"))
                .expect(201);
        return rest.post("/api/v1/spaces/TYPED/pages", Map.of("title", "A page", "body", ""))
                .expect(201)
                .at("url")
                .asString();
    }

    private static Page visitor(Chromium chromium, String address) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions().setBaseURL(address).setLocale("en-GB"))
                .newPage();
    }

    private static void signIn(Page page, boolean remembered) {
        page.navigate("/login");
        page.getByLabel("Username").fill("admin");
        page.locator("input[type=password]").fill(PASSWORD);
        if (remembered) {
            page.getByLabel("Keep me signed in on this device").check();
        }
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Types word after word, each noted once it stands in the editor. */
    private void type(Page page, Duration howLong) {
        Instant end = Instant.now().plus(howLong);
        while (Instant.now().isBefore(end)) {
            String word = "w" + typed.size() + " ";
            text(page).pressSequentially(word, new Locator.PressSequentiallyOptions().setDelay(MILLISECONDS_A_KEY));
            typed.put(word, Instant.now());
        }
    }

    /** The words that stood in the editor then, one after the other. */
    private String typedBefore(Instant then) {
        StringBuilder words = new StringBuilder();
        typed.forEach((word, at) -> words.append(at.isBefore(then) ? word : ""));
        assertThat(words).isNotEmpty();
        return words.toString().strip();
    }

    /** The text in the editor, which says that it was never published. */
    private static String offered(Page page, String address) {
        page.navigate(address);
        assertThat(page.getByText("You have an unpublished draft")).isVisible();
        return text(page).inputValue();
    }

    private static Locator text(Page page) {
        return page.locator("#editor-text");
    }
}
