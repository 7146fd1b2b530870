package org.commonplace.events.ical.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonplace.events.Room;
import org.commonplace.events.Venue;

/** Finds the room of the list that a place in words means: by its name, or as feeds write it. */
final class Places {

    static final Places NONE = new Places(List.of());

    private final Map<String, Long> rooms = new HashMap<>();

    /** @param known all rooms; those no longer offered are left out */
    Places(List<Room> known) {
        for (Room room : known) {
            if (!room.retired()) {
                rooms.putIfAbsent(small(room.plan().name()), room.id());
                rooms.putIfAbsent(small(room.where()), room.id());
            }
        }
    }

    Venue venue(String place) {
        Long room = rooms.get(small(place));
        return room == null ? Venue.at(place) : Venue.in(room);
    }

    private static String small(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }
}
