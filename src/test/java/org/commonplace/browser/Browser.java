package org.commonplace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;

/** Visitors with a browser each. After the test it is checked that no script failed and no policy was broken on their pages. */
public final class Browser {

    /**
     * Menu bars take their items in, or put them aside, a moment after they are drawn or their width changes, and diagrams are drawn
     * anew between light and dark.
     */
    private static final String SETTLED = "() => !document.querySelector("
            + "'vaadin-menu-bar-button > vaadin-menu-bar-item[role], .mermaid[aria-busy]')";

    /** Fonts are there, and whoever listens for another width or scheme has been told. */
    private static final String DRAWN = "async () => { await document.fonts.ready;"
            + " await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))); }";

    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<BrowserContext> visits = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    public Browser(com.microsoft.playwright.Browser chromium, String address) {
        this.chromium = chromium;
        this.address = address;
    }

    /** A new visitor at a desk who has not signed in; addresses are relative to the product's. */
    public Page visitor() {
        return visitor(Screen.DESK, ColorScheme.LIGHT);
    }

    /** A new visitor on this screen, whose system asks for light or dark. */
    public Page visitor(Screen screen, ColorScheme scheme) {
        return visitor(options(screen).setColorScheme(scheme));
    }

    /** A new visitor with a phone in the hand, who touches. */
    public Page phone() {
        return visitor(options(Screen.PHONE).setHasTouch(true).setIsMobile(true));
    }

    private NewContextOptions options(Screen screen) {
        return new NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(screen.width, screen.height)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London");
    }

    private Page visitor(NewContextOptions options) {
        BrowserContext visit = chromium.newContext(options);
        visits.add(visit);
        Page page = visit.newPage();
        page.onPageError(failures::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                failures.add(message.text());
            }
        });
        return page;
    }

    /** A new visitor at a desk who has signed in as this person, made by {@link TestPeople}. */
    public Page signedIn(PersonCard person) {
        Page page = visitor();
        signIn(page, person);
        return page;
    }

    /** Opens an address and waits until its view has taken the place of what was painted before it came. */
    public void open(Page page, String address) {
        page.navigate(address);
        page.waitForFunction("() => !document.querySelector('#first-paint') && document.querySelector('h1')"
                + " && !document.querySelector('.later')");
    }

    /** Signs in through the sign-in view. */
    public void signIn(Page page, PersonCard person) {
        page.navigate("/login");
        page.getByLabel("Username").fill(person.username());
        page.locator("input[type=password]").fill(TestPeople.PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Checks the page against WCAG 2.2 A and AA, once its parts have settled. */
    public void checkAccessibility(Page page) {
        check(page, Accessibility.EVERYTHING);
    }

    private static void check(Page page, Accessibility rules) {
        page.waitForFunction(SETTLED);
        assertThat(rules.brokenOn(page)).as("accessibility of %s", page.url()).isEmpty();
    }

    /** Checks that nothing is wider than the screen. */
    public void checkFits(Page page) {
        Object excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(excess).as("pixels too wide: %s", page.url()).isEqualTo(0);
    }

    /**
     * Looks at the page in light and dark, at a desk, on a phone and on a very narrow screen: checks fit each time, and on a very wide
     * screen, too; accessibility at a desk and on the very narrow screen in light, on a phone in the dark, and of colours at a desk in
     * the dark. Leaves pictures of desk and phone in {@code target/screenshots}.
     *
     * @param name what the pictures are called, such as {@code sign-in}
     */
    public void inspect(Page page, String name) {
        show(page, Screen.NARROW, ColorScheme.LIGHT);
        check(page, Accessibility.EVERYTHING);
        show(page, Screen.PHONE, ColorScheme.LIGHT);
        picture(page, pictureName(name, Screen.PHONE, ColorScheme.LIGHT));
        show(page, Screen.DESK, ColorScheme.LIGHT);
        check(page, Accessibility.EVERYTHING);
        picture(page, pictureName(name, Screen.DESK, ColorScheme.LIGHT));
        show(page, Screen.DESK, ColorScheme.DARK);
        check(page, Accessibility.COLOURS);
        picture(page, pictureName(name, Screen.DESK, ColorScheme.DARK));
        show(page, Screen.NARROW, ColorScheme.DARK);
        show(page, Screen.PHONE, ColorScheme.DARK);
        check(page, Accessibility.EVERYTHING);
        picture(page, pictureName(name, Screen.PHONE, ColorScheme.DARK));
        show(page, Screen.WIDE, ColorScheme.LIGHT);
        show(page, Screen.DESK, ColorScheme.LIGHT);
    }

    /**
     * Looks at what has opened over a page, or has changed a part of it, where the page itself is inspected elsewhere: checks
     * accessibility at a desk in light and on a phone in the dark, and fit on a very narrow screen, too. Leaves pictures.
     */
    public void glance(Page page, String name) {
        show(page, Screen.DESK, ColorScheme.LIGHT);
        check(page, Accessibility.EVERYTHING);
        picture(page, pictureName(name, Screen.DESK, ColorScheme.LIGHT));
        show(page, Screen.NARROW, ColorScheme.DARK);
        show(page, Screen.PHONE, ColorScheme.DARK);
        check(page, Accessibility.EVERYTHING);
        picture(page, pictureName(name, Screen.PHONE, ColorScheme.DARK));
        show(page, Screen.DESK, ColorScheme.LIGHT);
    }

    /** Looks at a menu or a note that another screen would close: checks accessibility in light and dark where it stands. */
    public void glanceHere(Page page, String name) {
        check(page, Accessibility.EVERYTHING);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.evaluate(DRAWN);
        check(page, Accessibility.EVERYTHING);
        picture(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Gives the page this screen in light or dark, waits until it is drawn there and checks that it fits. */
    private void show(Page page, Screen screen, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(screen.width, screen.height);
        page.evaluate(DRAWN);
        checkFits(page);
    }

    private static String pictureName(String name, Screen screen, ColorScheme scheme) {
        return name + "-" + screen.name().toLowerCase(Locale.ROOT) + (scheme == ColorScheme.DARK ? "-dark" : "");
    }

    /** Leaves a picture of the page in {@code target/screenshots}. */
    public void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    void close() {
        visits.forEach(BrowserContext::close);
    }

    void checkNothingFailed() {
        assertThat(failures).as("scripts that failed").isEmpty();
    }
}
