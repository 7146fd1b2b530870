package org.commonplace.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventStatus;
import org.commonplace.events.OccurrenceLine;
import org.commonplace.events.Schedule;
import org.commonplace.events.ScheduleQuery;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.FactsLine;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PageBar.Crumb;
import org.commonplace.shared.ui.Rows;

/** One calendar: who may see it, and what comes next in it. */
@Route(EventsNavigation.CALENDAR)
@AnonymousAllowed
class CalendarPageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int DAYS_AHEAD = 90;
    private static final int LISTED = 50;

    private final transient CurrentCaller caller;
    private final transient Calendars calendars;
    private final transient Schedule schedule;
    private final transient ProgrammeLines programmes;
    private final transient Subscriptions subscriptions;
    private final transient Clock clock;
    private String name = "";

    CalendarPageView(
            CurrentCaller caller,
            Calendars calendars,
            Schedule schedule,
            ProgrammeLines programmes,
            Subscriptions subscriptions,
            Clock clock) {
        this.caller = caller;
        this.calendars = calendars;
        this.schedule = schedule;
        this.programmes = programmes;
        this.subscriptions = subscriptions;
        this.clock = clock;
        addClassName("view");
    }

    /** @throws NotFound when there is no such calendar, or the visitor may not see it */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters()
                .get(EventsNavigation.CALENDAR_PARAMETER)
                .orElseThrow();
        Caller reader = caller.get();
        CalendarDetails calendar = calendars.get(reader, slug);
        name = calendar.name();
        H1 title = new H1(name);
        title.addClassName("title");
        FactsLine facts = new FactsLine(EventChips.of(calendar.plan().visibility()));
        if (!calendar.plan().place().isEmpty()) {
            facts.fact(calendar.plan().place());
        }
        H2 next = new H2(getTranslation("events.calendar.next"));
        next.addClassName("calendar-next");
        removeAll();
        add(bar(calendar), title, facts, next, coming(reader, calendar));
        programmes.of(reader, calendar).ifPresent(this::add);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("events.tab", name, getTranslation("events.calendars.title"));
    }

    private PageBar bar(CalendarDetails calendar) {
        PageBar bar = new PageBar()
                .crumbs(List.of(
                        new Crumb(getTranslation("events.place"), EventsNavigation.EVENTS),
                        new Crumb(getTranslation("events.calendars.title"), EventsNavigation.CALENDARS)));
        bar.actions(Buttons.plain(
                Icon.CALENDAR,
                getTranslation("events.calendar.open"),
                click -> EventsNavigation.open(EventsNavigation.EVENTS + "?calendar=" + calendar.slug())));
        bar.actions(subscriptions.button(calendar));
        if (calendar.role().covers(Role.CURATE)) {
            bar.actions(Buttons.plain(
                    Icon.SETTINGS,
                    getTranslation("events.calendar.settings"),
                    click -> EventsNavigation.open(EventsNavigation.settings(calendar.slug()))));
        }
        if (calendar.role().covers(Role.EDIT)) {
            bar.actions(Buttons.quiet(
                    Icon.TABLE,
                    getTranslation("events.numbers.open"),
                    click -> EventsNavigation.open(EventsNavigation.report(calendar.slug()))));
            bar.actions(Buttons.primary(
                    Icon.CALENDAR_PLUS,
                    getTranslation("events.action.plan"),
                    click -> EventsNavigation.open(EventsNavigation.planIn(calendar.slug()))));
        }
        return bar;
    }

    private Component coming(Caller reader, CalendarDetails calendar) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.viewerZone());
        List<OccurrenceLine> found = schedule.first(
                reader,
                ScheduleQuery.days(today, today.plusDays(DAYS_AHEAD), Moment.viewerZone())
                        .inCalendars(Set.of(calendar.id())),
                LISTED);
        if (found.isEmpty()) {
            return new EmptyState(
                    Icon.CALENDAR,
                    getTranslation("events.calendar.empty"),
                    getTranslation("events.calendar.empty.words"));
        }
        Rows rows = new Rows();
        found.forEach(line -> {
            String when = WhenWords.line(line.time());
            String told = line.status() == EventStatus.CANCELLED
                    ? getTranslation("events.status.cancelled") + ", " + when
                    : when;
            ListItem row = rows.row(
                    line.title(),
                    EventsNavigation.occurrence(line.event(), line.originalStart()),
                    new Text(line.where().isEmpty() ? told : told + ", " + line.where()));
            row.setClassName("is-cancelled", line.status() == EventStatus.CANCELLED);
        });
        return rows;
    }
}
