package org.commonplace.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventTime;
import org.commonplace.events.OccurrenceLine;
import org.commonplace.events.Schedule;
import org.commonplace.events.ScheduleQuery;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Listing;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What takes place when, in all calendars. */
@RestController
@RequestMapping("/api/v1/occurrences")
class ScheduleController {

    private final Schedule schedule;
    private final Calendars calendars;
    private final Appearance appearance;
    private final CurrentCaller caller;

    ScheduleController(Schedule schedule, Calendars calendars, Appearance appearance, CurrentCaller caller) {
        this.schedule = schedule;
        this.calendars = calendars;
        this.appearance = appearance;
        this.caller = caller;
    }

    /**
     * One time an event takes place.
     *
     * @param originalStart its name in the address of the occurrence
     * @param location room and place
     */
    record ScheduleItem(
            long id,
            long event,
            String slug,
            @Nullable String calendar,
            String originalStart,
            String title,
            String start,
            String end,
            String zone,
            boolean allDay,
            Instant startsAt,
            Instant endsAt,
            String location,
            boolean online,
            boolean series,
            @Nullable String technique,
            String status,
            String url) {}

    /** From a day or moment until before another, seen from {@code zone}; filters of a kind widen, those of several narrow. */
    @GetMapping
    Listing<ScheduleItem> find(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable List<String> calendar,
            @RequestParam(required = false) @Nullable List<String> tag,
            @RequestParam(required = false) @Nullable List<String> audience,
            @RequestParam(required = false) @Nullable Long room,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String q,
            @ParameterObject Portion portion) {
        Caller now = caller.get();
        if (from == null || to == null) {
            throw new Invalid(from == null ? "from" : "to", "api.range.missing");
        }
        ZoneId there = zone == null ? appearance.zone() : EventTime.zone(zone);
        Map<Long, String> slugs = new HashMap<>();
        calendars.list(now).forEach(seen -> slugs.put(seen.id(), seen.slug()));
        ScheduleQuery query = ScheduleQuery.between(
                        LocalWords.moment("from", from, there), LocalWords.moment("to", to, there), there)
                .inCalendars(ids(now, calendar))
                .tagged(lower(tag))
                .meantFor(audience == null ? Set.of() : Set.copyOf(audience))
                .at(room, place == null ? "" : place)
                .saying(q == null ? "" : q);
        return schedule.find(now, query, portion.paging()).map(line -> item(line, slugs.get(line.calendar())));
    }

    private Set<Long> ids(Caller now, @Nullable List<String> slugs) {
        Set<Long> ids = new HashSet<>();
        for (String slug : slugs == null ? List.<String>of() : slugs) {
            ids.add(calendars
                    .find(now, slug)
                    .map(CalendarDetails::id)
                    .orElseThrow(() -> new Invalid("calendar", "api.calendar.unknown", slug)));
        }
        return ids;
    }

    private static Set<String> lower(@Nullable List<String> tags) {
        Set<String> words = new HashSet<>();
        for (String tag : tags == null ? List.<String>of() : tags) {
            words.add(tag.strip().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static ScheduleItem item(OccurrenceLine line, @Nullable String calendar) {
        EventTime time = line.time();
        return new ScheduleItem(
                line.id(),
                line.event(),
                Long.toString(line.event()),
                calendar,
                LocalWords.word(line.originalStart(), time.allDay()),
                line.title(),
                LocalWords.start(time),
                LocalWords.end(time),
                time.zone().getId(),
                time.allDay(),
                time.startsAt(),
                time.endsAt(),
                line.where(),
                line.online(),
                line.series(),
                line.technique() == null ? null : line.technique().code(),
                line.status().name().toLowerCase(Locale.ROOT),
                line.url());
    }
}
