package org.commonplace.events.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events on a board: a month, a week, a day, a year, or a list. It asks for the days that come into view, one answer at a time, and
 * the session keeps nothing of them. Where there is little room it is always a list.
 */
@Tag("calendar-board")
@JsModule("./events/calendar-board.js")
@NpmPackage(value = "fullcalendar", version = "7.1.0")
@NpmPackage(value = "temporal-polyfill", version = "1.0.8")
final class CalendarBoard extends Component implements HasStyle {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WORDS =
            List.of("label", "all-day", "more", "cancelled", "nothing", "loading", "failed", "again", "one", "several");

    private final transient Source source;

    /** What a board asks of its view. Access is asked each time. */
    interface Source {

        /** What takes place from the first to the last day. */
        ArrayNode between(LocalDate first, LocalDate last);

        /** Someone chose an occurrence. */
        void chosen(long event, LocalDateTime at);

        /** Someone moved an occurrence to another time, or changed how long it lasts; the times are those of their clocks. */
        void moved(long event, LocalDateTime at, LocalDateTime start, LocalDateTime end, boolean allDay);

        /** Someone marked a time for something new. */
        void marked(LocalDateTime start, LocalDateTime end, boolean allDay);

        /** Someone wants to see one day. */
        void opened(LocalDate day);
    }

    CalendarBoard(Source source) {
        this.source = source;
        addClassName("board");
        ObjectNode words = JSON.createObjectNode();
        WORDS.forEach(word -> words.put(word, getTranslation("events.board." + word, "{count}")));
        getElement().setPropertyJson("words", words);
    }

    /**
     * Shows a period.
     *
     * @param zone where the reader is
     * @param filter changes with what else is asked for
     * @param plans whether times can be marked for something new
     */
    void show(Period period, LocalDate day, LocalDate today, ZoneId zone, String filter, boolean plans) {
        ObjectNode shown = JSON.createObjectNode();
        shown.put("period", period.code());
        shown.put("day", day.toString());
        shown.put("first", period.first(day).toString());
        shown.put("last", period.last(day).toString());
        shown.put("today", today.toString());
        shown.put("zone", zone.getId());
        shown.put("filter", filter);
        shown.put("plans", plans);
        getElement().setPropertyJson("shown", shown);
    }

    /** Asks again for what is in view. */
    void refresh() {
        getElement().callJsFunction("refresh");
    }

    @ClientCallable
    private ArrayNode load(String first, String last) {
        try {
            return source.between(LocalDate.parse(first), LocalDate.parse(last));
        } catch (DateTimeParseException none) {
            return JSON.createArrayNode();
        }
    }

    @ClientCallable
    private void choose(String event, String at) {
        EventsNavigation.time(at).ifPresent(time -> source.chosen(number(event), time));
    }

    @ClientCallable
    private void move(String event, String at, String start, String end, boolean allDay) {
        EventsNavigation.time(at)
                .ifPresent(time -> source.moved(number(event), time, clock(start), clock(end), allDay));
    }

    @ClientCallable
    private void mark(String start, String end, boolean allDay) {
        source.marked(clock(start), clock(end), allDay);
    }

    @ClientCallable
    private void openDay(String day) {
        source.opened(clock(day).toLocalDate());
    }

    private static long number(String text) {
        return EventsNavigation.number(text).orElse(0L);
    }

    private static LocalDateTime clock(String text) {
        return text.length() > 10
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atStartOfDay();
    }
}
