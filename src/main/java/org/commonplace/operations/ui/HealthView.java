package org.commonplace.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.commonplace.operations.health.HealthBook;
import org.commonplace.operations.health.HealthBook.Failing;
import org.commonplace.operations.health.HealthBook.Part;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.search.SearchIndex;
import org.commonplace.shared.Checkup.Finding;
import org.commonplace.shared.Checkup.State;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Rows;
import org.springframework.dao.DataAccessException;

/** How the parts of the running product are, what to do, and building the search index again. */
@Route(AdminNavigation.HEALTH)
@PermitAll
class HealthView extends AdminView implements BeforeEnterObserver {

    private final transient HealthBook book;
    private final transient SearchIndex index;
    private final transient AccessPolicy access;
    private final transient CurrentCaller caller;

    HealthView(HealthBook book, SearchIndex index, AccessPolicy access, CurrentCaller caller) {
        super("operations.health.", AdminNavigation.HEALTH);
        this.book = book;
        this.index = index;
        this.access = access;
        this.caller = caller;
    }

    private record Found(List<Part> parts, List<Failing> failing) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        access.requireAdministrator(caller.get());
        look();
    }

    private void look() {
        Caller asking = caller.get();
        show(
                List.of(Buttons.plain(Icon.REFRESH, getTranslation("operations.health.again"), click -> look())),
                new Later<>(
                        getTranslation("operations.health.looking"),
                        () -> new Found(book.parts(asking), failing(asking)),
                        this::found),
                new Card(getTranslation("operations.index.title"), new IndexRebuild(index, caller)));
    }

    /** The database may be what is broken; then its part says so. */
    private List<Failing> failing(Caller asking) {
        try {
            return book.failingJobs(asking);
        } catch (DataAccessException away) {
            return List.of();
        }
    }

    private Component found(Found found) {
        long troubled = found.parts().stream()
                .filter(part -> part.finding().state() != State.GOOD)
                .count();
        Paragraph summary = new Paragraph(getTranslation("operations.health.summary", troubled));
        summary.getElement().setAttribute("role", "status");
        summary.addClassName("health-summary");
        UnorderedList list = new UnorderedList();
        list.addClassName("health");
        found.parts().forEach(part -> list.add(line(part)));
        Div all = new Div(summary, list);
        if (!found.failing().isEmpty()) {
            all.add(new Card(getTranslation("operations.health.jobs.list"), jobs(found.failing())));
        }
        return all;
    }

    private ListItem line(Part part) {
        Finding finding = part.finding();
        Span title = new Span(getTranslation(part.title()));
        title.addClassName("row-title");
        Paragraph words = new Paragraph(
                getTranslation(finding.words(), finding.arguments().toArray()));
        Div text = new Div(title, words);
        if (finding.advice() != null) {
            Paragraph advice = new Paragraph(getTranslation(finding.advice()));
            advice.addClassName("health-advice");
            text.add(advice);
            if (finding.link() != null) {
                text.add(new Anchor(
                        finding.link().address(), getTranslation(finding.link().words())));
            }
        }
        ListItem item = new ListItem(chip(finding.state()), text);
        item.addClassName("health-part");
        return item;
    }

    private Chip chip(State state) {
        return switch (state) {
            case GOOD -> new Chip(Tone.GREEN, Icon.CHECK, getTranslation("operations.health.state.good"));
            case ATTENTION ->
                new Chip(Tone.AMBER, Icon.INFO_CIRCLE, getTranslation("operations.health.state.attention"));
            case BROKEN -> new Chip(Tone.RED, Icon.ALERT_TRIANGLE, getTranslation("operations.health.state.broken"));
        };
    }

    private Rows jobs(List<Failing> failing) {
        Rows rows = new Rows();
        for (Failing job : failing) {
            Span last = new Span();
            if (job.last() != null) {
                last.setText(getTranslation(
                        "operations.health.job.last",
                        job.times(),
                        Moment.full(job.last()).words(),
                        Moment.full(job.next()).words()));
            }
            rows.plain(new Span(job.job()), last);
        }
        return rows;
    }
}
