package org.commonplace.events.numbers;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The sessions of a period and who was there, counted in every way that a report tells of them. */
final class Counted {

    private final Map<Long, Session> sessions = new HashMap<>();
    private final Map<Dimension, Map<String, Line>> lines = new EnumMap<>(Dimension.class);
    private final Line total = new Line();
    private final Set<String> staffGroups;

    /** @param staffGroups those who are counted; none for everyone. By staff group everyone is, since what one of them is leaves the others */
    Counted(List<Session> held, Set<String> staffGroups) {
        this.staffGroups = staffGroups;
        for (Dimension dimension : Dimension.values()) {
            lines.put(dimension, new TreeMap<>());
        }
        held.forEach(this::add);
    }

    /** What is counted together. */
    static final class Line {

        private Offered offered = Offered.NOTHING;
        private final Tally tally = new Tally();

        Offered offered() {
            return offered;
        }

        Tally tally() {
            return tally;
        }
    }

    private void add(Session session) {
        sessions.put(session.id(), session);
        total.offered = total.offered.and(session);
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.STAFF_GROUP) {
                Line line = line(dimension, key(dimension, session));
                line.offered = line.offered.and(session);
            }
        }
    }

    /** Counts a seat, if it is at one of the sessions. */
    void add(Seat seat) {
        Session session = sessions.get(seat.session());
        if (session == null) {
            return;
        }
        line(Dimension.STAFF_GROUP, seat.staffGroup()).tally.add(seat, session);
        if (staffGroups.isEmpty() || staffGroups.contains(seat.staffGroup())) {
            total.tally.add(seat, session);
            for (Dimension dimension : Dimension.values()) {
                if (dimension != Dimension.STAFF_GROUP) {
                    line(dimension, key(dimension, session)).tally.add(seat, session);
                }
            }
        }
    }

    Line total() {
        return total;
    }

    /** In order of key. */
    Map<String, Line> by(Dimension dimension) {
        return lines.getOrDefault(dimension, Map.of());
    }

    private Line line(Dimension dimension, String key) {
        return lines.computeIfAbsent(dimension, any -> new TreeMap<>()).computeIfAbsent(key, any -> new Line());
    }

    private static String key(Dimension dimension, Session session) {
        return switch (dimension) {
            case MONTH -> session.month().toString();
            case CALENDAR -> Long.toString(session.calendar());
            case TECHNIQUE -> session.technique();
            case STAFF_GROUP -> throw new IllegalArgumentException("Sessions are for everyone");
        };
    }
}
