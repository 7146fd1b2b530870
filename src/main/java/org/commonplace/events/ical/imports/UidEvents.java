package org.commonplace.events.ical.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.events.Arrival;
import org.commonplace.events.EventPlan;
import org.jspecify.annotations.Nullable;

/**
 * What a file says under one UID: an event or a series, the dates it adds and leaves out, and the occurrences that differ. What a series
 * here cannot hold is planned as events of their own.
 */
final class UidEvents {

    private static final int MONTHS_AHEAD = 24;

    private final String uid;
    private final String untitled;
    private final Clock clock;
    private final Effort effort;
    private final List<ReadEvent> chosen = new ArrayList<>();
    private final @Nullable ReadEvent whole;
    private final Map<ReadEvent, ReadTime> occurrences = new LinkedHashMap<>();
    private final List<ImportProblem> notes = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private long made;

    /** @throws Unusable when any of it cannot be taken */
    UidEvents(String uid, List<ReadEvent> events, String untitled, Clock clock, Effort effort) {
        this.uid = uid;
        this.untitled = untitled;
        this.clock = clock;
        this.effort = effort;
        List<ReadEvent> wholes =
                events.stream().filter(event -> !event.isOccurrence()).toList();
        this.whole = wholes.stream().max(ReadEvent.BY_AGE).orElse(null);
        if (wholes.size() > 1) {
            note(wholes.getFirst(), "events.import.twice");
        }
        if (whole != null) {
            chosen.add(whole);
        }
        chooseOccurrences(events.stream().filter(ReadEvent::isOccurrence).toList());
    }

    /** Of several that say something of the same occurrence, the newest counts. */
    private void chooseOccurrences(List<ReadEvent> events) {
        if (events.size() > ReadDates.MOST) {
            throw new Unusable("events.import.many-dates", ReadDates.MOST);
        }
        Map<ReadTime, ReadEvent> newest = new LinkedHashMap<>();
        for (ReadEvent event : events) {
            newest.merge(
                    event.original(), event, (one, other) -> ReadEvent.BY_AGE.compare(one, other) > 0 ? one : other);
        }
        newest.forEach((original, event) -> {
            occurrences.put(event, original);
            chosen.add(event);
        });
    }

    /** What was taken in another way than the file has it. */
    List<ImportProblem> notes() {
        return notes;
    }

    /** How many occurrences it makes, as far as they are written down ahead. */
    long occurrences() {
        return made;
    }

    Arrival.Group group() {
        SortedMap<Arrival.Moment, Arrival.Different> alone = new TreeMap<>();
        if (whole != null) {
            readWhole(whole);
        } else {
            occurrences.forEach((event, original) -> alone.put(moment(original), different(event)));
        }
        if (arrivals.isEmpty() && alone.isEmpty()) {
            throw new Unusable("events.import.no-dates");
        }
        chosen.forEach(this::noteShortened);
        ReadEvent first = chosen.getFirst();
        boolean onlyCancels = chosen.stream().allMatch(event -> event.method().equals("CANCEL"));
        return new Arrival.Group(
                uid, first.words().title(untitled), first.line(), stamp(), arrivals, alone, onlyCancels);
    }

    private static Arrival.Moment moment(ReadTime original) {
        Instant instant = original.day() || original.zone() == null
                ? null
                : original.local().atZone(original.zone()).toInstant();
        return new Arrival.Moment(original.local(), instant);
    }

    private void readWhole(ReadEvent event) {
        ReadSpan span = event.span();
        if (span.mended()) {
            note(event, "events.import.end");
        }
        requireOneRule(event);
        ReadDates dates = new ReadDates(event, span);
        Set<LocalDateTime> left = dates.leftOut();
        TreeMap<LocalDateTime, ReadSpan> extra = dates.added();
        ContentLine rule = event.part().first("RRULE").orElse(null);
        if (rule == null) {
            extra.remove(span.start());
            add(event, uid, span, event.plan(span.time(), untitled), left, Map.of());
        } else {
            readSeries(event, ReadRule.of(rule.value(), span, clock, effort), span, left, extra);
        }
        addExtra(event, extra, left);
        addStrays(event, span);
    }

    private static void requireOneRule(ReadEvent event) {
        if (event.part().all("RRULE").limit(2).count() > 1) {
            throw new Unusable("events.import.rules");
        }
        if (event.part().first("EXRULE").isPresent()) {
            throw new Unusable("events.import.rule-part", "EXRULE");
        }
    }

    private void readSeries(
            ReadEvent event,
            ReadRule rule,
            ReadSpan span,
            Set<LocalDateTime> left,
            TreeMap<LocalDateTime, ReadSpan> extra) {
        rule.single().forEach(start -> extra.put(start, span.startingAt(start)));
        if (rule.series() == null) {
            note(
                    event,
                    rule.cut() ? "events.import.single-cut" : "events.import.single",
                    rule.single().size());
            return;
        }
        if (!rule.single().isEmpty()) {
            note(event, "events.import.first-apart");
        }
        ReadSpan first = span.startingAt(rule.first());
        EventPlan plan = event.plan(first.time(), untitled).repeating(rule.series());
        Map<LocalDateTime, Arrival.Different> different = new TreeMap<>();
        Set<LocalDateTime> named = new HashSet<>(left);
        named.addAll(extra.keySet());
        Set<LocalDateTime> starts = starts(plan, span, named);
        left.stream().filter(starts::contains).forEach(start -> different.put(start, Arrival.Different.LEFT_OUT));
        extra.keySet().removeIf(starts::contains);
        for (Map.Entry<ReadEvent, ReadTime> each : List.copyOf(occurrences.entrySet())) {
            LocalDateTime original = span.here(each.getValue());
            if (starts.contains(original)) {
                occurrences.remove(each.getKey());
                different.put(original, fitting(event, each.getKey(), plan, original));
            }
        }
        add(event, uid, first, plan, Set.of(), different);
    }

