package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.PageTree.Destination;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class LinksTest {

    @Autowired
    Pages pages;

    @Autowired
    PageTree tree;

    @Autowired
    Trash trash;

    @Autowired
    Links links;

    @Autowired
    Articles articles;

    @Autowired
    Restrictions restrictions;

    @Autowired
    TestWiki wiki;

    SpaceDetails space;
    Caller editor;

    @BeforeEach
    void aSpaceAndAnEditor() {
        space = wiki.space(Visibility.PUBLIC);
        editor = wiki.someoneWith(Role.EDIT, space);
    }

    @Test
    void whatAnImportedTextMissesIsBegunWhereItsFileWouldStand() {
        PageDetails guide = pages.create(
                editor,
                new NewPage(
                        space.key(),
                        null,
                        "Guide",
                        "[the ward](wards/new-ward.md)",
                        List.of(),
                        false,
                        "docs/guide.md"));
        assertThat(html(guide))
                .contains(
                        "class=\"wanted\"",
                        "/s/" + space.key() + "/new?title=New+ward&amp;path=docs%2Fwards%2Fnew-ward.md");
        PageDetails ward = pages.create(
                editor, new NewPage(space.key(), null, "Ward 12", "", List.of(), false, "docs/wards/new-ward.md"));
        assertThat(html(guide)).contains("href=\"" + ward.url() + "\"").doesNotContain("wanted");
        assertThat(SourcePath.isUsable("docs/wards/new-ward.md")).isTrue();
        for (String bad : List.of("", "/docs/a.md", "../a.md", "a/../b.md", "a.png", "a".repeat(501))) {
            assertThat(SourcePath.isUsable(bad)).as(bad).isFalse();
        }
    }

    @Test
    void aLinkByTitleLeadsToThePage() {
        PageDetails target = wiki.page(editor, space, "Sending samples", "");
        PageDetails source = wiki.page(editor, space, "Source", "See [[sending  SAMPLES|there]].");

        assertThat(html(source)).contains("href=\"" + target.url() + "\"");
        assertThat(links.backlinks(editor, target.id(), 0, 10))
                .extracting(PageLine::id)
                .containsExactly(source.id());
    }

    @Test
    void aWantedPageBecomesALinkWhenItIsMade() {
        PageDetails source = wiki.page(editor, space, "Source", "See [[Out of hours]].");
        assertThat(html(source)).contains("/s/" + space.key() + "/new?title=Out+of+hours");
        assertThat(links.wanted(editor, space.id(), 0, 10)).containsExactly(new Links.Wanted("Out of hours", 1));

        PageDetails made = wiki.page(editor, space, "Out of hours", "");

        assertThat(html(source)).contains("href=\"" + made.url() + "\"");
        assertThat(links.wanted(editor, space.id(), 0, 10)).isEmpty();
        assertThat(links.backlinks(editor, made.id(), 0, 10)).hasSize(1);
    }

    @Test
    void linksByTheFormerTitleFollowARename() {
        PageDetails target = wiki.page(editor, space, "Old title", "");
        PageDetails source = wiki.page(editor, space, "Source", "See [[Old title]].");
        html(source);

        pages.save(editor, target.id(), new PageEdit("New title", "", 1, "", false, null));

        assertThat(html(source)).contains("href=\"/s/" + space.key() + "/new-title\"");
        assertThat(pages.get(editor, source.id()).revision()).isEqualTo(1);
    }

    @Test
    void linksFollowAPageToAnotherSpace() {
        SpaceDetails other = wiki.space(Visibility.PUBLIC);
        wiki.give(editor, Role.EDIT, other);
        PageDetails target = wiki.page(editor, space, "Traveller", "");
        PageDetails below = wiki.page(editor, target, "Luggage", "");
        PageDetails source = wiki.page(editor, space, "Source", "[[Traveller]] [[Luggage]]");
        html(source);

        tree.move(editor, target.id(), new Destination(other.key(), null, null));

        assertThat(html(source)).contains("/s/" + other.key() + "/traveller", "/s/" + other.key() + "/luggage");
        assertThat(pages.find(editor, space.key(), "luggage").orElseThrow().id())
                .isEqualTo(below.id());
    }

    @Test
    void aLinkToATrashedPageIsWantedUntilItIsBack() {
        PageDetails target = wiki.page(editor, space, "Target", "");
        PageDetails source = wiki.page(editor, space, "Source", "[[Target]]");

        trash.add(editor, target.id());
        assertThat(html(source)).doesNotContain("\"" + target.url() + "\"");

        trash.restore(editor, target.id());
        assertThat(html(source)).contains("\"" + target.url() + "\"");
    }

    @Test
    void aLinkToAPageOneMayNotSeeLooksLikeAWantedPage() {
        PageDetails target = wiki.page(editor, space, "Hidden", "");
        PageDetails source = wiki.page(editor, space, "Source", "[[Hidden]] and [[Nowhere]]");
        restrictions.set(editor, target.id(), new Rules(new Named(Set.of(editor.personId()), Set.of()), Named.NOBODY));
        pages.save(editor, target.id(), new PageEdit("Renamed in secret", "", 1, "", false, null));

        String seen = html(Caller.ANONYMOUS, source);

        assertThat(seen).doesNotContain("renamed-in-secret");
        assertThat(seen.replace("Hidden", "Nowhere").replace("hidden", "nowhere"))
                .as("both links look alike")
                .containsSubsequence("/new?title=Nowhere", "/new?title=Nowhere");
        assertThat(html(editor, source)).contains("renamed-in-secret");
    }

    @Test
    void aPageNobodyLinksToIsAnOrphan() {
        PageDetails alone = wiki.page(editor, space, "Alone", "[[Linked]]");
        wiki.page(editor, space, "Linked", "");

        assertThat(links.orphans(editor, space.id(), 0, 10))
                .extracting(PageLine::id)
                .containsExactly(alone.id());
    }

    private String html(PageDetails page) {
        return html(editor, page);
    }

    private String html(Caller caller, PageDetails page) {
        return articles.html(caller, articles.find(caller, page.id()).orElseThrow());
    }
}
