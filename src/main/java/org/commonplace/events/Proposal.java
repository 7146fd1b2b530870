package org.commonplace.events;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A time and place somebody thinks of, to be held against what is planned.
 *
 * @param calendar where it would be planned
 * @param times the next that it would take place
 * @param room of the list, or {@code null}
 * @param speakers ids of people
 * @param instead the event that it would take the place of, or {@code null}
 */
public record Proposal(
        long calendar,
        List<EventTime> times,
        @Nullable Long room,
        Set<Long> speakers,
        @Nullable Long instead) {

    /** How many times are looked at. */
    public static final int MOST_TIMES = 200;

    public Proposal {
        times = times.stream().limit(MOST_TIMES).toList();
        speakers = Set.copyOf(speakers);
    }

    /** What a plan comes to. */
    public static Proposal of(long calendar, EventPlan plan, @Nullable Long instead) {
        Set<Long> people = plan.facts().speakers().stream()
                .map(Speaker::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        List<EventTime> times = plan.starts()
                .limit(MOST_TIMES)
                .map(start -> plan.time().startingAt(start))
                .toList();
        return new Proposal(calendar, times, plan.venue().room(), people, instead);
    }
}
