package org.commonplace.events;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps what is written down of when events take place as the events say. A row stays the same one for the same original
 * start, so that others can point at it; only rows that change are touched.
 */
@Component
class WrittenOccurrences {

    private final OccurrenceRows rows;
    private final DeviationRows deviations;
    private final EventRows events;
    private final Clock clock;
    private final int monthsAhead;

    WrittenOccurrences(
            OccurrenceRows rows,
            DeviationRows deviations,
            EventRows events,
            Clock clock,
            @Value("${commonplace.events.months-ahead:24}") int monthsAhead) {
        this.rows = rows;
        this.deviations = deviations;
        this.events = events;
        this.clock = clock;
        this.monthsAhead = monthsAhead;
    }

    /** Up to which day those of an event are written down that has no end, or a late one. */
    LocalDate horizon(Event event) {
        LocalDate today = LocalDate.now(clock);
        LocalDate start = event.plan().time().start().toLocalDate();
        return (start.isAfter(today) ? start : today).plusMonths(monthsAhead);
    }

    /** Writes down when a new event takes place, of which nothing is written down yet and nothing is different. */
    void writeFirst(Event event) {
        if (event.template()) {
            return;
        }
        LocalDate horizon = horizon(event);
        List<Occurrence> added = new ArrayList<>();
        Iterator<LocalDateTime> starts = event.plan().starts().iterator();
        boolean all = true;
        while (starts.hasNext() && all) {
            LocalDateTime start = starts.next();
            all = !start.toLocalDate().isAfter(horizon);
            if (all) {
                added.add(Occurrence.of(event, start, null));
            }
        }
        rows.add(event, added);
        if (!all) {
            events.writtenUntil(event.id(), horizon);
        }
    }

    /** Writes down when an event takes place, as it and what is different about its occurrences are now. */
    void write(Event event) {
        if (event.template()) {
            return;
        }
        LocalDate horizon = horizon(event);
        Map<LocalDateTime, Deviation> different = new HashMap<>(deviations.of(event));
        Map<LocalDateTime, Occurrence> there = new HashMap<>();
        rows.of(event.id()).forEach(row -> there.put(row.originalStart(), row));
        List<Occurrence> added = new ArrayList<>();
        List<Occurrence> changed = new ArrayList<>();
        Iterator<LocalDateTime> starts = event.plan().starts().iterator();
        boolean all = true;
        while (starts.hasNext()) {
            LocalDateTime start = starts.next();
            if (start.toLocalDate().isAfter(horizon)) {
                all = false;
                break;
            }
            Occurrence wanted = Occurrence.of(event, start, different.remove(start));
            Occurrence found = there.remove(start);
            if (found == null) {
                added.add(wanted);
            } else if (!found.equals(wanted.numbered(found.id()))) {
                changed.add(wanted.numbered(found.id()));
            }
        }
        rows.remove(there.values().stream().map(Occurrence::id).toList());
        rows.change(changed);
        different.keySet().stream()
                .filter(start -> !start.toLocalDate().isAfter(horizon))
                .forEach(start -> deviations.remove(event.id(), start));
        rows.add(event, added);
        events.writtenUntil(event.id(), all ? null : horizon);
    }

    /**
     * Gives occurrences, and what is different about them, the names they have in a changed series: the n-th stays the n-th
     * where the series was only moved, and otherwise what is on the same day stays the same.
     */
    void rename(Event before, Event after) {
        Map<LocalDateTime, Optional<LocalDateTime>> names = names(before, after);
        Map<Long, LocalDateTime> renamed = new LinkedHashMap<>();
        List<Long> gone = new ArrayList<>();
        for (Occurrence row : rows.of(before.id())) {
            LocalDateTime old = row.originalStart();
            names.getOrDefault(old, Optional.empty())
                    .ifPresentOrElse(
                            name -> {
                                if (!name.equals(old)) {
                                    renamed.put(row.id(), name);
                                }
                            },
                            () -> gone.add(row.id()));
        }
        rows.remove(gone);
        rows.rename(renamed);
        List<Deviation> different = deviations.of(before).values().stream()
                .filter(deviation -> !Optional.of(deviation.originalStart())
                        .equals(names.getOrDefault(deviation.originalStart(), Optional.empty())))
                .toList();
        different.forEach(deviation -> deviations.remove(before.id(), deviation.originalStart()));
        different.forEach(deviation -> names.getOrDefault(deviation.originalStart(), Optional.empty())
                .ifPresent(name -> deviations.save(before.id(), deviation.named(name))));
    }

    /** New names by old ones; none for what has no counterpart. */
    private Map<LocalDateTime, Optional<LocalDateTime>> names(Event before, Event after) {
        Map<LocalDateTime, Optional<LocalDateTime>> names = new HashMap<>();
        if (isOneByOne(before.plan(), after.plan())) {
            Iterator<LocalDateTime> others = after.plan().starts().iterator();
            LocalDate last = horizon(before).plusYears(1);
            before.plan()
                    .starts()
                    .takeWhile(start -> start.toLocalDate().isBefore(last))
                    .forEach(start ->
                            names.put(start, others.hasNext() ? Optional.of(others.next()) : Optional.empty()));
        } else {
            LocalTime begin = after.plan().time().start().toLocalTime();
            Stream.concat(
                            rows.of(before.id()).stream().map(Occurrence::originalStart),
                            deviations.of(before).keySet().stream())
                    .forEach(start ->
                            names.put(start, Optional.of(start.toLocalDate().atTime(begin))));
        }
        return names;
    }

    /** Whether the n-th occurrence of the one stands for the n-th of the other. */
    private static boolean isOneByOne(EventPlan before, EventPlan after) {
        Recurrence old = before.recurrence();
        Recurrence now = after.recurrence();
        if (old == null || now == null) {
            return old == null && now == null;
        }
        return now.isLike(old);
    }
}
