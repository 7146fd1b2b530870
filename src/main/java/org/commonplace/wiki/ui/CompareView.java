package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageHistory;
import org.commonplace.wiki.PageHistory.RevisionLine;
import org.commonplace.wiki.history.Comparison;

/** What changed in a page's text from one revision to another. */
@Route(WikiNavigation.COMPARE)
@AnonymousAllowed
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle, InSpace {

    private final CurrentCaller caller;
    private final VisitedPage visited;
    private final PageHistory history;
    private final People people;
    private String title = "";
    private Here here = new Here(0, "", "", null);

    CompareView(CurrentCaller caller, VisitedPage visited, PageHistory history, People people) {
        this.caller = caller;
        this.visited = visited;
        this.history = history;
        this.people = people;
        addClassNames("view", "view-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int from = VisitedPage.number(event, WikiNavigation.FROM_PARAMETER);
        int to = VisitedPage.number(event, WikiNavigation.TO_PARAMETER);
        PageDetails page = visited.toRead(event, (space, slug) -> WikiNavigation.compare(space, slug, from, to));
        here = visited.here(page);
        Comparison comparison = history.compare(caller.get(), page.id(), from, to);
        title = getTranslation("wiki.compare.heading", page.title());
        H1 heading = new H1(title);
        heading.addClassName("title");
        Paragraph count = new Paragraph(getTranslation("wiki.compare.lines", comparison.changedLines()));
        count.addClassName("muted");
        Div heads = new Div(head(page, from, "wiki.compare.before"), head(page, to, "wiki.compare.after"));
        heads.addClassName("comparison-heads");
        removeAll();
        add(bar(page), heading, count, heads);
        add(ComparisonText.of(comparison, getTranslation("wiki.compare.none")));
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
        return title;
    }

    private PageBar bar(PageDetails page) {
        return new PageBar()
                .crumbs(List.of(
                        new PageBar.Crumb(page.title(), WikiNavigation.page(page.space(), page.slug())),
                        new PageBar.Crumb(
                                getTranslation("wiki.history.title"),
                                WikiNavigation.history(page.space(), page.slug()))));
    }

    private Component head(PageDetails page, int number, String key) {
        RevisionLine line = history.revision(caller.get(), page.id(), number).line();
        String author = people.card(line.author()).map(PersonCard::name).orElse("");
        Anchor link = new Anchor(
                WikiNavigation.revision(page.space(), page.slug(), number),
                getTranslation("wiki.history.revision", number));
        Div facts = new Div(
                getTranslation("wiki.compare.by", author, Moment.full(line.at()).words()));
        facts.addClassName("row-detail");
        Section head = new Section(new H2(getTranslation(key)), link, facts);
        if (!line.comment().isBlank()) {
            head.add(new Div(line.comment()));
        }
        return head;
    }
}
