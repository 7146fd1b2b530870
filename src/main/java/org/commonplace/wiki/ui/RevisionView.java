package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.FactsLine;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PersonFace;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageHistory;
import org.commonplace.wiki.PageHistory.RevisionDetails;
import org.commonplace.wiki.PageHistory.RevisionLine;

/** A page as it was at one time. */
@Route(WikiNavigation.REVISION)
@AnonymousAllowed
class RevisionView extends Div implements BeforeEnterObserver, HasDynamicTitle, InSpace {

    private final CurrentCaller caller;
    private final VisitedPage visited;
    private final PageHistory history;
    private final Articles articles;
    private final People people;
    private final Restoring restoring;
    private String title = "";
    private Here here = new Here(0, "", "", null);

    RevisionView(
            CurrentCaller caller,
            VisitedPage visited,
            PageHistory history,
            Articles articles,
            People people,
            Restoring restoring) {
        this.caller = caller;
        this.visited = visited;
        this.history = history;
        this.articles = articles;
        this.people = people;
        this.restoring = restoring;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int number = VisitedPage.number(event, WikiNavigation.NUMBER_PARAMETER);
        PageDetails page = visited.toRead(event, (space, slug) -> WikiNavigation.revision(space, slug, number));
        here = visited.here(page);
        RevisionDetails revision = history.revision(caller.get(), page.id(), number);
        title = getTranslation("wiki.revision.heading", number, revision.line().title());
        H1 heading = new H1(revision.line().title());
        heading.addClassName("page-title");
        ArticleBody text = new ArticleBody(articles.rendered(caller.get(), page.id(), revision.body()));
        removeAll();
        add(bar(page, number), heading, facts(page, revision.line()), text);
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

    private PageBar bar(PageDetails page, int number) {
        PageBar bar = new PageBar()
                .crumbs(List.of(
                        new PageBar.Crumb(page.title(), WikiNavigation.page(page.space(), page.slug())),
                        new PageBar.Crumb(
                                getTranslation("wiki.history.title"),
                                WikiNavigation.history(page.space(), page.slug()))));
        if (number == page.revision()) {
            return bar;
        }
        bar.actions(Buttons.plain(
                Icon.ARROWS_DIFF,
                getTranslation("wiki.revision.compare"),
                click -> UI.getCurrentOrThrow()
                        .navigate(WikiNavigation.compare(page.space(), page.slug(), number, page.revision()))));
        if (visited.edits(page.id())) {
            bar.actions(restoring.button(page.id(), number));
        }
        bar.getChildren().forEach(child -> child.getChildren().forEach(RevisionView::keepOnPhone));
        return bar;
    }

    private static void keepOnPhone(Component action) {
        action.addClassName("keep");
    }

    private Component facts(PageDetails page, RevisionLine line) {
        String author = people.card(line.author()).map(PersonCard::name).orElse("");
        boolean current = line.number() == page.revision();
        FactsLine facts = new FactsLine(RevisionRow.chips(line, current));
        facts.fact(getTranslation("wiki.revision.number", line.number(), page.revision()));
        facts.add(PersonFace.withName(author), Moment.full(line.at()));
        if (!line.comment().isBlank()) {
            facts.fact(line.comment());
        }
        return facts;
    }
}
