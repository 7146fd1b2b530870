package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.Drafts.Draft;
import org.commonplace.wiki.TitleSearch.Wanted;
import org.junit.jupiter.api.Test;

/** Whatever lists pages leaves out the one that is kept from its reader. */
class ListsLeaveOutTest extends PageToHide {

    @Test
    void aColleaguesListsLeaveItOut() {
        Caller colleague = wiki.someoneWith(Role.EDIT, space);
        shelf.addFavourite(colleague, page.id());
        shelf.visited(colleague, page.id());
        Draft draft = drafts.savePage(colleague, page.id(), 1, secret, secret);
        assertThat(everyList(editor)).contains(secret, label());
        restrict();

        assertThat(everyList(colleague)).doesNotContain(secret, label(), secret + " below", "Nowhere " + secret);
        assertThat(lists.madeAfter(colleague, page.id() - 1, 1)).noneMatch(line -> line.id() == page.id());
        assertThat(lists.lastOfPortions(colleague, 1)).contains(open.id()).doesNotContain(page.id());
        assertThat(tree.children(colleague, space.id(), null, 0, 10))
                .extracting(PageTree.Node::hasChildren)
                .containsExactly(false);
        assertThat(tree.childCount(colleague, space.id(), open.id())).isZero();
        assertThat(labels.inUse(colleague)).noneMatch(seen -> seen.label().equalsIgnoreCase(secret));
        assertThat(drafts.mine(colleague)).isEmpty();
        assertThat(drafts.mine(colleague, PAGING).total()).isZero();
        assertThatThrownBy(() -> drafts.get(colleague, draft.id())).isInstanceOf(NotFound.class);
        assertThat(drafts.ofPage(colleague, page.id())).isEmpty();
        assertThat(links.orphans(colleague, space.id(), 0, 10))
                .extracting(PageLine::id)
                .containsExactly(open.id());
    }

    private String label() {
        return secret.toLowerCase(Locale.ROOT);
    }

    /** The titles in every list that could have the page in it. */
    private List<String> everyList(Caller caller) {
        long id = space.id();
        Stream<List<PageLine>> ofPages = Stream.of(
                lists.everywhere(caller, PAGING).items(),
                lists.in(caller, id, PAGING).items(),
                lists.below(caller, id, open.id(), PAGING).items(),
                labels.pages(caller, id, secret, 0, 10),
                labels.pages(caller, secret, 0, 10),
                labels.pages(caller, secret, PAGING).items(),
                links.backlinks(caller, open.id(), 0, 10),
                links.backlinks(caller, open.id(), PAGING).items(),
                links.orphans(caller, id, PAGING).items(),
                tree.childLines(caller, open.id(), 0, 10),
                tree.titled(caller, id, secret, 0, 10),
                templates.in(caller, id),
                titles.anywhere(caller, new Wanted(id, secret, 0), 0, 10),
                titles.under(caller, new Wanted(id, "", 0), open.id(), 0, 10),
                titles.inAllSpaces(caller, space.key(), secret, 0, 10),
                titles.everywhere(caller, secret, 10),
                shelf.favourites(caller, PAGING).items(),
                shelf.recentlyViewed(caller, PAGING).items());
        Stream<String> ofChanges = Stream.of(
                        changes.everywhere(caller, 0, 200),
                        changes.everywhere(caller, PAGING).items(),
                        changes.in(caller, id, 0, 10),
                        changes.in(caller, id, PAGING).items())
                .flatMap(List::stream)
                .map(RecentChanges.Change::title);
        Stream<String> others = Stream.of(
                        tree.children(caller, id, open.id(), 0, 10).stream().map(PageTree.Node::title),
                        links.wanted(caller, id, 0, 10).stream().map(Links.Wanted::title),
                        links.wanted(caller, id, PAGING).items().stream().map(Links.Wanted::title),
                        labels.inUse(caller, id, 0, 10).stream().map(Labels.LabelCount::label),
                        labels.inUse(caller, PAGING).items().stream().map(Labels.LabelCount::label))
                .flatMap(found -> found);
        return Stream.of(ofPages.flatMap(List::stream).map(PageLine::title), ofChanges, others)
                .flatMap(found -> found)
                .toList();
    }
}
