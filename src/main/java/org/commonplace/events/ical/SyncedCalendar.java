package org.commonplace.events.ical;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as a collection of files, of which programs keep a copy.
 *
 * @param name by which its reader's programs find it: the calendar's slug, or {@link #MINE}
 * @param title what people call it
 * @param colour as in {@code #0b5563}
 * @param calendar the calendar's id; {@code null} for what concerns its reader, from whichever calendars
 */
public record SyncedCalendar(
        String name,
        String title,
        String colour,
        ZoneId zone,
        @Nullable Long calendar) {

    /** What concerns its reader. No calendar's slug has a line below. */
    public static final String MINE = "my_events";
}
