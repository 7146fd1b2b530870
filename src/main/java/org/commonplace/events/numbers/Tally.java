package org.commonplace.events.numbers;

import java.util.HashSet;
import java.util.Set;

/** Counts seats. */
final class Tally {

    private final Set<Object> people = new HashSet<>();
    private long attended;
    private long absent;
    private long unknown;
    private long minutes;

    void add(Seat seat, Session session) {
        Boolean present = seat.present();
        if (present == null) {
            unknown += seat.places();
        } else if (present) {
            attended += seat.places();
            minutes += (long) seat.places() * session.minutes();
            people.add(seat.who());
        } else {
            absent += seat.places();
        }
    }

    /** What makes up the number of those who registered. */
    long[] parts() {
        return new long[] {attended, absent, unknown};
    }

    /** The same with those who were absent and those of whom nothing was noted together. */
    long[] fewerParts() {
        return new long[] {attended, absent + unknown};
    }

    long registered() {
        return attended + absent + unknown;
    }

    long people() {
        return people.size();
    }

    Attended told() {
        return new Attended(registered(), attended, absent, unknown, people(), minutes);
    }

    /**
     * As far as it can be told.
     *
     * @param keptBack whether the number of those registered is kept back, and then for each of its parts
     * @param peopleKeptBack the same for different people
     */
    Attended told(boolean[] keptBack, boolean peopleKeptBack) {
        boolean whoCame = keptBack[1];
        return new Attended(
                keptBack[0] ? null : registered(),
                whoCame ? null : attended,
                keptBack[2] ? null : absent,
                keptBack[3] ? null : unknown,
                whoCame || peopleKeptBack ? null : people(),
                whoCame ? null : minutes);
    }
}
