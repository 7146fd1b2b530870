package org.commonplace.events;

import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar is to be.
 *
 * @param colour as in {@code #0b5563}
 * @param space the id of the space it belongs to: who may edit there plans here, and it is seen by nobody who does not see
 *     the space; {@code null} for none
 * @param room where its events usually are, of the list, or {@code null}
 * @param place the same in words
 * @param zone where its events usually are
 */
public record CalendarPlan(
        String name,
        String colour,
        Visibility visibility,
        @Nullable Long space,
        ZoneId zone,
        @Nullable Long room,
        String place) {

    public static final String USUAL_COLOUR = "#0b5563";

    private static final int LONGEST_NAME = 200;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /** @throws Invalid when the name is missing, or the colour none */
    public CalendarPlan {
        name = Texts.required("name", name, LONGEST_NAME);
        colour = colour.strip().toLowerCase(Locale.ROOT);
        if (!COLOUR.matcher(colour).matches()) {
            throw new Invalid("colour", "events.calendar.colour");
        }
        place = Texts.line("location", place, Venue.LONGEST_PLACE);
    }

    public static CalendarPlan of(String name, Visibility visibility, ZoneId zone) {
        return new CalendarPlan(name, USUAL_COLOUR, visibility, null, zone, null, "");
    }

    /** The same as part of a space. */
    public CalendarPlan in(@Nullable Long otherSpace) {
        return new CalendarPlan(name, colour, visibility, otherSpace, zone, room, place);
    }

    public CalendarPlan seenBy(Visibility other) {
        return new CalendarPlan(name, colour, other, space, zone, room, place);
    }

    public CalendarPlan coloured(String other) {
        return new CalendarPlan(name, other, visibility, space, zone, room, place);
    }
}
