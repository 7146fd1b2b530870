package org.commonplace.events.ui;

import org.commonplace.events.CalendarPlan;
import org.commonplace.shared.AccentColour;

/**
 * The colours of a calendar's events: words that can be read, and a soft background for them, both in light and in dark.
 *
 * @param words a CSS colour
 * @param soft a CSS colour
 */
record Tone(String words, String soft) {

    /** The tone of a calendar's colour; of one that nobody could read, the nearest darker one that can be read. */
    static Tone of(String colour) {
        AccentColour chosen = AccentColour.of(colour)
                .or(() -> AccentColour.of(CalendarPlan.USUAL_COLOUR))
                .orElseThrow();
        AccentColour readable = chosen.isReadable() ? chosen : chosen.darkened();
        return new Tone(
                "light-dark(%s,%s)".formatted(readable.light(), readable.dark()),
                "light-dark(%s,%s)".formatted(readable.softLight(), readable.softDark()));
    }
}
