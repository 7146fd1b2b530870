package org.commonplace.events.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDateTime;
import org.commonplace.events.Descriptions;
import org.commonplace.events.EventStatus;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.markup.ui.ArticleBody;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.ui.FactsLine;

/** An event, seen from one of its dates: the one that the address names, or the next. */
@Route(EventsNavigation.EVENT)
@AnonymousAllowed
class EventView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentCaller caller;
    private final transient OpenEvent events;
    private final transient Descriptions descriptions;
    private final transient EventParts parts;
    private final transient EventActions actions;
    private final transient EventSurroundings surroundings;
    private String title = "";

    EventView(
            CurrentCaller caller,
            OpenEvent events,
            Descriptions descriptions,
            EventParts parts,
            EventActions actions,
            EventSurroundings surroundings) {
        this.caller = caller;
        this.events = events;
        this.descriptions = descriptions;
        this.parts = parts;
        this.actions = actions;
        this.surroundings = surroundings;
        addClassName("view");
    }

    /** @throws NotFound when there is no such event, or the visitor may not see it */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Caller reader = caller.get();
        String number =
                event.getRouteParameters().get(EventsNavigation.EVENT_PARAMETER).orElseThrow();
        LocalDateTime at = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(EventsNavigation.AT_QUERY)
                .flatMap(EventsNavigation::time)
                .orElse(null);
        show(reader, events.of(reader, number, at));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("events.tab", title, getTranslation("events.place"));
    }

    private void show(Caller reader, OpenEvent.Found found) {
        OccurrenceDetails occurrence = found.occurrence();
        title = occurrence.title();
        H1 heading = new H1(occurrence.title());
        heading.addClassName("page-title");
        Div text = new Div(heading, facts(found));
        if (occurrence.status() == EventStatus.CANCELLED) {
            text.add(EventNotice.cancelled(found));
        }
        parts.all(part -> part.notice(reader, found.event(), occurrence)).forEach(text::add);
        text.add(surroundings.whenAndWhere(reader, found));
        if (!occurrence.description().isBlank()) {
            text.add(new ArticleBody(descriptions.html(reader, found.event().id(), occurrence.description())));
        }
        surroundings.materials(reader, found).ifPresent(text::add);
        parts.all(part -> part.below(reader, found.event(), occurrence)).forEach(text::add);
        Div columns = new Div(text, surroundings.context(reader, found));
        columns.addClassName("with-context");
        removeAll();
        add(actions.bar(reader, found), columns);
    }

    private FactsLine facts(OpenEvent.Found found) {
        FactsLine facts = new FactsLine();
        EventChips.of(found.event(), found.occurrence()).forEach(facts::add);
        facts.fact(found.event().calendar().name());
        return facts;
    }
}
