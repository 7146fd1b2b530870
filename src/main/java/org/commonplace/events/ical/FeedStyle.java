package org.commonplace.events.ical;

/**
 * How a calendar is written.
 *
 * @param expanded occurrences in place of rules, for programs that do not understand those
 * @param json as jCal in place of text
 */
public record FeedStyle(boolean expanded, boolean json) {

    public static final FeedStyle USUAL = new FeedStyle(false, false);

    /** How the names of such files end. */
    String ending() {
        return json ? ".json" : ".ics";
    }

    String type() {
        return json ? "application/calendar+json; charset=utf-8" : "text/calendar; charset=utf-8";
    }
}
