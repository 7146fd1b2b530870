package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.commonplace.TestPeople;
import org.commonplace.attachments.Attachments;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.NewSpace;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a writer and an administrator see of text that identifies patients. */
@BrowserTest
class IdentifiabilityTest extends LaboratoryHandbook {

    private static final String LONG = "Check the label against the wristband.\n\n".repeat(60);

    @Autowired
    Attachments attachments;

    @Autowired
    Spaces spaces;

    @Test
    void aWriterIsLedToThePassageAndTakesItOut(Browser browser) {
        Page page = browser.signedIn(priya);
        page.navigate(labelling.url() + "/edit");
        text(page).fill(LONG + "The patient’s NHS number is **943** 476 5919.\n\nBorn: Jane Penrose, DOB 03/04/1971.");
        button(page, "Publish changes").click();
        assertThat(page.getByText("This holds an NHS number")).isVisible();
        assertThat(page.locator(".findings h2")).isFocused();
        browser.glance(page, "findings-blocked");

        page.getByText("Show in the text").first().click();
        assertThat(text(page)).isFocused();
        assertThat(page.evaluate("() => getSelection().toString()")).isEqualTo("943** 476 5919");
        text(page).fill("Nothing of that.");
        button(page, "Publish changes").click();
        page.waitForURL(url -> !url.contains("/edit"));
    }

    @Test
    void aReasonIsGivenByKeyboardAlone(Browser browser) {
        Page page = browser.signedIn(priya);
        page.navigate(labelling.url() + "/edit");
        text(page).fill("The parcel " + labelling.id() + " is 943 476 5919.");
        button(page, "Publish changes").click();
        Locator reason = page.getByLabel("Why does this identify nobody?");
        assertThat(reason).isVisible();
        browser.glance(page, "findings-asked");
        reason.fill("It is the number of a parcel.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/edit"));
        assertThat(page.locator("article-text")).containsText("943 476 5919");
    }

    @Test
    void aFileIsSentOnceMoreWithAReason(Browser browser) {
        Page page = browser.signedIn(priya);
        page.navigate(labelling.url() + "/edit");
        byte[] words = ("The parcel " + labelling.id() + " is 943 476 5919, too.").getBytes(StandardCharsets.UTF_8);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("parcel.txt", "text/plain", words));
        Locator reason = page.getByLabel("Why does this identify nobody?");
        assertThat(reason).isVisible();
        browser.glance(page, "findings-file");
        reason.fill("It is the number of a parcel.");
        page.getByText("Add with this reason").click();
        assertThat(page.getByText("parcel.txt").first()).isVisible();
        assertThat(page.locator(".files a")).containsText("parcel.txt");
        assertThat(attachments.list(editor, Pages.ref(labelling.id()))).hasSize(1);
    }

    @Test
    void whatBecomesPublicIsSignedFor(Browser browser) {
        SpaceDetails open = spaces.create(
                people.administratorCaller(),
                new NewSpace(TestPeople.fresh("S"), "The open shelf", "For everybody.", Visibility.PUBLIC));
        wiki.give(editor, Role.EDIT, open);
        Page page = browser.signedIn(priya);
        page.navigate(labelling.url());
        page.getByLabel("More actions").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Move to …"))
                .click();
        Locator to = page.getByLabel("Space", new Page.GetByLabelOptions().setExact(true));
        to.fill(open.name());
        to.press("Enter");
        button(page, "Move").click();
        Locator signing = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(signing).containsText("Labelling at the bedside");
        browser.glance(page, "signing");
        signing.getByText("Move", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(signing).containsText("Read it, then tick here.");
        page.getByLabel("I have read all of this. It identifies no patient.").check();
        signing.getByText("Move", new Locator.GetByTextOptions().setExact(true)).click();
        page.waitForURL(url -> url.contains("/s/" + open.key() + "/"));
    }

    @Test
    void aPurgedTextIsNamedInTheHistory(Browser browser) {
        pages.save(editor, labelling.id(), new PageEdit("Other words.", 1));
        Page page = browser.signedIn(people.administrator());
        page.navigate(labelling.url() + "/history/1");
        button(page, "Purge this text").click();
        page.getByLabel("Why?").fill("It names a patient.");
        page.getByLabel("Type " + labelling.id() + " to confirm").fill(Long.toString(labelling.id()));
        button(page, "Purge for good").click();
        page.waitForURL(url -> url.endsWith("/history"));
        assertThat(page.getByText("Text purged").first()).isVisible();
        browser.glance(page, "history-purged");
    }

    @Test
    void anAdministratorPurgesAPage(Browser browser) {
        PersonCard administrator = people.administrator();
        PageDetails there = wiki.page(editor, space, "A page too many", "Words.");
        Page page = browser.signedIn(administrator);
        page.navigate(there.url());
        page.getByLabel("More actions").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Purge for good"))
                .click();
        page.getByLabel("Why?").fill("It names a patient.");
        page.getByLabel("Type " + there.id() + " to confirm").fill(Long.toString(there.id()));
        browser.glance(page, "purge");
        button(page, "Purge for good").click();
        assertThat(page.getByText("It is gone for good")).isVisible();
        assertThat(pages.find(editor, there.id())).isEmpty();
    }

    private static Locator text(Page page) {
        return page.locator("#editor-text");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
