package org.commonplace.events;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event with all that a calendar file says of it.
 *
 * @param plan without its link; see {@link Showing#link()}
 * @param showing what is said of it as a whole
 * @param different what is said of those occurrences that differ, by original start
 * @param sequence rises with any change that can be seen, of an occurrence as well
 * @param changedAt when that was
 * @param open whether anyone may see it; of what is not, calendar files give the title and the address only
 * @param only which of its occurrences are meant, by original start; {@code null} for all
 */
public record CalendarEntry(
        long id,
        long calendar,
        String uid,
        EventPlan plan,
        Showing showing,
        SortedMap<LocalDateTime, Showing> different,
        int sequence,
        Instant createdAt,
        Instant changedAt,
        boolean open,
        @Nullable Set<LocalDateTime> only) {

    public boolean isSeries() {
        return plan.recurrence() != null;
    }

    /** When its occurrences were first to begin, in order; without an end where the series has none. */
    public Stream<LocalDateTime> starts() {
        return plan.starts();
    }

    /** What is said of the occurrence that was first to begin then. */
    public Showing at(LocalDateTime originalStart) {
        Showing own = different.get(originalStart);
        return own == null ? showing.at(plan.time().startingAt(originalStart)) : own;
    }

    /** The event's address, without the host. */
    public String url() {
        return Events.address(id);
    }

    CalendarEntry only(Set<LocalDateTime> chosen) {
        return new CalendarEntry(
                id, calendar, uid, plan, showing, different, sequence, createdAt, changedAt, open, Set.copyOf(chosen));
    }

    /** The same with links for the occurrences whose links the reader may have now. */
    CalendarEntry joinedAt(Map<LocalDateTime, String> links) {
        if (links.isEmpty()) {
            return this;
        }
        SortedMap<LocalDateTime, Showing> joined = new TreeMap<>(different);
        links.forEach((start, link) -> joined.put(start, at(start).joinedAt(link)));
        Showing once = isSeries() ? showing : joined.getOrDefault(plan.time().start(), showing);
        return new CalendarEntry(id, calendar, uid, plan, once, joined, sequence, createdAt, changedAt, open, only);
    }
}
