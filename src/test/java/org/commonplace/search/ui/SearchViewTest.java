package org.commonplace.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import java.util.List;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.WholeScreen;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.search.TestIndex;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SearchViewTest extends ViewTest {

    @Autowired
    TestPeople testPeople;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestIndex index;

    SpaceDetails space;
    Caller editor;
    String word;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        space = wiki.space(Visibility.PUBLIC);
        editor = wiki.someoneWith(Role.EDIT, space);
        word = TestPeople.fresh("vibraphone").replace("-", "");
        signIn(editor);
        super.initVaadinEnvironment();
    }

    @Test
    void whatIsInTheAddressIsLookedFor() {
        PageDetails page = wiki.page(editor, space, "Tuning", "How to tune the " + word + ".");
        index.catchUp();

        String words = shown("search?q=" + word);

        assertThat(words).contains("1 result", space.name(), "How to tune the", word);
        assertThat(links()).contains(page.url().substring(1));
        assertThat(find(Input.class).all()).anyMatch(input -> input.getValue().equals(word));
        assertThat(((SearchView) getCurrentView()).getPageTitle()).isEqualTo(word + ": search");
    }

    @Test
    void nothingIsShownBeforeSomethingIsLookedFor() {
        assertThat(shown("search")).contains("Search titles, texts, labels and files");
        assertThat(shown("search?q=%20")).contains("Search titles, texts, labels and files");
    }

    @Test
    void whereNothingIsFoundItSaysSoAndOffersTheNearest() {
        PageDetails near = wiki.page(editor, space, "Tuning the " + word, "Nothing.");
        index.catchUp();

        String words = shown("search?q=" + word + "%20unheardofword&type=page");

        assertThat(words).contains("Nothing found", "Nothing has all of these words", "Perhaps one of these");
        assertThat(links()).contains(near.url().substring(1), "search?q=" + word + "%20unheardofword");
        signOut();
        assertThat(shown("search?q=unheardofword" + word)).contains("public pages only until you sign in");
    }

    @Test
    void peopleAreFoundByThoseWhoAreSignedIn() {
        String name = "Zyl" + TestPeople.fresh("q").replaceAll("[^a-z]", "");
        for (int n = 0; n < 5; n++) {
            testPeople.someone(name + " Quirke " + n);
        }
        assertThat(shown("search?q=" + name)).contains("5 results", "All 5 people", name + " Quirke 2");
        assertThat(screen()).doesNotContain(name + " Quirke 3");
        assertThat(shown("search?q=" + name + "&type=person")).contains("5 results", name + " Quirke 4");
        assertThat(links()).contains("search?q=" + name + "&type=person");
        signOut();
        for (String address : List.of("search?q=" + name, "search?q=" + name + "&type=person")) {
            assertThat(shown(address)).doesNotContain("Quirke");
            assertThat(links()).noneMatch(link -> link.contains("type=person"));
        }
    }

    @Test
    void furtherResultsFollowOnRequest() {
        for (int n = 0; n < 23; n++) {
            wiki.page(editor, space, "Page " + n, word);
        }
        index.catchUp();
        assertThat(shown("search?q=" + word)).contains("23 results");
        assertThat(titles()).hasSize(20);

        click("Show more");

        assertThat(titles()).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void theChosenKindAndConditionsStandInLinks() {
        wiki.page(editor, space, "Tuning", word);
        index.catchUp();

        String words = shown("search?q=" + word + "&space=" + space.key() + "&label=night%20shift&type=page");

        assertThat(words).contains("in " + space.key(), "labelled night shift", "Nothing found");
        assertThat(find(Anchor.class).all())
                .filteredOn(link -> "true".equals(link.getElement().getAttribute("aria-current")))
                .extracting(Anchor::getText)
                .contains("Pages");
        assertThat(links())
                .contains("search?q=" + word + "&type=page&label=night%20shift")
                .contains("search?q=" + word + "&type=page&space=" + space.key());
        assertThat(shown("search?q=" + word + "&type=dragon")).contains("1 result");
    }

    @Test
    void passagesStayWords() {
        wiki.page(editor, space, "<img src=x onerror=alert(1)> " + word, "`<script>alert(1)</script>` " + word);
        index.catchUp();

        assertThat(shown("search?q=" + word)).contains("<img src=x onerror=alert(1)>", "<script>alert(1)</script>");
        assertThat(WholeScreen.of(UI.getCurrentOrThrow()).html()).noneMatch(html -> html.contains("alert(1)"));
    }

    private List<String> titles() {
        return find(H2.class).all().stream()
                .filter(title -> title.hasClassName("hit-title"))
                .map(title -> title.getElement().getTextRecursively())
                .toList();
    }
}
