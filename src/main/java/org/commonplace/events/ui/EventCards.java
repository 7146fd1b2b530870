package org.commonplace.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.commonplace.events.Calendars;
import org.commonplace.events.Descriptions;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventStatus;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.Schedule;
import org.commonplace.markup.ui.ArticleBody;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;

/** The card of one date beside the calendar: what one needs to decide whether to come. */
@org.springframework.stereotype.Component
class EventCards {

    private static final int DAYS_AHEAD = 60;

    /** More than one: some are cancelled, or over already. */
    private static final int LOOKED_AT = 50;

    private final OpenEvent events;
    private final Schedule schedule;
    private final Calendars calendars;
    private final Descriptions descriptions;
    private final EventParts parts;
    private final EventLinks links;
    private final Clock clock;

    EventCards(
            OpenEvent events,
            Schedule schedule,
            Calendars calendars,
            Descriptions descriptions,
            EventParts parts,
            EventLinks links,
            Clock clock) {
        this.events = events;
        this.schedule = schedule;
        this.calendars = calendars;
        this.descriptions = descriptions;
        this.parts = parts;
        this.links = links;
        this.clock = clock;
    }

    /** The card of what comes next among what was asked for; empty when nothing does. */
    Optional<Component> next(Caller reader, Asked asked, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return schedule
                .first(
                        reader,
                        asked.between(today, today.plusDays(DAYS_AHEAD), zone, calendars.list(reader), reader),
                        LOOKED_AT)
                .stream()
                .filter(line -> line.status() == EventStatus.PLANNED)
                .filter(line -> line.time().endsAt().isAfter(clock.instant()))
                .findFirst()
                .map(line -> of(reader, line.event(), line.originalStart()));
    }

    /** @throws NotFound when there is no such date, or the reader may not see it */
    Component of(Caller reader, long event, LocalDateTime at) {
        OpenEvent.Found found = events.of(reader, event, at);
        Section card = new Section();
        card.addClassNames("card", "event-card");
        facts(card, found);
        if (!found.occurrence().description().isBlank()) {
            ArticleBody text = new ArticleBody(
                    descriptions.html(reader, event, found.occurrence().description()));
            text.addClassName("event-card-text");
            card.add(text);
        }
        parts.all(part -> part.onCard(reader, found.event(), found.occurrence()))
                .forEach(card::add);
        ways(card, found);
        return card;
    }

    private static void facts(Section card, OpenEvent.Found found) {
        OccurrenceDetails occurrence = found.occurrence();
        Div chips = new Div();
        chips.addClassName("event-chips");
        EventChips.of(found.event(), occurrence).forEach(chips::add);
        Anchor title = new Anchor(
                EventsNavigation.occurrence(found.event().id(), occurrence.originalStart()), occurrence.title());
        card.add(chips, new H2(title), new EventFactsText(occurrence, Moment.viewerZone()));
    }

    private void ways(Section card, OpenEvent.Found found) {
        EventDetails event = found.event();
        OccurrenceDetails occurrence = found.occurrence();
        if (occurrence.status() == EventStatus.PLANNED) {
            card.add(new AddToCalendar(links, occurrence, event.isSeries()));
        }
        Anchor open = new Anchor(EventsNavigation.occurrence(event.id(), occurrence.originalStart()), "");
        open.add(Icon.ARROW_RIGHT.create(), new Span(open.getTranslation("events.card.open")));
        open.addClassName("button-link");
        Div ways = new Div(open);
        ways.addClassName("event-card-ways");
        if (event.role().covers(Role.EDIT)) {
            Anchor change = new Anchor(EventsNavigation.edit(event.id(), occurrence.originalStart()), "");
            change.add(Icon.PENCIL.create(), new Span(change.getTranslation("events.action.change")));
            change.addClassName("button-link");
            ways.add(change);
        }
        card.add(ways);
    }
}
