package org.commonplace.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.Rooms;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PageBar.Crumb;
import org.commonplace.shared.ui.Rows;
import org.commonplace.shared.ui.Toasts;

/** The calendars one may see. */
@Route(EventsNavigation.CALENDARS)
@AnonymousAllowed
class CalendarsView extends Div implements HasDynamicTitle {

    private final transient Calendars calendars;
    private final transient CurrentCaller caller;
    private final transient CalendarForms forms;

    CalendarsView(Calendars calendars, Rooms rooms, CurrentCaller caller, CalendarForms forms, ThrownCalendars thrown) {
        this.calendars = calendars;
        this.caller = caller;
        this.forms = forms;
        addClassName("view");
        Caller reader = caller.get();
        H1 title = new H1(getTranslation("events.calendars.title"));
        title.addClassName("title");
        Paragraph words = new Paragraph(getTranslation("events.calendars.words"));
        words.addClassName("lead");
        add(bar(reader, rooms.mayChange(reader)), title, words, list(calendars.list(reader)));
        thrown.list(reader).ifPresent(this::add);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("events.tab", getTranslation("events.calendars.title"), getTranslation("events.place"));
    }

    private PageBar bar(Caller reader, boolean changesRooms) {
        PageBar bar = new PageBar().crumbs(List.of(new Crumb(getTranslation("events.place"), EventsNavigation.EVENTS)));
        if (!calendars.plannedBy(reader).isEmpty()) {
            bar.actions(Buttons.quiet(
                    Icon.TABLE,
                    getTranslation("events.numbers.open"),
                    click -> EventsNavigation.open(EventsNavigation.REPORT)));
        }
        if (changesRooms) {
            bar.actions(Buttons.quiet(
                    Icon.MAP_PIN,
                    getTranslation("events.rooms.title"),
                    click -> EventsNavigation.open(EventsNavigation.ROOMS)));
        }
        if (forms.mayCreate(reader)) {
            bar.actions(Buttons.primary(
                    Icon.PLUS,
                    getTranslation("events.calendar.new"),
                    click -> new CalendarDialog(forms.create(), this::create).open()));
        }
        return bar;
    }

    private Component list(List<CalendarDetails> seen) {
        if (seen.isEmpty()) {
            return new EmptyState(
                    Icon.CALENDAR,
                    getTranslation("events.calendars.none"),
                    getTranslation("events.calendars.none.words"));
        }
        Rows rows = new Rows();
        for (CalendarDetails calendar : seen) {
            Span colour = new Span();
            colour.addClassName("calendar-colour");
            colour.getStyle().set("--tone", Tone.of(calendar.plan().colour()).words());
            ListItem row = rows.row(
                    calendar.name(),
                    EventsNavigation.calendar(calendar.slug()),
                    new Text(calendar.plan().place()));
            row.addComponentAsFirst(colour);
            row.add(EventChips.of(calendar.plan().visibility()));
        }
        return rows;
    }

    private void create(CalendarForm.Written written, Consent consent) {
        CalendarDetails made = calendars.create(caller.get(), written.slug(), written.plan(), consent);
        EventsNavigation.open(EventsNavigation.calendar(made.slug()));
        Toasts.say(getTranslation("events.calendar.done", made.name()));
    }
}
