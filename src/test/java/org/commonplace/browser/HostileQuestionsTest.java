package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonplace.TestPeople;
import org.commonplace.attachments.Attachments;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.Grant;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.NewSpace;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.Trash;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What asks before something is done, or says that it was done, names what it is about: in words, whatever the name. */
@BrowserTest
class HostileQuestionsTest {

    private static final String NAME = "<img src=x onerror=alert(1)>";

    @Autowired
    TestPeople people;

    @Autowired
    Spaces spaces;

    @Autowired
    Pages pages;

    @Autowired
    Trash trash;

    @Autowired
    Attachments attachments;

    @Autowired
    Restrictions restrictions;

    @Test
    void namesStayWordsInWhateverAsksFirst(Browser browser) throws IOException {
        String name = NAME;
        PersonCard person = people.someone(name);
        PersonCard administrator = people.administrator();
        Caller author = people.caller(administrator);
        SpaceDetails space = spaces.create(author, new NewSpace(TestPeople.fresh("X"), name, name, Visibility.STAFF));
        PageDetails shown =
                pages.create(author, new NewPage(space.key(), null, name, "One.", List.of(name), false, null));
        pages.save(author, shown.id(), new PageEdit("Two.", shown.revision()));
        attachments.add(
                author,
                Pages.ref(shown.id()),
                name.replaceAll("[<>]", "'") + ".txt",
                new ByteArrayInputStream("Words.".getBytes(StandardCharsets.UTF_8)));
        PageDetails thrown = pages.create(author, new NewPage(space.key(), null, name + " thrown", "Gone."));
        trash.add(author, thrown.id());
        spaces.give(author, space.key(), Grant.toPerson(person.id(), Role.EDIT));
        pages.setOwner(author, shown.id(), person.id(), null);
        restrictions.set(
                author,
                shown.id(),
                new Rules(Named.NOBODY, new Named(Set.of(person.id(), administrator.id()), Set.of())));
        Page page = browser.signedIn(administrator);
        List<String> opened = new ArrayList<>();
        page.onDialog(dialog -> {
            opened.add(dialog.message());
            dialog.dismiss();
        });
        onThePage(page, shown, name);
        aroundThePage(page, space, shown, name);
        page.navigate("/admin/people/" + person.username());
        assertThat(heading(page)).hasText(name);
        asks(page, button(page, "Disable"), "Disable " + name + "?");
        asks(page, button(page, "Make an administrator"), "Make " + name + " an administrator?");
        assertThat(opened).isEmpty();
    }

    private static void onThePage(Page page, PageDetails shown, String name) {
        page.navigate(shown.url());
        assertThat(page.locator(".care")).containsText(name);
        asks(page, page.getByLabel(Pattern.compile("^Remove: ")), "onerror=alert(1)");
        choose(page, "Purge for good");
        closes(page, "Purge “" + name + "” for good?");
        choose(page, "Labels …");
        assertThat(page.getByLabel("Labels of this page")).hasValue(name.toLowerCase(Locale.ROOT));
        closes(page, "Labels");
        choose(page, "Owner …");
        assertThat(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Owner")))
                .hasValue(name);
        closes(page, "Who looks after this page");
        choose(page, "Archive");
        assertThat(page.getByText("“" + name + "” is archived.")).isVisible();
        choose(page, "Bring back from the archive");
        assertThat(page.getByText("“" + name + "” can be changed again.")).isVisible();
        choose(page, "Reviewed, next review on …");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reviewed, still right"))
                .click();
        assertThat(page.getByText("“" + name + "” is reviewed")).isVisible();
        assertNothingIsActive(page);
    }

    private static void aroundThePage(Page page, SpaceDetails space, PageDetails shown, String name) {
        page.navigate(shown.url() + "/history/1");
        asks(page, button(page, "Purge this text"), "Purge revision 1 for good?");
        asks(page, button(page, "Restore revision 1"), "Restore");
        page.navigate(shown.url() + "/access");
        assertThat(page.locator(".view")).containsText(name);
        assertNothingIsActive(page);
        page.navigate(space.url() + "/people");
        page.getByLabel("Take the role away from " + name).click();
        assertThat(page.getByText(name + " has no role here any more")).isVisible();
        button(page, "Undo").last().click();
        assertThat(page.getByLabel("Take the role away from " + name)).isVisible();
        page.navigate(space.url() + "/trash");
        asks(page, button(page, "Purge for good").first(), name + " thrown");
        button(page, "Restore").first().click();
        assertThat(page.getByText("“" + name + " thrown” is back.")).isVisible();
        assertNothingIsActive(page);
    }

    private static void asks(Page page, Locator button, String words) {
        button.click();
        closes(page, words);
    }

    private static void closes(Page page, String words) {
        Locator dialog = page.locator("vaadin-dialog[opened]");
        assertThat(dialog).containsText(words);
        assertNothingIsActive(page);
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static void choose(Page page, String action) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("More actions"))
                .click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }

    private static void assertNothingIsActive(Page page) {
        assertThat(page.locator("body img[src=x], body svg[onload], body iframe, #outlet script"))
                .hasCount(0);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
