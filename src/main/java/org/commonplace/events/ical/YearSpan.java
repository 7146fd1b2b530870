package org.commonplace.events.ical;

/** Some years in a row, the first and the last included. */
record YearSpan(int first, int last) {

    YearSpan and(YearSpan other) {
        return new YearSpan(Math.min(first, other.first), Math.max(last, other.last));
    }
}
