package org.commonplace.events;

import java.time.Instant;

/** What happens to calendars and events, told to other features after commit. They carry ids, never text. */
public final class EventEvents {

    private EventEvents() {}

    /** Something that happened to an event as a whole; {@code by} is the id of whoever did it. */
    public sealed interface OfEvent {
        long event();

        long by();

        Instant at();
    }

    /** An event was planned. */
    public record EventPlanned(long event, long by, Instant at) implements OfEvent {}

    /** Something that can be seen changed, and not when or where the event takes place. */
    public record EventChanged(long event, long by, Instant at) implements OfEvent {}

    /** An event takes place at another time or place. */
    public record EventMoved(long event, long by, Instant at) implements OfEvent {}

    /** An event does not take place. */
    public record EventCancelled(long event, long by, Instant at) implements OfEvent {}

    /** A cancelled event takes place after all. */
    public record EventRestored(long event, long by, Instant at) implements OfEvent {}

    /**
     * A series ends earlier, and another goes on from there with the occurrences that followed.
     *
     * @param following the event that goes on
     */
    public record SeriesSplit(long event, long following, long by, Instant at) implements OfEvent {}

    /** Something that happened to one occurrence of a series. */
    public sealed interface OfOccurrence {
        long event();

        long occurrence();

        long by();

        Instant at();
    }

    /** Something that can be seen changed about an occurrence, and not when or where it is. */
    public record OccurrenceChanged(long event, long occurrence, long by, Instant at) implements OfOccurrence {}

    /** An occurrence is at another time or place. */
    public record OccurrenceMoved(long event, long occurrence, long by, Instant at) implements OfOccurrence {}

    /** An occurrence does not take place. */
    public record OccurrenceCancelled(long event, long occurrence, long by, Instant at) implements OfOccurrence {}

    /** A cancelled occurrence takes place after all. */
    public record OccurrenceRestored(long event, long occurrence, long by, Instant at) implements OfOccurrence {}

    /** A calendar was made, or what it says, who sees it or who plans in it changed. */
    public record CalendarChanged(long calendar) {}
}
