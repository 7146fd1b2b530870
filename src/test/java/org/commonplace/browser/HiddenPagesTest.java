package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.search.TestIndex;
import org.commonplace.wiki.Bookshelf;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reads all that is sent to someone's browser: pages they may not see are absent from it, not merely out of sight. */
@BrowserTest
class HiddenPagesTest extends LaboratoryHandbook {

    private static final String SECRET = "Zeppelin";

    @Autowired
    Restrictions restrictions;

    @Autowired
    Bookshelf shelf;

    @Autowired
    TestIndex index;

    PersonCard outsider;
    PageDetails hidden;
    PageDetails parent;

    @BeforeEach
    void aPageThatWasOpenOnceAndIsRestrictedNow() {
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
        index.catchUp();
        restrictions.set(editor, hidden.id(), new Rules(new Named(Set.of(editor.personId()), Set.of()), Named.NOBODY));
    }

    @Test
    void nothingOfAHiddenPageIsSentToSomeoneElse(Browser browser) {
        Page page = browser.signedIn(outsider);
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
                hidden.url(),
                "/p/" + hidden.id())) {
            page.navigate(address);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
        }
        page.navigate(parent.url());
        assertThat(page.locator("page-tree [aria-current]")).hasText("Parent of something");
        assertThat(page.locator("page-tree [aria-current]")).not().hasAttribute("aria-expanded", "false");
        page.unrouteAll();
        assertThat(sent.toString()).contains("Labelling at the bedside");
        assertThat(lines(sent))
                .noneMatch(line -> line.contains(SECRET + " plan")
                        || line.contains(SECRET + " below")
                        || line.contains(SECRET + " that"));
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