    /** One that lasts all day in a series that does not, or the other way about, leaves it and is an event of its own. */
    private Arrival.Different fitting(ReadEvent series, ReadEvent event, EventPlan plan, LocalDateTime original) {
        Arrival.Different different = different(event);
        EventPlan own = different.plan();
        if (own == null || own.time().allDay() == plan.time().allDay()) {
            return different;
        }
        if (!event.isCancelled()) {
            note(event, "events.import.apart");
            add(series, Uids.extra(uid, original, plan.time().allDay()), null, own, Set.of(), Map.of());
        }
        return Arrival.Different.LEFT_OUT;
    }

    private Arrival.Different different(ReadEvent event) {
        boolean said = event.part().first("DTSTART").isPresent();
        EventPlan plan = said && !event.method().equals("CANCEL")
                ? event.plan(event.span().time(), untitled)
                : null;
        if (plan == null && !event.isCancelled()) {
            throw new Unusable("events.import.no-start");
        }
        return new Arrival.Different(event.isCancelled(), plan);
    }

    /** When those occurrences begin that the file may say something about. */
    private Set<LocalDateTime> starts(EventPlan plan, ReadSpan span, Set<LocalDateTime> named) {
        LocalDateTime last = Stream.concat(
                        named.stream(), occurrences.values().stream().map(span::here))
                .max(Comparator.naturalOrder())
                .orElse(LocalDateTime.MIN);
        return plan.starts().takeWhile(start -> !start.isAfter(last)).collect(Collectors.toCollection(HashSet::new));
    }

    private void addExtra(ReadEvent event, Map<LocalDateTime, ReadSpan> extra, Set<LocalDateTime> left) {
        if (extra.size() > ReadRule.MOST_SINGLE) {
            throw new Unusable("events.import.many-single", ReadRule.MOST_SINGLE);
        }
        extra.forEach((start, span) -> {
            if (left.contains(start)) {
                return;
            }
            ReadEvent own = occurrences.entrySet().stream()
                    .filter(each -> span.here(each.getValue()).equals(start))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            if (own != null) {
                occurrences.remove(own);
            }
            ReadEvent said = own == null || own.part().first("DTSTART").isEmpty() ? event : own;
            EventPlan plan = said == event ? event.plan(span.time(), untitled) : own(said);
            arrive(Uids.extra(uid, start, span.allDay()), plan, event.isCancelled() || isCancelled(own), Map.of());
        });
    }

    private static boolean isCancelled(@Nullable ReadEvent event) {
        return event != null && event.isCancelled();
    }

    private EventPlan own(ReadEvent event) {
        return event.plan(event.span().time(), untitled);
    }

    /** Occurrences that the series does not have take place by themselves. */
    private void addStrays(ReadEvent series, ReadSpan span) {
        occurrences.forEach((event, original) -> {
            if (!event.isCancelled()) {
                note(event, "events.import.stray");
                String own = Uids.extra(uid, span.here(original), span.allDay());
                arrive(own, own(event), series.isCancelled(), Map.of());
            }
        });
    }

    private void add(
            ReadEvent event,
            String own,
            @Nullable ReadSpan span,
            EventPlan plan,
            Set<LocalDateTime> left,
            Map<LocalDateTime, Arrival.Different> different) {
        if (span == null || !left.contains(span.start())) {
            arrive(own, plan, event.isCancelled(), different);
        }
    }

    private void arrive(
            String own, EventPlan plan, boolean cancelled, Map<LocalDateTime, Arrival.Different> different) {
        arrivals.add(new Arrival(own, plan, cancelled, new TreeMap<>(different)));
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime begin = plan.time().start();
        LocalDateTime last = (begin.isAfter(now) ? begin : now).plusMonths(MONTHS_AHEAD);
        made += plan.starts()
                .takeWhile(start -> !start.isAfter(last))
                .limit(ReadRule.MOST_OF_SERIES)
                .count();
    }

    private Arrival.Stamp stamp() {
        int sequence = chosen.stream().mapToInt(ReadEvent::sequence).max().orElse(0);
        Instant modified = chosen.stream()
                .map(ReadEvent::modified)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        StringBuilder text = new StringBuilder();
        chosen.forEach(event -> event.appendTo(text));
        arrivals.forEach(arrival -> text.append(arrival.uid()).append('\n'));
        return new Arrival.Stamp(sequence, modified, Uids.hash(text.toString()));
    }

    private void noteShortened(ReadEvent event) {
        Collection<String> shortened = event.words().shortened();
        if (!shortened.isEmpty()) {
            note(event, "events.import.shortened", String.join(", ", shortened));
        }
    }

    private void note(ReadEvent event, String message, Object... arguments) {
        notes.add(ImportProblem.note(uid, event.line(), message, arguments));
    }
}
