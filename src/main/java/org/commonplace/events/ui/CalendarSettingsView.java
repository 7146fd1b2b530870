package org.commonplace.events.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.privacy.ui.GatedAction;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PageBar.Crumb;
import org.commonplace.shared.ui.Toasts;

/** What a calendar is called and looks like, who may see it and who plans in it; for those who look after it. */
@Route(EventsNavigation.SETTINGS)
@PermitAll
class CalendarSettingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentCaller caller;
    private final transient Calendars calendars;
    private final transient CalendarForms forms;
    private final transient CalendarRoles roles;
    private final transient TemplateLines templates;
    private final transient ThrownCalendars thrown;
    private String heading = "";

    CalendarSettingsView(
            CurrentCaller caller,
            Calendars calendars,
            CalendarForms forms,
            CalendarRoles roles,
            TemplateLines templates,
            ThrownCalendars thrown) {
        this.caller = caller;
        this.calendars = calendars;
        this.forms = forms;
        this.roles = roles;
        this.templates = templates;
        this.thrown = thrown;
        addClassName("view");
    }

    /** @throws NotFound when there is no such calendar, or the visitor may not see it */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters()
                .get(EventsNavigation.CALENDAR_PARAMETER)
                .orElseThrow();
        CalendarDetails calendar = calendars.get(caller.get(), slug);
        if (!calendar.role().covers(Role.CURATE)) {
            throw new NotAllowed("Needs someone who looks after calendar " + slug);
        }
        heading = getTranslation("events.calendar.settings.of", calendar.name());
        H1 title = new H1(heading);
        title.addClassName("title");
        CalendarForm form = forms.create();
        form.show(calendar);
        PageBar bar = new PageBar()
                .crumbs(List.of(
                        new Crumb(getTranslation("events.calendars.title"), EventsNavigation.CALENDARS),
                        new Crumb(calendar.name(), EventsNavigation.calendar(slug))));
        bar.actions(Buttons.primary(Icon.CHECK, getTranslation("events.calendar.save"), click -> save(calendar, form)));
        removeAll();
        add(
                bar,
                title,
                form,
                roles.of(calendar),
                templates.of(calendar),
                arriving(calendar),
                thrown.throwing(calendar));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("events.tab", heading, getTranslation("events.place"));
    }

    /** The ways in which events come in from elsewhere. */
    private Section arriving(CalendarDetails calendar) {
        String address = EventsNavigation.calendar(calendar.slug());
        Section section = new Section(
                new H2(getTranslation("events.arriving.title")),
                new Anchor(address + "/import", getTranslation("events.arriving.file")),
                new Anchor(address + "/subscription", getTranslation("events.arriving.subscription")));
        section.addClassName("form-section");
        return section;
    }

    private void save(CalendarDetails calendar, CalendarForm form) {
        form.read().ifPresent(written -> {
            try {
                GatedAction.run(
                        getTranslation("events.gate.reason"),
                        getTranslation("events.calendar.sign"),
                        getTranslation("events.gate.signed"),
                        consent -> {
                            calendars.change(caller.get(), calendar.id(), written.plan(), consent);
                            EventsNavigation.open(EventsNavigation.calendar(calendar.slug()));
                            Toasts.say(getTranslation(
                                    "events.calendar.saved", written.plan().name()));
                        });
            } catch (Invalid refused) {
                form.refuse(refused);
            }
        });
    }
}
