package org.commonplace.events;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonplace.people.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * An event as a calendar file from elsewhere has it.
 *
 * @param uid by which it is found again
 * @param plan what the file says of it
 * @param cancelled whether it does not take place
 * @param different what is different about occurrences of a series, by original start
 */
public record Arrival(String uid, EventPlan plan, boolean cancelled, SortedMap<LocalDateTime, Different> different) {

    /** The longest UID that is kept as it is. */
    public static final int LONGEST_UID = 255;

    public Arrival {
        different = Collections.unmodifiableSortedMap(new TreeMap<>(different));
    }

    /**
     * What a file says of one occurrence.
     *
     * @param cancelled whether it does not take place
     * @param plan all of what it says; {@code null} where it says no more than that
     */
    public record Different(boolean cancelled, @Nullable EventPlan plan) {

        public static final Different LEFT_OUT = new Different(true, null);
    }

    /**
     * Which of two files is newer, and whether they say the same.
     *
     * @param sequence as the file counts changes
     * @param modified when it was changed last, if the file says so
     * @param fingerprint of all it says of the event but these
     */
    public record Stamp(int sequence, @Nullable Instant modified, String fingerprint) {}

    /**
     * All that a file says under one UID.
     *
     * @param root that UID
     * @param title what it is called, for those who read about it
     * @param line of the file at which it begins
     * @param events the event itself, and the extra dates of a series; none where only occurrences are told
     * @param occurrences those of a series that is not in the file itself, by original start
     * @param onlyCancels whether nothing is planned by it that is not planned already
     */
    public record Group(
            String root,
            String title,
            int line,
            Stamp stamp,
            List<Arrival> events,
            SortedMap<Moment, Different> occurrences,
            boolean onlyCancels) {

        public Group {
            events = List.copyOf(events);
            occurrences = Collections.unmodifiableSortedMap(new TreeMap<>(occurrences));
        }
    }

    /**
     * When an occurrence was first to begin, of a series that may be kept in another zone.
     *
     * @param local as the file has it
     * @param instant the moment, for those that do not last all day
     */
    public record Moment(LocalDateTime local, @Nullable Instant instant) implements Comparable<Moment> {

        @Override
        public int compareTo(Moment other) {
            return local.compareTo(other.local);
        }
    }

    /** The plan with what only this installation knows of an event that is here already. */
    EventPlan onto(EventPlan before) {
        return new EventPlan(
                plan.title(),
                plan.description(),
                plan.time(),
                plan.recurrence(),
                venue(plan.venue(), before.venue()),
                facts(before.facts()));
    }

    /** Where no place is said there may be a room, which files do not know. */
    private static Venue venue(Venue said, Venue before) {
        boolean samePlace = said.place().equals(before.place())
                || (said.room() == null && said.place().isEmpty());
        return new Venue(
                said.room() == null && samePlace ? before.room() : said.room(),
                said.place(),
                said.onlineUrl(),
                before.linkMinutes());
    }

    private EventFacts facts(EventFacts before) {
        EventFacts said = plan.facts();
        Set<Material> materials = new LinkedHashSet<>(before.materials());
        materials.addAll(said.materials());
        return new EventFacts(
                before.speakers(),
                said.tags().isEmpty() ? before.tags() : said.tags(),
                before.audience(),
                before.technique(),
                materials.stream().limit(EventFacts.MOST_OF_EACH).toList(),
                said.contact().isEmpty() ? before.contact() : said.contact(),
                before.capacity(),
                narrower(before.visibility(), said.visibility()));
    }

    /** A file opens nothing that was closed here. */
    private static @Nullable Visibility narrower(@Nullable Visibility before, @Nullable Visibility said) {
        return said == null || before == Visibility.PRIVATE ? before : said;
    }
}
