package org.commonplace.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonplace.events.CalendarPlan;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.EventTime;
import org.commonplace.events.Recurrence;
import org.commonplace.events.Technique;
import org.commonplace.events.Venue;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an event is to be. What is left out stays as it is, or as is usual; {@code null} takes away what can be missing.
 *
 * @param start local, as in {@code 2027-03-10T09:30}; a date where it lasts all day
 * @param end likewise; where it lasts all day, the last day itself
 * @param zone an IANA zone
 * @param rrule the value of an {@code RRULE}
 * @param location where, in words
 * @param room the number of a room
 * @param linkMinutes how long before the start those who have a place are given {@code onlineUrl}
 * @param audience codes of staff groups; none for everyone
 * @param technique as in {@code journal-club}
 */
record EventBody(
        @Nullable String title,
        @Nullable String description,
        @Nullable String start,
        @Nullable String end,
        @Nullable String zone,
        @Nullable Boolean allDay,
        @Schema(type = "string", nullable = true) @Nullable JsonNode rrule,
        @Schema(type = "string", nullable = true) @Nullable JsonNode location,

        @Schema(type = "integer", format = "int64", nullable = true) @Nullable
        JsonNode room,

        @Schema(type = "string", nullable = true) @Nullable JsonNode onlineUrl,
        @Nullable Integer linkMinutes,
        @Schema(type = "integer", nullable = true) @Nullable JsonNode capacity,
        @Nullable List<@Nullable String> tags,
        @Nullable List<@Nullable String> audience,
        @Schema(type = "string", nullable = true) @Nullable JsonNode technique,
        @Nullable List<SpeakerWords> speakers,
        @Nullable List<MaterialWords> materials,
        @Schema(type = "string", nullable = true) @Nullable JsonNode contact,
        @Schema(type = "string", nullable = true) @Nullable JsonNode visibility,
        @Nullable OverrideWords override,
        @Nullable SignedCheck signedCheck) {

    private static final Duration USUAL = Duration.ofHours(1);

    Consent consent() {
        return SignedCheck.consent(override, signedCheck);
    }

    /** A new event; where nothing is said of zone and place, they are as is usual in the calendar. */
    EventPlan plan(CalendarPlan calendar, Names names) {
        if (start == null) {
            throw new Invalid("start", "api.start.missing");
        }
        ZoneId there = zone == null ? calendar.zone() : EventTime.zone(zone);
        boolean elsewhere = location != null || room != null || onlineUrl != null;
        Venue usual = new Venue(calendar.room(), calendar.place(), null, Venue.USUAL_LINK_MINUTES);
        boolean whole = allDay == null ? LocalWords.isDate(start) : allDay;
        EventTime time = whole ? wholeDays(there) : hours(there);
        EventPlan blank = new EventPlan(
                title == null ? "" : title, "", time, null, elsewhere ? Venue.OPEN : usual, EventFacts.NONE);
        return facts(blank.repeating(rule(null, time)), "", calendar.visibility(), names);
    }

    private EventTime wholeDays(ZoneId there) {
        LocalDate first = LocalWords.date("start", Objects.requireNonNull(start));
        return ordered(first, end == null ? first : LocalWords.date("end", end), there);
    }

    private EventTime hours(ZoneId there) {
        LocalDateTime begin = LocalWords.time("start", Objects.requireNonNull(start));
        return EventTime.at(begin, end == null ? begin.plus(USUAL) : LocalWords.time("end", end), there);
    }

    /**
     * The same event with what is said here.
     *
     * @param shown as it is answered: who sends back where it is, or who sees it, does not mean another
     */
    EventPlan changed(EventDetails shown, Names names) {
        EventPlan plan = shown.plan();
        EventTime time = time(plan.time(), start, end, zone, allDay);
        EventPlan timed = plan.at(time, rule(plan, time));
        EventPlan named = new EventPlan(
                title == null ? timed.title() : title,
                timed.description(),
                time,
                timed.recurrence(),
                timed.venue(),
                timed.facts());
        Visibility usual = shown.calendar().plan().visibility();
        return facts(named, shown.where(), usual, names);
    }

    private EventPlan facts(EventPlan plan, String where, Visibility usual, Names names) {
        EventFacts now = plan.facts();
        Venue venue = venue(
                plan.venue(),
                where,
                Sent.text("location", location),
                Sent.number("room", room),
                Sent.text("onlineUrl", onlineUrl),
                linkMinutes);
        Optional<String> sentTechnique = Sent.text("technique", technique);
        Optional<String> sentContact = Sent.text("contact", contact);
        Optional<Integer> sentCapacity = Sent.count("capacity", capacity);
        EventFacts facts = new EventFacts(
                speakers == null ? now.speakers() : SpeakerWords.given(speakers, names),
                tags == null ? now.tags() : words(tags),
                audience == null ? now.audience() : words(audience),
                sentTechnique == null
                        ? now.technique()
                        : sentTechnique.map(EventBody::techniqueOf).orElse(null),
                materials == null ? now.materials() : MaterialWords.given(materials),
                sentContact == null ? now.contact() : sentContact.orElse(""),
                sentCapacity == null ? now.capacity() : sentCapacity.orElse(null),
                visibility(now.visibility(), usual));
        return plan.saying(description == null ? plan.description() : description)
                .in(venue)
                .with(facts);
    }

    private @Nullable Visibility visibility(@Nullable Visibility now, Visibility usual) {
        Optional<String> sent = Sent.text("visibility", visibility);
        if (sent == null) {
            return now;
        }
        Visibility wanted = sent.map(word -> Choice.of(Visibility.class, "visibility", word))
                .orElse(null);
        return now == null && wanted == usual ? null : wanted;
    }

    private @Nullable Recurrence rule(@Nullable EventPlan before, EventTime time) {
        Optional<String> sent = Sent.text("rrule", rrule);
        if (sent == null) {
            return before == null ? null : moved(before, time);
        }
        return sent.filter(text -> !text.isBlank())
                .map(text -> Recurrence.parse(text, time))
                .orElse(null);
    }

    /** A series that only begins on another day moves along. */
    private static @Nullable Recurrence moved(EventPlan before, EventTime time) {
        return before.recurrence() == null
                ? null
                : before.startingAt(time.start()).recurrence();
    }

    /** Another time, as far as anything is said of it; without an end it lasts as long as before. */
    static EventTime time(
            EventTime now,
            @Nullable String start,
            @Nullable String end,
            @Nullable String zone,
            @Nullable Boolean allDay) {
        ZoneId there = zone == null ? now.zone() : EventTime.zone(zone);
        boolean whole = allDay == null ? now.allDay() : allDay;
        if (whole) {
            LocalDate first = start == null ? now.start().toLocalDate() : LocalWords.date("start", start);
            long more = now.lastDay().toEpochDay() - now.start().toLocalDate().toEpochDay();
            return ordered(first, end == null ? first.plusDays(more) : LocalWords.date("end", end), there);
        }
        LocalDateTime begin = start == null ? now.start() : LocalWords.time("start", start);
        Duration length = now.allDay() ? USUAL : Duration.between(now.start(), now.end());
        return EventTime.at(begin, end == null ? begin.plus(length) : LocalWords.time("end", end), there);
    }

    private static EventTime ordered(LocalDate first, LocalDate last, ZoneId zone) {
        if (last.isBefore(first)) {
            throw new Invalid("end", "events.time.order");
        }
        return EventTime.allDay(first, last, zone);
    }

    /** Another place, as far as anything is said of it. */
    static Venue venue(
            Venue now,
            String where,
            @Nullable Optional<String> location,
            @Nullable Optional<Long> room,
            @Nullable Optional<String> onlineUrl,
            @Nullable Integer linkMinutes) {
        String place =
                location == null || location.filter(where::equals).isPresent() ? now.place() : location.orElse("");
        return new Venue(
                room == null ? now.room() : room.orElse(null),
                place,
                onlineUrl == null ? now.onlineUrl() : onlineUrl.orElse(null),
                linkMinutes == null ? now.linkMinutes() : linkMinutes);
    }

    private static Technique techniqueOf(String word) {
        return Technique.of(word).orElseThrow(() -> new Invalid("technique", "api.technique.unknown"));
    }

    private static Set<String> words(List<@Nullable String> given) {
        Set<String> words = new HashSet<>();
        for (String word : given) {
            if (word != null && !word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }
}
