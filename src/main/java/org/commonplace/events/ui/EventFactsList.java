package org.commonplace.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventTime;
import org.commonplace.events.JoinLinks;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.Rooms;
import org.commonplace.people.Caller;
import org.commonplace.people.StaffGroups;
import org.commonplace.shared.ui.Moment;

/** When and where an event takes place, who speaks and for whom it is, each with its word. */
@org.springframework.stereotype.Component
class EventFactsList {

    private final JoinLinks joining;
    private final Rooms rooms;
    private final StaffGroups staffGroups;

    EventFactsList(JoinLinks joining, Rooms rooms, StaffGroups staffGroups) {
        this.joining = joining;
        this.rooms = rooms;
        this.staffGroups = staffGroups;
    }

    DescriptionList of(Caller reader, OpenEvent.Found found) {
        DescriptionList list = new DescriptionList();
        list.addClassName("event-list");
        when(list, found.occurrence());
        where(list, reader, found.occurrence());
        who(list, found);
        return list;
    }

    private static void when(DescriptionList list, OccurrenceDetails occurrence) {
        EventTime time = occurrence.time();
        Div when = new Div(line(WhenWords.days(time)), line(WhenWords.hours(time)));
        WhenWords.elsewhere(time, Moment.viewerZone()).ifPresent(words -> when.add(muted(words)));
        add(list, "events.fact.when", when);
    }

    private void where(DescriptionList list, Caller reader, OccurrenceDetails occurrence) {
        if (!occurrence.where().isEmpty()) {
            Div where = new Div(line(occurrence.where()));
            Anchor map = new Anchor(map(reader, occurrence), where.getTranslation("events.where.map"));
            map.setTarget(AnchorTarget.BLANK);
            map.getElement().setAttribute("rel", "noopener noreferrer");
            where.add(map);
            add(list, "events.fact.where", where);
        }
        if (occurrence.online()) {
            Optional<String> link = joining.of(reader, occurrence.id());
            Component online = link.<Component>map(address -> {
                        Anchor join = new Anchor(address, list.getTranslation("events.where.join"));
                        join.setTarget(AnchorTarget.BLANK);
                        join.getElement().setAttribute("rel", "noopener noreferrer");
                        return join;
                    })
                    .orElseGet(() -> muted(list.getTranslation("events.where.later")));
            add(list, "events.fact.online", online);
        }
    }

    /** The map that was given for the room, or else one that looks for the place by its name. */
    private String map(Caller reader, OccurrenceDetails occurrence) {
        Long room = occurrence.venue().room();
        String given = room == null || !reader.isSignedIn()
                ? null
                : rooms.list(reader).stream()
                        .filter(one -> one.id() == room)
                        .map(one -> one.plan().mapUrl())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return given == null
                ? "https://www.openstreetmap.org/search?query=" + EventsNavigation.query(occurrence.where())
                : given;
    }

    private void who(DescriptionList list, OpenEvent.Found found) {
        EventDetails event = found.event();
        EventFacts facts = event.plan().facts();
        if (!found.occurrence().speakers().isEmpty()) {
            add(
                    list,
                    "events.fact.speakers",
                    line(String.join(", ", found.occurrence().speakers())));
        }
        if (!facts.audience().isEmpty()) {
            String groups = facts.audience().stream().map(staffGroups::nameOf).collect(Collectors.joining(", "));
            add(list, "events.fact.audience", line(groups));
        }
        Integer places = found.occurrence().capacity();
        if (places != null) {
            add(list, "events.fact.places", line(list.getTranslation("events.fact.places.number", places)));
        }
        if (!facts.tags().isEmpty()) {
            Div tags = new Div();
            tags.addClassName("label-list");
            for (String tag : facts.tags()) {
                Anchor link = new Anchor("events?tag=" + EventsNavigation.query(tag), tag);
                link.addClassName("label");
                tags.add(link);
            }
            add(list, "events.fact.tags", tags);
        }
        if (!facts.contact().isEmpty()) {
            add(list, "events.fact.contact", line(facts.contact()));
        }
    }

    private static void add(DescriptionList list, String word, Component content) {
        list.add(new DescriptionList.Term(list.getTranslation(word)), new DescriptionList.Description(content));
    }

    private static Div line(String words) {
        Div line = new Div();
        line.setText(words);
        return line;
    }

    private static Div muted(String words) {
        Div line = line(words);
        line.addClassName("muted");
        return line;
    }
}
