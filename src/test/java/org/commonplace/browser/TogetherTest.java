package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestHandbook;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People at work: two at once, one after the other at the same machine, behind a proxy that breaks WebSockets. */
@BrowserTest
class TogetherTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestHandbook handbook;

    @Autowired
    Pages pages;

    PersonCard priya;
    PersonCard leila;
    SpaceDetails space;
    PageDetails labelling;

    @BeforeEach
    void aHandbookThatTwoMayEdit() {
        priya = people.someone("Priya Nair");
        leila = people.someone("Leila Marsh");
        space = handbook.space(Visibility.STAFF);
        wiki.give(people.caller(priya), Role.EDIT, space);
        wiki.give(people.caller(leila), Role.EDIT, space);
        labelling = handbook.laboratory(people.caller(priya), space);
    }

    @Test
    void twoWhoEditAPageAtOnceBothFindTheirChangesInIt(Browser browser) {
        Page first = browser.signedIn(priya);
        Page second = browser.signedIn(leila);
        edit(first);
        edit(second);
        text(first).fill(labelling.body().replace("eleven seconds", "a dozen seconds"));
        text(second).fill(labelling.body().replace("Ward clerk", "Porter"));
        publish(first);
        publish(second);

        assertThat(second.locator("article-text")).containsText("a dozen seconds");
        assertThat(second.locator("article-text")).containsText("Porter");
        browser.checkAccessibility(second);
        assertThat(pages.get(people.caller(priya), labelling.id()).body())
                .isEqualTo(labelling
                        .body()
                        .replace("eleven seconds", "a dozen seconds")
                        .replace("Ward clerk", "Porter"));
    }

    @Test
    void readingAndEditingWorkWhereWebSocketsAreBlocked(Browser browser) {
        Page page = browser.visitor();
        page.context().routeWebSocket("**", socket -> socket.close());
        browser.signIn(page, priya);
        page.navigate(labelling.url());
        item(page, "Blood cultures").click();
        assertThat(heading(page)).hasText("Blood cultures");
        item(page, "Labelling at the bedside").click();
        assertThat(heading(page)).hasText("Labelling at the bedside");
        edit(page);
        text(page).fill("Written without a socket.");
        assertThat(page.locator(".editor-preview")).containsText("Written without a socket.");
        publish(page);
        assertThat(page.locator("article-text")).hasText("Written without a socket.");
        browser.checkAccessibility(page);
    }

    @Test
    void whoeverSignsInNextOnAMachineFindsNothingOfTheOneBefore(Browser browser) {
        Page page = browser.signedIn(priya);
        edit(page);
        text(page).fill("Priya's own thoughts.");
        assertThat(page.getByText("Draft saved a moment ago")).isVisible();
        text(page).fill("Priya's own thoughts, and more.");
        page.navigate("/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Priya Nair"))
                .click();
        page.locator("[data-signs-out]").first().click();
        assertThat(page.getByText("Sign in").first()).isVisible();
        assertThat(page.evaluate("JSON.stringify(localStorage)").toString()).doesNotContain("thoughts");

        browser.signIn(page, leila);
        edit(page);
        assertThat(text(page)).hasValue(labelling.body());
        assertThat(page.getByText("You have an unpublished draft")).hasCount(0);
        browser.checkAccessibility(page);
    }

    @Test
    void aFileIsAddedToAPageOpenedAndRemoved(Browser browser) {
        Page page = browser.signedIn(priya);
        page.navigate(labelling.url());
        page.locator(".files input[type=file]")
                .setInputFiles(new FilePayload(
                        "order of draw.csv", "text/csv", "order,cap\n1,blue\n".getBytes(StandardCharsets.UTF_8)));
        Locator file = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("order of draw.csv"));
        assertThat(file).isVisible();
        String address = file.evaluate("link => link.href").toString();
        assertThat(page.context().request().get(address).text()).contains("1,blue");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove: order of draw.csv"))
                .click();
        Locator agree = page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Remove").setExact(true));
        assertThat(agree).isVisible();
        browser.glance(page, "remove-file");
        agree.click();
        assertThat(file).hasCount(0);
        assertThat(page.context().request().get(address).status()).isEqualTo(404);
    }

    private void edit(Page page) {
        page.navigate(labelling.url() + "/edit");
        assertThat(text(page)).isVisible();
    }

    private void publish(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish changes"))
                .first()
                .click();
        assertThat(heading(page)).hasText(labelling.title());
        assertThat(page.locator("article-text")).isVisible();
    }

    private static Locator text(Page page) {
        return page.locator("#editor-text");
    }

    private static Locator item(Page page, String title) {
        return page.getByRole(
                AriaRole.TREEITEM, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
