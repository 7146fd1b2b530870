package org.commonplace.events.ical.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
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
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PageBar.Crumb;

/** Has a calendar follow an outside one, and says how that goes; for those who look after it. */
@Route(ImportAddresses.SUBSCRIPTION)
@PermitAll
class CalendarSubscriptionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentCaller caller;
    private final transient Calendars calendars;
    private final transient SubscriptionSection sections;
    private String heading = "";

    CalendarSubscriptionView(CurrentCaller caller, Calendars calendars, SubscriptionSection sections) {
        this.caller = caller;
        this.calendars = calendars;
        this.sections = sections;
        addClassName("view");
    }

    /** @throws NotFound when there is no such calendar, or the visitor may not see it */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get(ImportAddresses.CALENDAR).orElseThrow();
        CalendarDetails calendar = calendars.get(caller.get(), slug);
        if (!calendar.role().covers(Role.CURATE)) {
            throw new NotAllowed("Needs someone who looks after calendar " + slug);
        }
        heading = getTranslation("events.subscription.of", calendar.name());
        H1 title = new H1(heading);
        title.addClassName("title");
        Paragraph words = new Paragraph(getTranslation("events.subscription.words"));
        words.addClassName("lead");
        removeAll();
        add(
                new PageBar().crumbs(List.of(new Crumb(calendar.name(), ImportAddresses.calendar(slug)))),
                title,
                words,
                sections.of(calendar));
    }

    @Override
    public String getPageTitle() {
        return heading;
    }
}
