package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageHistory;
import org.commonplace.wiki.PageHistory.RevisionLine;
import org.commonplace.wiki.history.Comparison;
import org.commonplace.wiki.history.RenderedComparison;

/** What changed in a page from one revision to another: as it reads, or in the text as it is written. */
@Route(WikiNavigation.COMPARE)
@AnonymousAllowed
class CompareView extends ViewOfPage {

    private static final String AS_QUERY = "as";
    private static final String TEXT = "text";

    private final CurrentCaller caller;
    private final PageHistory history;
    private final Articles articles;
    private final People people;
    private final Reviewing reviewing;

    CompareView(
            CurrentCaller caller,
            VisitedPage visited,
            PageHistory history,
            Articles articles,
            People people,
            Reviewing reviewing) {
        super(visited);
        this.caller = caller;
        this.history = history;
        this.articles = articles;
        this.people = people;
        this.reviewing = reviewing;
        addClassNames("view", "view-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int from = VisitedPage.number(event, WikiNavigation.FROM_PARAMETER);
        int to = VisitedPage.number(event, WikiNavigation.TO_PARAMETER);
        PageDetails page = visited.toRead(event, (space, slug) -> WikiNavigation.compare(space, slug, from, to));
        boolean asText = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AS_QUERY)
                .filter(TEXT::equals)
                .isPresent();
        about(page, getTranslation("wiki.compare.heading", page.title()));
        H1 heading = new H1(getPageTitle());
        heading.addClassName("title");
        Paragraph count = new Paragraph();
        count.addClassName("muted");
        Div heads = new Div(head(page, from, "wiki.compare.before"), head(page, to, "wiki.compare.after"));
        heads.addClassName("comparison-heads");
        removeAll();
        PageBar bar = bar(page);
        boolean newest = to == page.revision();
        if (newest && (page.isHeldBack() || page.isUnverified()) && reviewing.mayReview(page)) {
            bar.actions(Buttons.primary(
                    Icon.ROSETTE_DISCOUNT_CHECK,
                    getTranslation("wiki.review.verify"),
                    click -> reviewing.reviewShown(page)));
        }
        add(bar, heading, count, ways(page, from, to, asText), heads);
        if (asText) {
            Comparison comparison = history.compare(caller.get(), page.id(), from, to);
            count.setText(getTranslation("wiki.compare.lines", comparison.changedLines()));
            add(ComparisonText.of(comparison, getTranslation("wiki.compare.none")));
        } else {
            showRead(page, from, to, count);
        }
    }

    private void showRead(PageDetails page, int from, int to, Paragraph count) {
        RenderedComparison comparison = RenderedComparison.of(read(page, from), read(page, to));
        if (comparison.isTooLong()) {
            add(new Div(getTranslation("wiki.compare.long")));
        } else {
            count.setText(getTranslation("wiki.compare.blocks", comparison.changed()));
            add(ReadingComparison.of(comparison, getTranslation("wiki.compare.none.read")));
        }
    }

    private String read(PageDetails page, int number) {
        String body = history.revision(caller.get(), page.id(), number).body();
        return articles.rendered(caller.get(), page.id(), body);
    }

    /** As the page reads, or as it is written. */
    private Nav ways(PageDetails page, int from, int to, boolean asText) {
        String here = WikiNavigation.compare(page.space(), page.slug(), from, to);
        Nav ways = new Nav(
                way(here, "wiki.compare.read", !asText),
                way(here + "?" + AS_QUERY + "=" + TEXT, "wiki.compare.text", asText));
        ways.addClassName("ways");
        ways.setAriaLabel(getTranslation("wiki.compare.ways"));
        return ways;
    }

    private Anchor way(String address, String key, boolean chosen) {
        Anchor way = new Anchor(address, getTranslation(key));
        if (chosen) {
            way.getElement().setAttribute("aria-current", "true");
        }
        return way;
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
        Anchor link = new Anchor(
                WikiNavigation.revision(page.space(), page.slug(), number),
                getTranslation("wiki.history.revision", number));
        String when = Moment.full(line.at()).words();
        Div facts = new Div(people.card(caller.get(), line.author())
                .map(author -> getTranslation("wiki.compare.by", author.name(), when))
                .orElse(when));
        facts.addClassName("row-detail");
        Section head = new Section(new H2(getTranslation(key)), link, facts);
        if (!line.comment().isBlank()) {
            head.add(new Div(line.comment()));
        }
        return head;
    }
}
