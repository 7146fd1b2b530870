package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.NewSpace;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Names that try to be HTML or script stay words, in lists, titles, menus, dialogs and toasts. */
@BrowserTest
class HostileNamesTest {

    private static final List<String> NAMES = List.of(
            "<img src=x onerror=alert(1)>",
            "<script>alert(1)</script>",
            "\"><svg onload=alert(1)>",
            "javascript:alert(1)",
            "'-alert(1)-'{{7*7}}${7*7}",
            "<iframe srcdoc='<script>parent.alert(1)</script>'>");

    @Autowired
    TestPeople people;

    @Autowired
    Spaces spaces;

    @Autowired
    Pages pages;

    @Test
    void namesOfSpacesPagesLabelsAndPeopleStayWords(Browser browser) {
        PersonCard person = people.administrator();
        Caller author = people.caller(person);
        Page page = browser.signedIn(person);
        List<String> opened = new ArrayList<>();
        page.onDialog(dialog -> {
            opened.add(dialog.message());
            dialog.dismiss();
        });
        List<Named> all = NAMES.stream().map(name -> named(author, name)).toList();
        SpaceDetails many = space(author, NAMES.getFirst());
        NAMES.forEach(name -> write(author, many, name));
        lookAtLists(page, many);
        all.forEach(one -> look(page, one));
        assertThat(opened).isEmpty();
    }

    /** A space of this name and a page of this name in it. */
    private record Named(String name, SpaceDetails space, PageDetails shown) {}

    private Named named(Caller author, String name) {
        SpaceDetails space = space(author, name);
        return new Named(name, space, write(author, space, name));
    }

    private SpaceDetails space(Caller author, String name) {
        return spaces.create(author, new NewSpace(TestPeople.fresh("X"), name, name, Visibility.STAFF));
    }

    private PageDetails write(Caller author, SpaceDetails space, String name) {
        PageDetails parent = pages.create(author, new NewPage(space.key(), null, name + " above", name));
        PageDetails shown = pages.create(
                author,
                new NewPage(space.key(), parent.id(), name, "[[" + name + " wanted]]", List.of(name), false, null));
        pages.create(author, new NewPage(space.key(), shown.id(), name + " below", "[[" + name + "]]"));
        return shown;
    }

    /** What lists spaces, pages, labels and people of all these names. */
    private static void lookAtLists(Page page, SpaceDetails space) {
        for (String list : List.of("/wanted", "/orphans", "/labels", "/changes")) {
            look(page, space.url() + list);
            for (String name : NAMES) {
                String shown = list.equals("/labels") ? name.toLowerCase(Locale.ROOT) : name;
                assertThat(page.locator("#outlet")).containsText(shown);
            }
        }
        for (String address : List.of("/", "/spaces", "/changes")) {
            look(page, address);
        }
    }

    private static void look(Page page, String address) {
        page.navigate(address);
        assertThat(heading(page)).isVisible();
        assertNothingIsActive(page);
    }

    private static void look(Page page, Named one) {
        look(page, one.space().url());
        assertThat(heading(page)).hasText(one.name());
        look(page, one.shown().url() + "-nowhere");
        look(page, one.space().url() + "/labels");
        page.locator(".rows a").first().click();
        assertThat(heading(page)).hasText(one.name().toLowerCase(Locale.ROOT));
        look(page, one.shown().url());
        assertThat(heading(page)).hasText(one.name());
        assertThat(page.locator("page-tree [aria-current]")).hasText(one.name());
        useMenus(page, one.shown(), one.name());
        assertNothingIsActive(page);
    }

    private static void useMenus(Page page, PageDetails shown, String name) {
        page.locator("page-tree [aria-current]").press("Shift+F10");
        assertThat(page.getByRole(AriaRole.MENU)).hasAttribute("aria-label", "Move " + name);
        page.keyboard().press("Escape");
        choose(page, "Move to …");
        assertThat(page.getByText("Move “" + name + "”")).isVisible();
        page.keyboard().press("Escape");
        choose(page, "Move to the trash");
        assertThat(page.getByText("“" + name + "” is in the trash")).isVisible();
        assertThat(heading(page)).hasText(name + " above");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(heading(page)).hasText(name);
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
        assertThat(page.locator("#outlet img, #outlet svg[onload], #outlet iframe, #outlet script"))
                .hasCount(0);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
