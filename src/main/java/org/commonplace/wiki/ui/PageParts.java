package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonplace.markup.Rendered.ChildList;
import org.commonplace.markup.Rendered.Heading;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.shared.SiteAddress;
import org.commonplace.shared.ui.Growing;
import org.commonplace.shared.ui.Moment;
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
    private final AddedParts added;
    private final CurrentCaller caller;
    private final SiteAddress site;
    private final Clock clock;

    PageParts(
            Pages pages,
            PageTree tree,
            PageActions actions,
            PageStanding standing,
            PageSurroundings surroundings,
            AddedParts added,
            CurrentCaller caller,
            SiteAddress site,
            Clock clock) {
        this.pages = pages;
        this.tree = tree;
        this.actions = actions;
        this.standing = standing;
        this.surroundings = surroundings;
        this.added = added;
        this.caller = caller;
        this.site = site;
        this.clock = clock;
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

    /** Says what is unusual about the page: a draft, archived, in the trash, and what other features know. */
    List<Component> notices(Caller reader, PageDetails page) {
        List<Component> notices = new ArrayList<>(added.notices(reader, page));
        standing.notice(page, pages.roleOf(reader, page.id()).orElse(Role.VIEW)).ifPresent(notices::addFirst);
        return notices;
    }

    /** The headings behind a word, where there is no room for the column beside the text. */
    Optional<Component> outline(Article article) {
        List<Heading> headings = PageOutline.worthListing(article.rendered().outline());
        return headings.isEmpty() ? Optional.empty() : Optional.of(PageOutline.folded(headings));
    }

    /** What follows its text: the pages below this one, unless the text lists them itself, and what other features have. */
    List<Component> below(Caller reader, Article article) {
        PageDetails page = article.page();
        List<Component> below = new ArrayList<>(added.below(reader, page));
        if (article.rendered().segments().stream().anyMatch(ChildList.class::isInstance)) {
            return below;
        }
        Growing<PageLine> children = new Growing<>(
                CHILDREN_LISTED,
                "plain-list",
                (offset, limit) -> tree.childLines(caller.get(), page.id(), offset, limit),
                PageLines::links);
        if (!children.isEmpty()) {
            below.addFirst(new PagesBelow(children));
        }
        return below;
    }

    /** What a sheet of paper has to say of itself: where it came from, and that it may be out of date. */
    Component source(PageDetails page) {
        Paragraph source = new Paragraph(UI.getCurrentOrThrow()
                .getTranslation(
                        "wiki.print.source", Moment.full(clock.instant()).words(), site.of(page.url())));
        source.addClassName("print-source");
        return source;
    }

    Component context(Caller reader, Article article) {
        return surroundings.of(reader, article);
    }

    private List<Crumb> way(Caller reader, Article article) {
        PageDetails page = article.page();
        List<Crumb> way = Crumbs.toSpace(page.space(), article.spaceName());
        if (page.parent() != null) {
            tree.ancestors(reader, page.id())
                    .forEach(above ->
                            way.add(new Crumb(above.title(), WikiNavigation.page(above.space(), above.slug()))));
        }
        return way;
    }
}
