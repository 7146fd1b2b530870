package org.commonplace.wiki.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.ui.Portions;
import org.commonplace.wiki.Article;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists with one more than they show at first lead to that one too. */
class LongListsTest extends ViewTest {

    private static final int BESIDE = 20;
    private static final int BELOW = 40;
    private static final int EMBEDDED = 200;

    @Autowired
    TestPeople testPeople;

    @Autowired
    TestWiki wiki;

    @Autowired
    Pages pages;

    @Autowired
    Articles articles;

    SpaceDetails space;
    Caller editor;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        space = wiki.space(Visibility.PRIVATE);
        editor = testPeople.caller(testPeople.someone("Priya Nair"));
        wiki.give(editor, Role.EDIT, space);
        signIn(editor);
        super.initVaadinEnvironment();
    }

    @Test
    void allPagesThatLinkToAPageAreFoundBesideIt() {
        PageDetails target = wiki.page(editor, space, "Target", "");
        for (int n = 0; n <= BESIDE; n++) {
            wiki.page(editor, space, "Source %02d".formatted(n), "[[Target]]");
        }
        assertThat(shown(target.url())).contains("Source 19").doesNotContain("Source 20");
        more();
        assertThat(screen()).contains("Source 00", "Source 20");
        assertThat(moreIsThere()).isFalse();
    }

    @Test
    void allPagesBelowAPageAreFoundAfterItsText() {
        PageDetails above = wiki.page(editor, space, "Above", "");
        for (int n = 0; n <= BELOW; n++) {
            wiki.page(editor, above, "Leaf %02d".formatted(n), "");
        }
        shown(above.url());
        assertThat(links()).noneMatch(link -> link.endsWith("/leaf-40"));
        more();
        assertThat(links()).anyMatch(link -> link.endsWith("/leaf-40"));
        assertThat(moreIsThere()).isFalse();
    }

    @Test
    void allPeopleOfASpaceAreFoundOnItsView() {
        for (int n = 0; n < BESIDE; n++) {
            wiki.give(testPeople.caller(testPeople.someone("Reader %02d Somebody".formatted(n))), Role.VIEW, space);
        }
        String first = shown("s/" + space.key());
        more();
        assertThat(screen().length()).isGreaterThan(first.length());
        for (int n = 0; n < BESIDE; n++) {
            assertThat(screen()).contains("Reader %02d Somebody".formatted(n));
        }
        assertThat(moreIsThere()).isFalse();
    }

    @Test
    void whatATextListsItselfIsNotListedOnceMoreBelowIt() {
        PageDetails lists = wiki.page(editor, space, "Folder that lists", "{{children}}");
        PageDetails plain = wiki.page(editor, space, "Folder that does not", "");
        for (PageDetails above : List.of(lists, plain)) {
            wiki.page(editor, above, "Leaf", "");
            shown(above.url());
            assertThat(find(PagesBelow.class).exists()).as(above.title()).isEqualTo(above == plain);
        }
    }

    @Test
    void anEmbeddedListOfPagesBelowEndsWithALinkToAllOfThem() {
        PageDetails above = wiki.page(editor, space, "Folder", "{{children}}");
        for (int n = 0; n < EMBEDDED; n++) {
            wiki.page(editor, above, "Leaf %03d".formatted(n), "");
        }
        assertThat(html(above)).contains("Leaf 199").doesNotContain("All pages below this one");
        wiki.page(editor, above, "Leaf 200", "");

        assertThat(html(above)).contains("Leaf 199").doesNotContain("Leaf 200");
        String whole = linkCalled("All pages below this one", above);
        assertThat(whole).isEqualTo(above.url() + "/below");
        shown(whole);
        for (int shown = Portions.PORTION; shown <= EMBEDDED; shown += Portions.PORTION) {
            more();
        }
        assertThat(screen()).contains("Leaf 000", "Leaf 200");
        assertThat(moreIsThere()).isFalse();
    }

    @Test
    void anEmbeddedListOfALabelEndsWithALinkToAllOfThem() {
        String label = TestPeople.fresh("fire & rescue").toLowerCase(Locale.ROOT);
        PageDetails lists = wiki.page(editor, space, "Lists", "{{label:" + label + "}}");
        for (int n = 0; n < EMBEDDED; n++) {
            labelled("Drill %03d".formatted(n), label);
        }
        assertThat(html(lists)).contains("Drill 199").doesNotContain("All pages with the label");
        labelled("Drill 200", label);

        assertThat(html(lists)).doesNotContain("Drill 200");
        shown(linkCalled("All pages with the label " + label, lists));
        for (int shown = Portions.PORTION; shown <= EMBEDDED; shown += Portions.PORTION) {
            more();
        }
        assertThat(screen()).contains(label, "Drill 000", "Drill 200");
        signIn(testPeople.caller());
        assertThat(shown("labels?label=" + URLEncoder.encode(label, StandardCharsets.UTF_8)))
                .contains("No page has this label")
                .doesNotContain("Drill");
    }

    @Test
    void labelsOfAllSpacesLeadToTheirPages() {
        String label = TestPeople.fresh("0label").toLowerCase(Locale.ROOT);
        labelled("Labelled", label);
        shown("labels");
        String address = links().stream()
                .filter(link -> link.endsWith(label))
                .findFirst()
                .orElseThrow();
        assertThat(shown(address)).contains(label, "Labelled", space.name());
    }

    private void labelled(String title, String label) {
        pages.create(editor, new NewPage(space.key(), null, title, "", List.of(label), false, null));
    }

    private String html(PageDetails page) {
        Article article = articles.find(editor, page.id()).orElseThrow();
        return articles.html(editor, article);
    }

    private String linkCalled(String words, PageDetails page) {
        return Jsoup.parseBodyFragment(html(page)).select("a").stream()
                .filter(link -> link.text().equals(words))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private void more() {
        test(find(Button.class).withText("Show more").single()).click();
    }

    private boolean moreIsThere() {
        return find(Button.class).withText("Show more").exists();
    }
}
