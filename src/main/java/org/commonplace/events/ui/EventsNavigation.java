package org.commonplace.events.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/** The addresses of calendars and events, relative to the root and without a leading slash. */
public final class EventsNavigation {

    /** Where the calendar is. */
    public static final String EVENTS = "events";

    /** Where attendance and training are reported. */
    public static final String REPORT = EVENTS + "/report";

    static final String PLAN = EVENTS + "/new";
    static final String ROOMS = EVENTS + "/rooms";
    static final String EVENT = EVENTS + "/:event";
    static final String EDIT = EVENT + "/edit";
    static final String CALENDARS = "calendars";
    static final String CALENDAR = CALENDARS + "/:calendar";
    static final String SETTINGS = CALENDAR + "/settings";

    /** Names of the parameters in those patterns. */
    static final String EVENT_PARAMETER = "event";

    static final String CALENDAR_PARAMETER = "calendar";

    /** Query parameter that names an occurrence by when it was first to begin. */
    static final String AT_QUERY = "at";

    /** Query parameters of a new event: its calendar, when, and what it is made from. */
    public static final String CALENDAR_QUERY = "calendar";

    static final String START_QUERY = "start";
    static final String END_QUERY = "end";
    static final String ZONE_QUERY = "zone";
    static final String COPY_QUERY = "copy";
    static final String TEMPLATE_QUERY = "template";

    private EventsNavigation() {}

    static String event(long event) {
        return EVENTS + "/" + event;
    }

    static String occurrence(long event, LocalDateTime originalStart) {
        return event(event) + "?" + AT_QUERY + "=" + query(originalStart.toString());
    }

    static String edit(long event, LocalDateTime originalStart) {
        return event(event) + "/edit?" + AT_QUERY + "=" + query(originalStart.toString());
    }

    /** A new event at this time; whole days end with the day after the last. */
    static String plan(LocalDateTime start, LocalDateTime end, boolean allDay, ZoneId zone) {
        return allDay
                ? PLAN + "?" + START_QUERY + "=" + start.toLocalDate() + "&" + END_QUERY + "="
                        + end.toLocalDate().minusDays(1)
                : PLAN + "?" + START_QUERY + "=" + query(start.toString()) + "&" + END_QUERY + "="
                        + query(end.toString()) + "&" + ZONE_QUERY + "=" + query(zone.getId());
    }

    static String copyOf(long event) {
        return PLAN + "?" + COPY_QUERY + "=" + event;
    }

    static String planIn(String calendar) {
        return PLAN + "?" + CALENDAR_QUERY + "=" + query(calendar);
    }

    static String fromTemplate(String calendar, long template) {
        return planIn(calendar) + "&" + TEMPLATE_QUERY + "=" + template;
    }

    /** The report on one calendar. */
    static String report(String calendar) {
        return REPORT + "?" + CALENDAR_QUERY + "=" + query(calendar);
    }

    static String calendar(String slug) {
        return CALENDARS + "/" + slug;
    }

    static String settings(String slug) {
        return calendar(slug) + "/settings";
    }

    /** A local time as addresses have it; empty for what is none. */
    static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** A number as addresses have it; empty for what is none. */
    static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** Goes to one of these addresses. */
    static void open(String address) {
        int query = address.indexOf('?');
        UI ui = UI.getCurrentOrThrow();
        if (query < 0) {
            ui.navigate(address);
        } else {
            ui.navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
    }

    static String query(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
