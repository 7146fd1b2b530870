package org.commonplace.events.numbers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.numbers.Numbers;
import org.commonplace.events.numbers.Offered;
import org.commonplace.events.numbers.Report;
import org.commonplace.events.numbers.ReportTable;
import org.commonplace.events.ui.EventsNavigation;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.StaffGroups;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PageBar.Crumb;

/** What was offered and who came: figures, and by each dimension a chart with the table it is drawn from. */
@Route(EventsNavigation.REPORT)
@PermitAll
class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FILES = "/api/v1/reports/attendance";

    private final transient Numbers numbers;
    private final transient StaffGroups staffGroups;
    private final transient CurrentCaller caller;

    ReportView(Numbers numbers, StaffGroups staffGroups, CurrentCaller caller) {
        this.numbers = numbers;
        this.staffGroups = staffGroups;
        this.caller = caller;
        addClassNames("view", "view-wide", "numbers");
    }

    /**
     * Shows the report.
     *
     * @throws NotAllowed when the reader plans in no calendar
     */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Caller reader = caller.get();
        ReportAsked asked = ReportAsked.of(event.getLocation().getQueryParameters(), numbers.today());
        List<CalendarDetails> own = numbers.calendars(reader);
        Report report = numbers.report(reader, asked.of(own));
        removeAll();
        H1 title = new H1(getTranslation("events.numbers.title"));
        title.addClassName("title");
        Paragraph lead = new Paragraph(PeriodWords.compared(report, numbers.today()));
        lead.addClassName("lead");
        add(bar(asked), title, lead, new ReportFilters(asked, own, staffGroups.all(), numbers.today(), this::go));
        if (!asked.staffGroups().isEmpty()) {
            add(note("events.numbers.note.group"));
        }
        if (isEmpty(report)) {
            add(new EmptyState(
                    Icon.CALENDAR, getTranslation("events.numbers.none"), getTranslation("events.numbers.none.words")));
            return;
        }
        add(new KeyFigures(report.total()));
        for (ReportTable table : report.tables()) {
            add(new FiguresSection(report, table));
        }
        add(note("events.numbers.note.counts"), note("events.numbers.note.kept-back"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("events.tab", getTranslation("events.numbers.title"), getTranslation("events.place"));
    }

    private PageBar bar(ReportAsked asked) {
        String query = "?" + asked.query().getQueryString();
        return new PageBar()
                .crumbs(List.of(new Crumb(getTranslation("events.place"), EventsNavigation.EVENTS)))
                .actions(
                        Buttons.quiet(
                                Icon.PRINTER,
                                getTranslation("events.numbers.print"),
                                click -> UI.getCurrentOrThrow().getPage().executeJs("window.print()")),
                        file("csv", query),
                        file("xlsx", query));
    }

    private Anchor file(String format, String query) {
        Anchor file = new Anchor(FILES + "." + format + query);
        file.add(Icon.DOWNLOAD.create(), new Span(getTranslation("events.numbers.file." + format)));
        file.addClassNames("button-link", "keep");
        file.getElement().setAttribute("router-ignore", true);
        file.getElement().setAttribute("download", true);
        return file;
    }

    private Paragraph note(String key) {
        Paragraph words = new Paragraph(getTranslation(key));
        words.addClassName("muted");
        return words;
    }

    private static boolean isEmpty(Report report) {
        Offered before =
                report.total().before() == null ? null : report.total().before().offered();
        Offered now = report.total().now().offered();
        return (now == null || now.sessions() == 0) && (before == null || before.sessions() == 0);
    }

    private void go(ReportAsked other) {
        UI.getCurrentOrThrow().navigate(EventsNavigation.REPORT, other.query());
    }
}
