package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.commonplace.markup.Rendered.Heading;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PageBar.Crumb;
import org.commonplace.wiki.Article;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.Pages;

/** The parts of the view of a page, each made for one reader. */
@org.springframework.stereotype.Component
class PageParts {

    private static final int CHILDREN_LISTED = 40;

    private final Pages pages;
    private final PageTree tree;
    private final PageActions actions;
    private final PageStanding standing;
    private final PageSurroundings surroundings;

    PageParts(Pages pages, PageTree tree, PageActions actions, PageStanding standing, PageSurroundings surroundings) {
        this.pages = pages;
        this.tree = tree;
        this.actions = actions;
        this.standing = standing;
        this.surroundings = surroundings;
    }

    /** Where the page is, and what can be done with it. */
    PageBar bar(Caller reader, Article article) {
        PageDetails page = article.page();
        PageBar bar = new PageBar().crumbs(way(reader, article));
        Role role = pages.roleOf(reader, page.id()).orElse(Role.VIEW);
        bar.actions(actions.of(reader, page, role).toArray(Component[]::new));
        return bar;
    }

    Component facts(Caller reader, Article article) {
        return standing.facts(reader, article);
    }

    /** Says what is unusual about the page: a draft, archived, in the trash. */
    Optional<Component> notice(Caller reader, PageDetails page) {
        return standing.notice(page, pages.roleOf(reader, page.id()).orElse(Role.VIEW));
    }

    /** The headings behind a word, where there is no room for the column beside the text. */
    Optional<Component> outline(Article article) {
        List<Heading> headings = PageOutline.worthListing(article.rendered().outline());
        return headings.isEmpty() ? Optional.empty() : Optional.of(PageOutline.folded(headings));
    }

    /** The pages below this one, as a list after its text. */
    Optional<Component> below(Caller reader, PageDetails page) {
        List<PageLine> children = tree.childLines(reader, page.id(), CHILDREN_LISTED + 1);
        return children.isEmpty() ? Optional.empty() : Optional.of(new PagesBelow(children, CHILDREN_LISTED));
    }

    Component context(Caller reader, Article article) {
        return surroundings.of(reader, article);
    }

    private List<Crumb> way(Caller reader, Article article) {
        PageDetails page = article.page();
        List<Crumb> way = Crumbs.toSpace(page.space(), article.spaceName());
        tree.ancestors(reader, page.id())
                .forEach(above -> way.add(new Crumb(above.title(), WikiNavigation.page(above.space(), above.slug()))));
        return way;
    }
}
