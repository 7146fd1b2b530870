package org.commonplace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.commonplace.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

    /** Each zone before, at and after both of its clock changes; the times that are left out and repeated included. */
    @ParameterizedTest
    @CsvSource({
        "Europe/London,       2027-03-27T09:30, 2027-03-27T09:30:00Z",
        "Europe/London,       2027-03-28T09:30, 2027-03-28T08:30:00Z",
        "Europe/London,       2027-03-28T00:59, 2027-03-28T00:59:00Z",
        "Europe/London,       2027-03-28T01:30, 2027-03-28T01:30:00Z",
        "Europe/London,       2027-03-28T02:00, 2027-03-28T01:00:00Z",
        "Europe/London,       2027-10-30T09:30, 2027-10-30T08:30:00Z",
        "Europe/London,       2027-10-31T01:30, 2027-10-31T00:30:00Z",
        "Europe/London,       2027-10-31T09:30, 2027-10-31T09:30:00Z",
        "America/New_York,    2027-03-13T09:30, 2027-03-13T14:30:00Z",
        "America/New_York,    2027-03-14T02:30, 2027-03-14T07:30:00Z",
        "America/New_York,    2027-03-14T09:30, 2027-03-14T13:30:00Z",
        "America/New_York,    2027-11-07T01:30, 2027-11-07T05:30:00Z",
        "America/New_York,    2027-11-07T09:30, 2027-11-07T14:30:00Z",
        "Australia/Lord_Howe, 2027-04-03T09:30, 2027-04-02T22:30:00Z",
        "Australia/Lord_Howe, 2027-04-04T01:45, 2027-04-03T14:45:00Z",
        "Australia/Lord_Howe, 2027-04-04T09:30, 2027-04-03T23:00:00Z",
        "Australia/Lord_Howe, 2027-10-03T02:15, 2027-10-02T15:45:00Z",
        "Australia/Lord_Howe, 2027-10-03T09:30, 2027-10-02T22:30:00Z"
    })
    void theClockHolds(String zone, LocalDateTime start, Instant at) {
        EventTime time = EventTime.at(start, start.plusHours(1), ZoneId.of(zone));

        assertThat(time.startsAt()).isEqualTo(at);
        assertThat(time.endsAt()).isAfterOrEqualTo(time.startsAt());
    }

    @Test
    void whatRunsThroughAChangeEndsWhenTheClockSaysSo() {
        EventTime night = EventTime.at(
                LocalDateTime.parse("2027-03-27T22:00"),
                LocalDateTime.parse("2027-03-28T07:00"),
                ZoneId.of("Europe/London"));

        assertThat(night.endsAt()).isEqualTo(Instant.parse("2027-03-28T06:00:00Z"));
    }

    @Test
    void wholeDaysEndAfterTheLast() {
        EventTime time = EventTime.allDay(
                LocalDate.parse("2027-03-27"), LocalDate.parse("2027-03-28"), ZoneId.of("Europe/London"));

        assertThat(time.end()).isEqualTo(LocalDateTime.parse("2027-03-29T00:00"));
        assertThat(time.lastDay()).isEqualTo(LocalDate.parse("2027-03-28"));
        assertThat(time.endsAt()).isEqualTo(Instant.parse("2027-03-28T23:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+01:00", "GMT", "Z", "EST", "Mars/Olympus", "SystemV/EST5", "Romance Standard Time", "a/b"})
    void onlyPlacesAreZones(String name) {
        assertThatThrownBy(() -> EventTime.zone(name)).isInstanceOf(Invalid.class);
    }

    @Test
    void universalTimeIsAZoneAsWell() {
        assertThat(EventTime.zone("UTC").getId()).isEqualTo("Etc/UTC");
        assertThat(EventTime.zone("America/Argentina/Buenos_Aires")).isNotNull();
    }

    @Test
    void timesThatMakeNoSenseAreRefused() {
        LocalDateTime start = LocalDateTime.parse("2027-03-27T22:00");
        ZoneId zone = ZoneId.of("Europe/London");

        assertThatThrownBy(() -> EventTime.at(start, start.minusMinutes(1), zone))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> EventTime.at(start, start.plusYears(2), zone)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> EventTime.at(start.withYear(1800), start.withYear(1800), zone))
                .isInstanceOf(Invalid.class);
        assertThat(EventTime.at(start, start, zone).endsAt())
                .isEqualTo(start.atZone(zone).toInstant());
    }
}
