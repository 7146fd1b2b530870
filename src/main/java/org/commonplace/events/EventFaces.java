package org.commonplace.events;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What an event tells before its view is there, and what search engines read of one that is public. */
@Service
public class EventFaces {

    private static final int SUMMARY = 300;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final String SCHEMA = "https://schema.org/";

    private final Events events;
    private final Series series;
    private final ComingDates dates;
    private final Descriptions descriptions;
    private final AccessPolicy access;
    private final SiteAddress site;

    EventFaces(
            Events events,
            Series series,
            ComingDates dates,
            Descriptions descriptions,
            AccessPolicy access,
            SiteAddress site) {
        this.events = events;
        this.series = series;
        this.dates = dates;
        this.descriptions = descriptions;
        this.access = access;
        this.site = site;
    }

    /**
     * An event as it is shown first.
     *
     * @param html its description, safe
     * @param summary the beginning of that as plain text
     * @param address the event's own, with the host
     * @param data it as schema.org has it, to be written as JSON; empty unless everyone may see it
     */
    public record Face(String title, String html, String summary, String address, Map<String, Object> data) {

        public boolean isPublic() {
            return !data.isEmpty();
        }
    }

    /**
     * The face of an event for one reader; empty when there is none, or they may not see it.
     *
     * @param at names one of its dates; {@code null} for the next
     */
    public Optional<Face> find(Caller reader, long id, @Nullable LocalDateTime at) {
        try {
            return events.find(reader, id).filter(event -> !event.template()).map(event -> face(reader, event, at));
        } catch (NotFound noSuchDate) {
            return Optional.empty();
        }
    }

    private Face face(Caller reader, EventDetails event, @Nullable LocalDateTime at) {
        OccurrenceDetails date = at == null ? dates.next(reader, event) : series.get(reader, event.id(), at);
        String plain = descriptions
                .render(reader, event.id(), date.description())
                .plainText()
                .strip();
        String summary = plain.length() <= SUMMARY ? plain : plain.substring(0, SUMMARY) + "…";
        String address = site.of(event.url());
        boolean open = access.may(Caller.ANONYMOUS, Role.VIEW, Events.ref(event.id()));
        return new Face(
                date.title(),
                descriptions.html(reader, event.id(), date.description()),
                summary,
                address,
                open ? data(event, date, summary, address) : Map.of());
    }

    private static Map<String, Object> data(
            EventDetails event, OccurrenceDetails date, String summary, String address) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Event");
        data.put("name", date.title());
        data.put("startDate", moment(date.time(), true));
        data.put("endDate", moment(date.time(), false));
        data.put(
                "eventStatus", SCHEMA + (date.status() == EventStatus.CANCELLED ? "EventCancelled" : "EventScheduled"));
        data.put("eventAttendanceMode", SCHEMA + mode(date));
        data.put("location", location(date, address));
        if (!summary.isEmpty()) {
            data.put("description", summary);
        }
        data.put("url", address);
        data.put(
                "organizer",
                Map.of("@type", "Organization", "name", event.calendar().name()));
        return data;
    }

    private static String moment(EventTime time, boolean start) {
        if (time.allDay()) {
            return (start ? time.start().toLocalDate() : time.lastDay()).toString();
        }
        return MOMENT.format((start ? time.startsAt() : time.endsAt()).atZone(time.zone()));
    }

    private static String mode(OccurrenceDetails date) {
        if (!date.online()) {
            return "OfflineEventAttendanceMode";
        }
        return date.where().isEmpty() ? "OnlineEventAttendanceMode" : "MixedEventAttendanceMode";
    }

    /** The link to join stays here: the event's own address stands for it. */
    private static List<Map<String, Object>> location(OccurrenceDetails date, String address) {
        Map<String, Object> place = Map.of("@type", "Place", "name", date.where(), "address", date.where());
        Map<String, Object> online = Map.of("@type", "VirtualLocation", "url", address);
        if (!date.online()) {
            return date.where().isEmpty() ? List.of() : List.of(place);
        }
        return date.where().isEmpty() ? List.of(online) : List.of(place, online);
    }
}
