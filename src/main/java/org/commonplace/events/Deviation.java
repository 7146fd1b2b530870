package org.commonplace.events;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * What is different about one occurrence of a series.
 *
 * @param originalStart when it was first to begin: its name, whatever becomes of it
 * @param sequence that of the event when this was changed last
 */
record Deviation(
        LocalDateTime originalStart, boolean cancelled, OccurrenceChange change, int sequence, Instant changedAt) {

    static Deviation none(LocalDateTime originalStart) {
        return new Deviation(originalStart, false, OccurrenceChange.NONE, 0, Instant.EPOCH);
    }

    Deviation with(OccurrenceChange other) {
        return new Deviation(originalStart, cancelled, other, sequence, changedAt);
    }

    Deviation cancelled(boolean now) {
        return new Deviation(originalStart, now, change, sequence, changedAt);
    }

    Deviation as(int newSequence, Instant at) {
        return new Deviation(originalStart, cancelled, change, newSequence, at);
    }

    Deviation named(LocalDateTime other) {
        return new Deviation(other, cancelled, change, sequence, changedAt);
    }

    /** Whether nothing is different, now. */
    boolean isEmpty() {
        return !cancelled && change.equals(OccurrenceChange.NONE);
    }
}
