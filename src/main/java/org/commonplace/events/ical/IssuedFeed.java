package org.commonplace.events.ical;

/**
 * A new address for a calendar of somebody's own, which is shown once.
 *
 * @param path without the host and the ending; whoever knows it reads what its owner may see
 */
public record IssuedFeed(PersonalFeed feed, String path) {

    /** Where programs subscribe, without the host. */
    public String url() {
        return path + ".ics";
    }
}
