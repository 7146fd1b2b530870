package org.commonplace.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the schedule. An empty filter asks for everything.
 *
 * @param from the beginning, included
 * @param to the end, excluded
 * @param zone where the reader is: what lasts all day is told by their days
 * @param calendars ids
 * @param tags any of these
 * @param audience codes of staff groups, any of which it is meant for; what is meant for everyone is found as well
 * @param room of the list, or {@code null}
 * @param place a part of the place's name, the room's included
 * @param text a part of title or description
 * @param mine the id of a person who speaks there or planned it, or {@code null} for everybody's
 */
public record ScheduleQuery(
        Instant from,
        Instant to,
        ZoneId zone,
        Set<Long> calendars,
        Set<String> tags,
        Set<String> audience,
        @Nullable Long room,
        String place,
        String text,
        @Nullable Long mine) {

    /** The longest time that can be asked for at once, in days. */
    public static final int LONGEST_DAYS = 400;

    /** @throws Invalid when the end is not after the start, or too far away */
    public ScheduleQuery {
        if (!from.isBefore(to)) {
            throw new Invalid("to", "events.time.order");
        }
        if (Duration.between(from, to).toDays() > LONGEST_DAYS) {
            throw new Invalid("to", "events.range.long", LONGEST_DAYS);
        }
        calendars = Set.copyOf(calendars);
        tags = Set.copyOf(tags);
        audience = Set.copyOf(audience);
        place = place.strip();
        text = text.strip();
    }

    public static ScheduleQuery between(Instant from, Instant to, ZoneId zone) {
        return new ScheduleQuery(from, to, zone, Set.of(), Set.of(), Set.of(), null, "", "", null);
    }

    /** Whole days where the reader is, the last included. */
    public static ScheduleQuery days(LocalDate first, LocalDate last, ZoneId zone) {
        return between(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                zone);
    }

    public ScheduleQuery inCalendars(Set<Long> ids) {
        return new ScheduleQuery(from, to, zone, ids, tags, audience, room, place, text, mine);
    }

    public ScheduleQuery tagged(Set<String> any) {
        return new ScheduleQuery(from, to, zone, calendars, any, audience, room, place, text, mine);
    }

    public ScheduleQuery meantFor(Set<String> codes) {
        return new ScheduleQuery(from, to, zone, calendars, tags, codes, room, place, text, mine);
    }

    public ScheduleQuery at(@Nullable Long inRoom, String placed) {
        return new ScheduleQuery(from, to, zone, calendars, tags, audience, inRoom, placed, text, mine);
    }

    public ScheduleQuery saying(String words) {
        return new ScheduleQuery(from, to, zone, calendars, tags, audience, room, place, words, mine);
    }

    /** Only where this person speaks, or what they planned. */
    public ScheduleQuery of(long person) {
        return new ScheduleQuery(from, to, zone, calendars, tags, audience, room, place, text, person);
    }

    OccurrenceFilters filters() {
        return new OccurrenceFilters(calendars, tags, audience, place);
    }

    LocalDate firstDay() {
        return LocalDate.ofInstant(from, zone);
    }

    LocalDate lastDay() {
        return LocalDate.ofInstant(to.minusNanos(1), zone);
    }
}
