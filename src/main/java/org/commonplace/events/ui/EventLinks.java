package org.commonplace.events.ui;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonplace.events.EventTime;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.shared.SiteAddress;

/** Addresses by which a date goes into the calendars people use. They never carry the link to join: that is given out here only. */
@org.springframework.stereotype.Component
class EventLinks {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final SiteAddress site;

    EventLinks(SiteAddress site) {
        this.site = site;
    }

    /** The event's own address, to be given to others. */
    String own(OccurrenceDetails occurrence, boolean series) {
        return site.of("/"
                + (series
                        ? EventsNavigation.occurrence(occurrence.event(), occurrence.originalStart())
                        : EventsNavigation.event(occurrence.event())));
    }

    /** The file of one date; of an event that takes place once, that of the event. */
    String file(OccurrenceDetails occurrence, boolean series) {
        String event = "/" + EventsNavigation.event(occurrence.event());
        return series ? event + "/" + occurrence.originalStart() + ".ics" : event + ".ics";
    }

    String google(OccurrenceDetails occurrence, boolean series) {
        EventTime time = occurrence.time();
        String dates = time.allDay()
                ? DAY.format(time.start().toLocalDate()) + "/"
                        + DAY.format(time.lastDay().plusDays(1))
                : utc(time.startsAt()) + "/" + utc(time.endsAt());
        return "https://calendar.google.com/calendar/render?"
                + query(Map.of(
                        "action", "TEMPLATE",
                        "text", occurrence.title(),
                        "dates", dates,
                        "location", occurrence.where(),
                        "details", own(occurrence, series)));
    }

    /** @param host {@code outlook.live.com} for people at home, {@code outlook.office.com} for people at work */
    String outlook(String host, OccurrenceDetails occurrence, boolean series) {
        EventTime time = occurrence.time();
        Map<String, String> query = new TreeMap<>(Map.of(
                "path", "/calendar/action/compose",
                "rru", "addevent",
                "subject", occurrence.title(),
                "location", occurrence.where(),
                "body", own(occurrence, series)));
        if (time.allDay()) {
            query.put("allday", "true");
            query.put("startdt", time.start().toLocalDate().toString());
            query.put("enddt", time.lastDay().plusDays(1).toString());
        } else {
            query.put("startdt", time.startsAt().toString());
            query.put("enddt", time.endsAt().toString());
        }
        return "https://" + host + "/calendar/0/deeplink/compose?" + query(query);
    }

    private static String utc(Instant instant) {
        return BASIC.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static String query(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + EventsNavigation.query(one.getValue()))
                        .collect(Collectors.joining("&"));
    }
}
