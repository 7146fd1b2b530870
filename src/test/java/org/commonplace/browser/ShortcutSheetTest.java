package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarPlan;
import org.commonplace.events.TestEvents;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of keys is held against the keys: each is pressed where the list says, and does what it says. */
@BrowserTest
class ShortcutSheetTest {

    private static final String TEXT = "#editor-text";
    private static final String ROWS = """
            [...document.querySelectorAll('#shortcuts dl > div')].map((row) =>
                [row.querySelector('dt').textContent, [...row.querySelectorAll('kbd')].map((key) => key.textContent).join(' ')])
            """;

    @Autowired
    TestPeople people;

    private static final List<String> WRITING = List.of("Publish the changes", "Bold", "Italic", "Link to a page");
    private static final List<String> PLANNING = List.of("The time before", "The time after", "Today", "Plan an event");

    @Autowired
    TestWiki wiki;

    @Autowired
    TestEvents events;

    PersonCard priya;
    SpaceDetails space;
    PageDetails note;

    @BeforeEach
    void aPage() {
        priya = people.someone("Priya Nair");
        Caller author = people.caller(priya);
        space = wiki.space(Visibility.STAFF);
        wiki.give(author, Role.EDIT, space);
        note = wiki.page(author, space, "Note", "Some words.");
        events.give(
                author,
                Role.EDIT,
                events.calendar(CalendarPlan.of("Clinical skills", Visibility.STAFF, TestEvents.LONDON)));
    }

    @Test
    void everyKeyOfTheListDoesWhatItSays(Browser browser) {
        Page page = browser.signedIn(priya);
        Map<String, Consumer<Page>> expected = expected();
        List<List<String>> rows = rows(page);
        assertThat(rows).extracting(List::getFirst).containsExactlyElementsOf(expected.keySet());
        for (List<String> row : rows) {
            if (WRITING.contains(row.getFirst())) {
                write(page);
            } else if (PLANNING.contains(row.getFirst())) {
                page.navigate("/events?date=2031-05-14");
                assertThat(heading(page)).hasText("May 2031");
            } else {
                read(page, note.url());
            }
            press(page, row.getLast());
            Objects.requireNonNull(expected.get(row.getFirst())).accept(page);
        }
    }

    @Test
    void aNewPageBelongsToThePageOrTheSpaceOneLooksAt(Browser browser) {
        Page page = browser.signedIn(priya);
        read(page, note.url());
        press(page, "n");
        assertThat(page).hasURL(Pattern.compile(".*/new\\?parent=" + note.id()));
        read(page, "/s/" + space.key());
        press(page, "n");
        assertThat(page).hasURL(Pattern.compile(".*/s/" + space.key() + "/new"));
    }

    private Map<String, Consumer<Page>> expected() {
        Map<String, Consumer<Page>> expected = new LinkedHashMap<>();
        expected.put(
                "Find pages, spaces and things to do",
                page -> assertThat(page.locator(".palette")).isVisible());
        expected.put(
                "Go to the search field",
                page -> assertThat(page.locator(".find input")).isFocused());
        expected.put(
                "Show this list", page -> assertThat(page.locator("#shortcuts")).isVisible());
        expected.put("Go to home", page -> assertThat(page.locator(".hello")).isVisible());
        expected.put("Go to all spaces", leadsTo(".*/spaces"));
        expected.put("Go to the events", leadsTo(".*/events"));
        expected.put("Go to the inbox", leadsTo(".*/inbox"));
        expected.put("Edit the page", leadsTo(".*/note/edit"));
        expected.put("New page, below the page or in the space", leadsTo(".*/new\\?parent=" + note.id()));
        expected.put("History of the page", leadsTo(".*/note/history"));
        expected.put(
                "Add to favourites, or remove",
                page -> assertThat(page.locator("[data-shortcut=f]")).hasAttribute("aria-pressed", "true"));
        expected.put(
                "Comment, on what is selected or on the page",
                page -> assertThat(page.locator("discussion-section > comment-form textarea"))
                        .isFocused());
        expected.put("The time before", page -> assertThat(heading(page)).hasText("April 2031"));
        expected.put("The time after", page -> assertThat(heading(page)).hasText("June 2031"));
        expected.put(
                "Today",
                page -> assertThat(page.locator(".board-grid .board-today").first())
                        .isVisible());
        expected.put("Plan an event", leadsTo(".*/events/new.*"));
        expected.put("Publish the changes", page -> {
            assertThat(page).hasURL(Pattern.compile(".*/note"));
            assertThat(page.locator("article-text")).containsText("once more");
        });
        expected.put("Bold", page -> typed(page, "**strong**"));
        expected.put("Italic", page -> typed(page, "*strong*"));
        expected.put(
                "Link to a page",
                page -> assertThat(page.locator("vaadin-dialog[opened]")).containsText("Insert link"));
        return expected;
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Consumer<Page> leadsTo(String address) {
        return page -> assertThat(page).hasURL(Pattern.compile(address));
    }

    private static void typed(Page page, String marked) {
        page.keyboard().type("strong");
        assertThat(page.locator(TEXT)).hasValue(Pattern.compile(".* " + marked.replace("*", "\\*") + ".*"));
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> rows(Page page) {
        read(page, note.url());
        return (List<List<String>>) page.evaluate(ROWS);
    }

    private void read(Page page, String address) {
        page.navigate(address);
        // The article is on the screen before any script: the palette comes with the view.
        assertThat(page.locator("command-palette dialog")).isAttached();
        assertThat(page.locator(".bar .more-menu")).isVisible();
    }

    /** Opens the editor with the cursor at the end of a text that is not the one published. */
    private void write(Page page) {
        page.navigate(note.url() + "/edit");
        Locator text = page.locator(TEXT);
        text.fill("Some words, and once more. ");
        text.press("Control+End");
    }

    private static void press(Page page, String keys) {
        if (keys.startsWith("Ctrl ")) {
            page.keyboard().press("Control+" + keys.substring("Ctrl ".length()).toLowerCase(Locale.ROOT));
            return;
        }
        for (String key : keys.split(" ")) {
            page.keyboard().press(key);
        }
    }
}
