package org.commonplace.events.ical.imports;

/** How much is still looked at for one file: rules that name hardly any day, or none, are many days' work to find that out. */
final class Effort {

    private static final int MOST_DAYS = 10_000_000;

    private int left = MOST_DAYS;

    /** @throws Unusable when it was enough */
    void spend() {
        left--;
        if (left < 0) {
            throw new Unusable("events.import.effort");
        }
    }
}
