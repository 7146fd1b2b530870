package org.commonplace.events.sample;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.commonplace.events.Technique;
import org.jspecify.annotations.Nullable;

/** A term of training as its file has it; people are named by username, rooms by name. */
record SampleTerm(List<Place> rooms, List<Sheet> calendars) {

    /** A room. */
    record Place(String name, int capacity, String address) {}

    /** A calendar: whose it is, who else plans in it, and where its events usually are. */
    record Sheet(
            String slug,
            String name,
            String colour,
            String owner,
            List<String> planners,
            String room,
            List<Session> events) {}

    /**
     * An event.
     *
     * @param by who planned it
     * @param week how many weeks from now it is for the first time
     * @param at when it begins; without, it lasts all day
     * @param days how many days it lasts then
     * @param every how many weeks lie between
     * @param monthly whether it is on the same weekday of each month instead
     * @param cancelled which times it did not take place, counted from 1
     */
    record Session(
            String title,
            String says,
            String by,
            int week,
            DayOfWeek day,
            @Nullable LocalTime at,
            @Nullable Integer minutes,
            @Nullable Integer days,
            @Nullable Integer every,
            @Nullable Boolean monthly,
            @Nullable Integer times,
            @Nullable List<String> tags,
            @Nullable List<String> audience,
            @Nullable Technique technique,
            @Nullable String room,
            @Nullable String online,
            @Nullable Integer capacity,
            @Nullable List<String> speakers,
            @Nullable String contact,
            @Nullable String programme,
            @Nullable List<Integer> cancelled,
            @Nullable List<Shift> moved,
            @Nullable List<Guest> guests) {}

    /** One of a series that was put elsewhere: so many days later, at this time. */
    record Shift(int which, int days, LocalTime at) {}

    /** Someone who spoke at one of a series. */
    record Guest(int which, String name) {}
}
