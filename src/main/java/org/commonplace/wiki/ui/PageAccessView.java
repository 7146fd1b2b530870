package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.privacy.ui.GatedAction;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.PageAudience;
import org.commonplace.wiki.PageAudience.Audience;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Rules;

/** Who can see a page, and why; whoever may edit it narrows that here. */
@Route(WikiNavigation.ACCESS)
@AnonymousAllowed
class PageAccessView extends Div implements BeforeEnterObserver, HasDynamicTitle, InSpace {

    private final transient CurrentCaller caller;
    private final transient VisitedPage visited;
    private final transient PageAudience audience;
    private final transient Restrictions restrictions;
    private final transient AccessLines lines;
    private final transient WhoNames names;
    private Here here = new Here(0, "", "", null);
    private String title = "";

    PageAccessView(
            CurrentCaller caller,
            VisitedPage visited,
            PageAudience audience,
            Restrictions restrictions,
            AccessLines lines,
            WhoNames names) {
        this.caller = caller;
        this.visited = visited;
        this.audience = audience;
        this.restrictions = restrictions;
        this.lines = lines;
        this.names = names;
        addClassName("view");
    }

    /** @throws NotFound when there is no such page, or the visitor may not see it or has not signed in */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Caller reader = caller.get();
        PageDetails page = visited.toRead(event, WikiNavigation::access);
        if (!reader.isSignedIn()) {
            throw new NotFound("access of page " + page.id());
        }
        here = visited.here(page);
        title = page.title();
        show(reader, page);
    }

    @Override
    public Here here() {
        return here;
    }

    @Override
    public SpaceTrees trees() {
        return visited.trees();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("wiki.page.tab", getTranslation("wiki.access.title"), title);
    }

    private void show(Caller reader, PageDetails page) {
        Audience seen = audience.of(reader, page.id());
        H1 heading = new H1(getTranslation("wiki.access.title"));
        heading.addClassName("title");
        Paragraph lead = new Paragraph(getTranslation(AccessPart.word(seen.reach())));
        lead.addClassName("lead");
        Div main = new Div(new Card(getTranslation("wiki.access.who"), lines.of(reader, seen)));
        main.addClassName("column");
        Div side = new Div(new Card(getTranslation("wiki.access.above"), lines.restrictions(reader, seen)));
        if (visited.edits(page.id()) && page.status() != PageStatus.TRASHED) {
            side.addComponentAsFirst(new Card(getTranslation("wiki.access.here"), editing(reader, page)));
        }
        side.addClassName("column");
        Div columns = new Div(main, side);
        columns.addClassName("columns");
        removeAll();
        add(
                new PageBar()
                        .crumbs(List.of(
                                new PageBar.Crumb(here.name(), WikiNavigation.space(page.space())),
                                new PageBar.Crumb(page.title(), WikiNavigation.page(page.space(), page.slug())))),
                heading,
                lead,
                columns);
    }

    private Component editing(Caller reader, PageDetails page) {
        return new RestrictionsForm(names, restrictions.of(reader, page.id()), rules -> save(page, rules));
    }

    private void save(PageDetails page, Rules rules) {
        GatedAction.run(
                getTranslation("wiki.access.reason"),
                getTranslation("wiki.access.widens", page.title()),
                getTranslation("wiki.access.save"),
                consent -> {
                    Rules before = restrictions.of(caller.get(), page.id());
                    restrictions.set(caller.get(), page.id(), rules, consent);
                    Toasts.sayWithUndo(getTranslation("wiki.access.done"), () -> save(page, before));
                    UI.getCurrentOrThrow().refreshCurrentRoute(false);
                });
    }
}
