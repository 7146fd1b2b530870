package org.commonplace.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonplace.events.ComingDates;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventStatus;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.OccurrenceLine;
import org.commonplace.events.Recurrence;
import org.commonplace.events.Schedule;
import org.commonplace.events.ScheduleQuery;
import org.commonplace.people.Caller;
import org.commonplace.shared.ui.ContextColumn;
import org.commonplace.shared.ui.CopyButton;
import org.commonplace.shared.ui.Moment;

/** What stands around the description of an event: when, where and who, its other dates, and what is like it. */
@org.springframework.stereotype.Component
class EventSurroundings {

    private static final int DATES_LISTED = 12;
    private static final int SIMILAR_LISTED = 5;

    /** More than are listed: of a series there may be many dates. */
    private static final int LOOKED_AT = 100;

    private static final int DAYS_AHEAD = 120;

    private final ComingDates events;
    private final EventFactsList facts;
    private final MaterialLines materials;
    private final Schedule schedule;
    private final ProgrammeLines programmes;
    private final EventParts parts;
    private final EventLinks links;
    private final Subscriptions subscriptions;
    private final Clock clock;

    EventSurroundings(
            ComingDates events,
            EventFactsList facts,
            MaterialLines materials,
            Schedule schedule,
            ProgrammeLines programmes,
            EventParts parts,
            EventLinks links,
            Subscriptions subscriptions,
            Clock clock) {
        this.events = events;
        this.facts = facts;
        this.materials = materials;
        this.schedule = schedule;
        this.programmes = programmes;
        this.parts = parts;
        this.links = links;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    Component whenAndWhere(Caller reader, OpenEvent.Found found) {
        return facts.of(reader, found);
    }

    Optional<Component> materials(Caller reader, OpenEvent.Found found) {
        return materials.of(reader, found.event()).map(list -> {
            Section section = new Section(list);
            section.addComponentAsFirst(new H2(section.getTranslation("events.materials.title")));
            section.addClassName("event-section");
            return section;
        });
    }

    ContextColumn context(Caller reader, OpenEvent.Found found) {
        Span speaks = new Span();
        ContextColumn context = new ContextColumn(speaks.getTranslation("events.context"));
        EventDetails event = found.event();
        OccurrenceDetails occurrence = found.occurrence();
        context.add(card(reader, found));
        dates(reader, found).ifPresent(dates -> context.section(speaks.getTranslation("events.dates.title"), dates));
        programmes
                .around(reader, event)
                .ifPresent(list -> context.section(speaks.getTranslation("events.programme.part"), list));
        parts.all(part -> part.beside(reader, event, occurrence)).forEach(context::add);
        similar(reader, event).ifPresent(list -> context.section(speaks.getTranslation("events.similar.title"), list));
        return context;
    }

    /** What one can do about it now: come, keep it, pass it on. */
    private Section card(Caller reader, OpenEvent.Found found) {
        EventDetails event = found.event();
        OccurrenceDetails occurrence = found.occurrence();
        Section card = new Section();
        card.addClassNames("card", "event-card");
        card.getElement().setAttribute("aria-label", card.getTranslation("events.share.title"));
        parts.all(part -> part.onCard(reader, event, occurrence)).forEach(card::add);
        if (occurrence.status() == EventStatus.PLANNED) {
            card.add(new AddToCalendar(links, occurrence, event.isSeries()));
        }
        card.add(new CopyButton(card.getTranslation("events.share"), links.own(occurrence, event.isSeries())));
        if (subscriptions.isOffered(reader, event.calendar())) {
            Button subscribe = subscriptions.button(event.calendar());
            subscribe.setText(card.getTranslation("events.subscribe.calendar"));
            card.add(subscribe);
        }
        return card;
    }

    private Optional<Component> dates(Caller reader, OpenEvent.Found found) {
        Recurrence rule = found.event().plan().recurrence();
        if (rule == null) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        for (OccurrenceDetails date : events.of(reader, found.event(), DATES_LISTED)) {
            list.add(date(date, date.id() == found.occurrence().id()));
        }
        Paragraph words = new Paragraph(RuleWords.of(rule));
        words.addClassName("muted");
        return Optional.of(new Div(words, list));
    }

    private static ListItem date(OccurrenceDetails date, boolean here) {
        Anchor link = new Anchor(
                EventsNavigation.occurrence(date.event(), date.originalStart()), WhenWords.line(date.time()));
        ListItem item = new ListItem(link);
        if (here) {
            link.getElement().setAttribute("aria-current", "date");
        }
        if (date.status() == EventStatus.CANCELLED) {
            link.addClassName("is-cancelled");
            item.add(new Span(" " + link.getTranslation("events.status.cancelled")));
        }
        return item;
    }

    /** What has a tag of this one, or without any is in the same calendar; of a series the next date. */
    private Optional<Component> similar(Caller reader, EventDetails event) {
        Set<String> tags = event.plan().facts().tags();
        Set<Long> told = new HashSet<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.viewerZone());
        ScheduleQuery ahead = ScheduleQuery.days(today, today.plusDays(DAYS_AHEAD), Moment.viewerZone());
        List<OccurrenceLine> found = schedule
                .first(
                        reader,
                        tags.isEmpty()
                                ? ahead.inCalendars(Set.of(event.calendar().id()))
                                : ahead.tagged(tags),
                        LOOKED_AT)
                .stream()
                .filter(line -> line.event() != event.id() && line.status() == EventStatus.PLANNED)
                .filter(line -> told.add(line.event()))
                .limit(SIMILAR_LISTED)
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        found.forEach(line -> list.add(new ListItem(
                new Anchor(EventsNavigation.occurrence(line.event(), line.originalStart()), line.title()),
                muted(WhenWords.line(line.time())))));
        return Optional.of(list);
    }

    private static Div muted(String words) {
        Div line = new Div();
        line.setText(words);
        line.addClassName("muted");
        return line;
    }
}
