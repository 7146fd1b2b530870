package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonplace.markup.ui.ArticleBody;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
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
class RevisionView extends ViewOfPage {

    private final CurrentCaller caller;
    private final PageHistory history;
    private final Articles articles;
    private final People people;
    private final Restoring restoring;
    private final Purging purging;

    RevisionView(
            CurrentCaller caller,
            VisitedPage visited,
            PageHistory history,
            Articles articles,
            People people,
            Restoring restoring,
            Purging purging) {
        super(visited);
        this.caller = caller;
        this.history = history;
        this.articles = articles;
        this.people = people;
        this.restoring = restoring;
        this.purging = purging;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int number = VisitedPage.number(event, WikiNavigation.NUMBER_PARAMETER);
        PageDetails page = visited.toRead(event, (space, slug) -> WikiNavigation.revision(space, slug, number));
        RevisionDetails revision = history.revision(caller.get(), page.id(), number);
        about(
                page,
                getTranslation("wiki.revision.heading", number, revision.line().title()));
        H1 heading = new H1(
                revision.line().isPurged()
                        ? getTranslation("wiki.history.purged")
                        : revision.line().title());
        heading.addClassName("page-title");
        ArticleBody text = new ArticleBody(articles.rendered(caller.get(), page.id(), revision.body()));
        removeAll();
        add(bar(page, revision.line()), heading, facts(page, revision.line()), text);
    }

    private PageBar bar(PageDetails page, RevisionLine line) {
        int number = line.number();
        PageBar bar = new PageBar()
                .crumbs(List.of(
                        new PageBar.Crumb(page.title(), WikiNavigation.page(page.space(), page.slug())),
                        new PageBar.Crumb(
                                getTranslation("wiki.history.title"),
                                WikiNavigation.history(page.space(), page.slug()))));
        if (number == page.revision() || line.isPurged()) {
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
        if (purging.isOffered()) {
            bar.actions(purging.revision(page, number));
        }
        bar.getChildren().forEach(child -> child.getChildren().forEach(RevisionView::keepOnPhone));
        return bar;
    }

    private static void keepOnPhone(Component action) {
        action.addClassName("keep");
    }

    private Component facts(PageDetails page, RevisionLine line) {
        boolean current = line.number() == page.revision();
        FactsLine facts = new FactsLine(RevisionRow.chips(line, current));
        facts.fact(getTranslation("wiki.revision.number", line.number(), page.revision()));
        people.card(caller.get(), line.author())
                .map(author -> PersonFace.withName(author.name()))
                .ifPresent(facts::add);
        facts.add(Moment.full(line.at()));
        if (!line.comment().isBlank()) {
            facts.fact(line.comment());
        }
        return facts;
    }
}
