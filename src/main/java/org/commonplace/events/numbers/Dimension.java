package org.commonplace.events.numbers;

import java.util.Locale;

/** By what a table of the report counts. */
public enum Dimension {
    MONTH,
    CALENDAR,
    TECHNIQUE,
    STAFF_GROUP;

    /** As in {@code staff-group}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
