package org.commonplace.events.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventStatus;
import org.commonplace.events.EventTime;
import org.commonplace.events.OccurrenceLine;
import org.commonplace.events.Schedule;
import org.commonplace.events.ScheduleQuery;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a board shows: the occurrences of some days as its element takes them, at the times the reader's clocks show. */
@org.springframework.stereotype.Component
class BoardLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Schedule schedule;
    private final Calendars calendars;

    BoardLines(Schedule schedule, Calendars calendars) {
        this.schedule = schedule;
        this.calendars = calendars;
    }

    /** What takes place from the first to the last day, of what the reader may see and asked for. */
    ArrayNode of(Caller reader, Asked asked, LocalDate first, LocalDate last, ZoneId zone) {
        List<CalendarDetails> seen = calendars.list(reader);
        Map<Long, CalendarDetails> known =
                seen.stream().collect(Collectors.toMap(CalendarDetails::id, Function.identity()));
        LocalDate to = ChronoUnit.DAYS.between(first, last) < ScheduleQuery.LONGEST_DAYS - 2
                ? last
                : first.plusDays(ScheduleQuery.LONGEST_DAYS - 2L);
        ArrayNode lines = JSON.createArrayNode();
        schedule.onScreen(reader, asked.between(first, to, zone, seen, reader))
                .forEach(line -> lines.add(line(line, known.get(line.calendar()), zone)));
        return lines;
    }

    private static ObjectNode line(OccurrenceLine line, @Nullable CalendarDetails calendar, ZoneId zone) {
        EventTime time = line.time();
        Tone tone = Tone.of(calendar == null ? "" : calendar.plan().colour());
        ObjectNode json = JSON.createObjectNode();
        json.put("id", Long.toString(line.id()));
        json.put("event", Long.toString(line.event()));
        json.put("at", line.originalStart().toString());
        json.put("url", "/" + EventsNavigation.occurrence(line.event(), line.originalStart()));
        json.put("title", line.title());
        json.put("allDay", time.allDay());
        json.put("start", time.allDay() ? time.start().toLocalDate().toString() : local(time.startsAt(), zone));
        json.put("end", time.allDay() ? time.lastDay().plusDays(1).toString() : local(time.endsAt(), zone));
        json.put("calendar", calendar == null ? "" : calendar.name());
        json.put("tone", tone.words());
        json.put("soft", tone.soft());
        json.put("cancelled", line.status() == EventStatus.CANCELLED);
        json.put("editable", calendar != null && calendar.role().covers(Role.EDIT));
        json.put("where", where(line));
        json.put("elsewhere", WhenWords.elsewhere(time, zone).isPresent() ? WhenWords.hours(time) : "");
        return json;
    }

    private static String where(OccurrenceLine line) {
        if (!line.online()) {
            return line.where();
        }
        String online = UI.getCurrentOrThrow().getTranslation("events.where.online");
        return line.where().isEmpty() ? online : line.where() + ", " + online;
    }

    private static String local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
