package org.commonplace.events;

import java.time.Instant;
import java.util.List;
import org.commonplace.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * An event as the caller sees it.
 *
 * @param plan its link to join online is there for those who plan and speak only; see {@link JoinLinks}
 * @param online whether there is one
 * @param where room and place in one line
 * @param speakers what each speaker of the plan is called
 * @param role what the caller may do with it
 */
public record EventDetails(
        long id,
        CalendarDetails calendar,
        String uid,
        EventPlan plan,
        boolean online,
        String where,
        List<String> speakers,
        EventStatus status,
        boolean template,
        @Nullable Long programme,
        Role role,
        int sequence,
        Instant createdAt,
        Instant changedAt) {

    public String title() {
        return plan.title();
    }

    public boolean isSeries() {
        return plan.recurrence() != null;
    }

    /** The event's address, without the host. */
    public String url() {
        return Events.address(id);
    }
}
