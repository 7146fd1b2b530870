package org.commonplace.events.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.Shortcut;
import tools.jackson.databind.node.ArrayNode;

/** What takes place when: a month, a week, a day, a year or a list, of all calendars the reader may see. */
@Route(EventsNavigation.EVENTS)
@Menu(title = "events.place", icon = "calendar", order = 5)
@AnonymousAllowed
class CalendarView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient CurrentCaller caller;
    private final transient Calendars calendars;
    private final transient BoardLines lines;
    private final transient EventCards cards;
    private final transient Moving moving;
    private final transient Subscriptions subscriptions;
    private final transient Clock clock;
    private final PeriodBar periods;
    private final CalendarBoard board;
    private final CalendarFilters filters;
    private final Div card = new Div();
    private Asked asked;

    CalendarView(
            CurrentCaller caller,
            Calendars calendars,
            BoardLines lines,
            EventCards cards,
            Moving moving,
            Subscriptions subscriptions,
            FilterChoices choices,
            Clock clock) {
        this.caller = caller;
        this.calendars = calendars;
        this.lines = lines;
        this.cards = cards;
        this.moving = moving;
        this.subscriptions = subscriptions;
        this.clock = clock;
        asked = new Asked(Period.MONTH, today(), Set.of(), Set.of(), Set.of(), "", false);
        periods = new PeriodBar(this::go, this::today);
        board = new CalendarBoard(new Events());
        filters = new CalendarFilters(choices.of(caller.get()), this::go);
        addClassNames("view", "view-wide");
        arrange();
    }

    private void arrange() {
        card.addClassName("chosen-event");
        card.getElement().setAttribute("aria-live", "polite");
        Div side = new Div(card, filters);
        side.addClassName("calendar-side");
        Div main = new Div(periods, filters.summary(), board);
        main.addClassName("calendar-main");
        Div both = new Div(main, side);
        both.addClassName("calendar-columns");
        add(bar(), both);
    }

    private PageBar bar() {
        Caller reader = caller.get();
        List<CalendarDetails> planned = calendars.plannedBy(reader);
        PageBar bar = new PageBar().words(getTranslation("events.place"));
        bar.actions(Buttons.quiet(
                Icon.LIST,
                getTranslation("events.calendars.title"),
                click -> EventsNavigation.open(EventsNavigation.CALENDARS)));
        bar.actions(subscriptions.button(this::filter));
        if (!planned.isEmpty()) {
            bar.actions(Shortcut.on(
                    Buttons.primary(
                            Icon.CALENDAR_PLUS,
                            getTranslation("events.action.plan"),
                            click -> EventsNavigation.open(
                                    EventsNavigation.PLAN + "?" + EventsNavigation.START_QUERY + "=" + begin())),
                    "n"));
        }
        return bar;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        asked = Asked.of(event.getLocation().getQueryParameters(), today());
        Caller reader = caller.get();
        periods.show(asked);
        filters.show(asked);
        board.show(
                asked.period(),
                asked.day(),
                today(),
                Moment.viewerZone(),
                filter(),
                !calendars.plannedBy(reader).isEmpty());
        if (card.getComponentCount() == 0) {
            cards.next(reader, asked, Moment.viewerZone()).ifPresent(card::add);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "events.tab", getTranslation("events.place"), asked.period().title(asked.day()));
    }

    /** What else is asked for than a time, as a query. */
    private String filter() {
        return asked.on(today()).as(Period.MONTH).query(today()).getQueryString();
    }

    private void go(Asked other) {
        UI.getCurrentOrThrow().navigate(EventsNavigation.EVENTS, other.query(today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moment.viewerZone());
    }

    /** When something new begins: in the period shown, at an hour at which much begins. */
    private String begin() {
        LocalDate first = asked.period().first(asked.day());
        LocalDate day = first.isBefore(today()) ? today() : first;
        boolean shown = !day.isAfter(asked.period().last(asked.day()));
        return (shown ? day : today()) + "T09:00";
    }

    /** What the board asks for. */
    private final class Events implements CalendarBoard.Source {

        @Override
        public ArrayNode between(LocalDate first, LocalDate last) {
            return lines.of(caller.get(), asked, first, last, Moment.viewerZone());
        }

        @Override
        public void chosen(long event, LocalDateTime at) {
            card.removeAll();
            try {
                card.add(cards.of(caller.get(), event, at));
            } catch (NotFound gone) {
                board.refresh();
            }
        }

        @Override
        public void moved(long event, LocalDateTime at, LocalDateTime start, LocalDateTime end, boolean allDay) {
            ZoneId zone = Moment.viewerZone();
            moving.to(caller.get(), event, at, new Moving.Wanted(start, end, allDay, zone), board::refresh);
        }

        @Override
        public void marked(LocalDateTime start, LocalDateTime end, boolean allDay) {
            boolean plans = calendars.list(caller.get()).stream()
                    .anyMatch(calendar -> calendar.role().covers(Role.EDIT));
            if (plans) {
                EventsNavigation.open(EventsNavigation.plan(start, end, allDay, Moment.viewerZone()));
            }
        }

        @Override
        public void opened(LocalDate day) {
            go(asked.on(day).as(Period.DAY));
        }
    }
}
