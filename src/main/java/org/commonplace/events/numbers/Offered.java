package org.commonplace.events.numbers;

/**
 * What was offered.
 *
 * @param sessions dates that took place and are over
 * @param minutes how long they lasted together; those that last all day have no hours
 * @param limited how many of them had a number of places
 * @param places how many those had together
 */
public record Offered(long sessions, long minutes, long limited, long places) {

    static final Offered NOTHING = new Offered(0, 0, 0, 0);

    Offered and(Session session) {
        Integer capacity = session.capacity();
        return new Offered(
                sessions + 1,
                minutes + session.minutes(),
                limited + (capacity == null ? 0 : 1),
                places + (capacity == null ? 0 : capacity));
    }
}
