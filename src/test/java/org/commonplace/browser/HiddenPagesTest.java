package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.commonplace.notifications.Told;
import org.commonplace.notifications.Watched;
import org.commonplace.notifications.Watches;
import org.commonplace.people.Caller;
import org.commonplace.people.GroupCard;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.search.TestIndex;
import org.commonplace.wiki.Bookshelf;
import org.commonplace.wiki.PageDetails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page is restricted on its screen, then all that is sent to someone's browser is read: it is absent from it, not merely out of sight. */
@BrowserTest
class HiddenPagesTest extends LaboratoryHandbook {

    private static final String SECRET = "Zeppelin";

    @Autowired
    Watches watches;

    @Autowired
    Told told;

    @Autowired
    TestIndex index;

    @Autowired
    Bookshelf shelf;

    PersonCard outsider;
    PageDetails hidden;
    PageDetails parent;

    @BeforeEach
    void aPageThatIsOpenToAll() {
        outsider = people.someone("Bea Outsider");
        Caller outside = people.caller(outsider);
        wiki.give(outside, Role.EDIT, space);
        parent = wiki.page(editor, space, "Parent of something", "Text.");
        hidden = wiki.page(
                editor, parent, SECRET + " plan", "[[Labelling at the bedside]] and [[" + SECRET + " that is wanted]]");
        wiki.page(editor, hidden, SECRET + " below", "Text.");
        pages.setLabels(editor, hidden.id(), List.of(SECRET + " label"));
        shelf.addFavourite(outside, hidden.id());
        shelf.visited(outside, hidden.id());
        watches.watch(outside, Watched.page(hidden.id()));
        told.save(editor, hidden, "[[Labelling at the bedside]] and [[" + SECRET + " that is wanted]], changed");
        index.catchUp();
    }

    @Test
    void nothingOfAHiddenPageIsSentToSomeoneElse(Browser browser) {
        Page page = browser.signedIn(outsider);
        page.navigate("/inbox");
        assertThat(page.getByText(SECRET + " plan").first()).isVisible();
        narrow(browser);
        StringBuilder sent = listen(page);
        for (String address : List.of(
                "/",
                "/spaces",
                "/changes",
                space.url(),
                parent.url(),
                labelling.url(),
                space.url() + "/changes",
                space.url() + "/wanted",
                space.url() + "/orphans",
                space.url() + "/labels",
                space.url() + "/trash",
                space.url() + "/labels/" + SECRET.toLowerCase(java.util.Locale.ROOT) + "%20label",
                "/search?q=" + SECRET,
                "/search?q=" + SECRET + "+unheardofword",
                space.url() + "/" + SECRET.toLowerCase(java.util.Locale.ROOT),
                "/a-z?letter=Z",
                "/inbox",
                "/people/" + priya.username(),
                "/queue",
                "/me",
                "/me/notifications",
                parent.url() + "/access",
                hidden.url(),
                hidden.url() + "-once",
                hidden.url() + "/history",
                hidden.url() + "/access",
                "/read" + hidden.url().substring("/s".length()),
                "/read/" + space.key(),
                "/p/" + hidden.id())) {
            page.navigate(address);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
        }
        page.navigate(parent.url());
        assertThat(page.locator("page-tree [aria-current]")).hasText("Parent of something");
        assertThat(page.locator("page-tree [aria-current]")).not().hasAttribute("aria-expanded", "false");
        suggest(page);
        page.unrouteAll();
        sent.append(page.context().request().get(space.url() + "/feed.atom").text());
        assertThat(sent.toString()).contains("Labelling at the bedside");
        assertThat(lines(sent))
                .noneMatch(line -> line.contains(SECRET + " plan")
                        || line.contains(SECRET + " below")
                        || line.contains(SECRET + " that"));
    }

    /** Whoever wrote the page keeps it to a group, on its own screen. */
    private void narrow(Browser browser) {
        GroupCard group = people.group(priya);
        Page page = browser.signedIn(priya);
        page.navigate(hidden.url() + "/access");
        Locator viewers = page.getByLabel("Only these may see it").first();
        viewers.fill(group.name());
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(group.name()))
                .click();
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save these restrictions"))
                .click();
        assertThat(page.getByText("The restrictions are saved")).isVisible();
        browser.checkAccessibility(page);
        page.close();
    }

    /** What is offered while one types, in the rail and in the palette. */
    private static void suggest(Page page) {
        page.waitForResponse(
                response -> response.url().contains("/suggest"),
                () -> page.locator(".find input").pressSequentially(SECRET));
        page.keyboard().press("Control+k");
        page.waitForResponse(
                response -> response.url().contains("/suggest"),
                () -> page.locator(".palette input").pressSequentially(SECRET));
    }

    /** Keeps every text the server sends to this visitor: documents, answers and pushed messages. */
    private static StringBuilder listen(Page page) {
        StringBuilder sent = new StringBuilder();
        page.route(url -> !url.contains("/VAADIN/build/") && !url.contains("/look/"), (Route route) -> {
            try {
                APIResponse response = route.fetch();
                sent.append(response.text()).append('\n');
                route.fulfill(new Route.FulfillOptions().setResponse(response));
            } catch (PlaywrightException leftBefore) {
                // What the visitor no longer waits for does not reach them.
                return;
            }
        });
        page.onWebSocket(socket ->
                socket.onFrameReceived(frame -> sent.append(frame.text()).append('\n')));
        return sent;
    }

    private static List<String> lines(StringBuilder sent) {
        return sent.toString().lines().toList();
    }
}
