package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonplace.people.PersonCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever types a name after @ is offered people, and takes one by keyboard or by pointing. */
@BrowserTest
class NamingPeopleTest extends LaboratoryHandbook {

    PersonCard zelda;
    PersonCard zeno;

    @BeforeEach
    void twoWhoseNamesBeginAlike() {
        zelda = people.someone("Zelzah Quirke");
        zeno = people.someone("Zelzon Quirke");
    }

    @Test
    void namesAreOfferedInTheEditorAndTakenByKeyboard(Browser browser) {
        Page page = browser.signedIn(priya);
        List<Request> asked = new ArrayList<>();
        page.onRequest(asked::add);
        page.navigate(labelling.url() + "/edit");
        Locator area = page.locator("textarea.editor-text");
        area.fill("");
        area.pressSequentially("Mail to a@example.org and ");
        assertThat(asked).as("nothing is fetched before somebody is named").noneMatch(NamingPeopleTest::isForNaming);

        area.pressSequentially("@Zel");
        Locator options = page.locator(".people-choices [role=option]");
        assertThat(options.filter(named(zelda))).hasCount(1);
        assertThat(options.filter(named(zeno))).hasCount(1);
        assertThat(area).hasAttribute("aria-activedescendant", Pattern.compile("person-\\d+"));
        assertThat(page.locator("[role=status]").filter(new Locator.FilterOptions().setHasText("People found")))
                .hasCount(1);
        browser.checkAccessibility(page);
        browser.picture(page, "naming-people");
        area.press("Escape");
        assertThat(page.locator(".people-choices")).isHidden();
        assertThat(area).isFocused();

        area.pressSequentially("z");
        assertThat(options.first()).isVisible();
        assertThat(options.first()).hasAttribute("aria-selected", "true");
        area.press("ArrowDown");
        assertThat(options.nth(1)).hasAttribute("aria-selected", "true");
        area.press("ArrowUp");
        String first = options.first().getAttribute("data-username");
        area.press("Enter");
        assertThat(page.locator(".people-choices")).isHidden();
        assertThat(area).hasValue("Mail to a@example.org and @" + first + " ");
        area.press("Enter");
        area.pressSequentially("next");
        assertThat(area).hasValue("Mail to a@example.org and @" + first + " \nnext");
    }

    @Test
    void namesAreOfferedInACommentOnAPhoneAndTakenByPointing(Browser browser) {
        Page page = browser.visitor(Screen.PHONE, ColorScheme.DARK);
        browser.signIn(page, priya);
        page.navigate(labelling.url());
        Locator area = page.locator("comment-form textarea").last();
        area.click();
        area.pressSequentially("Ask @Zelzo");
        Locator options = page.locator(".people-choices [role=option]");
        assertThat(options.filter(named(zeno))).isVisible();
        browser.checkAccessibility(page);
        browser.checkFits(page);
        browser.picture(page, "naming-people-phone-dark");
        options.filter(named(zeno)).click();
        assertThat(area).hasValue("Ask @" + zeno.username() + " ");
        assertThat(area).isFocused();
        area.press("Control+Enter");
        assertThat(page.locator(".conversations")).containsText(zeno.username());
    }

    private static boolean isForNaming(Request request) {
        return request.url().contains("mentions") || request.url().contains("suggest/people");
    }

    private static Locator.FilterOptions named(PersonCard person) {
        return new Locator.FilterOptions().setHasText("@" + person.username());
    }
}
