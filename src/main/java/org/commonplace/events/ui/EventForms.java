package org.commonplace.events.ui;

import java.util.List;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.Descriptions;
import org.commonplace.events.EventTags;
import org.commonplace.events.MaterialTitles;
import org.commonplace.events.Rooms;
import org.commonplace.markup.ui.LinkOffer;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.StaffGroups;

/** Makes the form of an event with what its writer can choose from. */
@org.springframework.stereotype.Component
class EventForms {

    private final CurrentCaller caller;
    private final Calendars calendars;
    private final Rooms rooms;
    private final People people;
    private final StaffGroups staffGroups;
    private final EventTags tags;
    private final Descriptions descriptions;
    private final List<LinkOffer> links;
    private final List<MaterialTitles> titles;

    EventForms(
            CurrentCaller caller,
            Calendars calendars,
            Rooms rooms,
            People people,
            StaffGroups staffGroups,
            EventTags tags,
            Descriptions descriptions,
            List<LinkOffer> links,
            List<MaterialTitles> titles) {
        this.caller = caller;
        this.calendars = calendars;
        this.rooms = rooms;
        this.people = people;
        this.staffGroups = staffGroups;
        this.tags = tags;
        this.descriptions = descriptions;
        this.links = links;
        this.titles = titles;
    }

    /** The calendars in which the visitor may plan. */
    List<CalendarDetails> planned() {
        return calendars.plannedBy(caller.get());
    }

    /** A form for whoever may plan in one of these calendars; its first is the one whose links the preview knows. */
    EventForm create(List<CalendarDetails> planned) {
        Caller writer = caller.get();
        return new EventForm(
                new WhatSection(planned, text -> preview(planned, text), links),
                new WhereSection(rooms.list(writer)),
                new WhoSection(people, writer, staffGroups.all()),
                new MoreSection(tags.inUse(writer), new MaterialChoices(titles, writer)));
    }

    private String preview(List<CalendarDetails> planned, String text) {
        return planned.isEmpty()
                ? ""
                : descriptions.preview(caller.get(), planned.getFirst().id(), text);
    }
}
