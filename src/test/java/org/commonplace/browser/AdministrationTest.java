package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.commonplace.TestPeople;
import org.commonplace.operations.settings.Logos;
import org.commonplace.operations.settings.SettingsDesk;
import org.commonplace.people.PersonCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens of administrators in a browser. */
@BrowserTest
class AdministrationTest {

    @Autowired
    TestPeople people;

    @Autowired
    SettingsDesk desk;

    @Autowired
    Logos logos;

    PersonCard morgan;

    @BeforeEach
    void anAdministrator() {
        morgan = people.administrator();
    }

    @AfterEach
    void asBefore() {
        desk.change(
                people.caller(morgan),
                Map.of("commonplace.name", "", "commonplace.accent", "", "commonplace.sign-in.password-length", ""));
        logos.remove(people.caller(morgan));
    }

    @Test
    void statementsAreReadWithoutSigningIn(Browser browser) {
        Page page = browser.visitor();
        page.navigate("/login");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Accessibility"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/about/accessibility"));
        assertThat(page.locator("h1")).containsText("Accessibility");
    }

    @Test
    void nameColourAndLogoStandOnEveryPage(Browser browser) throws IOException {
        Page page = browser.signedIn(morgan);
        page.navigate("/admin/settings");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Northgate Knows");
        page.getByLabel("Accent colour").fill("#ffb81c");
        page.getByText("Save settings").click();
        assertThat(page.getByText(Pattern.compile("its contrast is 1\\.\\d to 1")))
                .isVisible();
        page.getByLabel("Accent colour").fill("#7c2855");
        page.getByText("Save settings").click();
        assertThat(page.locator(".brand").first()).containsText("Northgate Knows");
        page.locator("input[type=file]").setInputFiles(new FilePayload("logo.png", "image/png", logo()));
        assertThat(page.locator(".logo-field img")).isVisible();
        browser.glance(page, "admin-own-look");

        Page visitor = browser.visitor();
        visitor.navigate("/login");
        assertThat(visitor.locator(".brand").first()).containsText("Northgate Knows");
        assertThat(visitor.locator("vaadin-button[theme~=primary]")).hasCSS("background-color", "rgb(124, 40, 85)");
        assertThat(visitor.locator(".brand-mark").first()).hasCSS("background-image", Pattern.compile(".*logo-.*"));
        browser.glance(visitor, "sign-in-own-look");
        visitor.navigate("/about/privacy");
        assertThat(visitor.locator(".plain-head")).containsText("Northgate Knows");
        assertThat(visitor.locator(".brand-mark").first()).hasCSS("background-image", Pattern.compile(".*logo-.*"));
    }

    @Test
    void theAuditLogIsNarrowedDownByKeyboard(Browser browser) {
        Page page = browser.signedIn(morgan);
        page.navigate("/admin/audit");
        page.getByLabel("To what").focus();
        page.keyboard().type("page 999999999");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Nothing like that was written down")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*content=page.*"));
        page.reload();
        assertThat(page.getByLabel("To what")).hasValue("page 999999999");
    }

    @Test
    void nothingIsWrittenIntoAKeyThatSomebodyTypes(Browser browser) {
        Page page = browser.signedIn(morgan);
        page.navigate("/spaces?new");
        Locator name = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
        Locator key = page.getByLabel("Key", new Page.GetByLabelOptions().setExact(true));
        name.pressSequentially("Human resources");
        assertThat(key).hasValue("HR");
        page.keyboard().press("Tab");
        page.keyboard().press("Control+a");
        page.keyboard().type("PERSONNEL", new Keyboard.TypeOptions().setDelay(60));
        assertThat(key).hasValue("PERSONNEL");
        name.fill("Something else");
        page.keyboard().press("Tab");
        page.getByLabel("Purpose").fill("Whatever");
        assertThat(key).hasValue("PERSONNEL");
    }

    @Test
    void whatANameSuggestsReachesTheServer(Browser browser) {
        Page page = browser.signedIn(morgan);
        page.navigate("/spaces?new");
        String name = TestPeople.fresh("suggested").replace("-", "");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).pressSequentially(name);
        page.getByText("Make the space").click();
        assertThat(page).hasURL(Pattern.compile(".*/s/" + name + ".*"));
    }

    @Test
    void saveStaysUnderThePointerWhenAnErrorGoes(Browser browser) {
        Page page = browser.signedIn(morgan);
        page.navigate("/admin/settings?show=sign-in");
        Locator length = page.getByLabel("Shortest password");
        length.fill("4");
        page.getByText("Save settings").click();
        assertThat(page.locator(".settings-form > [invalid]").first()).isVisible();
        page.waitForFunction(
                "() => [...document.querySelectorAll('.settings-form > [invalid]')].every(one => one.style.minHeight)");
        length.click();
        length.fill("12");
        BoundingBox save = page.getByText("Save settings").boundingBox();
        page.mouse().move(save.x + 20, save.y + 10);
        page.mouse().down();
        assertThat(page.locator(".settings-form > [invalid]")).hasCount(0);
        page.mouse().up();
        assertThat(page.getByText("The settings are saved").first()).isVisible();
    }

    private static byte[] logo() throws IOException {
        BufferedImage image = new BufferedImage(240, 80, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 240; x++) {
            for (int y = 0; y < 80; y++) {
                image.setRGB(x, y, Color.HSBtoRGB(x / 240f, 0.8f, 0.6f));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
