package org.commonplace.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about an occurrence; what is {@code null} stays as it is.
 *
 * @param venue all of it
 */
public record OccurrenceChange(
        @Nullable String title,
        @Nullable String description,
        @Nullable EventTime time,
        @Nullable Venue venue,
        @Nullable List<Speaker> speakers,
        @Nullable Integer capacity) {

    static final OccurrenceChange NONE = new OccurrenceChange(null, null, null, null, null, null);

    public OccurrenceChange {
        title = title == null ? null : Texts.required("title", title, EventPlan.LONGEST_TITLE);
        description =
                description == null ? null : Texts.body("description", description, EventPlan.LONGEST_DESCRIPTION);
        speakers = speakers == null ? null : List.copyOf(speakers);
        capacity = Texts.places("capacity", capacity, EventFacts.MOST_PLACES);
    }

    public static OccurrenceChange titled(String title) {
        return new OccurrenceChange(title, null, null, null, null, null);
    }

    public static OccurrenceChange to(EventTime time) {
        return new OccurrenceChange(null, null, time, null, null, null);
    }

    public static OccurrenceChange to(Venue venue) {
        return new OccurrenceChange(null, null, null, venue, null, null);
    }

    public static OccurrenceChange by(List<Speaker> speakers) {
        return new OccurrenceChange(null, null, null, null, speakers, null);
    }

    /** This with what the other says in place of what it said. */
    OccurrenceChange then(OccurrenceChange other) {
        return new OccurrenceChange(
                either(other.title, title),
                either(other.description, description),
                either(other.time, time),
                either(other.venue, venue),
                either(other.speakers, speakers),
                either(other.capacity, capacity));
    }

    /** This without what the other says. */
    OccurrenceChange without(OccurrenceChange other) {
        return new OccurrenceChange(
                other.title == null ? title : null,
                other.description == null ? description : null,
                other.time == null ? time : null,
                other.venue == null ? venue : null,
                other.speakers == null ? speakers : null,
                other.capacity == null ? capacity : null);
    }

    /** The plan with all this but the time. */
    EventPlan in(EventPlan plan) {
        EventFacts facts = speakers == null ? plan.facts() : plan.facts().with(speakers);
        return new EventPlan(
                title == null ? plan.title() : title,
                description == null ? plan.description() : description,
                plan.time(),
                plan.recurrence(),
                venue == null ? plan.venue() : venue,
                capacity == null ? facts : facts.with(capacity));
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
