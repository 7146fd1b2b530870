package org.commonplace.events.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventTime;
import org.commonplace.events.ScheduleQuery;
import org.commonplace.people.Caller;

/**
 * What the address of the calendar view asks for.
 *
 * @param calendars their slugs; none for all
 * @param audience codes of staff groups
 * @param place a part of the name of a room or place
 * @param mine only where the reader speaks, or what they planned
 */
record Asked(
        Period period,
        LocalDate day,
        Set<String> calendars,
        Set<String> tags,
        Set<String> audience,
        String place,
        boolean mine) {

    private static final String VIEW = "view";
    private static final String DATE = "date";
    private static final String CALENDAR = "calendar";
    private static final String TAG = "tag";
    private static final String AUDIENCE = "audience";
    private static final String PLACE = "place";
    private static final String MINE = "mine";

    /** Stands for a calendar that nobody has: a filter that names no calendar the reader sees finds nothing. */
    private static final long NO_CALENDAR = -1;

    Asked {
        calendars = Set.copyOf(calendars);
        tags = Set.copyOf(tags);
        audience = Set.copyOf(audience);
        place = place.strip();
    }

    /** What an address says; what it leaves out or says wrongly is as usual. */
    static Asked of(QueryParameters query, LocalDate today) {
        return new Asked(
                query.getSingleParameter(VIEW).flatMap(Period::of).orElse(Period.MONTH),
                query.getSingleParameter(DATE).flatMap(Asked::day).orElse(today),
                all(query, CALENDAR),
                all(query, TAG),
                all(query, AUDIENCE),
                query.getSingleParameter(PLACE).orElse(""),
                query.getSingleParameter(MINE).isPresent());
    }

    private static Set<String> all(QueryParameters query, String name) {
        return query.getParameters(name).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            boolean inReach = day.getYear() >= EventTime.FIRST_YEAR && day.getYear() <= EventTime.LAST_YEAR;
            return inReach ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Back into an address. */
    QueryParameters query(LocalDate today) {
        Map<String, List<String>> query = new TreeMap<>();
        if (period != Period.MONTH) {
            query.put(VIEW, List.of(period.code()));
        }
        if (!day.equals(today)) {
            query.put(DATE, List.of(day.toString()));
        }
        put(query, CALENDAR, calendars);
        put(query, TAG, tags);
        put(query, AUDIENCE, audience);
        put(query, PLACE, place.isEmpty() ? Set.of() : Set.of(place));
        put(query, MINE, mine ? Set.of("yes") : Set.of());
        return new QueryParameters(query);
    }

    private static void put(Map<String, List<String>> query, String name, Set<String> values) {
        if (!values.isEmpty()) {
            query.put(name, new ArrayList<>(new TreeSet<>(values)));
        }
    }

    boolean isFiltered() {
        return !calendars.isEmpty() || !tags.isEmpty() || !audience.isEmpty() || !place.isEmpty() || mine;
    }

    Asked on(LocalDate other) {
        return new Asked(period, other, calendars, tags, audience, place, mine);
    }

    Asked as(Period other) {
        return new Asked(other, day, calendars, tags, audience, place, mine);
    }

    Asked in(Set<String> slugs) {
        return new Asked(period, day, slugs, tags, audience, place, mine);
    }

    Asked tagged(Set<String> any) {
        return new Asked(period, day, calendars, any, audience, place, mine);
    }

    Asked meantFor(Set<String> codes) {
        return new Asked(period, day, calendars, tags, codes, place, mine);
    }

    Asked at(String where) {
        return new Asked(period, day, calendars, tags, audience, where, mine);
    }

    Asked mine(boolean only) {
        return new Asked(period, day, calendars, tags, audience, place, only);
    }

    /** Without any filter. */
    Asked unfiltered() {
        return new Asked(period, day, Set.of(), Set.of(), Set.of(), "", false);
    }

    /**
     * The same as a question to the schedule.
     *
     * @param seen the calendars that the reader may see
     */
    ScheduleQuery between(LocalDate first, LocalDate last, ZoneId zone, List<CalendarDetails> seen, Caller reader) {
        Set<Long> ids = seen.stream()
                .filter(calendar -> calendars.contains(calendar.slug()))
                .map(CalendarDetails::id)
                .collect(Collectors.toSet());
        if (!calendars.isEmpty() && ids.isEmpty()) {
            ids = Set.of(NO_CALENDAR);
        }
        ScheduleQuery query = ScheduleQuery.days(first, last, zone)
                .inCalendars(ids)
                .tagged(tags)
                .meantFor(audience)
                .at(null, place);
        Long person = reader.person();
        return mine && person != null ? query.of(person) : query;
    }
}
