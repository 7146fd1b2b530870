package org.commonplace.wiki.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.Portions;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageTree;

/** All pages directly below a page, where a text that lists them has no room for so many. */
@Route(WikiNavigation.BELOW)
@AnonymousAllowed
class BelowView extends ViewOfPage {

    private final transient PageTree tree;
    private final transient PageLines lines;
    private final transient CurrentCaller caller;

    BelowView(VisitedPage visited, PageTree tree, PageLines lines, CurrentCaller caller) {
        super(visited);
        this.tree = tree;
        this.lines = lines;
        this.caller = caller;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageDetails page = visited.toRead(event, WikiNavigation::below);
        about(page, getTranslation("wiki.below.heading", page.title()));
        H1 heading = new H1(getPageTitle());
        heading.addClassName("title");
        Paragraph words = new Paragraph(getTranslation("wiki.below.words"));
        words.addClassName("lead");
        removeAll();
        add(
                new PageBar()
                        .crumbs(List.of(
                                new PageBar.Crumb(page.title(), WikiNavigation.page(page.space(), page.slug())))),
                heading,
                words,
                new Portions<>(
                        (offset, limit) -> tree.childLines(caller.get(), page.id(), offset, limit),
                        (rows, portion) -> lines.pages(rows, portion, false),
                        new EmptyState(
                                Icon.FILE_TEXT,
                                getTranslation("wiki.below.none"),
                                getTranslation("wiki.below.none.words"))));
    }
}
