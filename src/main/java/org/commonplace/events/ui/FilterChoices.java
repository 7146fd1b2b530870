package org.commonplace.events.ui;

import java.util.List;
import java.util.Map;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventTags;
import org.commonplace.people.Caller;
import org.commonplace.people.StaffGroups;

/** What a reader can choose from to see less of the calendars. */
@org.springframework.stereotype.Component
class FilterChoices {

    private final Calendars calendars;
    private final EventTags tags;
    private final StaffGroups staffGroups;

    FilterChoices(Calendars calendars, EventTags tags, StaffGroups staffGroups) {
        this.calendars = calendars;
        this.tags = tags;
        this.staffGroups = staffGroups;
    }

    /**
     * The choices of one reader.
     *
     * @param audience names of staff groups by code
     */
    record Choices(
            List<CalendarDetails> calendars, List<String> tags, Map<String, String> audience, boolean signedIn) {}

    Choices of(Caller reader) {
        return new Choices(calendars.list(reader), tags.inUse(reader), staffGroups.all(), reader.isSignedIn());
    }
}
