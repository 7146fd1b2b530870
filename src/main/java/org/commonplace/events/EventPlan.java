package org.commonplace.events;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What an event is to be.
 *
 * @param description Markdown
 * @param time of the first occurrence
 * @param recurrence how it repeats; {@code null} for once
 */
public record EventPlan(
        String title,
        String description,
        EventTime time,
        @Nullable Recurrence recurrence,
        Venue venue,
        EventFacts facts) {

    static final int LONGEST_TITLE = 255;
    static final int LONGEST_DESCRIPTION = 200_000;

    /** @throws Invalid when the title is missing, a text too long, or the rule does not name the first day */
    public EventPlan {
        title = Texts.required("title", title, LONGEST_TITLE);
        description = Texts.body("description", description, LONGEST_DESCRIPTION);
        if (recurrence != null) {
            recurrence.requireStart(time.start().toLocalDate());
        }
    }

    public static EventPlan of(String title, EventTime time) {
        return new EventPlan(title, "", time, null, Venue.OPEN, EventFacts.NONE);
    }

    public EventPlan titled(String other) {
        return new EventPlan(other, description, time, recurrence, venue, facts);
    }

    public EventPlan saying(String other) {
        return new EventPlan(title, other, time, recurrence, venue, facts);
    }

    public EventPlan at(EventTime other) {
        return new EventPlan(title, description, other, recurrence, venue, facts);
    }

    public EventPlan repeating(@Nullable Recurrence other) {
        return new EventPlan(title, description, time, other, venue, facts);
    }

    public EventPlan in(Venue other) {
        return new EventPlan(title, description, time, recurrence, other, facts);
    }

    public EventPlan with(EventFacts other) {
        return new EventPlan(title, description, time, recurrence, venue, other);
    }

    /** The same with other times, and repeating from there like this. */
    public EventPlan at(EventTime other, @Nullable Recurrence rule) {
        return new EventPlan(title, description, other, rule, venue, facts);
    }

    /** The same beginning at another time; a series moves along. */
    public EventPlan startingAt(LocalDateTime start) {
        return moved(time.start().toLocalDate(), time.startingAt(start));
    }

    /**
     * The same with all occurrences moved as one of them is.
     *
     * @param from the day on which that one was
     * @param to when it is to be
     */
    EventPlan moved(LocalDate from, EventTime to) {
        if (recurrence == null) {
            return at(to);
        }
        Recurrence.Moved moved =
                recurrence.moved(time.start().toLocalDate(), from, to.start().toLocalDate());
        return at(to.on(moved.start()), moved.rule());
    }

    /** When its occurrences were first to begin, in order. */
    public Stream<LocalDateTime> starts() {
        return recurrence == null
                ? Stream.of(time.start())
                : recurrence
                        .dates(time.start().toLocalDate())
                        .map(day -> day.atTime(time.start().toLocalTime()));
    }
}
