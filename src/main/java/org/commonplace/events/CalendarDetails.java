package org.commonplace.events;

import java.time.Instant;
import org.commonplace.people.Role;

/**
 * A calendar as the caller sees it.
 *
 * @param owner the id of whoever looks after it
 * @param role what the caller may do in it
 */
public record CalendarDetails(long id, String slug, CalendarPlan plan, long owner, Role role, Instant createdAt) {

    public String name() {
        return plan.name();
    }

    /** The calendar's address, without the host. */
    public String url() {
        return "/calendars/" + slug;
    }
}
