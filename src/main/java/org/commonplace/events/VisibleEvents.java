package org.commonplace.events;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.springframework.stereotype.Component;

/** The rules of {@link EventAccess} as a condition in SQL, for lists and counts. Templates are left out. */
@Component
class VisibleEvents {

    /** Ids that no row has, because SQL has no empty list. */
    private static final List<Long> NOTHING = List.of(-1L);

    private static final String SEEN = """
            (e.calendar_id IN (:plannedCalendars)
             OR (e.calendar_id IN (:seenCalendars)
                 AND (e.visibility IS NULL OR e.visibility IN (:openVisibilities))){speaking})
            """;

    private static final String SPEAKING = """

             OR EXISTS (SELECT 1 FROM event_speaker own WHERE own.event_id = e.id AND own.person_id = :viewer)
            """;

    private final CalendarDirectory calendars;

    VisibleEvents(CalendarDirectory calendars) {
        this.calendars = calendars;
    }

    /** The condition for an event that the query calls {@code e}, in parentheses. */
    String to(Caller caller) {
        return SEEN.replace("{speaking}", caller.isSignedIn() ? SPEAKING : "");
    }

    Map<String, Object> parameters(Caller caller) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("plannedCalendars", orNothing(calendars.openTo(caller, Role.EDIT)));
        parameters.put("seenCalendars", orNothing(calendars.openTo(caller, Role.VIEW)));
        parameters.put(
                "openVisibilities",
                Arrays.stream(Visibility.values())
                        .filter(visibility -> CalendarRights.isOpen(visibility, caller))
                        .map(Visibility::name)
                        .toList());
        parameters.put("viewer", caller.person() == null ? -1L : caller.person());
        return parameters;
    }

    private static Collection<Long> orNothing(Collection<Long> ids) {
        return ids.isEmpty() ? NOTHING : ids;
    }
}
